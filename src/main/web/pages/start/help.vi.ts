/** Help for the first steps. */
export const startHelp = {
  what: 'Trang này dẫn người quản trị qua những việc đầu tiên của một bản cài đặt mới.',
  'step-1': 'Làm việc có chữ «Làm tiếp» trước. Bấm vào liên kết của việc đó để mở trang ghi.',
  'step-2': 'Ghi xong, quay lại trang này: việc vừa làm đã có dấu «Xong».',
  'step-3':
    'Muốn xem thử trước: bấm «Nạp dữ liệu mẫu». Xem xong bấm «Gỡ dữ liệu mẫu»; số liệu thật không bị đụng tới.',
  'term-counting-day': 'Ngày tính kết nạp: ngày quyết định một người thuộc số liệu của năm nào, quý nào.',
  'term-plan': 'Kế hoạch: việc của một tổ chức trong một kỳ, gồm các chỉ tiêu.',
} as const;
