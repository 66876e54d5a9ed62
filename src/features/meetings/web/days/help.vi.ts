/** Help for the usual meeting days. */
export const daysHelp = {
  what: 'Trang này ghi ngày họp thường lệ của chi bộ hoặc cấp ủy, để kế hoạch ngược và lịch họp tính đúng ngày.',
  'step-1': 'Bấm «Đặt ngày họp», chọn một ngày cố định như ngày 3, hoặc một thứ như thứ Sáu tuần thứ ba.',
  'step-2': 'Tháng nào họp khác ngày thì bấm «Dời, bỏ, thêm một lần họp» và ghi lý do.',
  'step-3': 'Cấp ủy đặt một lần ở «Các chi bộ trực thuộc», chi bộ nào họp khác ngày thì tự đặt riêng.',
  'term-usual': 'Ngày họp thường lệ: ngày họp định kỳ hằng tháng, chưa phải là cuộc họp đã lên lịch.',
} as const;
