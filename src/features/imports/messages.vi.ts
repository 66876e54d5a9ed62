const cell = '{{sheet}}, dòng {{row}}, cột {{column}}';

/** Sentences of the import: where, what is wrong, how to mend it. */
export const importsMessages = {
  'refusal.import-nothing':
    'Không thấy bảng nào để nhập. Hãy để các tệp .csv đặt tên như trong docs/import.md, hoặc dùng tệp mẫu .xlsx.',
  'refusal.import-not-found':
    'Không tìm thấy lần nhập này trong phạm vi của bạn. Hãy mở lại từ danh sách các lần nhập.',
  'refusal.import-path-not-found': 'Không mở được {{path}}. Hãy kiểm tra tên thư mục hoặc tệp .xlsx.',
  'refusal.import-not-a-workbook':
    'Không đọc được {{sheet}}: tệp không phải là .xlsx hoặc bị hỏng. Hãy lưu lại dưới dạng .xlsx.',
  'refusal.import-wrong-encoding':
    '{{sheet}}, dòng {{row}}: chữ không ở dạng UTF-8. Hãy lưu lại tệp với mã hóa «CSV UTF-8».',
  'refusal.import-csv-broken':
    '{{sheet}}, dòng {{row}}: dấu nháy kép không đóng đúng chỗ. Hãy sửa dấu nháy rồi nhập lại.',
  'refusal.import-too-large': '{{sheet}} có hơn {{limit}} dòng. Hãy chia thành nhiều lần nhập.',
  'refusal.import-sheet-unknown':
    'Không có bảng nào tên là {{sheet}}. Tên gần nhất là {{nearest}}; hãy đổi tên hoặc bỏ tệp, trang này ra ngoài.',
  'refusal.import-sheet-unlike-any':
    'Không có bảng nào tên là {{sheet}}. Hãy đặt tên theo docs/import.md, hoặc bỏ tệp, trang này ra ngoài.',
  'refusal.import-sheet-twice': 'Bảng {{sheet}} có hai lần. Hãy gộp lại thành một.',
  'refusal.import-heading-missing': '{{sheet}}: dòng 1 phải là tên các cột. Hãy chép dòng đầu từ tệp mẫu.',
  'refusal.import-column-missing': '{{sheet}}: thiếu cột bắt buộc {{column}}. Hãy thêm cột này vào dòng 1.',
  'refusal.import-column-unknown':
    '{{sheet}}: không biết cột {{column}}. Cột gần nhất là {{nearest}}; hãy sửa tên hoặc bỏ cột này.',
  'refusal.import-column-unlike-any':
    '{{sheet}}: không biết cột {{column}}. Hãy sửa tên theo docs/import.md hoặc bỏ cột này.',
  'refusal.import-column-twice': '{{sheet}}: cột {{column}} có hai lần. Hãy bỏ bớt một cột.',
  'refusal.import-row-too-long':
    '{{sheet}}, dòng {{row}}: có ô nằm ngoài các cột đã đặt tên. Hãy xóa ô thừa hoặc đặt tên cột.',
  'refusal.import-cell-missing': `${cell}: ô bắt buộc đang trống. Hãy điền vào.`,
  'refusal.import-cell-missing-here': `${cell}: ô này không được trống với loại dòng này. Hãy điền vào.`,
  'refusal.import-not-a-day': `${cell}: «{{value}}» không phải là ngày. Hãy viết như 31/12/2017 hoặc 2017-12-31.`,
  'refusal.import-no-such-day': `${cell}: lịch không có ngày {{value}}. Hãy sửa lại ngày.`,
  'refusal.import-not-a-count': `${cell}: «{{value}}» không phải là số nguyên. Hãy viết như 1.234.`,
  'refusal.import-negative': `${cell}: {{value}} là số âm. Hãy ghi số từ 0 trở lên.`,
  'refusal.import-not-a-number': `${cell}: «{{value}}» không phải là số. Hãy viết như 1.234,5.`,
  'refusal.import-number-form': `${cell}: «{{value}}» không rõ là bao nhiêu. Hãy dùng dấu chấm cho hàng nghìn, dấu phẩy cho phần lẻ: 1.234,5.`,
  'refusal.import-not-a-flag': `${cell}: «{{value}}» không rõ là có hay không. Hãy ghi x (có) hoặc để trống.`,
  'refusal.import-not-a-choice': `${cell}: không có giá trị «{{value}}». Hãy chọn một trong: {{allowed}}.`,
  'refusal.import-code-form': `${cell}: mã «{{value}}» có dấu cách, dấu phẩy hoặc ký tự mở đầu không dùng được. Hãy viết liền, ví dụ CB-KP1.`,
  'refusal.import-too-long': `${cell}: dài quá {{limit}} ký tự. Hãy viết ngắn lại.`,
  'refusal.import-row-twice':
    '{{sheet}}, dòng {{row}}: {{value}} đã có ở dòng {{before}}. Hãy bỏ bớt một dòng.',
  'refusal.import-decision-number-twice':
    '{{sheet}}, dòng {{row}}: quyết định {{value}} đã có ở dòng {{before}}. Mỗi quyết định kết nạp một người; hãy sửa số.',
  'refusal.import-decision-number-kept':
    '{{sheet}}, dòng {{row}}: quyết định {{value}} đã ghi cho mã {{other}}. Hãy sửa số hoặc dùng lại mã đó.',
  'refusal.import-unknown-code': `${cell}: không thấy mã {{value}} trong bảng {{table}} cũng như trong dữ liệu bạn được xem. Hãy thêm dòng có mã này hoặc sửa mã.`,
  'refusal.import-unknown-listed': `${cell}: danh mục {{catalogue}} không có mã hay tên «{{value}}»; gần nhất là «{{nearest}}». Các mã có trong danh sách chọn của tệp mẫu.`,
  'refusal.import-listed-unlike-any': `${cell}: danh mục {{catalogue}} không có mã hay tên «{{value}}». Các mã có trong danh sách chọn của tệp mẫu.`,
  'refusal.import-head-count-missing':
    '{{sheet}}, dòng {{row}}: không có dòng head_counts cùng tổ chức, loại, chức danh và ngày. Hãy thêm tổng số.',
  'refusal.import-not-a-roll-member': `${cell}: {{value}} không có trong danh sách đảng viên (bảng members). Hãy thêm dòng cho người này.`,
  'refusal.import-not-on-the-roll-that-day': `${cell}: ngày {{value}} người {{unit}} chưa hoặc không còn trong danh sách đảng viên. Hãy sửa ngày.`,
  'refusal.import-days-out-of-order': `${cell}: {{value}} phải sau {{other}} ({{otherValue}}). Hãy sửa một trong hai ngày.`,
  'refusal.import-day-in-the-future': `${cell}: {{value}}. Ngày này nằm sau hôm nay ({{today}}). Hãy ghi sự việc sau khi đã diễn ra, hoặc sửa ngày.`,
  'refusal.import-minimum-above-maximum': `${cell}: {{value}} lớn hơn {{other}} ({{otherValue}}). Hãy sửa một trong hai số.`,
  'refusal.import-not-a-share': `${cell}: {{value}} không phải là tỷ lệ. Hãy viết như 2,5% (lớn hơn 0 và không quá 100%).`,
  'refusal.import-dimension-is-not-of-members': `${cell}: số liệu đảng viên không chia theo {{value}}. Hãy dùng sex, age, ethnic-group, religion, occupation hoặc block.`,
  'refusal.import-rate-above-whole': `${cell}: {{value}} vượt quá 100%. Hãy viết tỷ lệ có dấu %, ví dụ 45%.`,
  'refusal.import-not-positive': `${cell}: số này phải lớn hơn 0. Hãy sửa lại.`,
  'refusal.import-not-a-year': `${cell}: {{value}} không phải là năm từ 1900 đến 2100. Hãy sửa lại.`,
  'refusal.import-not-a-period': `${cell}: «{{value}}» không phải là kỳ. Hãy viết như 2017, 2017-Q1 hoặc term:2015-2020.`,
  'refusal.import-reason-missing': `${cell}: số giao khác số gợi ý thì phải có lý do. Hãy ghi lý do.`,
  'refusal.import-unit-with-itself': `${cell}: {{value}} không thể là chính tổ chức của dòng. Hãy sửa mã.`,
  'refusal.import-cycle':
    '{{sheet}}, dòng {{row}}: các tổ chức nằm trong nhau thành vòng ({{value}}). Hãy sửa cấp trên của một tổ chức.',
  'refusal.import-child-before-parent':
    '{{sheet}}, dòng {{row}}: {{value}} có trước khi cấp trên {{parent}} thành lập ({{on}}). Hãy sửa ngày hoặc cấp trên.',
  'refusal.import-child-after-parent':
    '{{sheet}}, dòng {{row}}: {{value}} vẫn còn sau khi cấp trên {{parent}} kết thúc ({{on}}). Hãy thêm dòng move hoặc dissolve vào unit_changes.',
  'refusal.import-child-outside-parent':
    '{{sheet}}, dòng {{row}}: thời gian của {{value}} không nằm trong thời gian của cấp trên {{parent}}. Hãy sửa ngày hoặc thêm dòng move.',
  'refusal.import-two-ends':
    '{{sheet}}, dòng {{row}}: {{value}} đã ghi kết thúc ngày {{on}} ở bảng units. Hãy để hai ngày giống nhau.',
  'refusal.import-outside-unit-life': `${cell}: ngày {{value}} nằm ngoài thời gian tồn tại của tổ chức {{unit}}. Hãy sửa ngày hoặc tổ chức.`,
  'refusal.import-parts-do-not-sum':
    '{{sheet}}, từ dòng {{row}}: các phần theo {{value}} cộng lại là {{sum}}, khác tổng số {{total}}. Hãy sửa cho khớp.',
  'refusal.import-outside-scope':
    '{{sheet}}: có dòng thuộc tổ chức ngoài phạm vi của bạn. Hãy bỏ các dòng đó hoặc nhờ quản trị cấp trên nhập.',
  'refusal.import-refused-by-table':
    '{{sheet}}: dữ liệu không hợp lệ ({{constraint}}). Hãy xem lại bảng này theo docs/import.md.',
  'refusal.import-person-is-erased': `${cell}: dữ liệu cá nhân của {{value}} đã được xóa, không lập hồ sơ được nữa. Hãy bỏ dòng này.`,
  'refusal.import-birth-day-of-another-year': `${cell}: năm {{value}} khác năm của ngày sinh {{otherValue}}. Hãy sửa một trong hai.`,
  'refusal.import-cell-not-for-row': `${cell}: chỉ hồ sơ kết nạp lại mới có «{{value}}» ở cột này. Hãy ghi kind là readmission hoặc để trống.`,
  'refusal.import-case-kept-otherwise': `${cell}: hồ sơ này đã ghi «{{was}}», tệp ghi «{{value}}». Tệp không đổi được điều này; hãy sửa tệp cho khớp, hoặc dùng mã hồ sơ khác.`,
  'refusal.import-case-forgotten':
    '{{sheet}}, dòng {{row}}: hồ sơ {{value}} đã hết hạn lưu và đã xóa người. Hãy bỏ dòng này.',
  'refusal.import-two-cases-underway': `${cell}: {{value}} đã có hồ sơ {{other}} chưa kết thúc. Hãy ghi việc kết thúc hồ sơ ấy, hoặc bỏ một trong hai.`,
  'refusal.import-cell-wrong-here': `${cell}: «{{value}}» không dùng được cho việc {{act}}. Hãy xem các cột của việc này ở docs/import.md.`,
  'refusal.import-cell-not-for-act': `${cell}: việc {{act}} không có cột này («{{value}}»). Hãy xóa ô, hoặc sửa tên việc.`,
  'refusal.import-vote-kept': `${cell}: lần biểu quyết này đã ghi với số phiếu khác. Kết quả biểu quyết không sửa bằng tệp; hãy ghi là không có ở hồ sơ rồi nhập lại.`,
  'refusal.import-not-of-history': `${cell}: hồ sơ đã ở trong phần mềm từ ngày {{arrivedOn}}, việc ngày {{value}} không còn là chuyện cũ. Hãy để trống ô này và làm đủ điều kiện.`,
  'refusal.import-act-of-another-level': `${cell}: việc {{value}} do {{unit}} làm, ngoài phạm vi của bạn. Hãy bỏ dòng này và nhờ quản trị của đơn vị ấy nhập.`,
  'refusal.import-step-blocked':
    '{{sheet}}, dòng {{row}}, việc {{value}}: {{why}} Nếu việc đã diễn ra thật như vậy, hãy ghi lý do vào cột on_paper.',
  'refusal.import-step-impossible':
    '{{sheet}}, dòng {{row}}, việc {{value}}: {{why}} Hãy sửa ngày, hoặc thêm việc còn thiếu trước nó.',
  'refusal.import-more-faults': 'Còn {{left}} lỗi nữa. Hãy sửa các lỗi trên rồi nhập lại để xem tiếp.',
  'refusal.import-demo-missing': 'Không thấy thư mục demo của bản cài đặt. Hãy cài lại từ bản đầy đủ.',
  'refusal.import-demo-needs-installation':
    'Chỉ quản trị của toàn hệ thống mới nạp hoặc gỡ được dữ liệu mẫu. Hãy dùng tài khoản đó.',
  'refusal.import-path-missing': 'Hãy ghi tên thư mục hoặc tệp .xlsx ở cuối lệnh.',
  'refusal.import-file-exists': 'Đã có tệp {{path}}. Hãy đặt tên tệp khác để không ghi đè lên tệp cũ.',
  'refusal.import-demo-none': 'Không có dữ liệu mẫu nào để gỡ.',
} as const;
