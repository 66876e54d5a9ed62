import { REPORT_GROUPS, REPORT_LISTS } from './reportPlaceholders.ts';

/** What a template may name, in the groups by which kinds of papers read it. `name` is what stands between the braces. */
export type Placeholder = { name: string; example: string };

const issue = {
  'parent-body': { name: 'cơ quan cấp trên', example: 'ĐẢNG BỘ XÃ MẪU' },
  issuer: { name: 'cơ quan ban hành', example: 'CHI BỘ THÔN MỘT' },
  'issuer-name': { name: 'tên cơ quan ban hành', example: 'Chi bộ thôn Một' },
  number: { name: 'số văn bản', example: '01-NQ/CB' },
  place: { name: 'nơi ban hành', example: 'Xã Mẫu' },
  'issued-on': { name: 'ngày ban hành', example: 'ngày 05 tháng 02 năm 2026' },
  'on-behalf': { name: 'thay mặt', example: 'T/M CHI BỘ' },
  'signer-post': { name: 'chức vụ người ký', example: 'BÍ THƯ' },
  signer: { name: 'người ký', example: 'Nguyễn Văn Mẫu' },
} as const satisfies Record<string, Placeholder>;

const person = {
  'full-name': { name: 'họ và tên', example: 'Trần Thị Mẫu' },
  'born-on': { name: 'ngày sinh', example: '01/6/1995' },
  occupation: { name: 'nghề nghiệp', example: 'Giáo viên' },
  branch: { name: 'chi bộ', example: 'Chi bộ thôn Một' },
} as const satisfies Record<string, Placeholder>;

const dossier = {
  regulation: { name: 'quy định thi hành điều lệ', example: '294-QĐ/TW' },
  'applied-on': { name: 'ngày làm đơn', example: '06/02/2026' },
  'certified-on': { name: 'ngày giấy chứng nhận', example: '01/02/2026' },
  'certificate-number': { name: 'số giấy chứng nhận', example: '12/GCN' },
  'verified-on': { name: 'ngày kết luận thẩm tra', example: '05/3/2026' },
  helper: { name: 'đảng viên giúp đỡ', example: 'Lê Văn Mẫu' },
} as const satisfies Record<string, Placeholder>;

const vote = {
  'held-on': { name: 'ngày họp', example: '03/4/2026' },
  method: { name: 'hình thức biểu quyết', example: 'bỏ phiếu kín' },
  convened: { name: 'số được triệu tập', example: '12' },
  present: { name: 'số có mặt', example: '11' },
  absent: { name: 'số vắng mặt', example: '1' },
  yes: { name: 'số tán thành', example: '11' },
  'yes-share': { name: 'tỷ lệ tán thành', example: '91,67%' },
  no: { name: 'số không tán thành', example: '0' },
  'no-share': { name: 'tỷ lệ không tán thành', example: '0%' },
} as const satisfies Record<string, Placeholder>;

const way = {
  'branch-resolved-on': { name: 'ngày nghị quyết chi bộ', example: '03/4/2026' },
  'branch-number': { name: 'số nghị quyết chi bộ', example: '05-NQ/CB' },
  'base-name': { name: 'đảng ủy cơ sở', example: 'Đảng ủy xã Mẫu' },
  'base-resolved-on': { name: 'ngày nghị quyết đảng ủy', example: '20/4/2026' },
  'base-number': { name: 'số nghị quyết đảng ủy', example: '07-NQ/ĐU' },
} as const satisfies Record<string, Placeholder>;

const introducer = {
  introducer: { name: 'người giới thiệu', example: 'Phạm Thị Mẫu' },
  'introducer-born-on': { name: 'ngày sinh người giới thiệu', example: '02/9/1980' },
  'introducer-ceremony': { name: 'ngày vào đảng của người giới thiệu', example: '19/5/2015' },
  'introducer-official': { name: 'ngày chính thức của người giới thiệu', example: '19/5/2016' },
  'introducer-branch': { name: 'chi bộ của người giới thiệu', example: 'Chi bộ thôn Một' },
  'together-since': { name: 'cùng nơi từ ngày', example: '01/01/2024' },
  'introduced-on': { name: 'ngày giới thiệu', example: '07/3/2026' },
} as const satisfies Record<string, Placeholder>;

