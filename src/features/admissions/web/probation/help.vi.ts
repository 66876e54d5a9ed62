/** Help for the list of probationary members. */
export const probationHelp = {
  what: 'Trang này liệt kê đảng viên dự bị trong phạm vi của bạn, người dự bị quá hạn đứng trên: còn bao nhiêu ngày, ai giúp đỡ, còn thiếu gì, đã xét công nhận đến đâu.',
  'step-1': 'Bấm «Dự bị quá hạn» hoặc «Đến hạn xét» ở trên để chỉ xem những người ấy.',
  'step-2':
    'Người chưa có ai giúp đỡ: bấm «Phân công giúp đỡ», chọn một hoặc hai đảng viên chính thức, bấm «Ghi».',
  'step-3':
    'Người đã hết 12 tháng: bấm «Đưa vào cuộc họp xét», chọn cuộc họp, bỏ dấu người chưa xét, rồi bấm nút ở cuối.',
  'step-4': 'Bấm tên người để mở hồ sơ; bấm «Việc tiếp theo» để làm ngay việc ấy.',
  'term-ends': 'Hết 12 tháng: tính từ ngày lễ kết nạp, theo quy định của ngày ấy.',
  'term-overdue':
    'Dự bị quá hạn: đã qua hạn chi bộ phải xét, hoặc hạn cấp có thẩm quyền phải quyết định, mà chưa làm.',
} as const;
