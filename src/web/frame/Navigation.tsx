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

/** The screens one may open, in the order of the work: every day's, then targets, finding, admitting, and the organisation. */
const useDestinations = (): Destination[] => {
  const { grant } = useSession();
  const unitCode = grant?.unitCode;
  const readsCases = useMay('case-reader');
  const readsClasses = useMay('class-reader');
  const doesCases = useMay('case-writer');
  const readsUnits = useMay('organisation-reader');
  const seesIntroductions = useMay('introduction-reader');
  const hasOwnPeople = useMay('own-people');
  const all: (Destination | false)[] = [
    hasOwnPeople && {
      to: '/nguoi-toi-giup',
      icon: 'people',
      words: say('frame.own-people'),
      group: 'daily',
      isInBar: true,
    },
    doesCases &&
      unitCode != null && {
        to: '/viec-hom-nay',
        under: ['/hop-thu'],
        icon: 'clock',
        words: say('frame.today'),
        group: 'daily',
        isInBar: true,
      },
    readsUnits && {
      ...(unitCode ? { to: '/bang-dieu-hanh/$unitCode', params: { unitCode } } : { to: dashboards }),
      under: [dashboards],
      icon: 'chart',
      words: say('frame.dashboard'),
      short: say('frame.dashboard-short'),
      group: 'daily',
      isInBar: true,
    },
    readsUnits && {
      to: '/chi-tieu',
      under: ['/chi-tieu', '/vong-giao', '/ra-soat'],
      icon: 'target',
      words: say('frame.targets'),
      group: 'targets',
    },
    readsCases && {
      to: '/chi-tieu-dang-vien',
      icon: 'person-target',
      words: say('frame.member-targets'),
      group: 'targets',
    },
    readsUnits && {
      to: '/du-bao/{-$unitCode}',
      params: unitCode ? { unitCode } : {},
      under: ['/du-bao'],
      icon: 'forecast',
      words: say('frame.forecast'),
      group: 'targets',
    },
    readsUnits && {
      to: '/bao-cao/{-$unitCode}',
      params: {},
      under: ['/bao-cao'],
      icon: 'report',
      words: say('frame.reports'),
      group: 'targets',
    },
    readsCases && {
      to: '/nguon',
      under: ['/nguon'],
      icon: 'person',
      words: say('frame.sources'),
      group: 'sourcing',
    },
    seesIntroductions && {
      to: '/gioi-thieu/{-$part}',
      params: {},
      under: ['/gioi-thieu'],
      icon: 'introduce',
      words: say('frame.introductions'),
      group: 'sourcing',
    },
    readsClasses && {
      to: '/lop/{-$part}',
      params: {},
      under: ['/lop', '/lop-hoc'],
      icon: 'book',
      words: say('frame.classes'),
      group: 'sourcing',
    },
    readsUnits && {
      to: '/phong-trao/{-$part}',
      params: {},
      under: ['/phong-trao'],
      icon: 'flag',
      words: say('frame.campaigns'),
      group: 'sourcing',
    },
    readsCases && {
      to: cases,
      under: [cases, '/cho-duyet'],
      icon: 'folder',
      words: say('frame.cases'),
      group: 'admission',
      isInBar: true,
    },
    readsCases && {
      to: meetings,
      under: [meetings],
      icon: 'calendar',
      words: say('frame.meetings'),
      group: 'admission',
      isInBar: true,
    },
    readsCases && {
      to: '/tham-tra/{-$part}',
      params: {},
      under: ['/tham-tra'],
      icon: 'letter',
      words: say('frame.requests'),
      group: 'admission',
    },
    readsCases && { to: '/du-bi', icon: 'hourglass', words: say('frame.probation'), group: 'admission' },
    readsCases && { to: '/ke-hoach-nguoc', icon: 'backwards', words: say('frame.plan'), group: 'admission' },
    readsCases && {
      to: papers,
      under: [papers],
      icon: 'paper',
      words: say('frame.papers'),
      group: 'admission',
    },
    readsUnits && {
      to: '/cay-to-chuc',
      icon: 'tree',
      words: say('frame.tree'),
      group: 'organisation',
      isInBar: true,
    },
    readsUnits &&
      unitCode != null && {
        to: '/units/$code',
        params: { code: unitCode },
        icon: 'home',
        words: say('frame.my-unit'),
        group: 'organisation',
      },
    readsUnits && {
      to: '/quy-dinh',
      under: ['/quy-dinh', '/lich-lam-viec'],
      icon: 'rules',
      words: say('frame.rules'),
      group: 'organisation',
    },
    grant?.role === 'administrator' && {
      to: '/accounts',
      under: administration,
      icon: 'settings',
      words: say('frame.administration'),
      group: 'organisation',
      isInBar: true,
    },
    grant?.role === 'inspector' && {
      to: log,
      under: [log],
      icon: 'search',
      words: say('frame.audit'),
      group: 'organisation',
      isInBar: true,
    },
  ];
  return all.filter((one) => one !== false);
};

/** A column at the left, a bar at the bottom of a phone. */
export function Navigation() {
  return (
    <nav className="frame-nav" aria-label={say('frame.menu')}>
      <Destinations all={useDestinations()} />
    </nav>
  );
}
