/** What keeps a report from being begun, signed or read. */
export const reportsMessages = {
  'refusal.report-not-found':
    'Không có báo cáo này, hoặc báo cáo ở ngoài phạm vi của vai trò đang dùng. Hãy mở lại từ trang Báo cáo.',
  'refusal.report-is-signed':
    'Báo cáo này đã ký, số liệu đã chốt nên không sửa được. Nếu ký nhầm, hãy hủy báo cáo rồi lập báo cáo khác cho kỳ ấy.',
  'refusal.report-is-not-signed': 'Báo cáo này chưa ký hoặc đã hủy. Chỉ báo cáo đã ký mới có số liệu chốt.',
  'refusal.report-is-signed-already':
    'Kỳ này đã có báo cáo số {{number}} được ký. Nếu báo cáo ấy sai, hãy hủy rồi ký báo cáo này.',
  'refusal.report-period-kind': 'Báo cáo lập theo tháng, quý, 6 tháng hoặc năm. Hãy chọn một kỳ như vậy.',
  'refusal.report-day-outside': 'Ngày tính số liệu phải nằm trong kỳ báo cáo: {{period}}.',
  'refusal.report-signed-before-its-day': 'Ngày ký không được trước ngày tính số liệu, {{day}}.',
  'refusal.report-signer-unknown':
    'Chưa rõ ai ký. Hãy chọn người ký; nếu danh sách trống, ghi cấp ủy của đơn vị ở trang đơn vị trước.',
  'refusal.report-figures-move': 'Số liệu vừa được ghi thêm trong lúc lập báo cáo. Hãy bấm lại sau vài giây.',
  'refusal.report-row-not-found': 'Báo cáo này không chốt số liệu ấy. Hãy mở lại từ bảng số đã chốt.',
  'refusal.report-is-never-edited':
    'Số liệu của báo cáo đã ký không sửa được. Thay đổi về sau hiện ở phần chênh lệch.',
  'refusal.report-is-signed-whole': 'Báo cáo ký thiếu thông tin. Hãy ký lại.',
  'refusal.report-is-signed-after-its-day': 'Ngày ký không được trước ngày tính số liệu. Hãy chọn ngày khác.',
  'refusal.report-counts-its-facts':
    'Số liệu vừa thay đổi trong lúc ký nên không khớp danh sách đứng sau. Hãy ký lại.',
} as const;
