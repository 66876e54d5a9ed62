import { GOAL_BOUNDS, POPULATIONS, STRUCTURE_DIMENSIONS } from '#features/plans/goals.ts';
import {
  BOUNDS,
  COUNTED_MEASURES,
  NOUNS,
  ORIGINS,
  RATE_BASES,
  RECURRENCES,
  STATE_MEASURES,
} from '#features/plans/model.ts';
import {
  choice,
  code,
  codeOf,
  codesOf,
  count,
  day,
  eachListed,
  flag,
  listed,
  number,
  required,
  share,
  text,
  unit,
} from '../column.ts';
import type { Table } from '../model.ts';

const measure = () =>
  required(
    choice(
      [...COUNTED_MEASURES, ...STATE_MEASURES],
      'measure',
      'Đếm gì',
      'admission',
      'admission: kết nạp; introduction: giới thiệu; certificate: học xong lớp; places-…: địa bàn.',
    ),
  );
const base = () => choice(RATE_BASES, 'base', 'Gốc của tỷ lệ', 'members-term-start');

export const documents: Table = {
  name: 'documents',
  title: 'Văn bản',
  means: 'Kế hoạch, nghị quyết, quyết định … được chỉ tiêu hoặc thay đổi tổ chức dẫn tới.',
  key: ['code'],
  columns: [
    required(code('code', 'Mã', 'KH-10')),
    codeOf('units', 'unit_code', 'Mã tổ chức', 'TU', 'Nơi ban hành; bỏ trống với văn bản của Trung ương.'),
    required(listed('document-kind', 'kind', 'Loại', 'plan')),
    text('number', 'Số, ký hiệu', '10-KH/TU'),
    day('issued_on', 'Ngày ban hành', '30/03/2016'),
    text('issuer', 'Nơi ban hành', 'Ban Thường vụ Tỉnh ủy'),
    text('title', 'Trích yếu', 'Về kết nạp đảng viên giai đoạn 2016–2020'),
    text(
      'cited_as',
      'Dẫn là',
      'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ VI',
      'Khi không dẫn bằng loại, số và ngày.',
    ),
    day('valid_from', 'Hiệu lực từ', '30/03/2016'),
    day('valid_to', 'Hiệu lực đến hết', '01/01/2020'),
    count('period_from', 'Giai đoạn từ năm', '2016'),
    count('period_to', 'Giai đoạn đến năm', '2020'),
    codeOf('documents', 'continues_code', 'Kế thừa văn bản', 'NQ-08'),
    codeOf('documents', 'replaced_by_code', 'Được thay bằng', 'QD-213'),
  ],
};

export const plans: Table = {
  name: 'plans',
  title: 'Kế hoạch',
  means: 'Một kế hoạch của một tổ chức cho một kỳ; các chỉ tiêu nằm trong kế hoạch.',
  key: ['code'],
  columns: [
    required(code('code', 'Mã', 'KH-2017')),
    unit(),
    codeOf('documents', 'document_code', 'Mã văn bản', 'KH-10'),
    required(
      code(
        'period',
        'Kỳ',
        '2017',
        '2017, 2017-H1, 2017-Q1, 2017-03, term:2015-2020 hoặc 2016-01-01..2016-11-17.',
      ),
    ),
    day('starts_on', 'Từ ngày', '01/01/2017', 'Bắt buộc với nhiệm kỳ; kỳ khác thì bỏ trống cũng được.'),
    day('ends_on', 'Đến hết ngày', '31/12/2017', 'Như trên.'),
    flag(
      'is_window_known',
      'Kỳ có ngày rõ',
      'x',
      'Ghi 0 với nhiệm kỳ mà không văn bản nào nói ngày bắt đầu, kết thúc; khi ấy không in nhịp độ.',
    ),
    text('note', 'Ghi chú', ''),
  ],
};

export const planRules: Table = {
  name: 'plan_rules',
  title: 'Cách tính gợi ý',
  means: 'Tỷ lệ mà kế hoạch dùng để gợi ý số cho từng tổ chức.',
  key: ['plan_code', 'name'],
  columns: [
    required(codeOf('plans', 'plan_code', 'Mã kế hoạch', 'KH-2023')),
    required(text('name', 'Tên', 'Xã, phường')),
    measure(),
    listed('block', 'block', 'Khối', 'territorial'),
    eachListed(
      'unit-kind',
      'kinds',
      'Chỉ cho loại tổ chức',
      '',
      'Bỏ trống thì cho mọi loại; quy tắc có loại được dùng trước quy tắc chung.',
    ),
    required(share('rate', 'Tỷ lệ', '2,5%')),
    required(base()),
    flag(
      'is_minimum',
      'Chỉ là mức ít nhất',
      '',
      'Ghi 1 khi quy tắc chỉ đặt mức ít nhất, không tính vào phần chia.',
    ),
  ],
};

