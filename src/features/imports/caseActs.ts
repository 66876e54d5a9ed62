import { acts } from '#features/admissions/acts.ts';

/** What moves a person to another place goes back and forth between two units; it is recorded by those who do it. */
const BY_SCREEN = ['send-away', 'receive-dossier', 'accept'];

/** Words of each act that a row may tell, as people write them. */
export const CASE_ACTS: Readonly<Record<string, string>> = {
  'tell-origin': 'Ghi nguồn phát hiện, giới thiệu',
  'state-basis': 'Ghi căn cứ, mục đích quản lý',
  enlist: 'Đưa vào danh sách cảm tình',
  'assign-helper': 'Phân công đảng viên giúp đỡ',
  'enrol-in-class': 'Cử đi học lớp nhận thức',
  certify: 'Cấp giấy chứng nhận lớp nhận thức',
  'open-dossier': 'Cho lập hồ sơ',
  apply: 'Nhận đơn xin vào Đảng',
  'submit-cv': 'Nhận lý lịch',
  'ask-verification': 'Gửi thẩm tra',
  'answer-verification': 'Nhận trả lời thẩm tra',
  'waive-verification': 'Không phải thẩm tra',
  'close-verification': 'Chứng nhận lý lịch',
  'raise-standard': 'Xét tiêu chuẩn chính trị',
  'conclude-standard': 'Kết luận tiêu chuẩn chính trị',
  'record-opinion': 'Ghi ý kiến nhận xét',
  introduce: 'Giới thiệu vào Đảng',
  consent: 'Văn bản đồng ý',
  propose: 'Chi bộ biểu quyết',
  'report-failed-vote': 'Báo cáo lần không đạt',
  'send-up': 'Gửi hồ sơ lên',
  'appraise-in-section': 'Đảng ủy bộ phận thẩm định',
  'resolve-in-base': 'Đảng ủy cơ sở biểu quyết',
  return: 'Trả lại hồ sơ',
  appraise: 'Thẩm định',
  extend: 'Gia hạn',
  decide: 'Quyết định',
  'receive-decision': 'Nhận quyết định',
  'hold-ceremony': 'Lễ kết nạp',
  'submit-member-papers': 'Lý lịch, phiếu đảng viên',
  'certify-new-member': 'Cấp giấy chứng nhận lớp đảng viên mới',
  'submit-probation-paper': 'Giấy tờ hết dự bị',
  'announce-recognition': 'Công bố công nhận chính thức',
  remark: 'Nhận xét hằng tháng',
  'record-position': 'Ghi vị trí, lực lượng, nhóm ưu tiên',
  'record-mobility': 'Ghi tình trạng đi, ở',
  review: 'Rà soát hằng tháng, giữ lại',
  assess: 'Đánh giá nguồn',
  withdraw: 'Xin thôi',
  'remove-from-list': 'Đưa ra khỏi danh sách',
  refuse: 'Không đồng ý',
  pause: 'Tạm dừng',
  resume: 'Tiếp tục',
  die: 'Từ trần',
  leave: 'Ra khỏi Đảng',
  annul: 'Hủy quyết định',
};

/** Acts that a row may tell, in the order of the procedure. */
export const importableActs = acts.filter(({ name }) => !BY_SCREEN.includes(name));

const snake = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Of a relative, `number` tells which of several; elsewhere it is the number of a paper. */
const RENAMED: Readonly<Record<string, string>> = {
  memberId: 'member_code',
  extractOn: 'has_extract',
  to: 'asked_of',
};
/** What the program finds out itself. */
const FOUND = ['isFullMember', 'passed', 'meetingCode'];

/** The column that a field of an act is read from; null for what the program finds out itself. */
export const columnOf = (field: string, fields: readonly string[]): string | null => {
  if (FOUND.includes(field)) return null;
  if (field === 'number' && fields.includes('relation')) return 'relation_number';
  return RENAMED[field] ?? snake(field);
};

/** The columns that an act reads, those it needs marked. */
export const columnsOfAct = (name: string): { column: string; field: string; isRequired: boolean }[] => {
  const { details } = importableActs.find((act) => act.name === name) as (typeof importableActs)[number];
  const fields = Object.keys(details.properties);
  const required = new Set((details.required ?? []) as string[]);
  return fields.flatMap((field) => {
    const column = columnOf(field, fields);
    return column === null ? [] : [{ column, field, isRequired: required.has(field) }];
  });
};
