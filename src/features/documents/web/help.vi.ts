/** Help for the screens of documents. */
export const documentHelp = {
  what: 'Trang này để ghi một văn bản: nghị quyết, quyết định, kế hoạch, dùng làm căn cứ cho các việc khác.',
  'step-1': 'Chọn loại văn bản, ghi số và ngày ban hành đúng như trên văn bản.',
  'step-2': 'Ghi trích yếu nếu có. Mã đã được gợi ý, thường không cần sửa.',
  'step-3': 'Đọc câu tóm tắt rồi bấm nút ghi.',
  'term-document': 'Văn bản: chỉ ghi số, ngày và trích yếu; bản giấy vẫn giữ ở nơi lưu trữ.',
} as const;

export const documentsHelp = {
  what: 'Trang này cho thấy các văn bản của đơn vị và của cấp trên, văn bản nào còn hiệu lực.',
  'step-1': 'Tìm văn bản theo số, ngày hoặc tên.',
  'step-2': 'Có văn bản mới thay văn bản cũ: ghi văn bản mới, rồi ghi thay thế ở dòng của văn bản cũ.',
  'term-replaced':
    'Thay thế: từ ngày đó văn bản cũ hết hiệu lực; những việc trước ngày đó vẫn theo văn bản cũ.',
} as const;
