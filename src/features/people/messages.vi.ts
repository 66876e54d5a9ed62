export const peopleMessages = {
  'refusal.apart-in-the-order-of-keys': 'Hai người khác nhau phải là hai bản ghi. Hãy tải lại danh sách.',
  'refusal.person-is-merged-into-another': 'Một bản ghi không gộp vào chính nó. Hãy chọn bản ghi kia.',
  'refusal.person-is-merged-once': 'Bản ghi này đã được gộp. Hãy tải lại danh sách.',
  'refusal.person-birth-day-is-in-its-year': 'Ngày sinh không khớp năm sinh. Hãy sửa một trong hai.',
  'refusal.person-not-found':
    'Không tìm thấy người có mã {{code}} trong phạm vi của bạn. Hãy kiểm tra lại mã, hoặc ghi người này trước.',
  'refusal.person-code-is-unique': 'Mã người này đã dùng. Hãy chọn mã khác.',
  'refusal.born-in-the-future': 'Năm sinh {{birthYear}} nằm sau năm nay. Hãy sửa năm sinh.',
  'refusal.person-is-erased': 'Dữ liệu cá nhân của người này đã được xóa, không ghi lại được nữa.',
  'refusal.person-birth-year-is-sane': 'Năm sinh phải từ 1900 đến 2100.',
  'refusal.erased-person-has-no-name': 'Người đã xóa dữ liệu thì không còn tên và năm sinh.',
  'refusal.person-sex-is-known': 'Giới tính chỉ có nam hoặc nữ. Hãy chọn một trong hai, hoặc để trống.',
} as const;
