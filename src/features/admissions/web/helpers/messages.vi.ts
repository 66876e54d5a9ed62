/** Words of the list of helpers. */
export const helperWords = {
  title: 'Người giúp đỡ',
  limits:
    'Nhắc khi một đảng viên giúp quá {{people}} người, hoặc quá {{months}} tháng không ghi lần gặp nào. Tính cả người đã lập hồ sơ và đảng viên dự bị.',
  unverified:
    'Hai mức này chưa kiểm chứng: chưa thấy số trong hướng dẫn của Trung ương. Cấp ủy có thể đặt mức chặt hơn ở trang Quy định.',
  helper: 'Đảng viên giúp đỡ',
  unit: 'Chi bộ',
  people: 'Số người đang giúp',
  silent: 'Lâu chưa gặp',
  state: 'Lưu ý',
  overloaded: 'giúp quá nhiều người',
  concern: 'Chỉ xem',
  'concern.overloaded': 'giúp quá nhiều người',
  'concern.silent': 'có người lâu chưa gặp',
  none: 'Không có ai như vậy.',
  'open-of': '{{n}}: {{what}}, {{name}}. Mở danh sách',
  'list.people': 'Người được {{name}} giúp đỡ',
  'list.silent': 'Người lâu chưa được {{name}} gặp',
  count: '{{n}} dòng, đúng bằng con số.',
  person: 'Họ và tên',
  contact: 'Lần gặp gần nhất',
  never: 'chưa ghi lần nào',
} as const;
