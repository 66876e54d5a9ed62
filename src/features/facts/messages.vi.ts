export const factsMessages = {
  'refusal.fact-not-found': 'Không tìm thấy bản ghi có mã {{code}}. Hãy kiểm tra lại mã và loại.',
  'refusal.fact-code-is-unique': 'Mã này đã dùng cho một bản ghi cùng loại. Hãy chọn mã khác.',
  'refusal.fact-in-the-future':
    'Ngày này nằm sau hôm nay. Hãy ghi sự việc sau khi đã diễn ra, hoặc sửa ngày.',
  'refusal.fact-falls-in-its-units-life':
    'Tổ chức này chưa thành lập hoặc đã giải thể vào ngày đó. Hãy sửa ngày hoặc chọn tổ chức khác.',
  'refusal.fact-field-not-used': 'Mục này không dùng cho loại bản ghi đang nhập. Hãy để trống.',
  'refusal.fact-no-longer-stands': 'Bản ghi này đã hủy hoặc đã đóng nên không sửa được nữa.',
  'refusal.fact-is-annulled-after-its-day': 'Ngày hủy hoặc đóng sớm hơn ngày của bản ghi. Hãy sửa ngày.',
  'refusal.introduction-needs-its-introducer':
    'Chưa nêu tổ chức giới thiệu. Hãy chọn tổ chức trong danh mục.',
  'refusal.inspection-needs-its-result': 'Chưa nêu kết quả kiểm tra. Hãy chọn kết quả.',
  'refusal.organisation-needs-its-name': 'Chưa nêu tên tổ chức được thành lập hoặc giải thể.',
  'refusal.admission-is-received-after-its-decision':
    'Ngày nhận quyết định sớm hơn ngày ký. Hãy sửa một trong hai ngày.',
  'refusal.admission-ceremony-follows-its-decision':
    'Ngày lễ kết nạp sớm hơn ngày ký quyết định. Hãy sửa một trong hai ngày.',
  'refusal.admission-decision-number-is-unique':
    'Số quyết định kết nạp này, cùng cơ quan và cùng ngày, đã được ghi. Mỗi quyết định chỉ ghi một lần.',
  'refusal.presenter-needs-a-ceremony':
    'Có người trao quyết định nhưng chưa có ngày lễ kết nạp. Hãy ghi ngày lễ.',
  'refusal.person-already-admitted':
    'Người này đã có quyết định kết nạp (mã {{code}}). Nếu là kết nạp lại, hãy đánh dấu «kết nạp lại».',
  'refusal.person-not-found':
    'Không tìm thấy người có mã {{code}} trong phạm vi của bạn. Hãy kiểm tra lại mã.',
  'refusal.site-not-found': 'Không tìm thấy địa bàn hoặc đơn vị có mã {{code}}. Hãy kiểm tra lại mã.',
  'refusal.code-not-in-catalogue': 'Mã «{{code}}» không có trong danh mục. Hãy chọn một mã trong danh mục.',
  'refusal.correction-changes-nothing': 'Nội dung sửa giống nội dung đang có. Không có gì thay đổi.',
  'refusal.setting-belongs-to-the-installation':
    'Lựa chọn này thuộc toàn hệ thống. Chỉ quản trị của toàn hệ thống mới đổi được.',
} as const;
