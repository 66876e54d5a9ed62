/** Refusals of papers and templates. */
export const papersMessages = {
  'refusal.paper-not-found':
    'Không có văn bản này trong sổ, hoặc văn bản ở ngoài phạm vi của vai trò đang dùng.',
  'refusal.paper-needs-a-case': 'Giấy này in theo hồ sơ. Hãy chọn hồ sơ.',
  'refusal.paper-needs-a-meeting': 'Biên bản in theo cuộc họp. Hãy chọn cuộc họp.',
  'refusal.paper-has-no-act-yet':
    'Hồ sơ {{code}} chưa có bước làm căn cứ cho giấy này. Hãy ghi bước đó vào hồ sơ trước.',
  'refusal.paper-is-issued-by-another-unit':
    'Giấy này do đơn vị khác ban hành. Người của đơn vị đó mới in và lấy số được.',
  'refusal.paper-before-its-act': 'Ngày của văn bản không được trước ngày {{day}} của việc mà nó ghi lại.',
  'refusal.paper-term-unknown':
    'Chưa biết nhiệm kỳ để lấy số. Hãy ghi nhiệm kỳ, ví dụ 2025-2030, hoặc khai cấp ủy viên kèm nhiệm kỳ.',
  'refusal.paper-symbol-unknown':
    'Chưa biết ký hiệu của cơ quan ban hành. Hãy ghi ký hiệu, ví dụ CB hoặc ĐU.',
  'refusal.paper-number-is-unique': 'Số này đã có trong sổ. Số tiếp theo là {{next}}.',
  'refusal.paper-number-leaves-a-gap': 'Số này bỏ cách số. Số tiếp theo là {{next}}.',
  'refusal.paper-number-is-whole': 'Số văn bản phải có đủ loại, nhiệm kỳ và số thứ tự.',
  'refusal.paper-number-is-positive': 'Số văn bản bắt đầu từ 1.',
  'refusal.void-paper-has-a-reason': 'Hủy văn bản phải ghi lý do.',
  'refusal.erased-paper-has-no-file': 'Tệp của văn bản đã xóa thì không còn.',
  'refusal.paper-comes-from-one-thing': 'Mỗi văn bản in từ một bước của hồ sơ hoặc một cuộc họp.',
  'refusal.paper-names-a-person-once': 'Mỗi người chỉ ghi một lần cho một văn bản.',
  'refusal.paper-is-never-edited':
    'Văn bản đã ban hành không sửa được. Hãy hủy nó kèm lý do rồi ban hành văn bản mới.',
  'refusal.paper-is-issued-already':
    'Giấy này đã ban hành, số {{number}}. Muốn in lại nội dung khác thì hủy văn bản cũ kèm lý do trước.',
  'refusal.paper-is-issued-once-for-an-act': 'Giấy này vừa được ban hành ở nơi khác. Hãy tải lại trang.',
  'refusal.paper-is-issued-once-for-a-meeting':
    'Biên bản này vừa được ban hành ở nơi khác. Hãy tải lại trang.',
  'refusal.paper-is-void-already': 'Văn bản đã hủy ngày {{day}}.',
  'refusal.paper-file-is-erased': 'Tệp không còn: dữ liệu của người có tên trong văn bản đã được xóa.',
  'refusal.signer-not-in-office': 'Người ký không còn giữ chức vụ ở đơn vị ban hành vào ngày đó.',
  'refusal.too-many-batches': 'Đang có {{most}} lần in hàng loạt chưa xong. Hãy chờ một lần xong.',
  'refusal.paper-batch-not-found': 'Không có lần in hàng loạt này, hoặc nó đã hết hạn. Hãy in lại.',
  'refusal.paper-batch-not-ready': 'Lần in hàng loạt chưa xong.',
  'refusal.paper-batch-is-empty': 'Lần in hàng loạt này không có văn bản nào để tải.',
  'refusal.unit-has-one-template-of-a-kind-a-day': 'Mỗi ngày đơn vị chỉ có một mẫu cho mỗi loại giấy.',
  'refusal.template-is-not-own': 'Đơn vị {{code}} không có mẫu riêng cho loại giấy này.',
  'refusal.template-is-faulty':
    'Mẫu đang dùng có lỗi. Người quản trị cần tải lại mẫu hoặc trở về mẫu có sẵn.',
  'refusal.template-too-large': 'Tệp mẫu lớn quá 4 MB. Hãy bỏ bớt ảnh.',
  'refusal.template-too-large-inside': 'Tệp mẫu mở ra quá lớn, không an toàn. Hãy tạo lại mẫu từ mẫu có sẵn.',
  'refusal.template-unreadable':
    'Tệp không mở được như một tệp Word {{near}}. Hãy mở trong Word, lưu lại dạng .docx rồi tải lên.',
  'refusal.template-has-password': 'Tệp mẫu có mật khẩu. Hãy bỏ mật khẩu rồi tải lên.',
  'refusal.template-is-no-word-file': 'Tệp này không phải tệp Word dạng .docx. Hãy lưu lại dạng .docx.',
  'refusal.template-has-macros': 'Tệp mẫu có macro nên không nhận. Hãy lưu lại dạng .docx không macro.',
  'refusal.template-has-embedded': 'Tệp mẫu có tệp khác nhúng bên trong nên không nhận. Hãy bỏ phần nhúng.',
  'refusal.template-has-doctype': 'Tệp mẫu có phần khai báo XML không an toàn. Hãy tạo lại từ mẫu có sẵn.',
  'refusal.template-reaches-outside':
    'Tệp mẫu lấy nội dung từ nơi khác (mẫu gắn kèm, ảnh liên kết). Hãy đưa nội dung vào trong tệp.',
  'refusal.template-tag-unopened': 'Thiếu dấu mở { trước «{{tag}}», ở chỗ: {{near}}.',
  'refusal.template-tag-unclosed': 'Thiếu dấu đóng } sau «{{tag}}», ở chỗ: {{near}}.',
  'refusal.template-tag-doubled':
    'Dấu ngoặc nhọn viết hai lần ở «{{tag}}», chỗ: {{near}}. Chỉ dùng một dấu { và một dấu }.',
  'refusal.template-list-unopened':
    'Có dấu kết thúc danh sách «{{tag}}» nhưng không có dấu bắt đầu, ở chỗ: {{near}}.',
  'refusal.template-list-unclosed': 'Danh sách «{{tag}}» chưa có dấu kết thúc, ở chỗ: {{near}}.',
  'refusal.template-list-mismatched':
    'Dấu kết thúc «{{tag}}» không khớp dấu bắt đầu của danh sách, ở chỗ: {{near}}.',
  'refusal.template-list-unbalanced':
    'Danh sách «{{tag}}» bắt đầu và kết thúc ở hai chỗ khác nhau của bảng, chỗ: {{near}}.',
  'refusal.template-tag-raw': '«{{tag}}» viết kèm dấu @ nên không nhận, ở chỗ: {{near}}. Hãy bỏ dấu @.',
  'refusal.template-tag-meant': 'Không có ô «{{tag}}», ở chỗ: {{near}}. Có phải là «{{meant}}»?',
  'refusal.template-tag-unknown':
    'Không có ô «{{tag}}» cho loại giấy này, ở chỗ: {{near}}. Hãy chọn trong danh sách ô.',
  'refusal.template-tag-misplaced':
    'Ô «{{tag}}» đặt sai chỗ: {{near}}. Ô của danh sách phải nằm giữa dấu bắt đầu và kết thúc.',
} as const;
