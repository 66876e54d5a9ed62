/** Help for the screens of imports. */
export const importsHelp = {
  what: 'Trang này để đưa dữ liệu từ Excel vào hệ thống: tổ chức, người, chỉ tiêu, số liệu.',
  'step-1': 'Bấm «Tải tệp mẫu», điền vào các bảng cần nhập, bỏ trống các bảng khác.',
  'step-2': 'Chọn tệp đã điền rồi bấm «Chạy thử»; máy đọc hết tệp và nêu mọi lỗi, chưa ghi gì.',
  'step-3': 'Không còn lỗi thì bấm «Ghi vào hệ thống».',
  'term-unchanged': 'Giữ nguyên: dòng đã có trong hệ thống và giống hệt, nhập lại không làm thay đổi gì.',
} as const;

export const importHelp = {
  what: 'Trang này cho biết kết quả một lần nhập hoặc chạy thử: từng bảng bao nhiêu dòng, và danh sách lỗi nếu có.',
  'step-1':
    'Mỗi lỗi nêu bảng, dòng, cột và cách sửa. Bấm «Xuất Excel» để gửi danh sách lỗi cho người làm tệp.',
  'step-2': 'Sửa xong thì về trang nhập dữ liệu, chọn lại tệp và chạy thử.',
  'term-fingerprint': 'Dấu vân tay của dữ liệu: hai tệp có cùng dấu thì nội dung giống hệt nhau.',
} as const;
