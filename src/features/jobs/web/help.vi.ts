/** Help for the screen of background work. */
export const jobsHelp = {
  what: 'Trang này để quản trị toàn hệ thống biết máy chủ đang làm việc gì và việc nào bị hỏng.',
  'step-1': 'Việc đã hỏng đứng đầu danh sách. Sửa nguyên nhân rồi bấm «Chạy lại».',
  'step-2': 'Chọn tình trạng để chỉ xem việc đang làm, chờ hoặc bị hỏng.',
  'term-job': 'Việc nền: việc máy chủ tự làm, không ai phải ngồi chờ.',
} as const;
