/** What is wrong with a pasted cell, and how it is mended; also the refusals of the act. */
export const pastingMessages = {
  'refusal.paste-name-missing': 'Thiếu họ tên. Hãy gõ họ tên, hoặc bỏ dòng này.',
  'refusal.paste-no-name': '«{{value}}» không phải họ tên đầy đủ. Hãy ghi cả họ và tên, chỉ gồm chữ.',
  'refusal.paste-old-font':
    '«{{value}}» gõ bằng phông cũ (TCVN3, VNI). Hãy chuyển tệp Excel sang Unicode bằng UniKey (Ctrl+Shift+F6) rồi dán lại.',
  'refusal.paste-too-long': '«{{value}}…» dài quá 300 ký tự. Hãy rút gọn.',
  'refusal.paste-day-unread':
    'Không đọc được ngày «{{value}}». Hãy ghi ngày/tháng/năm, ví dụ 05/09/1998, hoặc chỉ năm sinh.',
  'refusal.paste-born-in-the-future': 'Ngày sinh «{{value}}» ở sau hôm nay. Hãy sửa năm sinh.',
  'refusal.paste-sex-unread': '«{{value}}» không phải Nam hay Nữ. Hãy ghi Nam, Nữ, hoặc để trống.',
  'refusal.paste-yes-or-no': '«{{value}}» không rõ là có hay không. Hãy ghi x, có, không, hoặc để trống.',
  'refusal.paste-not-listed':
    '«{{value}}» không có trong danh mục. Hãy ghi đúng tên trong danh mục, hoặc để trống.',
  'refusal.paste-nearly-listed':
    '«{{value}}» không có trong danh mục; có phải «{{nearest}}»? Hãy sửa lại, hoặc để trống.',
  'refusal.paste-unit-missing': 'Chưa rõ chi bộ. Hãy chọn chi bộ cho cả bảng, hoặc thêm cột «Chi bộ».',
  'refusal.paste-unit-unknown':
    'Không có chi bộ nào tên hoặc mã «{{value}}» trong đơn vị của bạn. Hãy ghi đúng tên hoặc mã.',
  'refusal.paste-unit-ambiguous': 'Có nhiều đơn vị tên «{{value}}». Hãy ghi mã chi bộ thay cho tên.',
  'refusal.paste-unit-not-alive': '«{{value}}» không hoạt động vào ngày {{day}}. Hãy chọn chi bộ khác.',
  'refusal.pasted-rows-are-empty': 'Không có dòng nào để ghi. Hãy dán lại danh sách.',
  'refusal.batch-not-found': 'Không tìm thấy lần dán này, hoặc đã được hoàn tác. Hãy tải lại trang.',
  'refusal.pasted-case-was-built-upon':
    'Dòng {{row}} đã có việc ghi sau khi dán nên không xóa được. Hãy hoàn tác các dòng còn lại, và xử lý hồ sơ này trong trang của nó.',
} as const;
