import { describe, expect, test } from 'vitest';
import { imported, sheetsOf } from './locality.testing.ts';

const { prints, figures, listsAreWhole, admissions } = await imported(await sheetsOf('ba-ria-vung-tau-2018'));

const province = { unitCode: 'BV', period: '2017', asOf: '2017-12-31', compare: '2016' };
const ngaiGiao = { unitCode: 'BV-CD-NG', period: '2017', asOf: '2017-12-31' };
const longHai = { ...ngaiGiao, unitCode: 'BV-LD-LH' };

describe('the Bà Rịa–Vũng Tàu 2018 article', () => {
  test('BV-01', () => prints(province, 'Năm 2017: 1.831 đảng viên, bằng 101,95% so với năm 2016 (1.796)'));

  test('BV-02', () =>
    prints(province, '4.805/8.940, đạt 53,75% chỉ tiêu Kế hoạch số 10-KH/TU ngày 30/3/2016', [
      '8.939 hoặc 8.940 đều ra 53,75%, chọn 8.940',
    ]));

  test('BV-03', () =>
    prints(province, '4.805/8.500, đạt 56,53% mục tiêu Nghị quyết Đại hội Đảng bộ tỉnh lần thứ VI'));

  test('BV-04', () => prints(province, 'Kế hoạch cao hơn mục tiêu Đại hội 440 đảng viên (5,18%)'));

  test('BV-05', () => prints(province, 'Các năm khác trong nhiệm kỳ: 1.178'));

  test('BV-06', () => prints(province, 'Còn 4.135 so với kế hoạch; 3.695 so với mục tiêu Đại hội'));

  test('BV-07', async () => {
    await prints(ngaiGiao, 'Giới thiệu 35, kết nạp 17/16, đạt 106,25% chỉ tiêu năm');
    await prints(ngaiGiao, 'Giới thiệu 35, kết nạp 17 (48,57%, theo kỳ)');
    await prints(ngaiGiao, 'Giới thiệu 35, kết nạp 11 (31,43%, theo lứa)');
  });

  test('BV-08', () => prints(longHai, '26/25, đạt 104% chỉ tiêu giao; trong đó 6 ở khu phố'));

  test('BV-09', () =>
    prints(province, '3 đảng bộ cơ sở và 41 chi bộ không còn nguồn kết nạp', [
      'thiếu tổng số đảng bộ cơ sở để tính tỷ lệ',
      'thiếu tổng số chi bộ để tính tỷ lệ',
    ]));

  test('BV-10', () =>
    prints(province, 'Châu Đức 125,9%; Khối cơ quan tỉnh 122,8%; Đất Đỏ 121,2%; Vũng Tàu 107,6%', [
      'không rõ gốc so sánh',
    ]));

  test('BV-11', async () => {
    const sentence = 'Trao quyết định kết nạp ngày 27/12/2017, Chi bộ doanh nghiệp 1';
    await prints(province, sentence);
    await prints({ ...ngaiGiao, unitCode: 'BV-VT-DN-1' }, sentence);
  });

  test('BV-12', () => prints(province, 'Đoạn lặp lại bỏ chỉ tiêu 53,75% (4.805/8.940)'));
});

describe('its records', () => {
  test.each([
    ['BV-CD', [85, 130, 170]],
    ['BV-LD', [60, 95, 100]],
    ['BV-DD', [55, 90, 103]],
    ['BV-VT', [200, 300, 312]],
    ['BV-KCQ', [78, 120, 140]],
    ['BV-KHAC', [700, 1061, 1006]],
    ['BV', [1178, 1796, 1831]],
  ])('%s admitted %j in 2015, 2016 and 2017', async (unit, counts) => {
    const found = await Promise.all([2015, 2016, 2017].map((year) => admissions(unit, year)));
    expect(found).toEqual(counts);
  });

  test('say of no pace of the term, whose days nobody printed', async () => {
    const all = await figures(province);
    expect(all.filter(({ kind, printed }) => kind === 'pace' && printed.includes('nhiệm kỳ'))).toEqual([]);
    expect(all.filter(({ kind, printed }) => kind === 'pace' && printed.includes('Kế hoạch'))).toEqual([]);
  });

  test('stand behind every number', async () => {
    expect(await listsAreWhole(province)).toBeGreaterThan(10);
    expect(await listsAreWhole(ngaiGiao)).toBeGreaterThan(5);
  });

  test('personal targets are sixteen, and none is taken for the town’s own', async () => {
    const branch = { ...ngaiGiao, unitCode: 'BV-CD-NG-1' };
    const goals = (await figures(branch)).filter(({ kind }) => kind === 'completion');
    expect(goals).toEqual([]);
  });
});
