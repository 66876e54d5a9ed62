/** Help for the page on which a list is pasted. */
export const pasteHelp = {
  what: 'Trang này ghi nhiều người cùng lúc từ một danh sách Excel, và lập hồ sơ cho từng người.',
  'step-1': 'Chép các dòng trong Excel rồi dán vào trang; chọn chi bộ nếu danh sách không có cột «Chi bộ».',
  'step-2':
    'Sửa các ô được đánh dấu sai ngay tại chỗ; với người có thể trùng thì chọn «Người khác» hoặc «Bỏ dòng».',
  'step-3': 'Bấm nút «Ghi … người»; ghi nhầm thì bấm «Hoàn tác».',
  'term-old-font': 'Phông cũ: chữ gõ bằng TCVN3 hoặc VNI, nhìn đúng trong Excel nhưng không phải Unicode.',
} as const;
