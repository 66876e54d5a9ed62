import type { Help } from '#web/help/help.ts';

const units = () => import('#features/organisations/web/help.vi.ts');
const dashboard = () => import('#features/monitoring/web/dashboard/help.vi.ts');
const documents = () => import('#features/documents/web/help.vi.ts');
const plans = () => import('#features/plans/web/help.vi.ts');
const admissions = () => import('#features/admissions/web/help.vi.ts');
const sources = () => import('#features/sources/web/help.vi.ts');
const queue = () => import('#features/tasks/web/queue/help.vi.ts');
const access = () => import('#features/access/web/help.vi.ts');
const audit = () => import('#features/audit/web/help.vi.ts');
const jobs = () => import('#features/jobs/web/help.vi.ts');
const imports = () => import('#features/imports/web/help.vi.ts');
const rules = () => import('#features/rules/web/help.vi.ts');
const meetings = () => import('#features/meetings/web/help.vi.ts');
const classes = () => import('#features/classes/web/help.vi.ts');
const reports = () => import('#features/reports/web/help.vi.ts');
const papers = () => import('#features/papers/web/help.vi.ts');
const calendar = () => import('#features/calendar/web/help.vi.ts');

/** The help of every screen, by its address; read when it is asked for. */
export const helpOf: Readonly<Record<string, () => Promise<Help>>> = {
  '/bat-dau': async () => (await import('./pages/start/help.vi.ts')).startHelp,
  '/viec-hom-nay': async () => (await import('#features/tasks/web/help.vi.ts')).todayHelp,
  '/hop-thu': async () => (await import('#features/notifications/web/help.vi.ts')).inboxHelp,
  '/cay-to-chuc': async () => (await units()).treeHelp,
  '/units/$code/{-$view}': async () => (await units()).unitHelp,
  '/don-vi/moi': async () => (await units()).foundRootHelp,
  '/don-vi/$unitCode/them-don-vi': async () => (await units()).foundHelp,
  '/don-vi/$unitCode/ke-hoach/moi': async () => (await plans()).planHelp,
  '/don-vi/$unitCode/chi-tieu/moi': async () => (await plans()).targetHelp,
  '/don-vi/$unitCode/tiep-nhan-chi-tieu': async () => (await plans()).inheritHelp,
  '/don-vi/$unitCode/van-ban/moi': async () => (await documents()).documentHelp,
  '/don-vi/$unitCode/van-ban': async () => (await documents()).documentsHelp,
  '/don-vi/$unitCode/$act': async () => (await units()).changeHelp,
  '/du-bao/{-$unitCode}': async () => (await import('#features/forecast/web/help.vi.ts')).forecastHelp,
  '/ra-soat/dia-ban': async () => (await import('#features/places/web/help.vi.ts')).placesHelp,
  '/bang-dieu-hanh': async () => (await dashboard()).dashboardStartHelp,
  '/bang-dieu-hanh/$unitCode': async () => (await dashboard()).dashboardHelp,
  '/ho-so': async () => (await admissions()).casesHelp,
  '/nguon/dan': async () => (await import('#features/admissions/web/paste/help.vi.ts')).pasteHelp,
  '/nguon/trung': async () => (await import('#features/admissions/web/doubles/help.vi.ts')).doublesHelp,
  '/luu-giu': async () => (await import('#features/admissions/web/retention/help.vi.ts')).retentionHelp,
  '/ho-so/$caseCode': async () => (await admissions()).caseHelp,
  '/tham-tra/{-$part}': async () => (await import('#features/requests/web/help.vi.ts')).requestsHelp,
  '/gioi-thieu/{-$part}': async () =>
    (await import('#features/introductions/web/help.vi.ts')).introductionsHelp,
  '/phong-trao/{-$part}': async () => (await import('#features/campaigns/web/help.vi.ts')).campaignsHelp,
  '/ra-soat': async () => (await import('#features/reviews/web/help.vi.ts')).reviewHelp,
  '/chi-tieu': async () => (await import('#features/allocation/web/help.vi.ts')).targetsHelp,
  '/vong-giao/$roundCode': async () => (await import('#features/allocation/web/help.vi.ts')).roundHelp,
  '/cho-duyet': async () => (await queue()).queueHelp,
  '/quy-dinh': async () => (await rules()).rulesHelp,
  '/lich-lam-viec': async () => (await calendar()).calendarHelp,
  '/hop': async () => (await meetings()).meetingsHelp,
  '/hop/$meetingCode': async () => (await meetings()).meetingHelp,
  '/lop/{-$part}': async () => (await classes()).classesHelp,
  '/lop-hoc/$classCode': async () => (await classes()).classHelp,
  '/ke-hoach-nguoc': async () => (await import('#features/admissions/web/plan/help.vi.ts')).planHelp,
  '/ngay-hop': async () => (await import('#features/meetings/web/days/help.vi.ts')).daysHelp,
  '/nguon': async () => (await sources()).sourcesHelp,
  '/nguon/viec-giao': async () => (await sources()).assignmentsHelp,
  '/nguon/dong-chay': async () => (await import('#features/monitoring/web/flow/help.vi.ts')).flowHelp,
  '/chi-tieu-dang-vien': async () => (await import('#features/helping/web/help.vi.ts')).memberTargetsHelp,
  '/nguoi-toi-giup': async () => (await import('#features/helping/web/help.vi.ts')).ownPeopleHelp,
  '/nguon/ra-soat': async () => (await sources()).reviewHelp,
  '/du-bi': async () => (await import('#features/admissions/web/probation/help.vi.ts')).probationHelp,
  '/accounts': async () => (await access()).accountsHelp,
  '/nhap-du-lieu': async () => (await imports()).importsHelp,
  '/nhap-du-lieu/$importId': async () => (await imports()).importHelp,
  '/viec-nen': async () => (await jobs()).jobsHelp,
  '/nhat-ky': async () => (await audit()).auditHelp,
  '/nhat-ky/theo-tuan': async () => (await audit()).auditWeeksHelp,
  '/tom-tat/$unitCode': async () => (await import('#features/reports/web/brief/help.vi.ts')).briefHelp,
  '/bao-cao/{-$unitCode}': async () => (await reports()).reportsHelp,
  '/bao-cao/$unitCode/$reportId': async () => (await reports()).reportsHelp,
  '/giay-to': async () => (await papers()).papersHelp,
  '/giay-to/cho-in': async () => (await papers()).dueHelp,
  '/mau-giay': async () => (await papers()).templatesHelp,
  '/password': async () => (await access()).passwordHelp,
};
