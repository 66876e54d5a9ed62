/** Help for the inbox. */
export const inboxHelp = {
  what: 'Trang này giữ các thông báo gửi cho mình và cách nhận chúng. Thông báo chỉ nói số việc, không nêu tên ai.',
  'step-1': 'Bấm «Xem việc» để mở danh sách việc của đơn vị; bấm «Đánh dấu đã đọc» khi đã xem.',
  'step-2': 'Ở «Cách nhận thông báo», chọn giờ nhận mỗi ngày và những loại việc muốn được nhắc.',
  'step-3': 'Ở «Lịch hạn công việc», tải tệp lịch hoặc tạo địa chỉ lịch riêng cho điện thoại.',
  'term-digest': 'Bản nhắc việc: mỗi vai trò một bản một ngày, gộp tất cả việc phải để ý.',
  'term-calendar-address':
    'Địa chỉ lịch riêng: đường dẫn bí mật để lịch điện thoại tự cập nhật; bỏ được bất cứ lúc nào.',
} as const;
