import { CASE_ACTS, columnsOfAct, importableActs } from './caseActs.ts';
import { happenedIn } from './checks/future.ts';
import type { Column, Table } from './model.ts';
import { tables } from './tables.ts';

const typeWords: Record<Column['type'], string> = {
  day: 'ngày',
  count: 'số nguyên',
  number: 'số',
  share: 'số hoặc tỷ lệ %',
  code: 'mã',
  codes: 'nhiều mã, cách nhau dấu ;',
  text: 'chữ',
  flag: 'có/không',
  choice: 'chọn',
};

const cell = (text: string): string => text.replaceAll('|', '\\|') || ' ';

const kindOf = ({ type, choices, of, catalogue }: Column): string => {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (of) return `${typeWords[type]} trong \`${of}\``;
  return catalogue ? `${typeWords[type]} trong danh mục \`${catalogue}\`` : typeWords[type];
};

const rowOf = (table: string, column: Column): string => {
  const { name, heading, isRequired, means, example } = column;
  const kind = happenedIn(table).includes(name) ? `${kindOf(column)}, không sau hôm nay` : kindOf(column);
  const cells = [`\`${name}\``, heading, isRequired ? 'có' : '', kind, means, example];
  return `| ${cells.map(cell).join(' | ')} |`;
};

const sectionOf = ({ name, title, means, key, columns }: Table): string =>
  [
    `### \`${name}\`: ${title}`,
    '',
    means,
    '',
    `Khóa: ${key.map((part) => `\`${part}\``).join(' + ')}.`,
    '',
    '| Cột | Tên cột | Bắt buộc | Kiểu | Ý nghĩa | Ví dụ |',
    '| --- | --- | --- | --- | --- | --- |',
    ...columns.map((column) => rowOf(name, column)),
    '',
  ].join('\n');

const opening = `# Nhập dữ liệu

*Trang này được sinh từ mô tả các bảng trong \`src/features/imports/tables/\`; đừng sửa tay.
Sinh lại bằng \`npx vitest run src/features/imports/server/guide.test.ts -u\`.*

\`\`\`sh
npm run cli -- import template mau.xlsx       # tệp mẫu có mọi bảng
npm run cli -- import <thư mục> --dry-run     # chạy thử: báo mọi lỗi, không ghi gì
npm run cli -- import <thư mục hoặc tệp.xlsx> # ghi
\`\`\`

## Quy ước

- Một thư mục gồm các tệp CSV (UTF-8, có hay không có BOM; ngăn cách bằng dấu phẩy, chấm phẩy hoặc tab), hoặc một tệp
  \`.xlsx\` với mỗi bảng là một trang. Tên tệp hoặc tên trang là tên bảng: \`units.csv\`, \`admissions.csv\` … Chỉ cần
  những bảng có dữ liệu, cột không bắt buộc có thể bỏ, thứ tự cột và dòng tùy ý.
- Dòng đầu là tên cột: tên tiếng Anh hoặc tên tiếng Việt như trong các bảng dưới đây.
- Ô lấy từ danh mục ghi mã hoặc tên tiếng Việt của mục, hoa thường tùy ý: \`base-org\` hoặc «Đảng bộ cơ sở».
- Ngày viết \`31/12/2017\` hoặc \`2017-12-31\`. Số viết \`1.234,5\`: dấu chấm cho hàng nghìn, dấu phẩy cho phần lẻ. Tỷ lệ
  viết \`2,5%\`. Ô có/không: \`x\` hoặc để trống.
- Việc đã xảy ra không nằm sau hôm nay, như ở mọi cửa khác: các cột ghi «không sau hôm nay» bị từ chối nếu ngày chưa tới.
- Chỉ tiêu có tỷ lệ và số gốc (hoặc số gợi ý): số giao khác kết quả làm tròn lên thì phải có lý do, như khi giao trên web.
- Chữ giống công thức (\`=…\`, \`+…\`) được giữ nguyên là chữ, không bao giờ được tính.
- **Hoặc tất cả, hoặc không gì cả**: một lần nhập là một việc trong một giao dịch. Có một lỗi thì không dòng nào được ghi,
  và mọi lỗi được nói một lượt: bảng, dòng, cột, vì sao, sửa thế nào.
- **Nhập lại được**: mỗi dòng được nhận ra bằng khóa của bảng. Nhập lại cùng một thư mục thì mọi dòng «giữ nguyên»; sửa một
  ô rồi nhập lại thì dòng ấy «thay đổi». Dòng không còn trong tệp thì vẫn còn trong hệ thống.
- Ô trống nghĩa là không có giá trị: nhập lại một dòng với ô trống là xóa giá trị cũ của ô ấy. Riêng ngày kết thúc của tổ
  chức không bị xóa bằng cách này.
- Nhật ký giữ một mục cho mỗi lần nhập: số dòng mới, thay đổi, giữ nguyên của từng bảng và dấu vân tay SHA-256 của dữ liệu.
- \`--sample\` đánh dấu các tổ chức cao nhất là «DỮ LIỆU MẪU»; chỉ dữ liệu mẫu mới gỡ được (\`demo remove\`).

## Ví dụ

\`units.csv\`

\`\`\`csv
code,parent_code,name,kind,block,founded_on
HU-A,,Đảng bộ huyện A,district,,
DU-B,HU-A,Đảng bộ xã B,base-org,territorial,01/01/2010
CB-1,DU-B,Chi bộ thôn 1,branch,territorial,01/01/2010
\`\`\`

\`plans.csv\` và \`targets.csv\`

\`\`\`csv
code,unit_code,period
KH-2017,HU-A,2017
\`\`\`

\`\`\`csv
code,plan_code,unit_code,measure,bound,minimum
CT-2017-B,KH-2017,DU-B,admission,exact,2
\`\`\`

\`admissions.csv\`

\`\`\`csv
code,unit_code,decided_on,decision_number,decided_by,sex
KN-1,CB-1,03/02/2017,12-QĐ/HU,Huyện ủy A,female
KN-2,CB-1,19/05/2017,31-QĐ/HU,Huyện ủy A,male
\`\`\`

Sau khi nhập, \`npm run cli -- figures --unit DU-B --period 2017\` in số kết nạp so với chỉ tiêu của Đảng bộ xã B.

## Các bảng
`;

