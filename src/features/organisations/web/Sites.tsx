import { Link } from '@tanstack/react-router';
import { printCount } from '#kernel/number.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';
import { useFilter } from '#web/useFilter.ts';
import { countSites } from '../contract/overview.ts';
import { SITE_SORTS } from '../model.ts';
import { SiteList } from './SiteList.tsx';
import { SiteStates } from './SiteStates.tsx';
import { saySite } from './saySite.ts';

/** Villages and base units that the unit and those below it look after: how many in which state, and which. */
export function Sites({ unitCode }: { unitCode: string }) {
  const [{ sort }, change] = useFilter(countSites, ['sort']);
  const read = useRead(countSites, { unitCode });
  return (
    <Loaded from={read}>
      {(counts) => {
        const sorts = SITE_SORTS.filter((one) => counts.states.some((state) => state.sort === one));
        const [first] = sorts;
        if (!first)
          return <Notice kind="note" title={saySite('site.none')} lines={[saySite('site.none-cure')]} />;
        const shown = sorts.find((one) => one === sort) ?? first;
        const countOf = (one: string): number =>
          counts.states.filter((state) => state.sort === one).reduce((sum, { n }) => sum + n, 0);
        return (
          <div className="stack">
            {sorts.length > 1 && (
              <fieldset className="site-sorts" aria-label={saySite('site.sort')}>
                {sorts.map((one) => (
                  <label key={one}>
                    <input
                      type="radio"
                      name="site-sort"
                      checked={one === shown}
                      onChange={() => change({ sort: one })}
                    />
                    {saySite('site.sort-count', {
                      sort: saySite(`sort.${one}`),
                      count: printCount(countOf(one)),
                    })}
                  </label>
                ))}
              </fieldset>
            )}
            <p>
              <Link to="/ra-soat/dia-ban" search={{ unitCode }}>
                {saySite('site.review')}
              </Link>
            </p>
            <SiteStates counts={counts} sort={shown} />
            <SiteList unitCode={unitCode} sort={shown} counts={counts} />
          </div>
        );
      }}
    </Loaded>
  );
}
