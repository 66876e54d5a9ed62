/** Help for the screen «Hàng chờ duyệt». */
export const queueHelp = {
  what: 'Trang này xếp các hồ sơ đang chờ tổ chức của bạn duyệt. Hồ sơ chờ lâu nhất ở trên cùng và mở sẵn ở bên cạnh.',
  'step-1': 'Bấm một tên (hoặc dùng phím mũi tên rồi Enter) để xem hồ sơ, giấy tờ và những điều còn thiếu.',
  'step-2':
    'Bấm «Duyệt», xem ngày rồi bấm «Ghi». Việc phải biểu quyết thì được đưa vào cuộc họp đã lên lịch.',
  'step-3': 'Bấm «Trả lại», đánh dấu các lý do, ghi thêm nếu cần, rồi bấm «Ghi».',
  'step-4':
    'Nhiều hồ sơ: đánh dấu chọn rồi bấm «Duyệt … hồ sơ đã chọn». Hồ sơ chưa đủ điều kiện được nêu riêng, kèm lý do.',
  'term-send-up': 'Chuyển lên: gửi nghị quyết và hồ sơ của chi bộ lên cấp trên.',
  'term-return': 'Trả lại: gửi hồ sơ về chi bộ để bổ sung, nêu hết lý do một lần.',
} as const;
