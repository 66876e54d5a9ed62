/** Help for the screen of requests between units. */
export const requestsHelp = {
  what: 'Trang này để hỏi nơi khác khi thẩm tra lý lịch hoặc xin ý kiến, theo dõi trả lời, và trả lời khi nơi khác hỏi.',
  'step-1': 'Phần «Cần hỏi»: mỗi dòng là một điều còn phải hỏi. Bấm «Hỏi», chọn nơi được hỏi, bấm «Gửi».',
  'step-2':
    'Phần «Đã gửi»: xem nơi nào chưa trả lời, đã chờ bao lâu. Bấm «Mở» để nhắc, rút lại, hoặc ghi trả lời nhận bằng giấy.',
  'step-3':
    'Phần «Nhận được»: bấm «Mở», báo đã nhận công văn, rồi ghi kết quả và nơi lưu giấy. Không chép nội dung trả lời.',
  'term-scope':
    'Người phải thẩm tra: người vào Đảng và những người thân mà hướng dẫn nêu tên; người khác không được hỏi.',
  'term-clock':
    'Hạn trả lời: số ngày làm việc theo quy định, tính từ ngày nơi được hỏi nhận công văn; chưa báo nhận thì tạm tính từ ngày gửi.',
  'term-privacy': 'Nơi được hỏi: chỉ thấy họ tên, năm sinh và điều được hỏi, không thấy hồ sơ.',
} as const;
