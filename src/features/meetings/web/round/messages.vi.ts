/** Words of putting probationary members on the list of a meeting. */
export const roundWords = {
  open: 'Đưa vào cuộc họp xét',
  title: 'Đưa vào cuộc họp xét công nhận chính thức',
  branch: 'Chi bộ',
  'branch-people': '{{name}} ({{count}} người)',
  meeting: 'Cuộc họp chi bộ',
  planned: '{{title}}, {{when}}',
  'new': 'Cuộc họp mới',
  'new-on': 'Ngày họp',
  people: 'Người đưa vào danh sách xét',
  ended: 'Hết 12 tháng ngày {{day}}',
  'listed-elsewhere': 'đang ở danh sách cuộc họp ngày {{day}}',
  lacks: 'còn thiếu {{what}}',
  nobody: 'Chưa có ai hết 12 tháng dự bị',
  'nobody-cure': 'Người hết 12 tháng dự bị trong một tháng tới hoặc trước ngày họp sẽ hiện ở đây.',
  'nobody-by-day':
    'Đến ngày họp này không còn ai hết 12 tháng dự bị mà chưa ở trong danh sách. Hãy chọn cuộc họp khác.',
  act: 'Đưa {{count}} người vào danh sách xét',
  back: 'Đưa nhầm thì mở cuộc họp, bấm «Bỏ ra» ở tên người ấy.',
} as const;
