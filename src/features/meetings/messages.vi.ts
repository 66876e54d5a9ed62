/** Sentences of meetings: what stands against calling, seating, voting and closing. */
export const meetingsMessages = {
  'refusal.meeting-code-is-unique': 'Mã cuộc họp này đã có. Hãy chọn mã khác hoặc để trống.',
  'refusal.meeting-vote-pkey': 'Cuộc họp này đã biểu quyết người này về việc này.',
  'refusal.meeting-is-closed': 'Cuộc họp {{code}} đã kết thúc, không ghi thêm và không sửa được kết quả.',
  'refusal.committee-numbers-missing': 'Họp cấp ủy phải ghi số ủy viên được triệu tập và số có mặt.',
  'refusal.branch-numbers-come-from-the-roll':
    'Số đảng viên của cuộc họp chi bộ lấy từ danh sách, không nhập. Hãy ghi người vắng mặt.',
  'refusal.not-on-the-roll':
    'Người {{code}} không có trong danh sách đảng viên chính thức của chi bộ ngày {{day}}. Hãy kiểm tra danh sách.',
  'refusal.voted-with-these-seats':
    'Cuộc họp đã có kết quả biểu quyết, không đổi danh sách được nữa. Hãy kết thúc và mở cuộc họp khác.',
  'refusal.nobody-convened':
    'Không có đảng viên nào được tính vào mẫu số. Hãy kiểm tra danh sách của ngày họp.',
  'refusal.more-present-than-convened': 'Số có mặt ({{present}}) nhiều hơn số được triệu tập ({{convened}}).',
  'refusal.no-more-present-than-convened': 'Số có mặt nhiều hơn số được triệu tập.',
  'refusal.more-ballots-than-present':
    'Số phiếu ({{yes}} tán thành, {{no}} không tán thành) nhiều hơn số có mặt ({{present}}).',
  'refusal.body-has-no-say-here':
    'Thành phần họp này ở {{met}} không có thẩm quyền về hồ sơ này. Hãy chọn đúng thành phần: chi bộ, đảng ủy cơ sở hoặc ban thường vụ.',
  'refusal.another-body-decides': 'Việc này phải do {{unit}} họp, không phải {{met}}.',
} as const;
