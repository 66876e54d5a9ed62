/** Help for the pages of targets and of a round. */
export const targetsHelp = {
  what: 'Trang này cho xem chỉ tiêu của đơn vị, các vòng giao và nhiệm vụ gắn với chỉ tiêu.',
  'step-1': 'Bấm «Mở vòng giao», chọn kế hoạch, ghi tổng chỉ tiêu, dự phòng và hạn trả lời.',
  'step-2': 'Bấm vào tên vòng giao để phân bổ, hoặc để trả lời số cấp trên dự kiến giao.',
  'step-3': 'Muốn đổi một chỉ tiêu, bấm «Điều chỉnh» ở dòng của nó, ghi số mới và lý do.',
  'step-4': 'Làm xong nhiệm vụ nào thì đánh dấu nhiệm vụ đó.',
  'term-round': 'Vòng giao: từ dự thảo, dự kiến giao, trả lời, đến giao theo văn bản và điều chỉnh.',
} as const;

export const roundHelp = {
  what: 'Trang này để chia tổng chỉ tiêu cho các đơn vị trực thuộc, có gốc tính, kết quả, nguồn và đề nghị của từng đơn vị.',
  'step-1': 'Đơn vị nào đã định số thì ghi số, gõ x ở cột «Giữ» và ghi lý do.',
  'step-2': 'Bấm «Phân bổ»: phần còn lại được chia theo công thức, cột «Vì sao» giải thích từng số.',
  'step-3': 'Lưu, bấm «Dự kiến giao». Đơn vị trả lời; sửa số nếu cần rồi dự kiến lại.',
  'step-4': 'Bấm «Giao theo văn bản», chọn văn bản. Giữa năm sửa số, lưu và bấm «Điều chỉnh».',
  'step-5': 'Đến mốc rà soát, «Việc hôm nay» có việc: bấm «Ghi rà soát», rồi điều chỉnh nếu cần.',
  'step-6': 'Số có gạch chân mở ra danh sách hay số kê khai của nó. Đơn vị được giao bấm «Chia tiếp».',
  'term-quota': 'Phần chia: phần chính xác của đơn vị trong tổng, chưa làm tròn.',
  'term-reserve': 'Dự phòng: phần của tổng chưa giao cho ai.',
  'term-copy': 'Phương án: bản nháp có tên để thử và so; chỉ phương án được chọn mới đem giao.',
} as const;
