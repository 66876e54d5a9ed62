/** Words of the screens of documents. */
export const documentWords = {
  'document.choose': 'Chọn theo số, ngày hoặc tên',
  'document.none': 'Không có văn bản nào khớp. Hãy ghi văn bản mới.',
  'document.new': 'Ghi văn bản mới',
  'document.kind': 'Loại văn bản',
  'document.number': 'Số, ký hiệu',
  'document.issued-on': 'Ngày ban hành',
  'document.title': 'Trích yếu, tên gọi',
  'document.issuer': 'Cơ quan ban hành',
  'document.cited-as': 'Cách trích dẫn',
  'document.cited-as-extra': 'Ghi khi văn bản không được gọi bằng loại, số và ngày.',
  'document.valid-from': 'Có hiệu lực từ',
  'document.valid-to': 'Hết hiệu lực sau ngày',
  'document.code': 'Mã',
  'document.code-extra': 'Mã riêng để nhập và đối chiếu dữ liệu; có thể để như gợi ý.',
  'document.more': 'Thông tin thêm',
  'document.record': 'Ghi văn bản',
  'document.preview': '{{document}}, gắn với «{{unit}}» và các tổ chức trực thuộc.',
  'document.way-back':
    'Văn bản đã ghi không xóa được; văn bản mới ra đời thì ghi thay thế để văn bản này hết hiệu lực.',
} as const;
