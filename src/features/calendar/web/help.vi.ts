/** Help for the working calendar. */
export const calendarHelp = {
  what: 'Trang này liệt kê ngày nghỉ lễ, Tết, ngày nghỉ bù và ngày hoán đổi của một năm. Thời hạn theo ngày làm việc đếm trên lịch này.',
  'step-1': 'Chọn năm ở góc trên. Ngày ghi «chưa kiểm chứng» cần đối chiếu với thông báo chính thức.',
  'step-2': 'Quản trị toàn hệ thống bấm «Nhập, sửa một ngày» khi có thông báo mới.',
  'step-3': 'Nhập đủ các ngày của một năm rồi bấm «Xác nhận lịch».',
  'term-swapped': 'Hoán đổi: nghỉ một ngày làm việc và làm bù vào thứ Bảy.',
} as const;
