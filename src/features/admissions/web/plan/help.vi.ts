/** Help for the backward plan. */
export const planHelp = {
  what: 'Trang này trả lời: muốn kết nạp được tính vào một ngày thì từng bước phải xong chậm nhất ngày nào, ai còn kịp, ai không kịp và vì sao.',
  'step-1': 'Chọn ngày muốn đạt, ví dụ «Hết năm nay».',
  'step-2': 'Xem lịch tháng để biết ngày nào phải làm việc gì; xem danh sách để biết từng người.',
  'step-3': 'Bấm tên một người để xem các bước còn lại của riêng người ấy.',
  'term-latest': 'Chậm nhất: làm sau ngày này thì không còn kịp ngày muốn đạt.',
} as const;
