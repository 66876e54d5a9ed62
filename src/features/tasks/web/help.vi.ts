/** Help for the screen «Việc hôm nay». */
export const todayHelp = {
  what: 'Trang này cho biết đơn vị phải làm gì: hồ sơ đến hạn, hồ sơ bị trả lại, yêu cầu của nơi khác, cuộc họp chưa xong. Việc gấp nhất ở trên cùng.',
  'step-1': 'Đọc từ trên xuống. Mỗi việc có một nút: bấm «Làm ngay» để mở đúng chỗ cần ghi.',
  'step-2': 'Hồ sơ bị trả lại: bấm «Xem lý do, làm lại».',
  'step-3': 'Nhiều hồ sơ cùng một việc: bấm nút ở mục «Làm cùng lúc», bỏ chọn hồ sơ chưa làm, rồi bấm ghi.',
  'step-4': 'Việc của đơn vị trực thuộc nằm ở «Chờ đơn vị khác»; bấm «Nhắc» để báo cho đơn vị đó.',
  'term-overdue':
    'Quá hạn: đã qua ngày phải xong theo quy định; quá 15 và 30 ngày làm việc thì cấp trên cũng thấy.',
  'term-returned': 'Bị trả lại: cấp trên gửi hồ sơ về vì còn thiếu hoặc sai, có ghi lý do.',
} as const;
