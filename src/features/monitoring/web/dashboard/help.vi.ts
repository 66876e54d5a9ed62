/** Help for the dashboard. */
export const dashboardHelp = {
  what: 'Trang này cho biết đơn vị đang đạt bao nhiêu so với chỉ tiêu, đơn vị trực thuộc nào nhanh, đơn vị nào chậm.',
  'step-1':
    'Nhìn phần «Chỉ tiêu» trước: mỗi thanh là một chỉ tiêu, có số đã đạt, số được giao và số ngày còn lại.',
  'step-2': 'Muốn xem năm khác hay quý khác: đổi «Kỳ» và «Năm» ở hàng trên cùng.',
  'step-3': 'Bấm vào một con số để xem danh sách đứng sau; danh sách có đúng bấy nhiêu dòng.',
  'step-4': 'Ở bảng đơn vị trực thuộc: bấm tên đơn vị để xuống cấp dưới, bấm tên cột để xếp lại.',
  'term-target': 'Chỉ tiêu: con số được giao phải đạt trong một kỳ, ví dụ kết nạp 150 đảng viên trong năm.',
  'term-pace': 'Nhịp đều: số lẽ ra phải đạt đến hôm nay nếu tháng nào cũng làm như nhau.',
  'term-last-year': 'Cùng kỳ năm trước: cũng những ngày ấy của năm trước.',
  'term-frozen':
    'Số đã chốt: số của báo cáo đã ký cho kỳ này, hoặc cho phần mới nhất của kỳ; bên cạnh là số nay biết và vì sao khác.',
  'term-then': 'Cây lúc đó, cây hiện nay: tính theo tổ chức của ngày xảy ra việc, hoặc theo tổ chức hôm nay.',
} as const;

export const dashboardStartHelp = {
  what: 'Trang này để chọn đơn vị muốn xem bảng điều hành.',
  'step-1': 'Bấm vào tên một đơn vị trong danh sách.',
  'step-2': 'Nếu danh sách trống: vào «Cây tổ chức» để thành lập tổ chức đầu tiên hoặc nạp dữ liệu mẫu.',
  'term-dashboard': 'Bảng điều hành: chỉ tiêu, kết quả và so sánh của một đơn vị trên một trang.',
} as const;
