/** Help for the page of forecasts. */
export const forecastHelp = {
  what: 'Trang này ước lượng đến ngày cuối kỳ đơn vị sẽ kết nạp được bao nhiêu người, khả năng đạt từng chỉ tiêu, và việc nào của ai cần làm trước. Dự báo không phải là kết quả.',
  'step-1': 'Đọc câu đầu: số dự kiến, khoảng 80% trong ngoặc, và xác suất đạt chỉ tiêu của năm.',
  'step-2': 'Ở bảng đơn vị trực thuộc, nơi khó đạt nhất đứng đầu; bấm tên đơn vị để xem dự báo của nơi đó.',
  'step-3': 'Ở bảng người, bấm họ tên để mở hồ sơ và làm bước tiếp theo trước ngày muộn nhất.',
  'step-4': 'Bấm «Tính lại ngay» khi vừa ghi nhiều việc; bình thường dự báo được tính lại mỗi đêm.',
  'step-5': 'Đọc «Giả định của dự báo» trước khi dùng con số vào việc gì.',
  'term-interval': 'Khoảng 80%: trong 10 lần dự báo như thế này, chừng 8 lần kết quả nằm trong khoảng đó.',
  'term-chance': 'Xác suất đạt: phần trăm số lần gieo ngẫu nhiên mà kết quả từ chỉ tiêu trở lên.',
  'term-peers':
    'Tổ chức cùng loại: cùng loại hình và cùng khối; nơi ít số liệu mượn kinh nghiệm của những nơi này.',
} as const;
