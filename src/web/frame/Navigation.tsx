import { Link } from '@tanstack/react-router';
import { Icon, type IconName } from '../Icon.tsx';
import { say } from '../say.ts';
import { useSession } from '../session.ts';

type Item = { to: string; params?: Record<string, string>; icon: IconName; words: string };

/** The screens one may open: a column at the left, a bar at the bottom of a phone. */
export function Navigation() {
  const { grant } = useSession();
  const items: (Item | false)[] = [
    grant?.unitCode
      ? {
          to: '/bang-dieu-hanh/$unitCode',
          params: { unitCode: grant.unitCode },
          icon: 'chart',
          words: say('frame.dashboard'),
        }
      : { to: '/bang-dieu-hanh', icon: 'chart', words: say('frame.dashboard') },
    { to: '/cay-to-chuc', icon: 'tree', words: say('frame.tree') },
    grant?.unitCode
      ? { to: '/units/$code', params: { code: grant.unitCode }, icon: 'home', words: say('frame.my-unit') }
      : false,
    grant?.role === 'administrator' && { to: '/accounts', icon: 'people', words: say('frame.accounts') },
  ];
  return (
    <nav className="frame-nav" aria-label={say('frame.menu')}>
      <ul>
        {items
          .filter((item) => item !== false)
          .map(({ to, params, icon, words }) => (
            <li key={words}>
              <Link to={to} {...(params ? { params } : {})} activeOptions={{ includeSearch: false }}>
                <Icon name={icon} />
                {words}
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
