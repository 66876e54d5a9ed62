import { head, signature, title } from './parts.ts';
import { body, columns, p } from './words.ts';

const cell = (text: string, align: 'left' | 'center' | 'right' = 'center'): string =>
  p(text, { align, size: 12 });
const headCell = (text: string): string => p(text, { align: 'center', isBold: true, size: 12 });

const heading = (text: string): string =>
  p(text, { align: 'left', isBold: true, before: 10, keepsNext: true });

/** Every line of a list as a paragraph of its own. */
const lines = (list: string, field: string): string =>
  [p(`{#${list}}`), body(`- {${field}}`), p(`{/${list}}`)].join('');

/** A table of a list: its heads, and the field of each column, words at the left and numbers at the right. */
const table = (
  list: string,
  widths: readonly number[],
  fields: readonly [title: string, field: string, align: 'left' | 'center' | 'right'][],
): string => {
  const last = fields.length - 1;
  return (
    p('', { size: 6, keepsNext: true }) +
    columns(
      widths,
      [
        fields.map(([name]) => headCell(name)),
        fields.map(([, field, align], n) =>
          cell(`${n === 0 ? `{#${list}}` : ''}{${field}}${n === last ? `{/${list}}` : ''}`, align),
        ),
      ],
      true,
    )
  );
};

/** A progress report: the same sentences and tables as on the screen, in the order in which they are read. */
export const progressReport = [
  head(true),
  title('BÁO CÁO', '{trích yếu}'),
  body('Kỳ báo cáo: {kỳ báo cáo}. Số liệu tính đến hết ngày {số liệu đến ngày}.'),
  heading('1. Kết quả'),
  lines('các kết quả', 'câu kết quả'),
  heading('2. Thực hiện chỉ tiêu'),
  table(
    'các chỉ tiêu',
    [53, 20, 22, 22, 26, 22],
    [
      ['Chỉ tiêu', 'tên chỉ tiêu', 'left'],
      ['Mức giao', 'mức giao', 'right'],
      ['Đã thực hiện', 'đã thực hiện', 'right'],
      ['Tỷ lệ', 'tỷ lệ thực hiện', 'right'],
      ['Đi đều thì đạt', 'mức theo thời gian', 'right'],
      ['Còn lại', 'còn phải thực hiện', 'right'],
    ],
  ),
  heading('3. Thay đổi so với báo cáo trước'),
  body('Báo cáo trước: {báo cáo trước}.', { keepsNext: true }),
  lines('các thay đổi', 'câu thay đổi'),
  heading('4. Đơn vị trực thuộc, xếp theo tỷ lệ thực hiện chỉ tiêu năm'),
  table(
    'các đơn vị trực thuộc',
    [12, 65, 22, 24, 20, 22],
    [
      ['TT', 'thứ hạng', 'center'],
      ['Đơn vị', 'tên đơn vị', 'left'],
      ['Trong kỳ', 'kết nạp trong kỳ', 'right'],
      ['Từ đầu năm', 'kết nạp từ đầu năm', 'right'],
      ['Chỉ tiêu', 'chỉ tiêu của đơn vị', 'right'],
      ['Tỷ lệ', 'tỷ lệ của đơn vị', 'right'],
    ],
  ),
  heading('5. Cơ cấu người được kết nạp từ đầu năm'),
  table(
    'cơ cấu',
    [45, 70, 25, 25],
    [
      ['Phân theo', 'tiêu chí', 'left'],
      ['Trong đó', 'thành phần', 'left'],
      ['Số người', 'số lượng', 'right'],
      ['Tỷ trọng', 'tỷ trọng', 'right'],
    ],
  ),
  heading('6. Từng tháng trong năm'),
  table(
    'các tháng',
    [55, 55, 55],
    [
      ['Tháng', 'tháng', 'center'],
      ['Kết nạp', 'kết nạp tháng', 'right'],
      ['Cùng tháng năm trước', 'cùng tháng năm trước', 'right'],
    ],
  ),
  heading('7. Nơi chưa kết nạp, hết nguồn, trắng đảng viên (kỳ tính: từ đầu năm)'),
  lines('các nơi còn thiếu', 'câu còn thiếu'),
  heading('8. Lưu ý về số liệu'),
  lines('các lưu ý', 'câu lưu ý'),
  heading('9. Đánh giá chung'),
  body('{đánh giá chung}'),
  heading('10. Nhiệm vụ kỳ tới'),
  body('{nhiệm vụ kỳ tới}'),
  body('Nguồn số liệu: {nguồn số liệu}.', { isItalic: true, size: 12, before: 8 }),
  signature(['Cấp ủy cấp trên (để báo cáo);', 'Lưu.']),
];
