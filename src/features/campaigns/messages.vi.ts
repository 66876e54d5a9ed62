/** Why something about campaigns is refused. */
export const campaignsMessages = {
  'refusal.campaign-not-found': 'Không có phong trào, mô hình mã {{code}} trong phạm vi của bạn.',
  'refusal.campaign-code-is-unique': 'Mã này đã dùng cho một phong trào, mô hình khác. Hãy chọn mã khác.',
  'refusal.campaign-ends-after-it-starts': 'Ngày kết thúc không được trước ngày bắt đầu. Hãy sửa ngày.',
  'refusal.joins-outside-the-campaign':
    'Ngày tham gia nằm ngoài thời gian của phong trào, mô hình. Hãy sửa ngày tham gia, hoặc sửa thời gian ấy trước.',
  'refusal.unit-takes-part-once-a-day':
    'Có đơn vị đã tham gia từ trước trong thời gian này. Hãy bỏ đơn vị ấy ra.',
  'refusal.unit-takes-no-part': 'Đơn vị {{code}} không tham gia trước ngày này. Hãy xem lại danh sách.',
  'refusal.activity-audience-is-not-negative': 'Số người dự không được nhỏ hơn 0.',
  'refusal.reward-is-recorded-once':
    'Khen thưởng này đã được ghi: cùng đơn vị, người, số và ngày quyết định.',
  'refusal.register-line-not-found': 'Không có dòng số {{id}} trong phạm vi của bạn. Hãy tải lại trang.',
} as const;
