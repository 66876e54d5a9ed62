/** Refusals of the list of sources and of its review. */
export const sourcesMessages = {
  'refusal.source-kept-and-removed':
    'Hồ sơ {{code}} vừa được giữ lại, vừa được đưa ra. Hãy chọn một trong hai.',
  'refusal.open-source-is-open-for-a-day':
    'Một nguồn phải mở ít nhất một ngày. Hãy kiểm tra ngày đưa vào nguồn và ngày thôi là nguồn.',
  'refusal.assignment-not-found':
    'Không có việc được giao số {{id}} trong phạm vi của bạn. Hãy mở lại từ danh sách.',
  'refusal.assignment-is-over': 'Việc này đã kết thúc hoặc đã được rút lại. Hãy giao việc mới nếu cần.',
  'refusal.assignment-is-of-one-person':
    'Chỉ giao việc cho một người: một người trong nguồn hoặc một đảng viên. Để trống cả hai là giao cho cả chi bộ.',
  'refusal.assignment-is-due-after-it-is-given': 'Hạn phải từ ngày giao trở đi. Hãy sửa một trong hai ngày.',
  'refusal.assignment-ends-after-it-is-given':
    'Ngày xong, ngày rút lại phải từ ngày giao trở đi. Hãy sửa ngày.',
  'refusal.assignment-ends-one-way': 'Việc đã xong thì không rút lại; đã rút lại thì không ghi xong.',
  'refusal.finishing-tells-the-result': 'Ghi xong phải có kết quả. Hãy ghi ngắn gọn kết quả.',
  'refusal.withdrawing-tells-the-reason': 'Rút lại phải có lý do. Hãy ghi lý do.',
} as const;
