/** Sentences of this feature by key; a refusal's key ends in its code. */
export const organisationsMessages = {
  'refusal.unit-not-found':
    'Không tìm thấy tổ chức có mã {{code}} trong phạm vi của bạn. Hãy kiểm tra lại mã.',
  'refusal.effective-day-in-the-future':
    'Ngày có hiệu lực {{day}} nằm sau hôm nay ({{today}}). Hãy ghi khi việc đã có hiệu lực, hoặc sửa lại ngày.',
  'refusal.unit-not-alive-that-day':
    'Tổ chức {{code}} chưa thành lập hoặc đã kết thúc vào ngày {{day}}. Hãy chọn ngày trong thời gian tổ chức hoạt động.',
  'refusal.later-change-stands':
    'Tổ chức {{code}} đã có thay đổi ghi cho ngày {{since}}, sau ngày {{day}}. Hãy ghi các thay đổi theo thứ tự thời gian.',
  'refusal.parent-not-alive-that-day':
    'Tổ chức cấp trên {{parent}} chưa thành lập hoặc đã kết thúc vào ngày {{day}}. Hãy chọn cấp trên khác hoặc ngày khác.',
  'refusal.root-is-founded-by-the-installation':
    'Chỉ quản trị toàn hệ thống mới lập được tổ chức cao nhất. Hãy chọn tổ chức cấp trên cho {{code}}.',
  'refusal.parent-is-below-the-unit':
    'Không thể đặt {{code}} dưới {{parent}}, vì {{parent}} đang nằm trong {{code}}. Hãy chọn cấp trên khác.',
  'refusal.unit-is-there-already': 'Tổ chức {{code}} đang trực thuộc {{parent}} rồi, không có gì thay đổi.',
  'refusal.own-unit-is-changed-from-above':
    'Việc sắp xếp chính tổ chức của bạn do cấp trên ghi. Hãy đề nghị cấp trên thực hiện.',
  'refusal.facts-stand-after-the-day':
    'Tổ chức {{code}} có {{facts}} số liệu ghi từ ngày {{day}} trở đi. Hãy chuyển hoặc sửa ngày các số liệu đó trước.',
  'refusal.one-successor-is-needed':
    'Hãy chọn đúng một nơi nhận: một tổ chức đang hoạt động, hoặc một tổ chức mới lập.',
  'refusal.successor-not-alive-that-day':
    'Tổ chức nhận {{code}} chưa thành lập hoặc đã kết thúc vào ngày {{day}}. Hãy chọn tổ chức nhận khác.',
  'refusal.successor-is-merged-too':
    'Tổ chức nhận {{code}} cũng nằm trong danh sách sáp nhập. Hãy bỏ nó khỏi danh sách.',
  'refusal.successor-is-below-the-unit':
    'Tổ chức nhận {{code}} đang trực thuộc tổ chức bị sáp nhập. Hãy chuyển nó ra trước rồi mới sáp nhập.',
  'refusal.parent-is-merged-away':
    'Cấp trên {{parent}} của tổ chức mới nằm trong danh sách sáp nhập. Hãy chọn cấp trên khác.',
  'refusal.children-remain':
    'Tổ chức {{code}} còn {{childCount}} tổ chức trực thuộc: {{children}}. Hãy chuyển, sáp nhập hoặc giải thể chúng trước.',
  'refusal.members-remain':
    'Tổ chức {{code}} còn {{peopleCount}} đảng viên trong danh sách: {{people}}. Hãy chuyển sinh hoạt cho họ trước.',
  'refusal.sites-remain':
    'Tổ chức {{code}} còn phụ trách {{siteCount}} địa bàn, đơn vị: {{sites}}. Hãy giao cho tổ chức khác trước.',
  'refusal.not-below-the-split-unit':
    '{{item}} không thuộc {{code}} vào ngày chia tách. Hãy bỏ nó khỏi phần được giao.',
  'refusal.given-twice': '{{item}} được giao cho hai phần. Hãy chỉ giao cho một phần.',
  'refusal.not-in-the-catalogue':
    'Mã {{code}} không có trong danh mục «{{catalogue}}». Hãy chọn một mã của danh mục.',
  'refusal.catalogue-item-not-in-force':
    'Mục {{code}} của danh mục không còn hoặc chưa dùng vào ngày {{on}}. Hãy chọn mục khác hoặc ngày khác.',
  'refusal.officer-not-found': 'Không tìm thấy chức vụ này trong phạm vi của bạn. Hãy tải lại trang.',
  'refusal.officer-not-in-office-that-day':
    'Người này không giữ chức vụ vào ngày {{day}}. Hãy chọn ngày sau khi nhận chức và trước khi thôi giữ.',
  'refusal.parts-do-not-sum':
    'Các phần theo «{{dimension}}» cộng lại được {{sum}}, khác tổng {{total}}. Hãy sửa từng phần hoặc sửa tổng.',
  'refusal.head-count-is-declared-once':
    'Số liệu loại này của ngày đó đã khai là {{total}}. Nếu đây là bản sửa, hãy đánh dấu «Đính chính».',
  'refusal.site-not-found':
    'Không tìm thấy địa bàn, đơn vị có mã {{code}} trong phạm vi của bạn. Hãy kiểm tra lại mã.',
  'refusal.site-not-open-that-day':
    'Địa bàn, đơn vị {{code}} chưa có hoặc đã kết thúc vào ngày {{day}}. Hãy chọn ngày khác.',
  'refusal.unit-is-dissolved': 'Tổ chức {{code}} đã kết thúc ngày {{day}}. Hãy chọn tổ chức đang hoạt động.',
  'refusal.unit-code-is-unique': 'Mã tổ chức này đã dùng. Hãy chọn mã khác.',
  'refusal.unit-is-dissolved-after-its-founding':
    'Tổ chức không thể kết thúc trước hoặc trong ngày thành lập.',
  'refusal.unit-has-one-name-a-day': 'Tổ chức đã có tên khác trong khoảng thời gian này.',
  'refusal.unit-has-one-kind-a-day': 'Tổ chức đã được xếp loại khác trong khoảng thời gian này.',
  'refusal.unit-has-one-parent-a-day':
    'Tổ chức đã trực thuộc nơi khác trong khoảng thời gian này. Mỗi ngày chỉ có một cấp trên.',
  'refusal.unit-is-not-its-own-parent': 'Tổ chức không thể trực thuộc chính nó. Hãy chọn cấp trên khác.',
  'refusal.unit-tree-has-no-cycle':
    'Thay đổi này làm hai tổ chức trực thuộc lẫn nhau vào cùng một ngày. Hãy kiểm tra lại cấp trên và ngày.',
  'refusal.child-lives-inside-its-parents-life':
    'Có ngày tổ chức trực thuộc một cấp trên chưa thành lập hoặc đã kết thúc. Hãy kiểm tra lại các ngày.',
  'refusal.only-sample-units-are-deleted': 'Chỉ dữ liệu mẫu mới xóa được. Tổ chức thật thì ghi giải thể.',
  'refusal.fact-falls-in-its-units-life':
    'Số liệu nằm ngoài thời gian tổ chức hoạt động. Hãy kiểm tra lại ngày hoặc tổ chức.',
  'refusal.head-count-is-not-negative': 'Số người không thể âm.',
  'refusal.head-count-part-is-not-negative': 'Số người của một phần không thể âm.',
  'refusal.head-count-parts-sum-to-the-total':
    'Các phần của số liệu không cộng lại bằng tổng. Hãy sửa từng phần hoặc sửa tổng.',
  'refusal.site-code-is-unique': 'Mã địa bàn, đơn vị này đã dùng. Hãy chọn mã khác.',
  'refusal.site-closes-after-opening': 'Địa bàn, đơn vị không thể kết thúc trước hoặc trong ngày bắt đầu.',
  'refusal.site-has-one-state-a-day': 'Địa bàn, đơn vị đã có trạng thái khác trong khoảng thời gian này.',
  'refusal.head-count-code-is-unique': 'Mã số liệu này đã dùng. Hãy chọn mã khác.',
  'refusal.head-count-bound-is-known':
    'Từ chỉ mức tối thiểu chỉ có «trên» hoặc «hơn». Hãy chọn một trong hai.',
  'refusal.officer-body-is-known':
    'Chức vụ chỉ thuộc ban chấp hành hoặc ban thường vụ. Hãy chọn một trong hai.',
  'refusal.site-sort-is-known': 'Chỉ có hai sổ: địa bàn dân cư và đơn vị cơ sở. Hãy chọn một trong hai.',
  'refusal.site-state-is-known':
    'Trạng thái này không có trong danh mục. Hãy chọn một trạng thái của danh mục.',
  'refusal.site-workers-are-not-negative': 'Số lao động không thể âm. Hãy sửa số lao động.',
  'refusal.unit-change-is-known': 'Loại thay đổi này không có. Hãy chọn một loại trong danh sách.',
  'refusal.unit-change-part-is-known': 'Vai trò của tổ chức trong thay đổi này không có. Hãy chọn lại.',
  'unit-operation.found': 'Thành lập',
  'unit-operation.rename': 'Đổi tên',
  'unit-operation.move': 'Chuyển cấp trên',
  'unit-operation.merge': 'Sáp nhập, hợp nhất',
  'unit-operation.split': 'Chia tách',
  'unit-operation.dissolve': 'Giải thể',
  'unit-operation.change-kind': 'Chuyển loại hình',
  'officer-body.committee': 'Ban chấp hành',
  'officer-body.standing-board': 'Ban thường vụ',
} as const;
