/** Sentences of accounts, roles and sessions. */
export const accessMessages = {
  'role.administrator': 'Quản trị',
  'role.branch-secretary': 'Bí thư chi bộ',
  'role.base-clerk': 'Cán bộ đảng ủy cơ sở',
  'role.organisation-board': 'Ban Tổ chức / Ban Xây dựng Đảng',
  'role.leader': 'Lãnh đạo',
  'role.introducer': 'Đoàn thể giới thiệu',
  'role.political-centre': 'Trung tâm chính trị',
  'role.member': 'Đảng viên',
  'role.inspector': 'Ủy ban Kiểm tra',
  'refusal.only-an-introducer-speaks-for-an-organisation':
    'Vai trò «Đoàn thể giới thiệu» phải chọn tổ chức giới thiệu; vai trò khác thì bỏ trống mục này.',
  'refusal.only-a-member-role-names-a-person':
    'Vai trò «Đảng viên» phải chọn một người trong danh sách đảng viên của chi bộ; vai trò khác thì bỏ trống mục này.',
  'refusal.not-on-the-roll-of-the-branch':
    'Người có mã {{code}} không có trong danh sách đảng viên của chi bộ này từ ngày {{day}} đến nay; hãy chọn người trong danh sách của chi bộ, hoặc để vai trò bắt đầu từ hôm nay.',
  'refusal.member-has-one-account':
    'Đảng viên này đã có tài khoản trong thời gian đó; hãy kết thúc vai trò ở tài khoản cũ trước.',
  'refusal.sign-in-needed': 'Phiên làm việc đã hết hoặc chưa đăng nhập; hãy đăng nhập.',
  'refusal.wrong-name-or-password': 'Tên đăng nhập hoặc mật khẩu không đúng.',
  'refusal.too-many-tries': 'Đã thử sai nhiều lần; hãy đợi {{seconds}} giây rồi thử lại.',
  'refusal.no-role-in-force': 'Tài khoản chưa có vai trò nào còn hiệu lực; hãy nhờ quản trị giao vai trò.',
  'refusal.role-does-not-allow': 'Vai trò đang dùng không được làm việc này.',
  'refusal.role-not-found': 'Không tìm thấy vai trò này, hoặc vai trò đã kết thúc. Hãy tải lại trang.',
  'refusal.role-is-known': 'Không có vai trò này.',
  'refusal.role-on-a-unit-is-granted-once': 'Tài khoản đã có vai trò này ở đơn vị này trong thời gian đó.',
  'refusal.password-must-be-changed': 'Hãy đổi mật khẩu dùng một lần trước khi làm việc khác.',
  'refusal.password-too-short': 'Mật khẩu phải có ít nhất 12 ký tự; một câu dễ nhớ là tốt nhất.',
  'refusal.password-holds-the-account-name': 'Mật khẩu không được chứa tên đăng nhập.',
  'refusal.password-too-plain': 'Mật khẩu lặp đi lặp lại quá ít ký tự.',
  'refusal.password-too-common': 'Mật khẩu này quá quen thuộc, dễ bị đoán.',
  'refusal.password-not-new': 'Mật khẩu mới phải khác mật khẩu cũ.',
  'refusal.current-password-wrong': 'Mật khẩu hiện tại không đúng.',
  'refusal.account-not-found':
    'Không tìm thấy tài khoản này trong phạm vi quản trị. Hãy tải lại danh sách tài khoản.',
  'refusal.account-name-is-unique': 'Tên đăng nhập này đã có người dùng; hãy chọn tên khác.',
  'refusal.account-name-is-plain': 'Tên đăng nhập gồm 3–64 chữ thường không dấu, số, dấu chấm, gạch.',
  'refusal.ends-before-it-starts': 'Ngày kết thúc trước ngày bắt đầu.',
  'refusal.token-needs-a-session': 'Chỉ tạo được mã truy cập khi đang đăng nhập với một vai trò.',
  'refusal.token-end-out-of-range': 'Ngày hết hạn phải từ hôm nay đến tối đa một năm sau.',
  'refusal.token-not-found': 'Không tìm thấy mã truy cập này, hoặc mã đã kết thúc. Hãy tải lại danh sách.',
} as const;
