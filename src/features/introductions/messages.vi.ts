/** Why an introduction is refused. */
export const introductionsMessages = {
  'refusal.introduction-has-one-origin':
    'Một giới thiệu do một tổ chức hoặc một đảng viên đưa ra, không phải cả hai; hãy chọn một.',
  'refusal.introduction-not-found':
    'Không có lần giới thiệu số {{id}} trong phạm vi của bạn. Hãy mở lại từ danh sách.',
  'refusal.introduction-in-the-future': 'Ngày giới thiệu nằm sau hôm nay. Hãy sửa ngày.',
  'refusal.introduction-needs-a-birth': 'Chưa có năm sinh. Hãy ghi năm sinh hoặc ngày sinh.',
  'refusal.role-names-no-organisation':
    'Tài khoản này chưa ghi là của tổ chức nào. Hãy nhờ quản trị giao lại vai trò, chọn rõ tổ chức giới thiệu.',
  'refusal.introducer-speaks-for-another':
    'Tài khoản này chỉ giới thiệu cho tổ chức của mình. Hãy bỏ trống mục tổ chức giới thiệu.',
  'refusal.introduced-already':
    'Người này đã được tổ chức của bạn giới thiệu và đang chờ chi bộ trả lời. Hãy xem trong danh sách.',
  'refusal.introduction-has-ended':
    'Lần giới thiệu này đã được trả lời hoặc đã rút lại. Hãy mở lại trang để xem.',
  'refusal.introduction-needs-a-branch':
    'Người này được giới thiệu đến cấp trên chi bộ. Hãy chọn chi bộ đưa vào danh sách.',
  'refusal.introduction-ends-one-way': 'Lần giới thiệu này đã được trả lời hoặc đã rút lại.',
  'refusal.introduction-is-answered-after-its-day':
    'Ngày trả lời không được trước ngày giới thiệu. Hãy sửa ngày.',
  'refusal.returning-has-a-reason': 'Trả lại thì phải ghi lý do.',
} as const;
