/** What is said outside the page, and why a notice is refused. */
export const notificationMessages = {
  'notice.sentence': 'Bạn có {{n}} việc trong Tạo Nguồn.',
  'calendar.case': 'Hồ sơ {{code}}: bước {{step}}',
  'calendar.request': 'Yêu cầu số {{code}}: {{step}}',
  'calendar.answer': 'Yêu cầu số {{code}}: {{step}}',
  'calendar.allocation': 'Chỉ tiêu: {{step}}',
  'calendar.allocation-review': 'Chỉ tiêu: {{step}}',
  'calendar.assignment': 'Việc được giao số {{code}}: {{step}}',
  'calendar.meeting': 'Họp: {{step}}',
  'calendar.nomination': 'Cử đi học: {{step}}',
  'calendar.introduction': 'Giới thiệu: {{step}}',
  'calendar.class': 'Lớp: {{step}}',
  'calendar.name': 'Tạo Nguồn: hạn công việc',
  'calendar.file': 'Hạn công việc.ics',
  'refusal.nobody-to-remind':
    'Hồ sơ {{code}} không chờ ai có tài khoản nhận nhắc. Hãy liên hệ trực tiếp đơn vị đó.',
  'refusal.reminder-goes-down': 'Hồ sơ {{code}} đang chờ cấp trên; chỉ nhắc được đơn vị trực thuộc của bạn.',
  'refusal.notice-of-a-kind-is-given-once-a-day': 'Thông báo loại này của hôm nay đã có.',
  'refusal.digest-look-hour-is-of-the-day': 'Giờ của thông báo phải từ 0 đến 23.',
  'refusal.digest-hour-is-of-the-day': 'Giờ nhận thông báo phải từ 0 đến 23.',
  'refusal.notice-goes-out-once-by-a-channel': 'Thông báo này đã được gửi qua đường đó.',
  'refusal.delivery-not-found': 'Không có thông báo gửi không được với mã này. Hãy tải lại danh sách.',
  'refusal.deliveries-belong-to-the-installation':
    'Việc gửi thư thuộc cả máy chủ; chỉ quản trị toàn hệ thống xem được.',
  'refusal.calendar-feed-token-is-unique': 'Địa chỉ lịch này đã có. Hãy tạo lại.',
  'refusal.calendar-not-found': 'Địa chỉ lịch này không còn dùng được. Hãy tạo địa chỉ mới trong Hộp thư.',
  'refusal.calendar-needs-a-unit': 'Vai trò đang dùng không gắn với một tổ chức nên không có lịch công việc.',
} as const;
