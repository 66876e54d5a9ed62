/** Help for the screens of classes. */
export const classesHelp = {
  what: 'Trang này để lên kế hoạch lớp bồi dưỡng, cử và duyệt người đi học, theo dõi nhu cầu và giấy chứng nhận sắp hết hạn.',
  'step-1': 'Chi bộ: ở phần «Cử đi học», bấm «Cử người đi học», chọn người, bấm «Cử».',
  'step-2': 'Đảng ủy cơ sở: chọn người chờ duyệt, bấm «Duyệt». Người được duyệt chờ chỗ.',
  'step-3': 'Nơi mở lớp: bấm «Mở lớp», rồi mở từng lớp để xếp chỗ, điểm danh, ghi kết quả và kết thúc.',
  'term-order':
    'Thứ tự xếp chỗ: ai cần học sớm nhất xếp trước (nhập ngũ, giấy tờ sắp hết hạn, hết dự bị), sau đó là người chờ lâu nhất.',
  'term-demand':
    'Nhu cầu: số chỗ đơn vị đăng ký cộng người đã nêu tên; người nêu tên lấy chỗ trong số đã đăng ký.',
  'term-code':
    'Mã kiểm tra: in cạnh số giấy chứng nhận, để nơi khác biết giấy là thật. Mã không chứa tên người.',
} as const;

export const classHelp = {
  what: 'Trang của một lớp: danh sách chờ, điểm danh, kết quả và kết thúc lớp.',
  'step-1': 'Bấm «Xếp chỗ theo thứ tự», hoặc chọn người rồi bấm «Xếp».',
  'step-2': 'Sau mỗi buổi, chọn có mặt hay vắng cho từng người, bấm «Ghi điểm danh».',
  'step-3':
    'Ghi kết quả cho mọi người, rồi bấm «Kết thúc lớp». Mỗi người đạt có giấy chứng nhận và hồ sơ được ghi ngay.',
  'term-frozen': 'Đã kết thúc: không sửa được điểm danh và kết quả; sai thì bấm «Đính chính» ở người đó.',
  'term-absence': 'Mức được vắng: theo trang Quy định; ghi «chưa kiểm chứng» khi chưa đọc được văn bản gốc.',
} as const;
