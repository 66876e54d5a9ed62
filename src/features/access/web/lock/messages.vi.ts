/** Words of the page that is left alone. */
export const lockMessages = {
  'lock.soon': 'Trang sẽ khóa sau 2 phút',
  'lock.left': 'còn {{minutes}}:{{seconds}}',
  'lock.stay': 'Bấm một phím bất kỳ, hoặc chạm vào trang, để làm tiếp.',
  'lock.title': 'Trang đã khóa',
  'lock.what':
    '{{name}}: đã lâu không có ai dùng trang này. Nhập mật khẩu để làm tiếp; những gì đang nhập còn nguyên.',
  'lock.open': 'Làm tiếp',
  'lock.other': 'Người khác đăng nhập (bỏ những gì đang nhập)',
} as const;
