/** Why a request to another unit is refused. */
export const requestsMessages = {
  'refusal.request-not-found': 'Không có yêu cầu số {{id}} trong phạm vi của bạn. Hãy mở lại từ danh sách.',
  'refusal.request-of-another-unit':
    'Yêu cầu số {{id}} không do tổ chức của bạn gửi hoặc nhận, nên không ghi được. Hãy dùng tài khoản của bên gửi hoặc bên nhận.',
  'refusal.request-has-ended': 'Yêu cầu số {{id}} đã có trả lời hoặc đã rút lại. Hãy mở lại trang để xem.',
  'refusal.request-is-received-already': 'Yêu cầu này đã được báo nhận.',
  'refusal.request-names-one-receiver':
    'Hãy chọn một tổ chức trong hệ thống, hoặc ghi tên và địa chỉ của nơi ngoài hệ thống.',
  'refusal.verification-names-the-relative':
    'Thẩm tra phải nêu hỏi về ai; lấy ý kiến thì không nêu người thân.',
  'refusal.answer-of-another-kind': 'Trả lời này không dùng cho loại yêu cầu này. Hãy chọn lại.',
  'refusal.declining-has-a-reason':
    'Trả lại yêu cầu thì phải ghi lý do; trả lời thì không ghi lý do trả lại.',
  'refusal.no-answer-to-look-at': 'Yêu cầu số {{id}} không có trả lời nào đang chờ xem.',
  'refusal.reminded-today': 'Yêu cầu này đã được nhắc hôm nay. Mỗi ngày nhắc nhiều nhất một lần.',
  'refusal.request-reminder-pkey': 'Yêu cầu này vừa được người khác nhắc.',
  'refusal.request-goes-to-another-unit':
    'Nơi được hỏi chính là nơi hỏi. Nếu tự thẩm tra thì ghi thẳng vào hồ sơ.',
  'refusal.request-is-received-after-it-was-sent': 'Ngày nhận không được trước ngày gửi.',
  'refusal.request-is-answered-after-it-was-sent': 'Ngày trả lời không được trước ngày gửi.',
  'refusal.request-is-due-after-it-was-sent': 'Hạn trả lời không được trước ngày gửi.',
  'refusal.request-answer-has-its-day': 'Trả lời phải có ngày.',
  'refusal.answered-request-is-not-withdrawn': 'Yêu cầu đã có trả lời thì không rút lại được.',
  'refusal.request-is-asked-once': 'Nơi này đang có một yêu cầu như vậy chưa trả lời. Hãy nhắc yêu cầu đó.',
} as const;
