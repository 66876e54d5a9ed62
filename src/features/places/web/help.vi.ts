/** Help for the review of villages and base units. */
export const placesHelp = {
  what: 'Trang này cho biết còn bao nhiêu thôn, bản, doanh nghiệp, cơ quan, trường học chưa có đảng viên và chưa có tổ chức đảng, mục tiêu giảm hoặc bao phủ đang tới đâu, và những nơi còn lại ở đâu.',
  'step-1': 'Chọn đơn vị và ngày xem; nếu có nhiều loại, chọn thôn, bản hay doanh nghiệp ở hàng nút đầu.',
  'step-2':
    'Đọc hai số cạnh nhau: chưa có đảng viên và chưa có tổ chức đảng. Số thứ nhất nằm trong số thứ hai.',
  'step-3':
    'Ở bảng mục tiêu, đọc nhịp và con số mục tiêu nghĩa là bao nhiêu nơi. Năm chưa hết thì chưa có kết luận; thiếu số ngày 01/01 thì trang nói thiếu.',
  'step-4':
    'Bấm một con số để mở đúng danh sách những nơi đó; từ từng nơi có thể đổi trạng thái hoặc lập chi bộ.',
  'step-5':
    'Bấm «Đảng viên ở đây» để phân công, tăng cường đảng viên về một nơi và xem còn thiếu mấy đảng viên chính thức để lập chi bộ.',
  'step-6':
    'Chưa có mục tiêu thì bấm «Giao mục tiêu»; muốn chỉ tính doanh nghiệp thì chọn loại trong biểu mẫu.',
  'term-halves':
    'Hai nửa của mục tiêu: xóa nơi chưa có đảng viên và xóa nơi chưa có tổ chức đảng. Nửa này nhanh không nói thay nửa kia.',
  'term-pace':
    'Nhịp: mức đã giảm quy ra cả năm nếu giữ như vậy; không phải kết luận và không so với kỳ có độ dài khác.',
} as const;
