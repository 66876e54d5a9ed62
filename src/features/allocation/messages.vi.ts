export const allocationMessages = {
  'refusal.allocation-not-found': 'Không tìm thấy vòng giao có mã {{code}}. Hãy mở lại từ trang Chỉ tiêu.',
  'refusal.allocation-code-is-unique': 'Mã vòng giao này đã dùng. Hãy chọn mã khác.',
  'refusal.allocation-draft-not-found':
    'Không có phương án «{{name}}», hoặc đó là phương án đang chọn. Hãy chọn phương án khác.',
  'refusal.allocation-draft-is-named-once': 'Đã có phương án cùng tên. Hãy đặt tên khác.',
  'refusal.allocation-draft-chosen': 'Người khác vừa chọn một phương án. Hãy tải lại trang.',
  'refusal.allocation-total-is-not-negative': 'Tổng chỉ tiêu không được là số âm. Hãy ghi số từ 0 trở lên.',
  'refusal.allocation-reserve-is-within-the-total':
    'Số dự phòng phải từ 0 đến tổng chỉ tiêu. Hãy giảm số dự phòng hoặc tăng tổng.',
  'refusal.allocation-lower-above-upper':
    'Cận dưới lớn hơn cận trên ở đơn vị {{unit}}. Hãy sửa một trong hai số.',
  'refusal.allocation-move-not-now':
    'Vòng giao không còn ở bước này. Hãy tải lại trang để xem tình trạng mới.',
  'refusal.allocation-has-empty-rows':
    'Còn {{n}} đơn vị chưa có số giao. Hãy ghi số, hoặc bấm «Phân bổ» rồi lưu.',
  'refusal.allocation-does-not-add-up':
    'Số giao {{sum}} cộng dự phòng {{reserve}} không bằng tổng {{total}}. Hãy sửa cho khớp, hoặc bỏ yêu cầu phải khớp tổng.',
  'refusal.allocation-day-in-the-future': 'Ngày ghi nằm sau hôm nay. Hãy sửa ngày.',
  'refusal.allocation-is-adopted-on-a-day': 'Vòng giao đã ban hành phải có ngày giao. Hãy ghi ngày.',
  'refusal.allocation-offer-is-not-negative': 'Số đề nghị không được là số âm.',
  'refusal.answer-differing-says-why':
    'Số đề nghị khác số dự kiến giao. Hãy nêu lý do, hoặc đồng ý với số đó.',
  'refusal.allocation-needs-a-document': 'Giao cho các đơn vị phải có văn bản. Hãy chọn văn bản.',
  'refusal.allocation-review-not-found': 'Vòng giao không có mốc rà soát này. Hãy tải lại trang.',
  'refusal.allocation-review-is-done': 'Mốc này đã ghi rà soát. Hãy tải lại trang để xem.',
  'refusal.allocation-review-once': 'Mốc rà soát này đã có. Hãy chọn ngày khác.',
  'refusal.allocation-review-is-done-by-somebody':
    'Mốc đã rà soát phải có ngày, người và nhận xét. Hãy ghi đủ.',
  'refusal.allocation-part-once': 'Đơn vị này đã có trong vòng giao. Hãy tải lại trang.',
  'refusal.duty-not-found': 'Không tìm thấy nhiệm vụ này. Hãy tải lại trang.',
  'refusal.duty-is-given-once': 'Nhiệm vụ này đã ghi cho chỉ tiêu. Hãy ghi nhiệm vụ khác.',
} as const;
