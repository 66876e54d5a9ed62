/** Help for the forms of plans and targets. */
export const planHelp = {
  what: 'Trang này để ghi kế hoạch của đơn vị cho một kỳ, kèm văn bản ban hành kế hoạch.',
  'step-1': 'Chọn kỳ: một năm, một quý hay cả nhiệm kỳ.',
  'step-2': 'Chọn văn bản ban hành; chưa có trong danh sách thì bấm để ghi văn bản.',
  'step-3': 'Đọc câu tóm tắt rồi bấm nút ghi. Sau đó giao chỉ tiêu cho từng đơn vị.',
  'term-plan':
    'Kế hoạch: việc của một tổ chức trong một kỳ, gồm các chỉ tiêu giao cho tổ chức đó và cấp dưới.',
  'term-term': 'Nhiệm kỳ: năm năm giữa hai đại hội, ví dụ 2020–2025.',
} as const;

export const targetHelp = {
  what: 'Trang này để giao một chỉ tiêu cho đơn vị, ví dụ kết nạp ít nhất 150 đảng viên trong năm.',
  'step-1':
    'Chọn kế hoạch chứa chỉ tiêu, rồi chọn nội dung: kết nạp, giới thiệu nguồn, xóa nơi trắng đảng viên, và các nội dung khác.',
  'step-2': 'Chọn dạng: ít nhất, từ … đến …, hay giảm; rồi ghi con số.',
  'step-3': 'Nếu có số gợi ý mà giao số khác thì ghi lý do. Đọc câu tóm tắt rồi bấm nút ghi.',
  'term-target': 'Chỉ tiêu: con số được giao phải đạt trong kỳ của kế hoạch.',
  'term-suggested': 'Số gợi ý: số tính theo quy tắc của kế hoạch; người giao vẫn được quyết định khác.',
} as const;

export const inheritHelp = {
  what: 'Trang này để quyết định chỉ tiêu của đơn vị đã sáp nhập hoặc chia tách: giao cho đơn vị tiếp nhận hay chỉ giữ làm lịch sử.',
  'step-1': 'Xem chỉ tiêu của từng đơn vị đã kết thúc và số đề xuất.',
  'step-2': 'Sửa số nếu cần; để trống thì đơn vị tiếp nhận giữ nguyên chỉ tiêu đang có.',
  'step-3': 'Ghi lý do, chọn văn bản nếu có, đọc câu tóm tắt rồi bấm nút ghi.',
  'term-heir': 'Đơn vị tiếp nhận: đơn vị mà đơn vị cũ sáp nhập vào, hoặc được tách ra từ đơn vị cũ.',
} as const;
