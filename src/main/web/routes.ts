import { lazyRouteComponent } from '@tanstack/react-router';
import { actRoutes } from './pages/acts/routes.ts';

/** Every screen by its address. */
export const screens = [
  ['/bat-dau', lazyRouteComponent(() => import('./pages/start/StartScreen.tsx'), 'StartScreen')],
  ['/viec-hom-nay', lazyRouteComponent(() => import('./pages/TodayScreen.tsx'), 'TodayScreen')],
  ['/hop-thu', lazyRouteComponent(() => import('#features/notifications/web/InboxPage.tsx'), 'InboxPage')],
  ['/cay-to-chuc', lazyRouteComponent(() => import('./pages/HomePage.tsx'), 'HomePage')],
  ['/units/$code/{-$view}', lazyRouteComponent(() => import('./pages/UnitScreen.tsx'), 'UnitScreen')],
  [
    '/bang-dieu-hanh',
    lazyRouteComponent(
      () => import('#features/monitoring/web/dashboard/DashboardStart.tsx'),
      'DashboardStart',
    ),
  ],
  [
    '/bang-dieu-hanh/$unitCode',
    lazyRouteComponent(() => import('./pages/DashboardScreen.tsx'), 'DashboardScreen'),
  ],
  [
    '/du-bao/{-$unitCode}',
    lazyRouteComponent(() => import('#features/forecast/web/ForecastPage.tsx'), 'ForecastPage'),
  ],
  ['/ra-soat/dia-ban', lazyRouteComponent(() => import('#features/places/web/PlacesPage.tsx'), 'PlacesPage')],
  ['/ho-so', lazyRouteComponent(() => import('#features/admissions/web/list/CasesPage.tsx'), 'CasesPage')],
  [
    '/nguon/dan',
    lazyRouteComponent(() => import('#features/admissions/web/paste/PastePage.tsx'), 'PastePage'),
  ],
  [
    '/nguon/trung',
    lazyRouteComponent(() => import('#features/admissions/web/doubles/DoublesPage.tsx'), 'DoublesPage'),
  ],
  [
    '/luu-giu',
    lazyRouteComponent(() => import('#features/admissions/web/retention/RetentionPage.tsx'), 'RetentionPage'),
  ],
  ['/ho-so/$caseCode', lazyRouteComponent(() => import('./pages/CaseScreen.tsx'), 'CaseScreen')],
  ['/hop', lazyRouteComponent(() => import('#features/meetings/web/MeetingsPage.tsx'), 'MeetingsPage')],
  ['/hop/$meetingCode', lazyRouteComponent(() => import('./pages/MeetingScreen.tsx'), 'MeetingScreen')],
  ['/lop/{-$part}', lazyRouteComponent(() => import('./pages/ClassesScreen.tsx'), 'ClassesScreen')],
  [
    '/lop-hoc/$classCode',
    lazyRouteComponent(() => import('#features/classes/web/one/ClassPage.tsx'), 'ClassPage'),
  ],
  ['/cho-duyet', lazyRouteComponent(() => import('#features/tasks/web/queue/QueuePage.tsx'), 'QueuePage')],
  ['/accounts', lazyRouteComponent(() => import('#features/access/web/AccountsPage.tsx'), 'AccountsPage')],
  ['/nhap-du-lieu', lazyRouteComponent(() => import('#features/imports/web/ImportsPage.tsx'), 'ImportsPage')],
  [
    '/nhap-du-lieu/$importId',
    lazyRouteComponent(() => import('#features/imports/web/ImportPage.tsx'), 'ImportPage'),
  ],
  ['/viec-nen', lazyRouteComponent(() => import('#features/jobs/web/JobsPage.tsx'), 'JobsPage')],
  ['/nhat-ky', lazyRouteComponent(() => import('#features/audit/web/AuditPage.tsx'), 'AuditPage')],
  ['/nhat-ky/theo-tuan', lazyRouteComponent(() => import('#features/audit/web/WeeksPage.tsx'), 'WeeksPage')],
  ['/password', lazyRouteComponent(() => import('#features/access/web/PasswordPage.tsx'), 'PasswordPage')],
  ['/quy-dinh', lazyRouteComponent(() => import('#features/rules/web/RulesPage.tsx'), 'RulesPage')],
  [
    '/tham-tra/{-$part}',
    lazyRouteComponent(() => import('#features/requests/web/RequestsPage.tsx'), 'RequestsPage'),
  ],
  [
    '/gioi-thieu/{-$part}',
    lazyRouteComponent(
      () => import('#features/introductions/web/IntroductionsPage.tsx'),
      'IntroductionsPage',
    ),
  ],
  [
    '/phong-trao/{-$part}',
    lazyRouteComponent(() => import('#features/campaigns/web/CampaignsPage.tsx'), 'CampaignsPage'),
  ],
  ['/ra-soat', lazyRouteComponent(() => import('#features/reviews/web/ReviewPage.tsx'), 'ReviewPage')],
  ['/chi-tieu', lazyRouteComponent(() => import('#features/allocation/web/TargetsPage.tsx'), 'TargetsPage')],
  [
    '/vong-giao/$roundCode',
    lazyRouteComponent(() => import('#features/allocation/web/RoundPage.tsx'), 'RoundPage'),
  ],
  [
    '/lich-lam-viec',
    lazyRouteComponent(() => import('#features/calendar/web/CalendarPage.tsx'), 'CalendarPage'),
  ],
  [
    '/ke-hoach-nguoc',
    lazyRouteComponent(() => import('#features/admissions/web/plan/PlanPage.tsx'), 'PlanPage'),
  ],
  ['/ngay-hop', lazyRouteComponent(() => import('#features/meetings/web/days/DaysPage.tsx'), 'DaysPage')],
  ['/nguon', lazyRouteComponent(() => import('./pages/SourcesScreen.tsx'), 'SourcesScreen')],
  [
    '/nguon/viec-giao',
    lazyRouteComponent(() => import('#features/sources/web/AssignmentsPage.tsx'), 'AssignmentsPage'),
  ],
  [
    '/nguon/dong-chay',
    lazyRouteComponent(() => import('#features/monitoring/web/flow/FlowPage.tsx'), 'FlowPage'),
  ],
  [
    '/chi-tieu-dang-vien',
    lazyRouteComponent(() => import('#features/helping/web/targets/TargetsPage.tsx'), 'TargetsPage'),
  ],
  ['/nguoi-toi-giup', lazyRouteComponent(() => import('#features/helping/web/OwnPage.tsx'), 'OwnPage')],
  ['/nguon/ra-soat', lazyRouteComponent(() => import('#features/sources/web/ReviewPage.tsx'), 'ReviewPage')],
  ['/du-bi', lazyRouteComponent(() => import('./pages/ProbationScreen.tsx'), 'ProbationScreen')],
  [
    '/tom-tat/$unitCode',
    lazyRouteComponent(() => import('#features/reports/web/brief/BriefPage.tsx'), 'BriefPage'),
  ],
  [
    '/bao-cao/{-$unitCode}',
    lazyRouteComponent(() => import('#features/reports/web/ReportsPage.tsx'), 'ReportsPage'),
  ],
  [
    '/bao-cao/$unitCode/$reportId',
    lazyRouteComponent(() => import('#features/reports/web/ReportPage.tsx'), 'ReportPage'),
  ],
  ['/giay-to', lazyRouteComponent(() => import('#features/papers/web/PapersPage.tsx'), 'PapersPage')],
  ['/giay-to/cho-in', lazyRouteComponent(() => import('#features/papers/web/DuePage.tsx'), 'DuePage')],
  ['/mau-giay', lazyRouteComponent(() => import('#features/papers/web/TemplatesPage.tsx'), 'TemplatesPage')],
  ...actRoutes,
] as const;
