/** Help for those who may be one person. */
export const doublesHelp = {
  what: 'Trang này tìm những bản ghi có thể là cùng một người, để mỗi người chỉ có một bản ghi và chỉ được đếm một lần.',
  'step-1': 'So sánh hai cột; dòng có chữ «khác nhau» là chỗ cần xem kỹ.',
  'step-2': 'Bấm «Là một người» để gộp, hoặc «Hai người khác nhau» để cặp này không hiện lại.',
  'step-3': 'Gộp nhầm thì bấm «Hoàn tác»: mọi thứ trở lại như trước khi gộp.',
  'term-merge':
    'Gộp: hồ sơ, sự việc, tên trong danh sách và giấy tờ của bản ghi này chuyển sang bản ghi được giữ.',
} as const;
