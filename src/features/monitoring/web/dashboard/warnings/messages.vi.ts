/** Words of what on the dashboard needs to be looked at; the sentences about figures come from the server. */
export const warningMessages = {
  'attention.title': '{{n}} điều cần lưu ý',
  'attention.title-none': 'Điều cần lưu ý',
  'attention.none': 'Không có điều gì cần lưu ý trong kỳ này.',
  'attention.more': 'Xem thêm {{n}} điều',
  'attention.sum': 'Tổng của các đơn vị trực thuộc',
  'attention.sum-differs':
    'Cộng các đơn vị trực thuộc được {{sum}} người, toàn đơn vị {{total}} người, lệch {{gap}}.',
  'attention.unknown': 'Chưa rõ {{dimension}} của {{n}}/{{total}} người được kết nạp.',
} as const;
