/** Help for the screens of the log. */
export const auditHelp = {
  what: 'Trang này cho biết ai đã làm gì, lúc nào, với hồ sơ nào trong phạm vi mình được kiểm tra. Không ai sửa hay xóa được nhật ký.',
  'step-1': 'Muốn biết ai đã mở một hồ sơ: chọn loại, gõ mã hồ sơ rồi bấm «Ai đã mở, ai đã sửa».',
  'step-2': 'Muốn xem việc của một người: bấm tên người đó, hoặc mở «Theo người và tuần» rồi bấm vào số.',
  'step-3': 'Bấm «Kiểm tra chuỗi nhật ký» để biết nhật ký có bị sửa không.',
  'term-chain':
    'Chuỗi nhật ký: mỗi mục mang dấu của mục trước, nên sửa hay bỏ một mục thì các dấu sau không còn khớp.',
  'term-own': 'Việc của riêng mình: đăng nhập, thoát, đổi mật khẩu, lưu góc nhìn.',
} as const;

export const auditWeeksHelp = {
  what: 'Trang này đếm số lần thay đổi dữ liệu của từng người trong bốn tuần, người thay đổi nhiều nhất đứng đầu.',
  'step-1': 'Bấm vào một số để xem từng việc của người đó trong tuần đó.',
  'step-2': 'Bấm «4 tuần trước» để lùi lại; địa chỉ trang giữ đúng các tuần đang xem.',
  'term-week': 'Tuần: từ thứ Hai đến Chủ nhật, theo giờ Hà Nội.',
} as const;
