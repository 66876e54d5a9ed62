/** Help for the meeting calendar. */
export const meetingsHelp = {
  what: 'Trang này là lịch họp của chi bộ, đảng ủy hoặc ban thường vụ: cuộc họp sắp tới và đã họp, ai chưa họp trong tháng.',
  'step-1': 'Chọn tháng ở trên; bấm vào một cuộc họp để chuẩn bị, điểm danh, biểu quyết.',
  'step-2': 'Bấm «Lên lịch họp» để thêm cuộc họp, kể cả cuộc họp đã qua mà chưa ghi.',
  'step-3': 'Cấp trên xem danh sách «Chi bộ chưa họp trong tháng» ở cuối trang để nhắc.',
  'term-consultation': 'Hội ý chi ủy: chi ủy trao đổi trước khi họp chi bộ, không biểu quyết hồ sơ.',
  'term-attendance': 'Tỷ lệ dự họp: số có mặt chia cho số được triệu tập, tính trên mọi cuộc họp đã bắt đầu.',
} as const;

/** Help for the page that runs one meeting. */
export const meetingHelp = {
  what: 'Trang này chuẩn bị và ghi một cuộc họp: danh sách xét, điểm danh, biểu quyết từng người, kết thúc.',
  'step-1':
    'Trước ngày họp, xem danh sách xét: người đủ điều kiện đã được đưa vào, người còn thiếu có ghi việc phải làm.',
  'step-2': 'Đến ngày họp, bỏ dấu người vắng, ghi lý do rồi bấm «Bắt đầu họp».',
  'step-3':
    'Nhập số phiếu tán thành, không tán thành của từng người rồi bấm «Ghi kết quả»; phiếu trắng tự tính.',
  'step-4': 'Bấm «Kết thúc họp» khi xong; sau đó chỉ còn ghi ý kiến cấp trên và chất lượng cuộc họp.',
  'term-convened':
    'Số được triệu tập: đảng viên chính thức của chi bộ ngày họp, trừ người tạm thời nơi khác hoặc được miễn mà vắng, và người bị đình chỉ, khởi tố, tạm giam.',
  'term-needed':
    'Số phiếu cần: hai phần ba hoặc quá nửa số được triệu tập, tùy việc và tùy cấp, theo quy định của ngày họp.',
} as const;
