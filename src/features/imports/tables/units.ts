import { choice, code, codeOf, day, listed, required, text, unit } from '../column.ts';
import type { Table } from '../model.ts';

export const units: Table = {
  name: 'units',
  title: 'Tổ chức đảng',
  means:
    'Mỗi dòng là một tổ chức như lúc thành lập (hoặc lúc bắt đầu theo dõi). Đổi tên, chuyển, sáp nhập, chia tách, giải thể ghi ở bảng unit_changes. Thứ tự dòng tùy ý.',
  key: ['code'],
  columns: [
    required(code('code', 'Mã', 'CB-KP1', 'Mã riêng của tổ chức, không đổi, không trùng.')),
    codeOf('units', 'parent_code', 'Mã cấp trên', 'DU-P1', 'Bỏ trống với tổ chức cao nhất.'),
    required(text('name', 'Tên', 'Chi bộ khu phố 1')),
    text('short_name', 'Tên ngắn', 'Khu phố 1', 'Tên in trong bảng và câu.'),
    required(listed('unit-kind', 'kind', 'Cấp, loại tổ chức', 'branch', 'Mã trong danh mục cấp tổ chức.')),
    listed('unit-type', 'type', 'Loại hình', 'residential', 'Mã trong danh mục loại hình.'),
    listed('block', 'block', 'Khối', 'territorial', 'Mã trong danh mục khối.'),
    day('founded_on', 'Ngày thành lập', '01/07/2015', 'Bỏ trống khi không rõ.'),
    day('dissolved_on', 'Ngày kết thúc', '01/07/2025', 'Ngày đầu tiên không còn hoạt động; thường để trống.'),
  ],
};

export const unitChanges: Table = {
  name: 'unit_changes',
  title: 'Thay đổi của tổ chức',
  means:
    'Mỗi dòng là một thay đổi có ngày hiệu lực: rename đổi tên, move chuyển sang cấp trên khác, merge sáp nhập vào tổ chức khác, split tách ra tổ chức khác, dissolve giải thể. Sáp nhập, giải thể kết thúc tổ chức của dòng từ ngày đó; các tổ chức bên dưới phải có dòng move hoặc dissolve riêng.',
  key: ['unit_code', 'operation', 'effective_on', 'other_code'],
  columns: [
    required(
      choice(['found', 'rename', 'move', 'merge', 'split', 'dissolve'], 'operation', 'Việc', 'rename'),
    ),
    unit(),
    required(day('effective_on', 'Ngày hiệu lực', '01/07/2025')),
    codeOf(
      'units',
      'other_code',
      'Mã tổ chức kia',
      'DU-P2',
      'move: cấp trên mới; merge: tổ chức nhận; split: tổ chức được tách ra.',
    ),
    text('new_name', 'Tên mới', 'Chi bộ tổ dân phố 1', 'Chỉ với rename.'),
    text('new_short_name', 'Tên ngắn mới', 'Tổ dân phố 1', 'Chỉ với rename.'),
    codeOf('documents', 'document_code', 'Mã văn bản', 'QD-15', 'Văn bản quyết định việc này.'),
    text('note', 'Ghi chú', ''),
  ],
};

export const officers: Table = {
  name: 'officers',
  title: 'Cấp ủy viên',
  means: 'Người giữ chức vụ trong cấp ủy hoặc ban thường vụ, theo nhiệm kỳ.',
  key: ['unit_code', 'person_name', 'body', 'from'],
  columns: [
    unit(),
    required(text('person_name', 'Họ và tên', 'Nguyễn Văn Bình')),
    required(
      choice(
        ['committee', 'standing-board'],
        'body',
        'Tham gia',
        'committee',
        'committee: ban chấp hành; standing-board: ban thường vụ.',
      ),
    ),
    required(day('from', 'Từ ngày', '15/05/2020')),
    day('until', 'Đến hết ngày', '14/05/2025', 'Ngày cuối cùng; bỏ trống khi đang giữ.'),
    text('post', 'Chức vụ', 'Bí thư'),
    text('term', 'Nhiệm kỳ', '2020–2025'),
  ],
};
