import type { KindCode } from '../kinds.ts';
import { byHand, closing, head, plainHead, signature, signatures, title } from './parts.ts';
import { progressReport } from './report.ts';
import { body, columns, p, wordParts } from './words.ts';

const cell = (text: string, isBold = false): string => p(text, { align: 'center', isBold, size: 13 });

const letterOfIntroduction = [
  plainHead(),
  title('GIẤY GIỚI THIỆU', 'người vào Đảng'),
  p('Kính gửi: {chi bộ}', { align: 'center', before: 4 }),
  body('Tôi là: **{người giới thiệu}**, sinh ngày {ngày sinh người giới thiệu}.'),
  body(
    'Vào Đảng ngày {ngày vào đảng của người giới thiệu}, chính thức ngày {ngày chính thức của người giới thiệu}.',
  ),
  body('Hiện đang sinh hoạt tại: {chi bộ của người giới thiệu}.'),
  body(
    'Tôi cùng công tác, lao động, học tập hoặc cư trú với **{họ và tên}**, sinh ngày {ngày sinh}, từ ngày {cùng nơi từ ngày} đến nay; nay giới thiệu với chi bộ về {họ và tên} như sau:',
  ),
  byHand(
    'Những ưu điểm, khuyết điểm chính (phẩm chất chính trị; đạo đức, lối sống; năng lực công tác; quan hệ quần chúng):',
    6,
  ),
  closing(
    'Tôi xin chịu trách nhiệm trước Đảng về lời giới thiệu của mình và đề nghị chi bộ xem xét, đề nghị kết nạp {họ và tên} vào Đảng.',
  ),
  p('', { keepsNext: true }),
  columns(
    [75, 90],
    [
      [
        p(''),
        [
          p('NGƯỜI GIỚI THIỆU', { align: 'center', isBold: true, keepsNext: true }),
          p('(ký, ghi rõ họ tên)', { align: 'center', isItalic: true, size: 12, keepsNext: true }),
          ...Array.from({ length: 4 }, () => p('', { keepsNext: true })),
          p('{người giới thiệu}', { align: 'center', isBold: true }),
        ].join(''),
      ],
    ],
  ),
];

const opinions = [
  head(false),
  title(
    'TỔNG HỢP Ý KIẾN NHẬN XÉT',
    'của tổ chức chính trị - xã hội nơi sinh hoạt và chi ủy (chi bộ) nơi cư trú đối với người vào Đảng',
  ),
  body('Kính gửi: {chi bộ}.'),
  body(
    'Căn cứ ý kiến nhận xét đã nhận được về **{họ và tên}**, sinh ngày {ngày sinh}, {tên cơ quan ban hành} tổng hợp như sau:',
  ),
  body('Các ý kiến đã nhận:'),
  p('{#các ý kiến}'),
  body('- {bên cho ý kiến}, ngày {ngày cho ý kiến};'),
  p('{/các ý kiến}'),
  byHand(
    '1. Ý kiến của tổ chức chính trị - xã hội nơi sinh hoạt (số tán thành, số không tán thành, lý do):',
    4,
  ),
  byHand('2. Ý kiến của chi ủy (chi bộ) nơi cư trú:', 4),
  signature(['Chi bộ;', 'Lưu hồ sơ người vào Đảng.']),
];

const voteLines = (convened: string) => [
  body(
    `Số ${convened} được triệu tập: {số được triệu tập} đồng chí. Có mặt: {số có mặt} đồng chí. Vắng mặt: {số vắng mặt} đồng chí.`,
  ),
  byHand('Lý do vắng mặt, chủ trì và thư ký hội nghị:'),
];

const result = (what: string, convened: string) => [
  closing(
    `Kết quả biểu quyết (hình thức: {hình thức biểu quyết}): số tán thành ${what} là **{số tán thành}** đồng chí, đạt {tỷ lệ tán thành} so với tổng số ${convened} được triệu tập; số không tán thành là {số không tán thành} đồng chí, chiếm {tỷ lệ không tán thành}.`,
  ),
];

