/** Help for the screens of reports. */
export const reportsHelp = {
  what: 'Trang này lập, ký và giữ báo cáo kết quả phát triển đảng viên của đơn vị theo tháng, quý, 6 tháng, năm.',
  'step-1': 'Bấm kỳ cần báo cáo: báo cáo hiện ra, số liệu đã điền sẵn.',
  'step-2': 'Viết phần đánh giá và nhiệm vụ, rồi tải Word để xem hoặc trình.',
  'step-3': 'Bấm «Ký, chốt số liệu»: báo cáo lấy số, vào sổ văn bản đi và không đổi nữa.',
  'step-4':
    'Ở «Số đã chốt và số nay biết»: chọn tổng số, đơn vị trực thuộc, từng tháng hay thành phần; bấm một số để xem danh sách đúng bấy nhiêu dòng.',
  'term-draft': 'Dự thảo: số liệu tính lại mỗi lần mở, chưa có số.',
  'term-frozen': 'Số đã chốt: số ở thời điểm ký, dùng cho xếp loại, thi đua và báo cáo sau.',
  'term-difference': 'Chênh lệch: số tính lại hôm nay cho cùng những ngày ấy, kèm lý do khác.',
} as const;
