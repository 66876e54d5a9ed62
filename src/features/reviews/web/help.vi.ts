/** Help for the page that reviews results against plans. */
export const reviewHelp = {
  what: 'Trang này so cơ cấu đảng viên, nguồn và số kết nạp với mục tiêu của kế hoạch, và cho biết còn thiếu bao nhiêu người.',
  'step-1': 'Chọn đơn vị, kỳ và ngày tính ở trên cùng.',
  'step-2': 'Bấm «Đặt mục tiêu cơ cấu» để ghi mức kế hoạch muốn, ví dụ nữ từ 35% trở lên trong số kết nạp.',
  'step-3': 'Đọc cột «Đánh giá» và «Cần thêm»; bấm vào con số để mở danh sách.',
  'step-4': 'Muốn đổi một mục tiêu, bấm «Sửa mức» ở dòng của nó; mức cũ vẫn được giữ.',
  'step-5':
    'Phần «Đề xuất cân đối» chia số còn phải kết nạp cho từng nhóm nguồn và từng đơn vị; thiếu nguồn ở đâu thì nói rõ.',
  'step-6': 'Bấm «Điều chỉnh chỉ tiêu» để sửa số giao, hoặc mở danh sách nguồn của nhóm để chọn người.',
  'term-goal': 'Mục tiêu cơ cấu: bao nhiêu phần trăm, hoặc bao nhiêu người, thuộc một nhóm.',
  'term-lacking':
    'Cần thêm: số người thuộc nhóm phải có thêm để đạt mức tối thiểu; mỗi người thêm cũng làm tăng tổng số.',
  'term-unknown': 'Chưa rõ: người chưa ghi giá trị ở tiêu chí đó; nhiều quá thì chưa kết luận được.',
} as const;
