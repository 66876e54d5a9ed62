import { describe, expect, test } from 'vitest';
import { imported, only, sheetsOf } from './locality.testing.ts';

const sheets = await sheetsOf('thai-nguyen-2023');
const { prints, listsAreWhole } = await imported(sheets);
const city = { unitCode: 'TN', period: '2023', asOf: '2023-03-02' };
const ward = { ...city, unitCode: 'TN-HVT' };
const company = { ...city, unitCode: 'TN-TNG' };

describe('the Thái Nguyên city 2023 article', () => {
  test('TN-01', () => prints(city, '100 tổ chức cơ sở đảng; 27.790 đảng viên (12/2022)'));

  test('TN-02', () => prints(city, 'Chỉ tiêu năm 2023: từ 852 đảng viên trở lên'));

  test('TN-03', () => prints(city, '≥ 2,5% × đảng viên đầu nhiệm kỳ'));

  test('TN-04', () => prints(city, '≥ 20% × người lao động chưa là đảng viên'));

  test('TN-05', () =>
    prints(
      city,
      'Riêng nguồn đoàn thể: từ 900 trở lên, ước 437–628 (giả định tỷ lệ nơi khác); còn 224–415 từ nguồn khác',
      [
        'thiếu số kết nạp của nguồn này, tỷ lệ là giả định lấy ở nơi khác: Thị trấn Ngãi Giao 2017 17/35; Khối doanh nghiệp Vĩnh Phúc 2017 113/162',
      ],
    ));

  test('TN-06', () => prints(ward, 'Gợi ý 42,875 → 43; giao 43'));

  test('TN-07', () =>
    prints(company, 'Gợi ý 200; giao 25 (có lý do)', [
      'số giao 25 khác gợi ý 200: Lao động thời vụ, ít người đủ điều kiện trong năm',
      'số giao 25 chỉ đúng mức 20% khi người lao động chưa là đảng viên là 121–125, hồ sơ ghi 1.000',
    ]));

  test('TN-08', () => prints(company, 'Nhu cầu lớp: trên 400'));

  test('TN-09', () => prints(city, '401 thôn đội trưởng; 120 là đảng viên', ['không có số đảng viên']));

  test('TN-10', async () => {
    await prints(ward, 'Đã học, chưa kết nạp: 58', ['thiếu số người đã học, chưa kết nạp']);
    await prints(ward, 'Giấy chứng nhận còn không quá 6 tháng: 9');
  });
});

describe('its records', () => {
  test('add up to what the city was given', () =>
    prints(
      city,
      'Giao cho đơn vị trực thuộc 852, bằng chỉ tiêu Kế hoạch số 120-KH/TU ngày 16/01/2023 (852)',
    ));

  test('stand behind every number', async () => {
    expect(await listsAreWhole(city)).toBeGreaterThan(5);
    expect(await listsAreWhole(ward)).toBeGreaterThan(3);
  });
});

test('without records nothing is 0', async () => {
  const alone = await imported(only(sheets, 'units', 'documents', 'head_counts', 'published_figures'));
  await alone.prints(ward, 'Đã học, chưa kết nạp: chưa có số liệu');
  await alone.prints(city, '401 thôn đội trưởng', ['không có số đảng viên']);
});
