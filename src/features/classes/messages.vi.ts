/** Why an act on a class is refused. */
export const classesMessages = {
  'refusal.class-not-found':
    'Không có lớp mã {{code}} mà đơn vị của bạn được xem. Hãy mở lại từ danh sách lớp.',
  'refusal.class-of-another-unit':
    'Lớp {{code}} do {{unit}} mở; chỉ nơi đó xếp chỗ, điểm danh và kết thúc lớp.',
  'refusal.class-code-is-unique': 'Mã lớp này đã có. Hãy chọn mã khác hoặc để trống.',
  'refusal.class-sits-once-at-a-time': 'Một buổi được ghi hai lần. Hãy bỏ bớt.',
  'refusal.class-ends-after-it-began': 'Ngày cuối của lớp không được trước ngày đầu.',
  'refusal.class-has-places': 'Lớp phải có ít nhất một chỗ.',
  'refusal.class-gives-no-more-seats-than-places':
    'Lớp đã hết chỗ. Hãy tăng số chỗ hoặc để người này trong danh sách chờ.',
  'refusal.registration-ends-before-the-class': 'Hạn đăng ký không được sau ngày đầu của lớp.',
  'refusal.closed-class-has-its-day': 'Lớp đã kết thúc phải có ngày kết thúc.',
  'refusal.cancelled-class-says-why': 'Hủy lớp phải ghi lý do.',
  'refusal.class-is-closed':
    'Lớp đã kết thúc, không ghi thêm được. Nếu kết quả của một người sai thì đính chính kết quả.',
  'refusal.class-is-cancelled': 'Lớp đã hủy. Hãy chọn lớp khác.',
  'refusal.class-has-begun': 'Lớp {{code}} đã khai giảng, không đổi kế hoạch và không hủy được.',
  'refusal.fewer-places-than-seats': 'Đã xếp {{taken}} chỗ. Số chỗ không được ít hơn.',
  'refusal.demand-not-found': 'Không có nhu cầu số {{id}} trong phạm vi của bạn. Hãy tải lại trang.',
  'refusal.demand-is-withdrawn': 'Nhu cầu này đã được rút.',
  'refusal.demand-asks-for-places': 'Số người cần học phải từ 1.',
  'refusal.withdrawn-demand-says-why': 'Rút nhu cầu phải ghi lý do.',
  'refusal.status-needs-no-class':
    'Hồ sơ {{caseCode}} không ở bước cần học lớp này. Hãy bỏ người này hoặc chọn loại lớp khác.',
  'refusal.certificate-still-good': 'Hồ sơ {{caseCode}} đã có giấy chứng nhận còn giá trị, chưa cần học lại.',
  'refusal.class-of-another-kind': 'Lớp {{code}} không phải loại lớp này. Hãy chọn lớp khác.',
  'refusal.class-of-another-place': 'Lớp {{code}} không mở cho chi bộ của một người trong danh sách.',
  'refusal.registration-is-over':
    'Lớp {{code}} đã hết hạn đăng ký. Hãy chọn lớp khác hoặc để trống để chờ lớp sau.',
  'refusal.person-is-nominated-once-per-kind':
    'Một người trong danh sách đã được cử học loại lớp này. Hãy tải lại danh sách.',
  'refusal.nomination-not-found':
    'Không có đề nghị cử học số {{id}} trong phạm vi của bạn. Hãy tải lại trang.',
  'refusal.nomination-of-another-committee':
    'Việc duyệt cử học thuộc cấp ủy khác. Hãy dùng tài khoản của đảng ủy cơ sở đó.',
  'refusal.nomination-is-decided': 'Một đề nghị đã được duyệt hoặc trả lại trước đó. Hãy tải lại trang.',
  'refusal.nomination-has-ended': 'Việc cử học này đã kết thúc. Hãy tải lại trang.',
  'refusal.refused-nomination-says-why': 'Không duyệt thì phải ghi lý do.',
  'refusal.ended-nomination-says-why': 'Rút hoặc không duyệt phải ghi lý do.',
  'refusal.seated-person-sits-in-a-class': 'Người được xếp chỗ phải thuộc một lớp.',
  'refusal.nobody-waits-so': 'Người số {{id}} không còn trong danh sách chờ của lớp. Hãy tải lại trang.',
  'refusal.class-is-full':
    'Lớp {{code}} còn {{free}} chỗ, đang xếp {{asked}} người. Hãy bỏ bớt người hoặc tăng số chỗ.',
  'refusal.not-seated-in-the-class': 'Người số {{id}} không có chỗ trong lớp này. Hãy tải lại trang.',
  'refusal.no-such-sitting': 'Lớp không có buổi thứ {{n}}.',
  'refusal.sitting-is-to-come': 'Buổi thứ {{n}} chưa diễn ra, chưa điểm danh được.',
  'refusal.absent-more-than-allowed':
    'Người này vắng {{missed}} trong {{sittings}} buổi, quá {{maxPercent}}% được vắng. Muốn ghi đạt thì phải nêu lý do.',
  'refusal.class-goes-on': 'Lớp {{code}} học đến {{day}}. Chỉ kết thúc được từ ngày đó.',
  'refusal.nobody-is-seated': 'Lớp {{code}} chưa xếp chỗ cho ai. Hãy xếp chỗ hoặc hủy lớp.',
  'refusal.results-missing': 'Còn {{count}} người chưa có kết quả. Hãy ghi đạt hoặc không đạt cho mọi người.',
  'refusal.class-is-not-closed': 'Lớp {{code}} chưa kết thúc. Hãy sửa thẳng kết quả trong danh sách.',
  'refusal.same-result': 'Kết quả mới giống kết quả đang có.',
  'refusal.certificate-number-is-unique': 'Số giấy chứng nhận này vừa được cấp. Hãy thử lại.',
  'refusal.certificate-number-is-positive': 'Số giấy chứng nhận phải từ 1.',
  'refusal.void-certificate-says-why': 'Hủy giấy chứng nhận phải ghi lý do.',
  'refusal.person-has-one-certificate-of-a-class': 'Người này đã có giấy chứng nhận của lớp.',
  'refusal.closing-counts-agree': 'Số người đạt, dự và được cấp giấy không khớp nhau. Hãy kiểm tra kết quả.',
  'refusal.later-closing-says-why': 'Đính chính sau khi kết thúc phải ghi lý do.',
} as const;
