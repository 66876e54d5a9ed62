/** What reports print besides figures: Vietnamese documents, in every language of the screen. */
export const printed = {
  about: 'kết quả phát triển đảng viên {{period}}',
  'of-year': 'Từ đầu năm {{year}}',
  unknown: 'chưa biết',
  'not-recorded': 'chưa ghi',
  none: 'Không có.',
  'first-given': '{{words}} (lúc giao {{n}})',
  'no-targets': 'Chưa có chỉ tiêu nào trong kỳ',
  'no-children': 'Không có đơn vị trực thuộc',
  'year-below': 'Tính từ đầu năm {{year}}:',
  'structure-unknown': 'Chưa ghi đặc điểm của người được kết nạp',
  'no-structure': 'Chưa kết nạp người nào từ đầu năm',
  'before-none': 'chưa có báo cáo nào được ký',
  'before-numbered': 'số {{number}}, số liệu đến ngày {{day}}',
  'before-plain': 'số liệu đến ngày {{day}}',
  'change-first': 'Đây là báo cáo đầu tiên được ký; chưa có số liệu để so sánh.',
  'change-none': 'Không có số liệu nào so sánh được với báo cáo trước.',
  change: '{{label}}: báo cáo trước {{was}}, nay {{n}} ({{parts}}).',
  same: 'không đổi',
  since: 'thêm {{n}} từ sau ngày đó',
  late: 'ghi bổ sung {{n}} của thời gian trước',
  annulled: 'bị hủy {{n}}',
  entered: 'đính chính hoặc chuyển đến {{n}}',
  left: 'đính chính hoặc chuyển đi {{n}}',
  'sources-then': 'mỗi kết quả tính cho đơn vị theo cây tổ chức của ngày phát sinh',
  'sources-now': 'mỗi kết quả tính cho đơn vị theo cây tổ chức hiện nay',
  'sources-decision': 'ngày kết nạp tính theo ngày quyết định',
  'sources-ceremony': 'ngày kết nạp tính theo ngày lễ kết nạp',
  sources: 'sổ theo dõi kết nạp đảng viên của đơn vị và cấp dưới; {{counted}}; {{tree}}',
} as const;

type Key = keyof typeof printed;

/** Fills `{{name}}`. */
export const sayPrinted = (key: Key, values: Readonly<Record<string, string>> = {}): string =>
  printed[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
