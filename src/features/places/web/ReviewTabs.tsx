import { Link } from '@tanstack/react-router';
import { useAddressFilter } from '#web/addressFilter.ts';
import { sayPlace } from './sayPlaces.ts';

const TABS = [
  ['/ra-soat', 'tab.structure'],
  ['/ra-soat/dia-ban', 'tab.places'],
] as const;

/** The parts of a review, each a page; the unit and the day stay when one goes from one to the other. */
export function ReviewTabs() {
  const [{ unitCode, asOf }] = useAddressFilter();
  const search = { ...(unitCode ? { unitCode } : {}), ...(asOf ? { asOf } : {}) };
  return (
    <nav className="views" aria-label={sayPlace('tab.label')}>
      {TABS.map(([to, words]) => (
        <Link key={to} to={to} search={search} activeOptions={{ exact: true, includeSearch: false }}>
          {sayPlace(words)}
        </Link>
      ))}
    </nav>
  );
}
