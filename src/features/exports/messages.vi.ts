/** Sentences of exports and words of their second sheet. */
export const exportsMessages = {
  'refusal.export-not-found':
    'Không tìm thấy tệp xuất này: tệp đã hết hạn, đã bị xóa, hoặc là của người khác. Hãy xuất lại.',
  'refusal.export-not-ready': 'Tệp xuất chưa xong. Hãy chờ đến khi tệp sẵn sàng.',
  'refusal.export-list-unknown':
    'Không có danh sách «{{operation}}», hoặc thao tác này không phải danh sách.',
  'refusal.export-column-unknown': 'Danh sách không có cột «{{name}}». Hãy bỏ cột này.',
  'refusal.export-pages-itself': 'Không nêu «{{name}}»: tệp xuất lấy mọi dòng của danh sách.',
  'refusal.export-orders-a-long-list':
    'Danh sách dài được xếp theo bộ lọc của chính danh sách. Hãy bỏ thứ tự đã chọn trên bảng rồi xuất lại.',
  'refusal.export-too-many-rows': 'Danh sách dài hơn {{most}} dòng, quá sức một trang Excel. Hãy lọc bớt.',
  'refusal.export-too-large': 'Tệp xuất lớn hơn mức cho phép. Hãy lọc bớt dòng hoặc bỏ bớt cột.',
  'refusal.too-many-exports':
    'Đang có {{most}} tệp xuất chưa xong. Hãy chờ một tệp xong, hoặc hủy bớt rồi xuất lại.',
  'sheet.rows': 'Danh sách',
  'sheet.grounds': 'Căn cứ',
  'ground.list': 'Danh sách',
  'ground.unit': 'Đơn vị làm việc',
  'ground.whole': 'Toàn hệ thống',
  'ground.as-of': 'Số liệu đến ngày',
  'ground.by': 'Người xuất',
  'ground.role': 'Vai trò',
  'ground.at': 'Thời điểm xuất',
  'ground.rows': 'Số dòng',
} as const;
