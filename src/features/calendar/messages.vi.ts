export const calendarMessages = {
  'refusal.calendar-is-of-the-whole-installation':
    'Lịch làm việc dùng chung cho toàn hệ thống, chỉ quản trị của toàn hệ thống được sửa.',
  'refusal.calendar-kind-is-of-a-day-off':
    'Loại ngày này là ngày nghỉ, không thể là ngày làm việc. Hãy chọn «làm bù» hoặc «khác».',
  'refusal.calendar-kind-is-of-a-day-worked':
    'Ngày làm bù là ngày làm việc. Hãy chọn loại ngày khác cho ngày nghỉ.',
  'refusal.calendar-year-is-between-1900-and-2100': 'Năm phải từ 1900 đến 2100.',
} as const;
