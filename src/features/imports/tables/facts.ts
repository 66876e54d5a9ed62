import { choice, code, codeOf, count, day, flag, listed, required, text, unit } from '../column.ts';
import type { Column, Table } from '../model.ts';

const own = (example: string) => required(code('code', 'Mã', example, 'Mã riêng của dòng trong bảng này.'));
const person = () => codeOf('people', 'person_code', 'Mã người', 'NG-0001');
const introducer = () => listed('introducer', 'introducer', 'Nơi giới thiệu', 'youth-union');

const dimensions: readonly Column[] = [
  choice(['male', 'female'], 'sex', 'Giới tính', 'female'),
  count('birth_year', 'Năm sinh', '1998'),
  listed('ethnic-group', 'ethnic_group', 'Dân tộc', '01'),
  listed('religion', 'religion', 'Tôn giáo', ''),
  listed('education', 'education', 'Trình độ', ''),
  listed('occupation', 'occupation', 'Nghề nghiệp', ''),
  listed('block', 'block', 'Khối', 'territorial'),
  listed('place-kind', 'place_kind', 'Loại địa bàn', 'khu-pho'),
];

export const admissions: Table = {
  name: 'admissions',
  title: 'Kết nạp',
  means: 'Mỗi dòng là một quyết định kết nạp một người.',
  key: ['code'],
  columns: [
    own('KN-2017-0001'),
    unit('Mã chi bộ'),
    required(day('decided_on', 'Ngày quyết định', '20/12/2017')),
    person(),
    text('decision_number', 'Số quyết định', '215-QĐ/HU'),
    text('decided_by', 'Nơi quyết định', 'Huyện ủy Châu Đức'),
    day('received_on', 'Ngày chi bộ nhận', '24/12/2017'),
    day('ceremony_on', 'Ngày lễ kết nạp', '27/12/2017'),
    text('presenter_office', 'Chức vụ người trao', 'Bí thư Chi bộ'),
    ...dimensions,
    introducer(),
    text('employer', 'Đơn vị công tác', 'Công ty An Phú', 'Tách riêng với chi bộ.'),
    text('employer_kind', 'Loại đơn vị', 'non-state'),
    codeOf('sites', 'site_code', 'Mã địa bàn, đơn vị', 'BAN-0001'),
    flag('is_readmission', 'Kết nạp lại', ''),
  ],
};

export const annulments: Table = {
  name: 'annulments',
  title: 'Hủy quyết định kết nạp',
  means: 'Quyết định kết nạp bị hủy; số kết nạp giảm, dòng cũ vẫn còn.',
  key: ['admission_code'],
  columns: [
    required(codeOf('admissions', 'admission_code', 'Mã kết nạp', 'KN-2017-0001')),
    required(day('annulled_on', 'Ngày hủy', '15/03/2018')),
    text('annulment', 'Lý do', 'Không đủ tuổi'),
    codeOf('documents', 'document_code', 'Mã văn bản', 'QD-31'),
  ],
};

export const introductions: Table = {
  name: 'introductions',
  title: 'Giới thiệu',
  means: 'Mỗi dòng là một người được tổ chức giới thiệu.',
  key: ['code'],
  columns: [
    own('GT-2017-0001'),
    unit(),
    required(day('on_day', 'Ngày giới thiệu', '26/03/2017')),
    person(),
    introducer(),
    ...dimensions,
  ],
};

export const classDemands: Table = {
  name: 'class_demands',
  title: 'Nhu cầu học lớp',
  means: 'Mỗi dòng là một người cần học lớp bồi dưỡng nhận thức về Đảng.',
  key: ['code'],
  columns: [
    own('NC-0001'),
    unit(),
    required(day('on_day', 'Ngày đăng ký', '15/02/2023')),
    person(),
    text('label', 'Ghi chú ca, lớp', 'Ca 2'),
    ...dimensions,
  ],
};

export const classAttendances: Table = {
  name: 'class_attendances',
  title: 'Đi học lớp',
  means: 'Mỗi dòng là một người được cử đi học lớp bồi dưỡng nhận thức về Đảng.',
  key: ['code'],
  columns: [
    own('HL-0001'),
    unit(),
    required(day('on_day', 'Ngày khai giảng', '10/04/2017')),
    person(),
    text('result', 'Kết quả', 'passed'),
    text('label', 'Lớp', 'Khóa 1/2017'),
    ...dimensions,
  ],
};

export const certificates: Table = {
  name: 'certificates',
  title: 'Giấy chứng nhận',
  means: 'Mỗi dòng là một giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng.',
  key: ['code'],
  columns: [
    own('CN-0001'),
    unit(),
    required(day('on_day', 'Ngày cấp', '20/04/2017')),
    person(),
    text('label', 'Số giấy', '15/2017'),
    ...dimensions,
  ],
};

export const sources: Table = {
  name: 'sources',
  title: 'Nguồn kết nạp',
  means: 'Mỗi dòng là một người được đưa vào nguồn, đến ngày ra khỏi nguồn (nếu có).',
  key: ['code'],
  columns: [
    own('NK-0001'),
    unit('Mã chi bộ'),
    required(day('opened_on', 'Ngày vào nguồn', '05/01/2017')),
    day('closed_on', 'Ngày ra khỏi nguồn', ''),
    person(),
    introducer(),
    ...dimensions,
  ],
};

export const inspections: Table = {
  name: 'inspections',
  title: 'Kết quả kiểm tra',
  means: 'Mỗi dòng là kết quả kiểm tra một đảng viên hoặc một tổ chức.',
  key: ['code'],
  columns: [
    own('KT-0001'),
    unit(),
    required(day('on_day', 'Ngày', '30/06/2020')),
    required(text('result', 'Kết quả', 'exemplary', 'exemplary: gương mẫu; hoặc chữ khác.')),
    text('label', 'Nội dung', 'Nghĩa vụ công dân nơi cư trú'),
    person(),
  ],
};
