import { choice, code, codeOf, count, day, required, text, unit } from '../column.ts';
import type { Table } from '../model.ts';

export const people: Table = {
  name: 'people',
  title: 'Người',
  means:
    'Người được nhắc tới ở các bảng khác. Chỉ ghi họ tên khi công việc cần; mã là đủ để đếm mỗi người một lần.',
  key: ['code'],
  columns: [
    required(code('code', 'Mã', 'NG-0001')),
    unit(),
    text('full_name', 'Họ và tên', 'Trần Thị Mai'),
    count('birth_year', 'Năm sinh', '1998', 'Có ngày sinh thì không cần.'),
    day('born_on', 'Ngày sinh', '12/09/1998', 'Cần cho hồ sơ kết nạp: tuổi tính theo tháng.'),
    choice(['male', 'female'], 'sex', 'Giới tính', 'female', 'male: nam; female: nữ.'),
    text('home_place', 'Quê quán', 'Xã Bình Ba, tỉnh Đồng Mẫu'),
  ],
};

const person = (means = '') => required(codeOf('people', 'person_code', 'Mã người', 'NG-0001', means));

export const members: Table = {
  name: 'members',
  title: 'Danh sách đảng viên của chi bộ',
  means: 'Đảng viên sinh hoạt ở một chi bộ từ ngày nào đến ngày nào.',
  key: ['person_code', 'from'],
  columns: [
    person(),
    unit('Mã chi bộ'),
    required(day('ceremony_on', 'Ngày vào Đảng', '03/02/2012')),
    day('official_on', 'Ngày chính thức', '03/02/2013'),
    required(day('from', 'Sinh hoạt từ ngày', '03/02/2012')),
    day('until', 'Đến hết ngày', '30/06/2025', 'Ngày cuối cùng; bỏ trống khi đang sinh hoạt.'),
  ],
};

export const memberStates: Table = {
  name: 'member_states',
  title: 'Tình trạng của đảng viên',
  means: 'Tình trạng bắt đầu từ ngày ghi, đến dòng kế tiếp của cùng người. Không ghi lý do.',
  key: ['person_code', 'since'],
  columns: [
    person('Người có dòng ở bảng members.'),
    required(day('since', 'Từ ngày', '01/01/2024')),
    required(
      choice(
        ['active', 'temporarily-elsewhere', 'exempt', 'not-counted'],
        'state',
        'Tình trạng',
        'active',
        'active: đang sinh hoạt; temporarily-elsewhere: tạm thời nơi khác; exempt: miễn sinh hoạt; not-counted: không tính.',
      ),
    ),
  ],
};
