import { passwordMinLength } from '../model.ts';

/** Words of the sign-in page and of choosing a password. */
export const signInMessages = {
  'sign-in.name': 'Tên đăng nhập',
  'sign-in.password': 'Mật khẩu',
  'sign-in.submit': 'Đăng nhập',
  'sign-in.busy': 'Đang kiểm tra…',
  'sign-in.wait': 'Hãy đợi {{seconds}} giây',
  'sign-in.help': 'Quên mật khẩu? Hãy liên hệ quản trị của đơn vị để được cấp mật khẩu dùng một lần.',
  'sign-in.version': 'Phiên bản {{version}}',
  'password.title': 'Chọn mật khẩu mới',
  'password.first':
    'Đây là lần đăng nhập đầu tiên, hoặc mật khẩu vừa được cấp lại. Hãy chọn mật khẩu của riêng mình.',
  'password.current': 'Mật khẩu hiện tại',
  'password.next': 'Mật khẩu mới',
  'password.rules': 'Mật khẩu mới phải:',
  'password.rule-length': `có ít nhất ${passwordMinLength} ký tự; một câu dễ nhớ là tốt nhất`,
  'password.rule-name': 'không chứa tên đăng nhập',
  'password.rule-plain': 'không lặp đi lặp lại vài ký tự',
  'password.rule-common': 'không phải từ quá quen thuộc như «matkhau»',
  'password.rule-met': 'đạt',
  'password.rule-unmet': 'chưa đạt',
  'password.show': 'Hiện',
  'password.hide': 'Ẩn',
  'password.show-long': 'Hiện {{field}}',
  'password.hide-long': 'Ẩn {{field}}',
  'password.submit': 'Lưu mật khẩu mới',
  'password.done': 'Đã đổi mật khẩu. Các phiên làm việc khác của tài khoản đã kết thúc.',
} as const;
