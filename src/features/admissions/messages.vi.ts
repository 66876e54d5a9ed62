/** Why an act on a case is blocked: what is wrong, how to mend it, and the clause it rests on. */
export const admissionsMessages = {
  'refusal.already-one-person': 'Mã {{kept}} và mã {{merged}} đã là một người. Hãy tải lại danh sách.',
  'refusal.erased-person-is-not-merged':
    'Dữ liệu cá nhân của mã {{code}} đã được xóa khi hết hạn lưu, không gộp và không tách được nữa.',
  'refusal.merged-record-holds-another':
    'Mã {{code}} đã gộp mã {{other}}. Hãy giữ mã {{code}} và gộp bản ghi kia vào đó, hoặc hoàn tác lần gộp trước.',
  'refusal.both-cases-are-open':
    'Cả hai đều có hồ sơ đang làm: {{kept}} và {{merged}}. Hãy đưa một hồ sơ ra khỏi danh sách, kèm lý do lập trùng, rồi gộp.',
  'refusal.both-are-on-a-roll':
    'Cả hai cùng lúc có tên trong danh sách đảng viên: ở {{kept}} và ở {{merged}}. Nếu là một người thì hãy sửa danh sách của một chi bộ rồi gộp.',
  'refusal.both-were-admitted':
    'Cả hai đều có quyết định kết nạp: {{kept}} và {{merged}}. Một người chỉ được kết nạp một lần; hãy hủy quyết định ghi nhầm rồi gộp.',
  'refusal.both-sat-in-one-meeting':
    'Cả hai cùng có tên trong cuộc họp {{meeting}} nên không thể là một người. Nếu ghi nhầm thì hãy sửa thành phần cuộc họp rồi gộp.',
  'refusal.merge-not-found': 'Không còn lần gộp này, hoặc đã được hoàn tác. Hãy tải lại danh sách.',
  'refusal.case-came-since-the-merge':
    'Không tách được: hồ sơ {{code}} lập sau khi gộp, không rõ của bản ghi nào. Hãy giữ nguyên một người; nếu thật sự là hai thì lập người mới và hồ sơ mới cho người kia.',
  'refusal.roll-came-since-the-merge':
    'Không tách được: danh sách đảng viên của {{code}} đã ghi người này sau khi gộp. Hãy sửa danh sách ấy trước, hoặc giữ nguyên một người.',
  'refusal.fact-came-since-the-merge':
    'Không tách được: sự việc {{code}} được ghi cho người này sau khi gộp. Hãy sửa sự việc ấy trước, hoặc giữ nguyên một người.',
  'refusal.meeting-came-since-the-merge':
    'Không tách được: người này dự cuộc họp {{code}} sau khi gộp. Hãy giữ nguyên một người.',
  'refusal.case-has-no-retention':
    'Hồ sơ {{code}} chưa rời danh sách nên không có thời hạn lưu để giữ lại. Chỉ giữ lại hồ sơ đã rút hoặc đã đưa khỏi danh sách.',
  'refusal.hold-ends-after-it-was-set': 'Ngày giữ đến phải sau ngày ghi việc giữ lại. Hãy chọn ngày khác.',
  'refusal.hold-ends-after-today': 'Ngày giữ đến phải sau hôm nay. Hãy chọn ngày khác.',
  'refusal.identity-change-says-why':
    'Sửa họ tên, ngày sinh, quê quán đã ghi thì phải nói lý do. Hãy ghi vào ô «Lý do sửa», ví dụ: ghi nhầm theo giấy khai sinh.',
  'refusal.person-may-be-known':
    'Đã có {{count}} người trùng họ tên, có thể chính là người này. Hãy lập hồ sơ cho người ấy, hoặc xác nhận đây là một người khác.',
  'refusal.case-not-found': 'Không có hồ sơ mã {{code}} trong phạm vi của bạn.',
  'refusal.event-not-standing':
    'Việc số {{id}} không còn hiệu lực hoặc không thuộc hồ sơ này. Hãy mở lại hồ sơ rồi chọn lại.',
  'refusal.case-changed-meanwhile':
    'Hồ sơ vừa được {{by}} thay đổi lúc {{at}}, sau khi bạn mở. Hãy xem bản mới rồi giữ phần của bạn, lấy bản mới hoặc gộp cả hai.',
  'refusal.value-changed-meanwhile': 'Trong lúc đó giá trị đã được ghi là «{{theirs}}», bạn ghi «{{mine}}».',
  'refusal.act-of-another-level':
    'Việc này thuộc cấp {{unit}}. Hãy chuyển hồ sơ lên hoặc dùng tài khoản của cấp đó.',
  'refusal.admission-case-code-is-unique': 'Mã hồ sơ này đã có. Hãy chọn mã khác hoặc để trống.',
  'refusal.person-has-one-case-underway':
    'Người này đang có một hồ sơ chưa kết thúc. Hãy mở hồ sơ đó thay vì lập hồ sơ mới.',
  'refusal.readmission-says-what-was-before':
    'Kết nạp lại phải ghi lần ra khỏi Đảng trước (ngày, lý do); kết nạp lần đầu thì không ghi.',
  'refusal.decision-follows-the-branch-resolution':
    'Ngày quyết định không được trước ngày nghị quyết của chi bộ.',
  'refusal.receipt-follows-the-decision': 'Ngày chi bộ nhận quyết định không được trước ngày quyết định.',
  'refusal.case-turns-on-a-day-to-a-status':
    'Trạng thái tự đổi theo ngày phải có cả ngày và trạng thái mới. Hãy báo người quản trị phần mềm.',
  'refusal.ceremony-follows-the-decision': 'Ngày lễ kết nạp không được trước ngày quyết định.',
  'refusal.full-membership-follows-the-ceremony': 'Ngày chính thức phải sau ngày lễ kết nạp.',
  'refusal.event-is-superseded-once': 'Việc này đã được sửa một lần. Hãy sửa lần ghi mới nhất.',
  'refusal.event-is-never-edited': 'Việc đã ghi không sửa trực tiếp được. Hãy ghi một đính chính.',
  'refusal.correction-has-a-reason': 'Đính chính phải có lý do.',
  'refusal.correction-names-what-it-corrects': 'Đính chính phải nêu việc được đính chính.',
  'refusal.case-has-one-clock-of-a-kind': 'Thời hạn này đã được tính.',
  'refusal.vote-is-never-edited':
    'Kết quả biểu quyết không sửa được. Hãy ghi việc đó là không có, rồi biểu quyết lại ở cuộc họp khác.',
  'refusal.goal-too-far-away': 'Ngày {{day}} cách hôm nay quá {{years}} năm. Hãy chọn ngày gần hơn.',
  'refusal.meeting-day-is-of-the-month-or-the-week':
    'Ngày họp thường lệ là một ngày trong tháng (ví dụ ngày 3), hoặc một thứ của một tuần (ví dụ thứ Sáu tuần thứ ba). Hãy ghi một trong hai.',
  'refusal.meeting-exception-says-something':
    'Hãy ghi cuộc họp nào được dời (ngày thường lệ), hoặc ngày họp thay, hoặc cả hai.',
  'refusal.meeting-exception-not-found': 'Không còn lần dời họp nào như vậy. Hãy mở lại trang.',
  'refusal.meeting-is-moved-once':
    'Cuộc họp ngày đó đã có ngày họp thay. Hãy mở lại trang rồi sửa ngày họp thay.',
  'refusal.body-has-one-meeting-day': 'Thời gian này đã có ngày họp thường lệ. Hãy mở lại trang rồi ghi lại.',
  'refusal.meeting-day-holds-some-day':
    'Ngày họp thường lệ phải có hiệu lực ít nhất một ngày. Hãy sửa ngày bắt đầu.',
  'refusal.decided-already': 'Hồ sơ {{code}} đã có quyết định, không còn bước nào để lập kế hoạch ngược.',
  'refusal.unit-has-one-power-of-a-sort': 'Tổ chức đã được giao quyền loại này trong thời gian đó.',

  'refusal.act-not-offered-in-status':
    'Không làm được việc này khi hồ sơ đang ở tình trạng hiện nay. Hãy mở hồ sơ để xem bước đang chờ.',
  'refusal.act-in-the-future': 'Ngày {{day}} chưa tới. Hãy ghi khi việc đã diễn ra.',
  'refusal.later-step-would-fall':
    'Nếu ghi như vậy thì việc ngày {{day}} về sau không còn đúng ({{because}}). Hãy đính chính việc đó trước.',
  'refusal.dossier-moves-first':
    'Người này đang chuyển nơi; nơi nhận phải tiếp nhận hồ sơ trước ({{clause}}).',

  'refusal.done-already': 'Việc này đã được ghi. Nếu ghi sai thì đính chính lần ghi trước.',

  'refusal.legal-basis-missing':
    'Chưa có căn cứ để quản lý thông tin của người này ({{clause}}). Hãy chọn căn cứ (người đó đồng ý, nghị quyết chi bộ, văn bản giới thiệu…), ngày và mục đích.',
  'refusal.reviewed-in-that-month':
    'Tháng này chi bộ đã rà soát người này. Nếu ghi sai thì đính chính lần rà soát trước.',
  'refusal.review-before-its-month': 'Tháng rà soát chưa tới vào ngày {{day}}. Hãy chọn lại tháng.',
  'refusal.month-of-return-missing':
    'Dự kiến về phải ghi tháng về. Hãy chọn tháng, hoặc ghi là đang đi vắng.',
  'refusal.month-of-return-past': 'Tháng dự kiến về đã qua vào ngày {{day}}. Hãy chọn tháng khác.',
  'refusal.term-ends-before-it-begins':
    'Ngày kết thúc giúp đỡ phải sau ngày phân công. Hãy sửa ngày hoặc để trống.',

  'refusal.birth-day-unknown':
    'Chưa có ngày sinh đầy đủ nên chưa tính được tuổi theo tháng ({{clause}}). Hãy bổ sung ngày sinh.',
  'refusal.under-age': 'Chưa đủ 18 tuổi ({{limit}} tháng) vào ngày chi bộ xét ({{clause}}).',
  'refusal.over-age-without-consent':
    'Quá 60 tuổi ({{limit}} tháng) vào ngày chi bộ xét; phải có văn bản đồng ý trước khi quyết định ({{clause}}).',
  'refusal.education-unknown': 'Chưa ghi trình độ học vấn ({{clause}}). Hãy bổ sung vào hồ sơ.',
  'refusal.education-too-low':
    'Trình độ học vấn chưa đạt ({{clause}}). Nếu thuộc vùng khó khăn hoặc là già làng, người có uy tín thì ghi vào hồ sơ.',
  'refusal.elder-without-consent':
    'Già làng, người có uy tín phải có văn bản đồng ý trước khi quyết định ({{clause}}).',
  'refusal.religion-without-agreement':
    'Người có đạo phải có văn bản thống nhất của cấp ủy cấp trên trực tiếp ({{clause}}).',
  'refusal.political-standard-open':
    'Vấn đề tiêu chuẩn chính trị chưa có kết luận của cấp ủy có thẩm quyền ({{clause}}).',
  'refusal.political-standard-not-met':
    'Cấp ủy có thẩm quyền kết luận không bảo đảm tiêu chuẩn chính trị ({{clause}}).',

  'refusal.political-standard-not-raised':
    'Chưa có vấn đề tiêu chuẩn chính trị nào được nêu để kết luận ({{clause}}).',

  'refusal.readmission-too-early': 'Chưa đủ {{limit}} tháng kể từ khi ra khỏi Đảng ({{clause}}).',
  'refusal.readmission-too-early-after-conviction':
    'Chưa đủ {{limit}} tháng kể từ khi được xóa án tích ({{clause}}).',
  'refusal.readmission-only-once': 'Chỉ được kết nạp lại {{limit}} lần ({{clause}}).',
  'refusal.readmission-barred': 'Lý do ra khỏi Đảng trước đây không được xem xét kết nạp lại ({{clause}}).',
  'refusal.readmission-without-consent':
    'Kết nạp lại phải có văn bản đồng ý của ban thường vụ tỉnh ủy trước ({{clause}}).',

  'refusal.certificate-missing':
    'Chưa có giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng ({{clause}}). Hãy cử đi học và ghi giấy chứng nhận.',
  'refusal.certificate-expired':
    'Giấy chứng nhận lớp nhận thức đã quá {{limit}} tháng vào ngày họp ({{clause}}). Phải học lại.',
  'refusal.dossier-not-opened':
    'Chưa có ngày cho lập hồ sơ ({{clause}}). Hãy ghi ý kiến cho lập hồ sơ của cấp ủy.',
  'refusal.dossier-expired':
    'Hồ sơ đã quá {{limit}} tháng ({{clause}}). Phải làm lại giấy giới thiệu, nghị quyết đoàn thể và ý kiến bổ sung.',
  'refusal.application-missing': 'Chưa có đơn xin vào Đảng ({{clause}}).',
  'refusal.cv-missing': 'Chưa có lý lịch của người xin vào Đảng ({{clause}}).',
  'refusal.cv-not-stamped': 'Lý lịch chưa đóng dấu giáp lai trước khi thẩm tra ({{clause}}).',

  'refusal.dossier-still-valid':
    'Hồ sơ đang còn giá trị trong {{limit}} tháng ({{clause}}). Chỉ cho lập lại khi hồ sơ quá hạn.',

  'refusal.relative-not-in-scope':
    'Người này không thuộc phạm vi thẩm tra ({{clause}}). Không được hỏi thêm.',
  'refusal.relative-asked-already':
    'Đã hỏi về người này rồi; chỉ hỏi lại khi trả lời chưa đúng hoặc chưa đủ ({{clause}}).',
  'refusal.relative-not-asked': 'Chưa có công văn hỏi về người này nên chưa ghi được trả lời ({{clause}}).',
  'refusal.verification-unanswered':
    'Còn công văn thẩm tra chưa có trả lời ({{clause}}). Hãy nhắc nơi được hỏi.',
  'refusal.verification-not-closed': 'Cấp ủy chưa tổng hợp, chứng nhận lý lịch ({{clause}}).',
  'refusal.relative-not-verified':
    'Còn người trong phạm vi chưa được thẩm tra hoặc miễn thẩm tra ({{clause}}).',
  'refusal.waiver-unknown': 'Trường hợp miễn thẩm tra này không có trong quy định của ngày đó ({{clause}}).',

  'refusal.opinion-of-organisations-missing':
    'Chưa có ý kiến của tổ chức chính trị - xã hội nơi sinh hoạt ({{clause}}).',
  'refusal.opinion-of-residence-missing': 'Chưa có ý kiến của chi ủy (chi bộ) nơi cư trú ({{clause}}).',

  'refusal.too-few-introducers': 'Chưa đủ đảng viên chính thức giới thiệu ({{clause}}).',
  'refusal.union-resolution-missing':
    'Chưa có nghị quyết giới thiệu của Đoàn Thanh niên hoặc công đoàn ({{clause}}).',
  'refusal.introducer-not-full-member':
    'Người giới thiệu, giúp đỡ phải là đảng viên chính thức vào ngày đó ({{clause}}).',
  'refusal.introducer-together-too-short':
    'Người giới thiệu chưa cùng công tác, lao động, học tập hoặc cư trú đủ {{limit}} tháng ({{clause}}).',
  'refusal.introducer-together-otherwise':
    'Quy định của ngày đó chưa tính trường hợp cùng cư trú ({{clause}}).',
  'refusal.not-a-union-member':
    'Người này không ghi là đoàn viên của tổ chức đó ({{clause}}). Hãy kiểm tra hồ sơ.',

  'refusal.past-youth-age':
    'Người này đã quá {{limit}} tuổi nên không thuộc diện Đoàn Thanh niên giới thiệu ({{clause}}). Hãy ghi đảng viên chính thức giới thiệu.',
  'refusal.other-matter-underway':
    'Chi bộ đã đề nghị việc kia (công nhận chính thức hoặc xóa tên) và cấp trên chưa quyết định ({{clause}}). Hãy chờ quyết định hoặc để cấp trên trả lại hồ sơ.',
  'refusal.rounds-used-up':
    'Đã biểu quyết {{limit}} lần không đạt; phải báo cáo cấp trên xem xét ({{clause}}).',
  'refusal.failed-vote-not-reported':
    'Lần biểu quyết trước không đạt; phải báo cáo đầy đủ kết quả trước khi biểu quyết lại ({{clause}}).',
  'refusal.voted-already': 'Đã biểu quyết đạt về việc này ({{clause}}).',

  'refusal.result-against-the-count':
    'Kết quả ghi không khớp số phiếu và mẫu số ({{clause}}). Hãy kiểm tra biên bản.',

  'refusal.not-proposed-by-branch': 'Chi bộ chưa biểu quyết đạt về việc này ({{clause}}).',
  'refusal.not-sent-up': 'Chi bộ chưa gửi hồ sơ lên cấp trên ({{clause}}).',
  'refusal.section-report-missing': 'Chưa có báo cáo thẩm định của đảng ủy bộ phận ({{clause}}).',
  'refusal.no-section-here': 'Chi bộ này không thuộc đảng bộ bộ phận nào vào ngày đó ({{clause}}).',
  'refusal.base-resolution-missing': 'Chưa có nghị quyết đạt yêu cầu của đảng ủy cơ sở ({{clause}}).',
  'refusal.no-base-resolution-on-this-path': 'Hồ sơ này không qua nghị quyết của đảng ủy cơ sở ({{clause}}).',
  'refusal.not-appraised': 'Ban tổ chức chưa thẩm định hồ sơ ({{clause}}).',
  'refusal.no-appraisal-on-this-path':
    'Hồ sơ này do đảng ủy cơ sở được ủy quyền quyết định, không qua thẩm định ({{clause}}).',
  'refusal.extended-already': 'Thời hạn đã được gia hạn {{limit}} lần ({{clause}}).',
  'refusal.decision-not-accepted': 'Chưa có quyết định nào để hủy ({{clause}}).',

  'refusal.matter-decided-already': 'Đã có quyết định về việc này ({{clause}}).',
  'refusal.ceremony-late-without-consent':
    'Lễ kết nạp đã quá {{limit}} ngày làm việc; phải báo cáo và được cấp trên trực tiếp đồng ý ({{clause}}).',

  'refusal.probation-not-over': 'Chưa hết {{limit}} tháng dự bị ({{clause}}).',
  'refusal.self-review-missing': 'Chưa có bản tự kiểm điểm của đảng viên dự bị ({{clause}}).',
  'refusal.helper-comment-missing': 'Chưa có nhận xét của đảng viên giúp đỡ ({{clause}}).',
  'refusal.probation-opinions-missing':
    'Chưa có tổng hợp ý kiến nhận xét đối với đảng viên dự bị ({{clause}}).',
  'refusal.new-member-class-missing': 'Chưa có giấy chứng nhận lớp bồi dưỡng đảng viên mới ({{clause}}).',
  'refusal.written-before-probation-ended':
    'Giấy tờ này phải lập sau khi hết {{limit}} tháng dự bị ({{clause}}).',

  'refusal.escalation-goes-upwards': 'Thứ tự cấp được báo phải tăng dần: chi bộ, cơ sở, cấp trên trực tiếp.',
  'refusal.escalation-comes-after-the-due-day': 'Mốc báo phải từ 1 đến 250 ngày làm việc.',
  'refusal.case-is-forgotten':
    'Hồ sơ {{code}} đã hết thời hạn lưu và được xóa thông tin cá nhân ngày {{day}}; chỉ còn số liệu.',
  'refusal.case-goes-on':
    'Hồ sơ {{code}} chưa kết thúc, hoặc người này đã là đảng viên chính thức, nên không xóa được.',
  'refusal.no-move-open': 'Hồ sơ không có việc chuyển nơi nào đang chờ ({{clause}}).',
  'refusal.move-open-already': 'Hồ sơ đang chờ nơi nhận tiếp nhận, chưa chuyển tiếp được ({{clause}}).',
  'refusal.must-be-annulled-after-the-move':
    'Quyết định ban hành sau khi người này chuyển đi quá {{limit}} ngày làm việc; phải hủy và xem xét lại ở nơi mới ({{clause}}).',

  'finding.stamped-after-verification-was-asked':
    'Lý lịch đóng dấu giáp lai sau ngày gửi công văn thẩm tra đầu tiên.',
  'finding.certificate-after-branch-meeting': 'Giấy chứng nhận lớp nhận thức cấp sau ngày chi bộ xét.',
  'finding.decided-before-branch-resolved': 'Quyết định ký trước ngày chi bộ ra nghị quyết.',
  'finding.received-before-decided': 'Ngày chi bộ nhận quyết định trước ngày quyết định.',
  'finding.ceremony-before-received': 'Lễ kết nạp tổ chức trước ngày chi bộ nhận quyết định.',
  'finding.decision-without-number': 'Quyết định chưa ghi số.',
  'finding.base-resolved-before-branch': 'Đảng ủy cơ sở ra nghị quyết trước chi bộ.',
  'finding.decision-number-of-another-case':
    'Cấp ủy đã dùng số quyết định này cho một hồ sơ khác trong cùng năm. Hãy kiểm tra và đính chính số.',
  'finding.decision-number-used-twice': 'Hai quyết định của một hồ sơ ghi cùng một số.',
} as const;