const usesOf = (): [string, string[]][] => {
  const uses = tables.flatMap(({ name: table, columns }) =>
    columns.flatMap(({ name, catalogue }) => (catalogue ? [{ catalogue, at: `\`${table}.${name}\`` }] : [])),
  );
  const groups = [...Map.groupBy(uses, ({ catalogue }) => catalogue)];
  return groups.map(([catalogue, of]): [string, string[]] => [catalogue, of.map(({ at }) => at)]).sort();
};

const catalogueSection = (): string =>
  [
    '## Danh mục',
    '',
    'Mã của các cột sau lấy từ danh mục. Xem mã và tên của một danh mục bằng',
    '`npm run cli -- catalogue list --catalogue <danh mục>`; trong tệp mẫu `.xlsx`, ô chứa một mã có sẵn danh sách để chọn.',
    'Cột kiểu chọn có đủ các giá trị ở cột «Kiểu» của bảng, không lấy từ danh mục.',
    '',
    '| Danh mục | Cột dùng danh mục |',
    '| --- | --- |',
    ...usesOf().map(([catalogue, at]) => `| \`${catalogue}\` | ${at.join(', ')} |`),
    '',
  ].join('\n');

const columnWords = (act: string): string =>
  columnsOfAct(act)
    .map(({ column, isRequired }) => `\`${column}\`${isRequired ? ' *' : ''}`)
    .join(', ') || ' ';

const actsSection = (): string =>
  [
    '## Việc của hồ sơ',
    '',
    'Cột `act` của bảng `case_events` ghi mã hoặc tên của việc. Mỗi việc chỉ dùng các cột nêu ở đây (* là bắt buộc).',
    '',
    '- **Xét theo quy định của ngày xảy ra**, đúng như khi ghi trên màn hình: thiếu điều kiện thì dòng bị từ chối, kèm điều của',
    '  quy định và cách sửa. Ngày trước 25/7/2016 chưa có quy định được giữ: ghi là lịch sử, không xét.',
    '- **Biểu quyết**: ghi số được triệu tập, có mặt, tán thành, không tán thành; đạt hay không do phần mềm tính. Cuộc họp của các',
    '  dòng cùng tổ chức, ngày, cách biểu quyết và số người được tạo ra đã kết thúc, không điểm danh từng người.',
    '- **Chuyện cũ thiếu giấy tờ**: việc đã thật sự xảy ra trước ngày hồ sơ vào phần mềm, dù chưa đủ điều kiện, được giữ khi cột',
    '  `on_paper` có lý do. Lý do đứng bên việc ấy và mục «Lỗi tìm thấy trong hồ sơ» vẫn nêu điều còn thiếu với căn cứ của nó. Không',
    '  lý do nào thay được thứ tự của quy trình (chưa biểu quyết thì chưa có quyết định), ngày chưa tới, hay thẩm quyền của cấp khác.',
    '- **Nhập lại**: một việc được nhận ra bằng hồ sơ, việc, ngày và các cột khóa. Ô khác với lần trước là một đính chính: lần ghi cũ',
    '  vẫn còn. Biểu quyết đã ghi thì không sửa bằng tệp.',
    '- **Đếm một lần**: người đã có dòng ở bảng `admissions` (hoặc `certificates`) cùng ngày thì số đã nhập giữ nguyên, hồ sơ không',
    '  đếm thêm.',
    '- Chuyển nơi đang dở (gửi đi, tiếp nhận) là việc giữa hai đơn vị, ghi trên màn hình sau khi nhập.',
    '',
    '| Mã | Việc | Các cột |',
    '| --- | --- | --- |',
    ...importableActs.map(({ name }) => `| \`${name}\` | ${CASE_ACTS[name]} | ${columnWords(name)} |`),
    '',
  ].join('\n');

/** The page that documents every table and every catalogue its codes come from. */
export const importGuide = (): string =>
  [opening, ...tables.map(sectionOf), actsSection(), catalogueSection()].join('\n');