export const targets: Table = {
  name: 'targets',
  title: 'Chỉ tiêu',
  means:
    'Số giao cho một tổ chức hoặc một đảng viên. Tỷ lệ (45–50%, giảm 15–20%, phủ 100%) ghi ở số tối thiểu, tối đa dưới dạng phần trăm.',
  key: ['code'],
  columns: [
    required(code('code', 'Mã', 'CT-2017-NG')),
    required(codeOf('plans', 'plan_code', 'Mã kế hoạch', 'KH-2017')),
    unit(),
    codeOf(
      'people',
      'person_code',
      'Mã đảng viên',
      'NG-0001',
      'Khi giao cho một đảng viên (có ở bảng members).',
    ),
    measure(),
    required(
      choice(
        BOUNDS,
        'bound',
        'Kiểu số',
        'exact',
        'exact: đúng; min: từ … trở lên; range: từ … đến; rate-…: tỷ lệ; reduction-…: giảm; coverage: phủ; unnumbered: chưa có số.',
      ),
    ),
    share('minimum', 'Số tối thiểu', '852', 'Số phải đạt; bắt buộc trừ khi unnumbered.'),
    share('maximum', 'Số tối đa', '', 'Chỉ với khoảng.'),
    choice(RECURRENCES, 'recurrence', 'Lặp', 'whole', 'whole: cả kỳ (mặc định); each-year: mỗi năm.'),
    choice(NOUNS, 'noun', 'Gọi là', 'target', 'target: chỉ tiêu (mặc định); goal: mục tiêu.'),
    choice(ORIGINS, 'origin', 'Nguồn', 'assigned', 'assigned: cấp trên giao; own: tự đặt.'),
    listed('block', 'block', 'Chỉ tính khối', ''),
    eachListed('place-kind', 'place_kinds', 'Chỉ tính loại địa bàn', ''),
    base(),
    number('base_value', 'Số gốc', '1.715'),
    share('rate', 'Tỷ lệ', '2,5%'),
    number('suggested', 'Số gợi ý', '42,875', 'Kết quả công thức, chưa làm tròn.'),
    text('reason', 'Lý do giao khác gợi ý', ''),
    count('deadline_year', 'Đến năm', '2020'),
    text('accountable', 'Người chịu trách nhiệm', 'Bí thư Đảng ủy'),
    number('reserve', 'Dự phòng', ''),
    day('withdrawn_on', 'Thôi áp dụng từ', '', 'Ngày đầu tiên không còn hiệu lực.'),
    text('withdrawal', 'Lý do thôi áp dụng', ''),
    codesOf(
      'documents',
      'document_codes',
      'Các văn bản đặt ra',
      'NQ-13; NQ-04',
      'Theo thứ tự dẫn; bỏ trống thì lấy văn bản của kế hoạch.',
    ),
  ],
};

export const targetRevisions: Table = {
  name: 'target_revisions',
  title: 'Điều chỉnh chỉ tiêu',
  means: 'Số cũ, số mới, ai điều chỉnh, vì sao; số trong bảng targets là số lúc giao.',
  key: ['target_code', 'revised_on'],
  columns: [
    required(codeOf('targets', 'target_code', 'Mã chỉ tiêu', 'CT-2017-NG')),
    required(day('revised_on', 'Ngày', '01/07/2017')),
    share('old_minimum', 'Tối thiểu cũ', '16'),
    share('old_maximum', 'Tối đa cũ', ''),
    share('new_minimum', 'Tối thiểu mới', '18'),
    share('new_maximum', 'Tối đa mới', ''),
    required(text('revised_by', 'Người điều chỉnh', 'Ban Thường vụ Huyện ủy')),
    required(text('reason', 'Lý do', 'Nguồn tăng sau rà soát')),
    codeOf('documents', 'document_code', 'Mã văn bản', ''),
  ],
};

export const structureGoals: Table = {
  name: 'structure_goals',
  title: 'Mục tiêu cơ cấu',
  means:
    'Kế hoạch muốn bao nhiêu phần trăm (hoặc bao nhiêu người) trong đảng viên, nguồn hoặc số kết nạp của một tổ chức thuộc một nhóm.',
  key: ['code'],
  columns: [
    required(code('code', 'Mã', 'CC-2017-NU')),
    required(codeOf('plans', 'plan_code', 'Mã kế hoạch', 'KH-2017')),
    unit(),
    required(
      choice(
        POPULATIONS,
        'population',
        'Trong số',
        'admissions',
        'members: đảng viên; sources: nguồn; admissions: người được kết nạp trong kỳ.',
      ),
    ),
    required(
      choice(
        STRUCTURE_DIMENSIONS,
        'dimension',
        'Tiêu chí',
        'sex',
        'Đảng viên không có education và place; block là lĩnh vực công tác.',
      ),
    ),
    required(
      text(
        'key',
        'Nhóm',
        'female',
        'Mã trong danh mục của tiêu chí, hoặc group:minority (dân tộc thiểu số), group:religious (theo tôn giáo), group:residential (ở khu dân cư).',
      ),
    ),
    required(
      choice(
        GOAL_BOUNDS,
        'bound',
        'Kiểu số',
        'rate-min',
        'rate-…: tỷ lệ; min, rate-min: từ … trở lên; range, rate-range: từ … đến.',
      ),
    ),
    required(share('minimum', 'Số tối thiểu', '35%')),
    share('maximum', 'Số tối đa', '', 'Chỉ với khoảng.'),
    text('reason', 'Căn cứ, lý do', ''),
    day('ended_on', 'Thôi áp dụng từ', '', 'Ngày đầu tiên không còn hiệu lực.'),
    text('ending', 'Lý do thôi áp dụng', ''),
  ],
};

export const conversionReferences: Table = {
  name: 'conversion_references',
  title: 'Tỷ lệ chuyển hóa tham khảo',
  means:
    'Ở nơi khác, bao nhiêu người được giới thiệu thì bao nhiêu được kết nạp; dùng để ước tính, luôn nói rõ là giả định.',
  key: ['code'],
  columns: [
    required(code('code', 'Mã', 'CH-01')),
    unit('Mã tổ chức', 'Tổ chức dùng tỷ lệ này để ước tính.'),
    required(text('name', 'Nơi', 'Thị trấn A năm 2017')),
    required(count('introduced', 'Giới thiệu', '35')),
    required(count('admitted', 'Kết nạp', '17')),
    required(text('source', 'Nguồn tin', 'Báo tỉnh, 08/02/2018')),
  ],
};
