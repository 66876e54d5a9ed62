/** Sentences of what a member has promised. */
export const helpingMessages = {
  'refusal.role-names-no-member':
    'Trang này dành cho tài khoản của một đảng viên; hãy nhờ quản trị giao vai trò «Đảng viên» và chọn đúng tên trong danh sách chi bộ.',
  'refusal.not-on-the-roll-today':
    'Người này hôm nay không có trong danh sách đảng viên của chi bộ; hãy mở lại danh sách rồi chọn lại.',
  'refusal.member-has-a-target':
    'Đảng viên này đã có chỉ tiêu {{n}} người trong kỳ này; hãy bỏ khỏi danh sách giao, hoặc rút chỉ tiêu cũ trước.',
  'refusal.member-target-is-withdrawn':
    'Có chỉ tiêu không còn ở chi bộ này hoặc đã rút; hãy mở lại danh sách rồi làm lại.',
} as const;
