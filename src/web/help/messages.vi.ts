/** Words around the help of each page. */
export const helpMessages = {
  'help.title': 'Giúp: trang này',
  'help.none': 'Trang này chưa có phần giúp riêng. Những điều dưới đây dùng được ở mọi trang.',
  'help.steps': 'Làm gì trước',
  'help.terms': 'Các từ trên trang',
  'help.everywhere': 'Ở mọi trang',
  'help.text-size': 'Chữ nhỏ quá: bấm A+ ở cuối cột bên trái (trên điện thoại: ở cuối trang).',
  'help.sign-out': 'Dùng máy chung: làm xong bấm «Thoát». Không dùng 15 phút, trang tự khóa.',
  'help.keys':
    'Bàn phím: phím Tab sang ô kế tiếp, Enter để chọn, Esc để đóng, dấu chấm hỏi (?) để mở phần giúp.',
  'help.letter-keys': 'Cho phép phím một ký tự (như ?)',
  'help.contact': 'Vẫn vướng? Hãy gọi quản trị của đơn vị, nói tên trang đang mở và câu báo lỗi nếu có.',
} as const;
