/** Words of loading and removing the sample data. */
export const demoMessages = {
  'demo.empty': 'Chưa có tổ chức nào',
  'demo.not-loaded': 'Chưa nạp dữ liệu mẫu',
  'demo.what':
    'Xem thử với dữ liệu mẫu của năm địa phương: mọi trang ghi rõ «DỮ LIỆU MẪU», gỡ được bằng một nút.',
  'demo.real':
    'Làm thật: mở «Quản trị», «Nhập dữ liệu», tải tệp mẫu, điền rồi chạy thử; hoặc lập từng tổ chức trên cây.',
  'demo.ask': 'Hãy nhờ quản trị nạp dữ liệu của đơn vị.',
  'demo.load': 'Nạp dữ liệu mẫu',
  'demo.loading': 'Đang nạp dữ liệu mẫu, có thể mất một phút…',
  'demo.remove': 'Gỡ dữ liệu mẫu',
  'demo.remove-what':
    'Mọi tổ chức, văn bản, chỉ tiêu và số liệu nằm dưới các gốc «DỮ LIỆU MẪU» bị xóa hẳn. Dữ liệu thật không bị đụng tới. Vai trò đã giao trên các đơn vị mẫu cũng kết thúc.',
} as const;