const branchResolution = [
  head(true),
  title('NGHỊ QUYẾT', 'đề nghị kết nạp đảng viên'),
  body('- Căn cứ Điều lệ Đảng Cộng sản Việt Nam và Quy định {quy định thi hành điều lệ};'),
  body(
    '- Xét đơn xin vào Đảng làm ngày {ngày làm đơn}, lý lịch đã thẩm tra xong ngày {ngày kết luận thẩm tra}, giấy chứng nhận bồi dưỡng nhận thức về Đảng cấp ngày {ngày giấy chứng nhận} và ý kiến giới thiệu về **{họ và tên}**,',
  ),
  body('Ngày {ngày họp}, {tên cơ quan ban hành} đã họp để xét, đề nghị kết nạp **{họ và tên}** vào Đảng.'),
  ...voteLines('đảng viên chính thức'),
  body('Người và tổ chức giới thiệu:'),
  p('{#các giấy giới thiệu}'),
  body('- {bên giới thiệu}, ngày {ngày của giấy giới thiệu};'),
  p('{/các giấy giới thiệu}'),
  body('Sau khi nghe báo cáo và thảo luận, chi bộ kết luận về {họ và tên}, sinh ngày {ngày sinh}, như sau:'),
  byHand('1. Về lý lịch:', 2),
  byHand(
    '2. Về nhận thức, phẩm chất chính trị; đạo đức, lối sống; năng lực công tác; quan hệ quần chúng:',
    4,
  ),
  ...result('kết nạp {họ và tên} vào Đảng', 'đảng viên chính thức'),
  closing('Chi bộ đề nghị cấp ủy cấp trên xét, kết nạp {họ và tên} vào Đảng Cộng sản Việt Nam.'),
  signature(['Cấp ủy cấp trên (để báo cáo);', 'Lưu chi bộ, hồ sơ người vào Đảng.']),
];

const baseResolution = [
  head(true),
  title('NGHỊ QUYẾT', 'đề nghị kết nạp đảng viên'),
  body('- Căn cứ Điều lệ Đảng Cộng sản Việt Nam và Quy định {quy định thi hành điều lệ};'),
  body(
    '- Xét Nghị quyết số {số nghị quyết chi bộ}, ngày {ngày nghị quyết chi bộ} của {chi bộ} đề nghị kết nạp **{họ và tên}** vào Đảng,',
  ),
  body('Ngày {ngày họp}, {tên cơ quan ban hành} đã họp để xét, đề nghị kết nạp **{họ và tên}** vào Đảng.'),
  ...voteLines('cấp ủy viên'),
  byHand('Sau khi thảo luận, cấp ủy kết luận (lý lịch; ưu điểm, khuyết điểm chính):', 4),
  ...result('kết nạp {họ và tên} vào Đảng', 'cấp ủy viên'),
  closing('Đề nghị cấp ủy có thẩm quyền xét, quyết định kết nạp {họ và tên} vào Đảng Cộng sản Việt Nam.'),
  signature(['Cấp ủy cấp trên (để báo cáo);', '{chi bộ};', 'Lưu hồ sơ người vào Đảng.']),
];

const decision = [
  head(true),
  title('QUYẾT ĐỊNH', 'kết nạp đảng viên'),
  body('- Căn cứ Điều lệ Đảng Cộng sản Việt Nam và Quy định {quy định thi hành điều lệ};'),
  body(
    '- Xét Nghị quyết ngày {ngày nghị quyết chi bộ} của {chi bộ} về việc đề nghị kết nạp **{họ và tên}** vào Đảng;',
  ),
  body(
    '- Căn cứ kết quả biểu quyết ngày {ngày họp}: {số tán thành} đồng chí tán thành trong số {số được triệu tập} đồng chí, đạt {tỷ lệ tán thành},',
  ),
  p('QUYẾT ĐỊNH', { align: 'center', isBold: true, before: 10 }),
  body('**Điều 1.** Kết nạp **{họ và tên}**, sinh ngày {ngày sinh}, vào Đảng Cộng sản Việt Nam.', {
    before: 8,
  }),
  body(
    '**Điều 2.** {chi bộ} có trách nhiệm tổ chức lễ kết nạp, phân công đảng viên chính thức giúp đỡ và quản lý đảng viên dự bị theo Điều lệ Đảng.',
  ),
  closing(
    '**Điều 3.** {chi bộ}, các cơ quan liên quan và {họ và tên} chịu trách nhiệm thi hành quyết định này.',
  ),
  signature(['Như Điều 3;', 'Lưu hồ sơ đảng viên.']),
];

