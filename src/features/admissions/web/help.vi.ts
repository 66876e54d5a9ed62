/** Help for the screens of cases. */
export const casesHelp = {
  what: 'Trang này liệt kê hồ sơ kết nạp trong phạm vi của bạn, việc đến hạn trước đứng trên.',
  'step-1':
    'Gõ họ tên ở ô «Tìm người», không cần dấu. Người chưa có hồ sơ thì bấm «Lập hồ sơ»; người chưa có trong danh sách thì bấm «Hồ sơ mới».',
  'step-2': 'Chọn «Giai đoạn», «Đang chờ» hoặc «Thời hạn» để lọc. Cột «Còn thiếu» cho biết hồ sơ thiếu gì.',
  'step-3': 'Bấm vào tên người để mở hồ sơ.',
  'term-next': 'Việc tiếp theo: việc đầu tiên của quy trình mà bây giờ làm được.',
  'term-waits': 'Đang chờ: người hoặc cấp phải làm việc tiếp theo.',
} as const;

export const caseHelp = {
  what: 'Trang này cho biết hồ sơ đang ở đâu, còn thiếu gì, ai phải cung cấp và việc nào làm tiếp.',
  'step-1': 'Bấm nút lớn ở mục «Việc tiếp theo», kiểm tra ngày và các ô đã điền sẵn, rồi bấm «Ghi».',
  'step-2': 'Mục «Còn thiếu để đi tiếp» nêu từng giấy tờ, người cung cấp và điều của quy định.',
  'step-3':
    'Vừa ghi sai thì bấm «Hoàn tác việc vừa ghi»; ghi sai từ trước thì mở «Diễn biến», bấm «Đính chính». Lần ghi cũ vẫn còn, gạch ngang.',
  'step-4': 'Bấm «Xem vào một ngày khác» để biết hồ sơ vào ngày đó thế nào.',
  'step-5': 'Bấm «Dạng giấy» để đọc phiếu theo dõi và mọi giấy tờ của hồ sơ.',
  'step-6':
    'Khi người khác vừa ghi cùng lúc, trang nêu tên người đó và cả hai giá trị: chọn giữ của tôi, lấy bản mới hoặc gộp.',
  'term-unverified': 'Chưa kiểm chứng: phần mềm chưa có văn bản chính thức cho giá trị này.',
  'term-correction': 'Đính chính: lần ghi mới thay cho lần ghi sai, cả hai đều còn trong hồ sơ.',
} as const;
