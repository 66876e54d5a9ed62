import { choice, code, codeOf, count, day, number, required, text, unit } from '../column.ts';
import type { Table } from '../model.ts';

export const publishedFigures: Table = {
  name: 'published_figures',
  title: 'Số liệu đã công bố',
  means:
    'Số liệu như đã in ở nơi khác, giữ nguyên, kèm các số dùng để tính mà ta biết. Hệ thống chỉ cảnh báo, không sửa.',
  key: ['code'],
  columns: [
    required(code('code', 'Mã', 'BB-2018-01')),
    unit(),
    required(text('source', 'Nguồn', 'Báo tỉnh, 08/02/2018')),
    day('published_on', 'Ngày đăng', '08/02/2018'),
    count('passage', 'Đoạn', '1', 'Đoạn thứ mấy của bài; mặc định 1.'),
    required(text('measure', 'Đếm gì', 'admission')),
    required(
      choice(
        ['count', 'completion', 'share', 'comparison', 'growth', 'pair', 'status', 'citation'],
        'claim',
        'Cách nói',
        'completion',
      ),
    ),
    text('printed', 'Bản in', '53,75%', 'Đúng như đã in; bỏ trống khi bài nói mà không in số.'),
    number('printed_value', 'Giá trị in', '53,75'),
    choice(['trên', 'hơn'], 'bound_word', 'Chữ chặn dưới', 'trên'),
    number('numerator', 'Tử số', '4.805'),
    number('denominator', 'Mẫu số', '8.940'),
    number('base_value', 'Số trước', '', 'Số cũ của một mức tăng, giảm.'),
    day('window_from', 'Kỳ từ', '01/01/2015'),
    day('window_to', 'Kỳ đến', '31/12/2017'),
    day('as_of', 'Tính đến', '31/12/2017'),
    text('subject', 'Đối tượng', 'đảng viên'),
    code('figure_group', 'Nhóm', '', 'Các phần của một tổng mang chung nhóm …'),
    code('total_of', 'Tổng của nhóm', '', '… và dòng in tổng ghi nhóm ấy ở đây.'),
    codeOf('published_figures', 'compared_with', 'So với dòng', ''),
    text('candidates', 'Các giá trị có thể', '8939|8940', 'Khi số còn thiếu có vài giá trị khớp.'),
    text('choice', 'Giá trị chọn', '8940'),
    codeOf('documents', 'document_code', 'Mã văn bản', 'KH-10'),
    text('note', 'Ghi chú', ''),
  ],
};
