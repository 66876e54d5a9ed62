/** Help for the screen of introductions. */
export const introductionsHelp = {
  what: 'Trang này để đoàn thể giới thiệu người cho chi bộ, xem người mình giới thiệu đã đến bước nào; chi bộ trả lời; cấp ủy xem kết quả theo nơi giới thiệu.',
  'step-1':
    'Đoàn thể: bấm «Giới thiệu một người», ghi họ tên, năm sinh, rồi bấm «Gửi giới thiệu». Nơi nhận đã chọn sẵn nơi dùng lần trước, đổi được.',
  'step-2': 'Có nghị quyết rồi: bấm «Mở» ở người ấy, ghi số và ngày, bấm «Ghi nghị quyết».',
  'step-3':
    'Chi bộ: bấm «Trả lời», rồi «Đưa vào danh sách» để mở hồ sơ, hoặc trả lại kèm lý do. Nếu có người trùng, chọn đúng người để không ghi hai lần.',
  'step-4':
    'Cấp ủy: mở «Kết quả theo nơi giới thiệu», chọn kỳ; bấm vào con số để xem danh sách đúng bằng con số.',
  'term-period': 'Theo kỳ: số kết nạp trong kỳ, kể cả người được giới thiệu từ trước.',
  'term-cohort': 'Theo lứa: chỉ những người giới thiệu trong kỳ, tính số đã kết nạp đến ngày xem.',
  'term-privacy':
    'Tổ chức giới thiệu: chỉ thấy người của mình và đã đến bước nào, không thấy hồ sơ. Người bị trả lại được xóa tên sau 30 ngày.',
} as const;
