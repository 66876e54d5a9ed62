import { say } from '../say.ts';
import { useSession } from '../session.ts';
import { useMay } from '../useMay.ts';
import { type Destination, Destinations } from './Destinations.tsx';

const dashboards = '/bang-dieu-hanh';
const log = '/nhat-ky';
const administration = ['/nhap-du-lieu', '/viec-nen', '/mau-giay', '/luu-giu', log];
const cases = '/ho-so';
const meetings = '/hop';
const papers = '/giay-to';

/** The screens one may open: a column at the left, a bar at the bottom of a phone. */
export function Navigation() {
  const { grant } = useSession();
  const readsCases = useMay('case-reader');
  const readsClasses = useMay('class-reader');
  const doesCases = useMay('case-writer');
  const readsUnits = useMay('organisation-reader');
  const seesIntroductions = useMay('introduction-reader');
  const introductions: Destination = {
    to: '/gioi-thieu/{-$part}',
    params: {},
    under: ['/gioi-thieu'],
    icon: 'people',
    words: say('frame.introductions'),
  };
  const items: (Destination | false)[] = [
    doesCases &&
      grant?.unitCode != null && {
        to: '/viec-hom-nay',
        under: ['/hop-thu'],
        icon: 'clock',
        words: say('frame.today'),
      },
    grant?.role === 'introducer' && introductions,
    readsUnits &&
      (grant?.unitCode
        ? {
            to: '/bang-dieu-hanh/$unitCode',
            params: { unitCode: grant.unitCode },
            under: [dashboards],
            icon: 'chart',
            words: say('frame.dashboard'),
          }
        : { to: dashboards, icon: 'chart', words: say('frame.dashboard') }),
    readsCases && { to: cases, under: [cases, '/cho-duyet'], icon: 'folder', words: say('frame.cases') },
    readsCases && { to: meetings, under: [meetings], icon: 'calendar', words: say('frame.meetings') },
    readsCases && { to: '/nguon', under: ['/nguon'], icon: 'person', words: say('frame.sources') },
    readsClasses && {
      to: '/lop/{-$part}',
      params: {},
      under: ['/lop', '/lop-hoc'],
      icon: 'people',
      words: say('frame.classes'),
    },
    readsCases && { to: '/du-bi', icon: 'person', words: say('frame.probation') },
    readsCases && { to: '/ke-hoach-nguoc', icon: 'target', words: say('frame.plan') },
    readsCases && {
      to: '/tham-tra/{-$part}',
      params: {},
      under: ['/tham-tra'],
      icon: 'letter',
      words: say('frame.requests'),
    },
    seesIntroductions && grant?.role !== 'introducer' && introductions,
    readsUnits && {
      to: '/phong-trao/{-$part}',
      params: {},
      under: ['/phong-trao'],
      icon: 'note',
      words: say('frame.campaigns'),
    },
    readsUnits && { to: '/cay-to-chuc', icon: 'tree', words: say('frame.tree') },
    readsUnits && grant?.unitCode
      ? { to: '/units/$code', params: { code: grant.unitCode }, icon: 'home', words: say('frame.my-unit') }
      : false,
    readsCases && { to: papers, under: [papers], icon: 'paper', words: say('frame.papers') },
    readsUnits && {
      to: '/quy-dinh',
      under: ['/quy-dinh', '/lich-lam-viec'],
      icon: 'card',
      words: say('frame.rules'),
    },
    grant?.role === 'administrator' && {
      to: '/accounts',
      under: administration,
      icon: 'people',
      words: say('frame.administration'),
    },
    grant?.role === 'inspector' && { to: log, under: [log], icon: 'search', words: say('frame.audit') },
  ];
  return (
    <nav className="frame-nav" aria-label={say('frame.menu')}>
      <Destinations all={items.filter((item) => item !== false)} />
    </nav>
  );
}
