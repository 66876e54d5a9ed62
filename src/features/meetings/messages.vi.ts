/** Sentences of meetings: what stands against calling, seating, voting and closing. */
export const meetingsMessages = {
  'refusal.meeting-not-found': 'Không có cuộc họp mã {{code}} trong phạm vi của bạn. Hãy mở lại từ lịch họp.',
  'refusal.meeting-has-not-begun': 'Cuộc họp {{code}} chưa bắt đầu. Hãy điểm danh và bắt đầu họp trước.',
  'refusal.meeting-is-cancelled': 'Cuộc họp {{code}} đã hủy. Hãy lên lịch cuộc họp khác.',
  'refusal.meeting-has-begun': 'Cuộc họp {{code}} đã bắt đầu. Hãy sửa điểm danh của từng người.',
  'refusal.only-a-planned-meeting-changes': 'Chỉ đổi hoặc hủy được cuộc họp chưa bắt đầu.',
  'refusal.postponed-meeting-says-why': 'Đổi ngày họp phải ghi lý do.',
  'refusal.cancelled-meeting-says-why': 'Hủy cuộc họp phải ghi lý do.',
  'refusal.consultation-is-of-the-branch-committee':
    'Hội ý là của chi ủy. Hãy chọn loại họp khác hoặc chọn chi ủy.',
  'refusal.who-counts-is-corrected-with-a-reason':
    'Sửa người được tính hay không được tính vào mẫu số phải ghi lý do.',
  'refusal.quality-is-marked-after-the-meeting': 'Chỉ đánh giá chất lượng sau khi cuộc họp kết thúc.',
  'refusal.only-a-held-meeting-ends': 'Chỉ kết thúc được cuộc họp đã bắt đầu.',
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
