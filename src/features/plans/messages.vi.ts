export const plansMessages = {
  'refusal.plan-not-found':
    'Không tìm thấy kế hoạch có mã {{code}}. Hãy kiểm tra lại mã, hoặc lập kế hoạch trước.',
  'refusal.plan-code-is-unique': 'Mã kế hoạch này đã dùng. Hãy chọn mã khác.',
  'refusal.plan-period-unknown':
    'Kỳ «{{period}}» không đúng, hoặc kỳ này không được tự đặt ngày. Hãy ghi như 2017 (năm), 2017-H1 (6 tháng đầu năm), 2017-Q1 (quý I) hoặc term:2015-2020 (nhiệm kỳ); chỉ nhiệm kỳ mới nêu ngày đầu và ngày cuối riêng.',
  'refusal.plan-window-is-in-order':
    'Kế hoạch phải có cả ngày đầu và ngày cuối, ngày cuối không sớm hơn ngày đầu.',
  'refusal.plan-starts-before-it-ends':
    'Ngày cuối của kế hoạch sớm hơn ngày đầu. Hãy sửa một trong hai ngày.',
  'refusal.plan-rule-is-named-once': 'Hai quy tắc của kế hoạch trùng tên. Hãy đặt tên khác nhau.',
  'refusal.plan-rule-rate-is-a-share': 'Tỷ lệ của quy tắc phải lớn hơn 0 và không quá 100%.',
  'refusal.plan-rule-not-found':
    'Kế hoạch không có quy tắc tên {{name}}. Hãy chọn quy tắc đã nêu trong kế hoạch.',
  'refusal.member-not-found':
    'Không tìm thấy đảng viên mã {{code}} trong danh sách của tổ chức này. Hãy kiểm tra lại mã, hoặc thêm đảng viên vào danh sách trước.',
  'refusal.number-too-fine': 'Số có quá nhiều chữ số thập phân. Hãy ghi không quá 9 chữ số sau dấu phẩy.',
  'refusal.target-not-found': 'Không tìm thấy chỉ tiêu có mã {{code}}. Hãy kiểm tra lại mã.',
  'refusal.target-code-is-unique': 'Mã chỉ tiêu này đã dùng. Hãy chọn mã khác.',
  'refusal.target-outside-its-plan':
    'Tổ chức được giao không thuộc tổ chức lập kế hoạch. Hãy chọn kế hoạch của cấp trên tổ chức đó.',
  'refusal.target-has-its-numbers':
    'Chỉ tiêu chưa có con số. Hãy ghi mức tối thiểu, hoặc chọn loại «chưa có số».',
  'refusal.target-minimum-is-not-above-its-maximum':
    'Mức tối thiểu lớn hơn mức tối đa. Hãy sửa một trong hai số.',
  'refusal.target-is-not-negative': 'Chỉ tiêu không được là số âm. Hãy ghi số từ 0 trở lên.',
  'refusal.target-maximum-missing': 'Chỉ tiêu dạng «từ … đến …» cần cả mức tối đa.',
  'refusal.target-maximum-not-used':
    'Dạng chỉ tiêu này chỉ có một con số. Hãy bỏ mức tối đa, hoặc chọn dạng «từ … đến …».',
  'refusal.target-number-not-used': 'Chỉ tiêu «chưa có số» không kèm con số. Hãy bỏ số, hoặc chọn dạng khác.',
  'refusal.target-counts-whole': 'Chỉ tiêu đếm người hoặc đơn vị phải là số nguyên.',
  'refusal.target-share-above-one':
    'Tỷ lệ không được quá 100%. Trên màn hình ghi 45, trong bảng Excel ghi 45% hoặc 0,45.',
  'refusal.target-kinds-of-several-registers':
    'Một mục tiêu chỉ tính thôn, bản hoặc chỉ tính đơn vị cơ sở. Hãy giao hai mục tiêu riêng.',
  'refusal.target-deadline-missing': 'Chỉ tiêu về tỷ lệ bao phủ cần năm phải đạt. Hãy ghi năm đó.',
  'refusal.target-bound-does-not-fit-its-measure':
    'Dạng này không hợp với nội dung chỉ tiêu: «giảm» dùng cho nơi còn trắng, «bao phủ» dùng cho nơi đã có.',
  'refusal.target-rate-needs-a-base':
    'Chưa có số làm gốc để tính tỷ lệ. Hãy ghi số gốc, hoặc khai số liệu của tổ chức đến ngày đó.',
  'refusal.target-formula-needs-a-whole-number':
    'Công thức tính theo tỷ lệ chỉ dùng cho chỉ tiêu là số người.',
  'refusal.target-differing-from-its-formula-says-why':
    'Số giao khác số gợi ý của công thức. Hãy nêu lý do, hoặc giao đúng số gợi ý.',
  'refusal.target-is-withdrawn': 'Chỉ tiêu này đã rút. Hãy giao chỉ tiêu mới.',
  'refusal.target-is-revised-once-a-day': 'Chỉ tiêu này đã điều chỉnh trong ngày đó. Hãy chọn ngày khác.',
  'refusal.target-is-not-to-be-inherited':
    'Các chỉ tiêu này đã được quyết định hoặc đã thay đổi. Hãy tải lại trang rồi xem lại.',
  'refusal.target-heir-unknown': 'Đơn vị nhận số không phải đơn vị tiếp nhận. Hãy tải lại trang.',
  'refusal.target-heir-has-no-plan':
    'Đơn vị tiếp nhận và cấp trên chưa có kế hoạch của kỳ này. Hãy lập kế hoạch trước, hoặc để trống số.',
  'refusal.revision-changes-nothing': 'Số mới bằng số đang giao. Hãy ghi số khác.',
  'refusal.revision-before-the-latest':
    'Đã có lần điều chỉnh vào ngày đó hoặc muộn hơn. Hãy chọn ngày sau lần gần nhất.',
  'refusal.revision-in-the-future': 'Ngày điều chỉnh nằm sau hôm nay. Hãy sửa ngày.',
  'refusal.withdrawal-in-the-future': 'Ngày rút chỉ tiêu nằm sau hôm nay. Hãy sửa ngày.',
  'refusal.target-is-withdrawn-with-a-reason': 'Rút chỉ tiêu phải ghi lý do. Hãy ghi lý do rồi ghi lại.',
  'refusal.conversion-is-a-share':
    'Số kết nạp của tỷ lệ tham khảo phải từ 0 đến số giới thiệu, số giới thiệu phải lớn hơn 0.',
  'refusal.structure-goal-not-found': 'Không tìm thấy mục tiêu cơ cấu có mã {{code}}. Hãy kiểm tra lại mã.',
  'refusal.structure-goal-code-is-unique': 'Mã mục tiêu cơ cấu này đã dùng. Hãy chọn mã khác.',
  'refusal.structure-goal-is-set-once':
    'Kế hoạch đã đặt mục tiêu cho nhóm này. Hãy điều chỉnh mục tiêu đó, hoặc kết thúc nó trước.',
  'refusal.structure-goal-is-revised-once-a-day':
    'Mục tiêu này đã điều chỉnh trong ngày đó. Hãy chọn ngày khác.',
  'refusal.structure-goal-ends-with-a-reason': 'Kết thúc mục tiêu phải ghi cả ngày và lý do.',
  'refusal.structure-goal-minimum-is-not-above-its-maximum':
    'Mức tối thiểu lớn hơn mức tối đa. Hãy sửa một trong hai số.',
  'refusal.structure-goal-is-not-negative': 'Mục tiêu không được là số âm. Hãy ghi số từ 0 trở lên.',
  'refusal.structure-goal-share-is-not-above-one':
    'Tỷ lệ không được quá 100%. Trên màn hình ghi 45, trong bảng Excel ghi 45% hoặc 0,45.',
  'refusal.structure-goal-population-is-known': 'Mục tiêu chỉ đặt cho đảng viên, nguồn hoặc số kết nạp.',
  'refusal.structure-goal-bound-is-known': 'Mục tiêu chỉ có dạng «từ … trở lên» hoặc «từ … đến …».',
  'refusal.goal-asks-for-nothing': 'Mục tiêu từ 0 trở lên không yêu cầu gì. Hãy ghi số lớn hơn 0.',
  'refusal.goal-dimension-is-not-of-members':
    'Số liệu đảng viên không chia theo tiêu chí này. Hãy chọn tiêu chí khác, hoặc đặt cho nguồn hay số kết nạp.',
} as const;
