/** Help for the page on how long those who left are kept. */
export const retentionHelp = {
  what: 'Trang này cho biết người đã rời danh sách được giữ bao lâu, ai sắp được xóa, và bằng chứng của những lần đã xóa.',
  'step-1':
    'Xem danh sách «Xóa trong 30 ngày tới»; ai còn cần giữ vì khiếu nại, kiểm tra thì bấm «Giữ lại» và ghi lý do.',
  'step-2': 'Quản trị đổi thời hạn khi có văn bản quy định, và ghi số hiệu văn bản ấy.',
  'term-digest': 'Mã kiểm chứng: dấu của những gì đã xóa, để đối chiếu mà không đọc lại được nội dung.',
} as const;