const membership = {
  'ceremony-on': { name: 'ngày vào đảng', example: '19/5/2025' },
  'probation-ends-on': { name: 'ngày hết dự bị', example: '19/5/2026' },
  'admission-number': { name: 'số quyết định kết nạp', example: '12-QĐ/ĐU' },
  'admission-on': { name: 'ngày quyết định kết nạp', example: '10/5/2025' },
  'new-member-class-on': { name: 'ngày lớp đảng viên mới', example: '17/8/2025' },
} as const satisfies Record<string, Placeholder>;

const asked = {
  'asked-body': { name: 'nơi được hỏi', example: 'Đảng ủy xã Bên' },
  relation: { name: 'quan hệ', example: 'bố đẻ' },
  'asked-on': { name: 'ngày hỏi', example: '09/02/2026' },
} as const satisfies Record<string, Placeholder>;

/** Lists: each row has the fields named here; the list stands between {#…} and {/…}. */
const introductions = {
  introductions: { name: 'các giấy giới thiệu', example: '' },
  'introduction-by': { name: 'bên giới thiệu', example: 'Phạm Thị Mẫu' },
  'introduction-on': { name: 'ngày của giấy giới thiệu', example: '07/3/2026' },
} as const satisfies Record<string, Placeholder>;
const opinions = {
  opinions: { name: 'các ý kiến', example: '' },
  'opinion-by': { name: 'bên cho ý kiến', example: 'Tổ chức chính trị - xã hội nơi sinh hoạt' },
  'opinion-on': { name: 'ngày cho ý kiến', example: '06/3/2026' },
} as const satisfies Record<string, Placeholder>;
const votes = {
  votes: { name: 'các lần biểu quyết', example: '' },
  'vote-name': { name: 'người được xét', example: 'Trần Thị Mẫu' },
  'vote-matter': { name: 'nội dung biểu quyết', example: 'đề nghị kết nạp vào Đảng' },
  'vote-yes': { name: 'phiếu tán thành', example: '11' },
  'vote-no': { name: 'phiếu không tán thành', example: '0' },
  'vote-result': { name: 'kết quả biểu quyết', example: 'đạt' },
} as const satisfies Record<string, Placeholder>;

export const GROUPS = {
  issue,
  person,
  dossier,
  vote,
  way,
  introducer,
  membership,
  asked,
  introductions,
  opinions,
  votes,
  ...REPORT_GROUPS,
} as const;
export type Group = keyof typeof GROUPS;
/** What papers of cases and meetings read. */
export type ActGroup = Exclude<Group, keyof typeof REPORT_GROUPS>;

/** The groups whose first placeholder is a list of rows with the others as fields. */
export const LISTS: readonly Group[] = ['introductions', 'opinions', 'votes', ...REPORT_LISTS];

export const placeholders = {
  ...issue,
  ...person,
  ...dossier,
  ...vote,
  ...way,
  ...introducer,
  ...membership,
  ...asked,
  ...introductions,
  ...opinions,
  ...votes,
  ...REPORT_GROUPS.report,
  ...REPORT_GROUPS.results,
  ...REPORT_GROUPS.progress,
  ...REPORT_GROUPS.changes,
  ...REPORT_GROUPS.subordinates,
  ...REPORT_GROUPS.structure,
  ...REPORT_GROUPS.months,
  ...REPORT_GROUPS.gaps,
  ...REPORT_GROUPS.remarks,
};
export type PlaceholderCode = keyof typeof placeholders;

/** Names compare without regard to capitals, spaces and the form of their marks. */
export const plainName = (name: string): string =>
  name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
