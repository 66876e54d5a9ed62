/** Help for the screens of papers and templates. */
export const papersHelp = {
  what: 'Trang này là sổ văn bản đi: xem, tải lại và hủy các giấy tờ kết nạp đã ban hành.',
  'step-1': 'Muốn in giấy mới: mở hồ sơ, bấm «In giấy tờ», chọn loại giấy.',
  'step-2': 'Xem trước nội dung, bổ sung nơi ban hành, người ký nếu còn thiếu.',
  'step-3': 'Bấm «Ban hành và tải» để lấy số và tải tệp Word.',
  'term-draft': 'Bản thảo: tải để xem và sửa, chưa có số, không vào sổ.',
  'term-void': 'Hủy: giấy không còn hiệu lực, số và lý do vẫn giữ trong sổ.',
  'term-missing':
    'Chỗ thiếu: giá trị chưa ghi trong phần mềm, đánh dấu vàng trên giấy, không bao giờ tự điền.',
} as const;

export const dueHelp = {
  what: 'Trang này nêu các bước đã ghi trong hồ sơ mà chưa in giấy, để ban hành nhiều giấy một lần.',
  'step-1': 'Chọn loại giấy, rồi đánh dấu các hồ sơ.',
  'step-2': 'Ghi nơi ban hành và nhiệm kỳ nếu được hỏi, bấm ban hành.',
  'step-3': 'Khi xong, tải tất cả trong một tệp ZIP; hồ sơ nào không in được thì đọc lý do.',
} as const;

export const templatesHelp = {
  what: 'Trang này để đặt mẫu Word riêng của đơn vị cho từng loại giấy.',
  'step-1': 'Tải mẫu đang dùng về, sửa trong Word, giữ nguyên các ô trong dấu ngoặc nhọn.',
  'step-2': 'Tải mẫu lên; nếu có lỗi, mọi lỗi được nêu một lần kèm chỗ và cách sửa.',
  'step-3': 'Muốn trở lại như cũ thì bấm «Bỏ mẫu riêng».',
  'term-field': 'Ô: tên trong dấu ngoặc nhọn, ví dụ {họ và tên}, được thay bằng giá trị khi in.',
  'term-shipped': 'Mẫu có sẵn: mẫu đi cùng phần mềm, câu chữ chưa đối chiếu với mẫu chính thức.',
} as const;