const recognition = [
  head(true),
  title('NGHỊ QUYẾT', 'đề nghị công nhận đảng viên chính thức'),
  body('- Căn cứ Điều lệ Đảng Cộng sản Việt Nam và Quy định {quy định thi hành điều lệ};'),
  body(
    '- Xét bản tự kiểm điểm của đảng viên dự bị, nhận xét của đảng viên được phân công giúp đỡ và ý kiến của các tổ chức về **{họ và tên}**,',
  ),
  body(
    'Ngày {ngày họp}, {tên cơ quan ban hành} đã họp để xét, đề nghị công nhận đảng viên dự bị **{họ và tên}**, sinh ngày {ngày sinh}, kết nạp ngày {ngày vào đảng}, hết thời gian dự bị ngày {ngày hết dự bị}, là đảng viên chính thức.',
  ),
  ...voteLines('đảng viên chính thức'),
  byHand('Sau khi thảo luận, chi bộ kết luận (ưu điểm, khuyết điểm chính trong thời gian dự bị):', 5),
  ...result('công nhận {họ và tên} là đảng viên chính thức', 'đảng viên chính thức'),
  closing('Chi bộ đề nghị cấp ủy cấp trên xét, công nhận {họ và tên} là đảng viên chính thức.'),
  signature(['Cấp ủy cấp trên (để báo cáo);', 'Lưu chi bộ, hồ sơ đảng viên.']),
];

const minutes = [
  head(true),
  title('BIÊN BẢN', 'họp xét kết nạp, công nhận đảng viên'),
  body('Ngày {ngày họp}, {tên cơ quan ban hành} đã họp.'),
  ...voteLines('người'),
  body('Nội dung và kết quả biểu quyết (hình thức: {hình thức biểu quyết}), xét lần lượt từng người:', {
    keepsNext: true,
  }),
  p('', { size: 6 }),
  columns(
    [50, 52, 20, 20, 23],
    [
      ['Người được xét', 'Nội dung', 'Tán thành', 'Không tán thành', 'Kết quả'].map((one) => cell(one, true)),
      [
        cell('{#các lần biểu quyết}{người được xét}'),
        cell('{nội dung biểu quyết}'),
        cell('{phiếu tán thành}'),
        cell('{phiếu không tán thành}'),
        cell('{kết quả biểu quyết}{/các lần biểu quyết}'),
      ],
    ],
    true,
  ),
  byHand('Ý kiến thảo luận:', 5),
  closing('Biên bản đã đọc lại cho hội nghị nghe và thống nhất.'),
  signatures('THƯ KÝ', 'CHỦ TRÌ'),
];

const verificationLetter = [
  head(true, 'V/v thẩm tra lý lịch người vào Đảng'),
  p('Kính gửi: {nơi được hỏi}', { align: 'center', isBold: true, before: 18 }),
  p(''),
  body(
    '{tên cơ quan ban hành} đang xem xét việc kết nạp vào Đảng đối với **{họ và tên}**, sinh ngày {ngày sinh}, thuộc {chi bộ}.',
  ),
  body(
    'Đề nghị {nơi được hỏi} cho ý kiến về những điều đã khai trong lý lịch gửi kèm, phần về: **{quan hệ}** của người vào Đảng.',
  ),
  byHand('Những điểm cần làm rõ:', 4),
  body(
    'Xin ghi rõ: đúng, chưa đúng hoặc chưa đủ; ký tên, ghi chức vụ, đóng dấu và gửi trả lời về {tên cơ quan ban hành} kèm lý lịch.',
  ),
  closing('Trân trọng cảm ơn.'),
  signature(['Như trên;', 'Lưu hồ sơ người vào Đảng.']),
];

/** The templates as they are shipped; `templates/*.docx` are written from these. */
const LAYOUTS: Readonly<Record<KindCode, readonly string[]>> = {
  '3-knd': letterOfIntroduction,
  '5-knd': opinions,
  '6-knd': branchResolution,
  '8-knd': baseResolution,
  '9-knd': decision,
  '13-knd': recognition,
  minutes,
  'verification-letter': verificationLetter,
  'progress-report': progressReport,
};

export const layoutOf = (kind: KindCode) => wordParts(LAYOUTS[kind].join(''));
