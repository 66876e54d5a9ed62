import type { Placeholder } from './placeholders.ts';

type Named = Record<string, Placeholder>;

/** What a template of a report may name besides its head and signature; all but the first group are lists of rows. */
export const REPORT_GROUPS = {
  report: {
    'report-about': { name: 'trích yếu', example: 'kết quả phát triển đảng viên tháng 3/2026' },
    'report-period': { name: 'kỳ báo cáo', example: 'Tháng 3/2026' },
    'report-as-of': { name: 'số liệu đến ngày', example: '31/3/2026' },
    'report-before': { name: 'báo cáo trước', example: 'Báo cáo số 02-BC/ĐU, số liệu đến ngày 28/02/2026' },
    'report-assessment': { name: 'đánh giá chung', example: 'Các chi bộ đã rà soát nguồn.' },
    'report-tasks': { name: 'nhiệm vụ kỳ tới', example: 'Mở lớp bồi dưỡng nhận thức về Đảng.' },
    'report-sources': { name: 'nguồn số liệu', example: 'Sổ theo dõi kết nạp đảng viên của đơn vị' },
  },
  results: {
    'results-list': { name: 'các kết quả', example: '' },
    'result-line': { name: 'câu kết quả', example: 'Tháng 3/2026: 12 đảng viên' },
  },
  progress: {
    'progress-list': { name: 'các chỉ tiêu', example: '' },
    'progress-name': { name: 'tên chỉ tiêu', example: 'chỉ tiêu năm' },
    'progress-goal': { name: 'mức giao', example: '45' },
    'progress-done': { name: 'đã thực hiện', example: '12' },
    'progress-rate': { name: 'tỷ lệ thực hiện', example: '26,67%' },
    'progress-expected': { name: 'mức theo thời gian', example: '11,1' },
    'progress-left': { name: 'còn phải thực hiện', example: '33' },
  },
  changes: {
    'changes-list': { name: 'các thay đổi', example: '' },
    'change-line': { name: 'câu thay đổi', example: 'Kết nạp trong năm: báo cáo trước 9, nay 12.' },
  },
  subordinates: {
    'subordinates-list': { name: 'các đơn vị trực thuộc', example: '' },
    'subordinate-rank': { name: 'thứ hạng', example: '1' },
    'subordinate-name': { name: 'tên đơn vị', example: 'Chi bộ thôn Một' },
    'subordinate-period': { name: 'kết nạp trong kỳ', example: '2' },
    'subordinate-year': { name: 'kết nạp từ đầu năm', example: '3' },
    'subordinate-goal': { name: 'chỉ tiêu của đơn vị', example: '4' },
    'subordinate-rate': { name: 'tỷ lệ của đơn vị', example: '75%' },
  },
  structure: {
    'structure-list': { name: 'cơ cấu', example: '' },
    'structure-by': { name: 'tiêu chí', example: 'Giới tính' },
    'structure-part': { name: 'thành phần', example: 'nữ' },
    'structure-count': { name: 'số lượng', example: '7' },
    'structure-share': { name: 'tỷ trọng', example: '58,33%' },
  },
  months: {
    'months-list': { name: 'các tháng', example: '' },
    'month-name': { name: 'tháng', example: '3/2026' },
    'month-count': { name: 'kết nạp tháng', example: '5' },
    'month-before': { name: 'cùng tháng năm trước', example: '4' },
  },
  gaps: {
    'gaps-list': { name: 'các nơi còn thiếu', example: '' },
    'gap-line': { name: 'câu còn thiếu', example: 'Chi bộ chưa kết nạp người nào trong kỳ: 2/9 (22,22%)' },
  },
  remarks: {
    'remarks-list': { name: 'các lưu ý', example: '' },
    'remark-line': { name: 'câu lưu ý', example: 'Còn 2 nơi chưa rõ trạng thái.' },
  },
} as const satisfies Record<string, Named>;

export const REPORT_LISTS = [
  'results',
  'progress',
  'changes',
  'subordinates',
  'structure',
  'months',
  'gaps',
  'remarks',
] as const satisfies readonly (keyof typeof REPORT_GROUPS)[];
