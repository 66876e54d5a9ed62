/** Help for the screens of accounts. */
export const accountsHelp = {
  what: 'Trang này để tạo tài khoản cho người dùng và giao vai trò ở từng đơn vị. Chỉ quản trị mở được.',
  'step-1':
    'Bấm «Tạo tài khoản», ghi họ tên và tên đăng nhập, rồi trao mật khẩu dùng một lần tận tay người dùng.',
  'step-2':
    'Bấm «Quản lý» ở dòng của người đó để giao vai trò: chọn vai trò, chọn đơn vị, bấm «Giao vai trò».',
  'step-3':
    'Người quên mật khẩu: bấm «Quản lý» rồi «Cấp lại mật khẩu». Người nghỉ việc: bấm «Khóa tài khoản».',
  'term-role':
    'Vai trò: những việc một người được làm, chỉ trong đơn vị được giao và các cấp dưới của đơn vị đó.',
  'term-once': 'Mật khẩu dùng một lần: chỉ hiện một lần; người nhận phải đổi ngay khi đăng nhập lần đầu.',
} as const;

export const passwordHelp = {
  what: 'Trang này để đổi mật khẩu của chính mình.',
  'step-1': 'Nhập mật khẩu đang dùng, rồi nhập mật khẩu mới.',
  'step-2': 'Chọn một câu dài dễ nhớ, ít nhất 12 ký tự. Bấm «Hiện» để xem mình đã gõ đúng chưa.',
  'step-3': 'Bấm «Lưu mật khẩu mới». Các máy khác đang đăng nhập bằng tài khoản này sẽ bị thoát ra.',
  'term-password': 'Mật khẩu: không cho ai biết, kể cả quản trị; không ghi ra giấy dán ở máy.',
} as const;
