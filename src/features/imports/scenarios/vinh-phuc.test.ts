import { describe, expect, test } from 'vitest';
import { imported, sheetsOf } from './locality.testing.ts';

const { prints, listsAreWhole, admissions, figures } = await imported(await sheetsOf('vinh-phuc-2018'));
const block = { unitCode: 'VP', period: '2017', asOf: '2017-12-31' };

describe('the Vĩnh Phúc enterprises 2018 article', () => {
  test('VP-01', async () => {
    await prints(block, 'Năm 2017: kết nạp trên 200 đảng viên');
    const total = (await figures(block)).find(({ kind }) => kind === 'period-total');
    expect(total).toMatchObject({ value: 207, card: { numerator: 207 } });
  });

  test('VP-02', () => prints(block, '72 chi, đảng bộ trực thuộc; 3.232 đảng viên'));

  test('VP-03', () => prints(block, 'Chỉ tiêu năm: từ 200 đến 220 đảng viên'));

  test('VP-04', () => prints(block, '2016: đạt; 2017: đạt', ['thiếu kết quả từng năm']));

  test('VP-05', async () => {
    await prints(block, 'Đoàn giới thiệu 162, kết nạp 113 (69,75%, theo kỳ)');
    await prints(block, 'Đoàn giới thiệu 162, kết nạp 113 (69,75%, theo lứa)');
  });

  test('VP-06', async () => {
    await prints(block, 'Prime Group: 17 (hơn 200 đảng viên)');
    await prints({ ...block, unitCode: 'VP-PRIME' }, 'Prime Group: 17 (hơn 200 đảng viên)');
  });

  test('VP-07', async () => {
    await prints(block, 'Chính xác Việt Nam 1: 1');
    await prints({ ...block, unitCode: 'VP-CX1' }, 'Chính xác Việt Nam 1: 1');
  });

  test('VP-08', async () => {
    await prints(block, 'In Phúc Yên: 2');
    await prints({ ...block, unitCode: 'VP-IN' }, 'In Phúc Yên: 2');
  });

  test('VP-09', async () => {
    await prints(block, 'Chỉ tiêu năm 2018: từ 200 đến 220 đảng viên');
    await prints({ ...block, period: '2018' }, 'Chỉ tiêu năm 2018: từ 200 đến 220 đảng viên');
  });
});

describe('its records', () => {
  test.each([
    ['VP', 2016, 205],
    ['VP', 2017, 207],
    ['VP-PRIME', 2017, 17],
    ['VP-DP', 2017, 4],
  ])('%s in %i: %i', async (unit, year, count) => {
    expect(await admissions(unit, year)).toBe(count);
  });

  test('stand behind every number', async () => {
    expect(await listsAreWhole(block)).toBeGreaterThan(10);
  });
});
