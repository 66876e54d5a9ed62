/** Help for the leader's brief. */
export const briefHelp = {
  what: 'Trang này tóm tắt một đơn vị trên đúng một mặt giấy A4 để mang đi họp.',
  'step-1': 'Bấm «In hoặc lưu PDF», chọn máy in hoặc lưu thành tệp PDF.',
  'step-2': 'Bấm một con số để xem danh sách đứng sau nó.',
  'step-3': 'Muốn kỳ khác, ngày khác: chọn trên bảng điều hành rồi mở lại tóm tắt.',
  'term-pace': 'Đi đều thì nay: số đáng lẽ đã đạt nếu mỗi ngày làm được như nhau.',
  'term-red': 'Đơn vị chậm: kết quả thấp hơn nhịp đều, hoặc hết kỳ mà chưa đạt chỉ tiêu.',
  'term-more': 'Và … nữa: danh sách dài được cắt cho vừa trang giấy, luôn ghi rõ còn bao nhiêu dòng.',
} as const;
