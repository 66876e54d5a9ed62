export const membersMessages = {
  'refusal.member-not-found':
    'Người có mã {{code}} không có trong danh sách đảng viên của chi bộ nào trong phạm vi của bạn.',
  'refusal.enrolled-before-the-ceremony':
    'Ngày vào danh sách {{day}} trước ngày lễ kết nạp {{ceremonyOn}}. Hãy sửa một trong hai ngày.',
  'refusal.official-before-the-ceremony': 'Ngày chính thức phải sau ngày lễ kết nạp {{ceremonyOn}}.',
  'refusal.member-is-official-after-the-ceremony': 'Ngày chính thức phải sau ngày lễ kết nạp.',
  'refusal.member-is-enrolled-already':
    'Người {{code}} đang có trong danh sách của {{branch}}. Hãy ghi chuyển sinh hoạt thay vì ghi mới.',
  'refusal.member-is-in-one-branch-a-day':
    'Mỗi ngày một đảng viên chỉ sinh hoạt chính thức ở một chi bộ. Hãy kiểm tra lại ngày chuyển.',
  'refusal.member-has-one-state-a-day': 'Đảng viên đã có trạng thái khác trong khoảng thời gian này.',
  'refusal.not-a-member-that-day':
    'Người {{code}} chưa có trong danh sách vào ngày {{day}} (vào từ {{since}}). Hãy chọn ngày khác.',
  'refusal.later-member-change-stands':
    'Người {{code}} đã có thay đổi ghi cho ngày {{since}}, sau ngày {{day}}. Hãy ghi theo thứ tự thời gian.',
  'refusal.member-is-there-already': 'Người {{code}} đang sinh hoạt ở {{branch}} rồi, không có gì thay đổi.',
  'refusal.member-state-is-known': 'Trạng thái này không có. Hãy chọn một trạng thái của danh sách.',
} as const;
