export const documentsMessages = {
  'refusal.document-not-found':
    'Không tìm thấy văn bản có mã {{code}}. Hãy kiểm tra lại mã, hoặc ghi văn bản này trước.',
  'refusal.document-code-is-unique': 'Mã văn bản này đã dùng cho một văn bản khác. Hãy chọn mã khác.',
  'refusal.document-is-recorded-once':
    'Văn bản cùng loại, cùng số, cùng ngày ban hành của cơ quan này đã được ghi. Hãy dùng văn bản đã có.',
  'refusal.document-names-nothing':
    'Văn bản chưa có số, tên gọi hay cách trích dẫn. Hãy điền ít nhất một trong ba.',
  'refusal.document-issued-in-the-future': 'Ngày ban hành nằm sau hôm nay. Hãy sửa ngày ban hành.',
  'refusal.document-validity-is-in-order':
    'Ngày hết hiệu lực sớm hơn ngày có hiệu lực. Hãy sửa một trong hai ngày.',
  'refusal.document-period-is-in-order': 'Năm cuối của giai đoạn sớm hơn năm đầu. Hãy sửa lại giai đoạn.',
  'refusal.document-valid-before-its-issue':
    'Ngày có hiệu lực sớm hơn ngày ban hành. Hãy sửa một trong hai ngày.',
  'refusal.document-needs-its-unit': 'Chưa nêu tổ chức ban hành. Hãy chọn tổ chức trong phạm vi của bạn.',
  'refusal.document-replaces-itself': 'Một văn bản không thể thay thế chính nó. Hãy chọn văn bản khác.',
  'refusal.document-is-already-replaced':
    'Văn bản {{code}} đã được văn bản khác thay thế. Hãy kiểm tra lại mã.',
  'refusal.document-replaced-before-its-issue':
    'Ngày thay thế sớm hơn ngày ban hành của văn bản cũ. Hãy sửa ngày bắt đầu thay thế.',
} as const;
