import { describe, expect, test } from 'vitest';
import { imported, sheetsOf } from './locality.testing.ts';

const { prints, figures, listsAreWhole } = await imported(await sheetsOf('dien-bien-2016'));
const province = { unitCode: 'DB', period: '2016', asOf: '2016-11-17', compare: '2016-05-23' };
const district = { unitCode: 'DB-MN', period: '2016', asOf: '2016-11-17' };

const TOTALS = 'mẫu số không thống nhất: 801 / 821 / 824';
const WINDOWS = 'không so sánh 20 và 24: khác kỳ tính';
const MEANINGS = '“tăng” dùng 3 cách tính: 2,44% chia cho số mới, 0,79% chia cho số cũ, 0,83% điểm phần trăm';
const WITHOUT = 'chưa có tổ chức cơ sở đảng: 191 (23,85%) → 183 (22,29%)';
const PACE =
  'chưa có tổ chức đảng: 411 → 396 (giảm 3,65% trong 178 ngày; giữ nhịp này ≈ 7,5%/năm, thấp hơn 15–20%/năm; thiếu số đầu năm)';
const HALF = 'bản in bỏ nửa còn lại của mục tiêu: chưa có tổ chức đảng 411 → 396';

describe('the Điện Biên 2016 article', () => {
  test('DB-01', async () => {
    for (const goal of ['45–50%', '2.000/năm', 'giảm 15–20%/năm']) await prints(province, goal);
  });

  test('DB-02', () =>
    prints(province, 'Nghị quyết 04-NQ/TU ngày 23/5/2016 (2016–2020), kế thừa Nghị quyết 08 (2012–2015)'));

  test('DB-03', () =>
    prints(province, '1.873/2.000, đạt 93,65% chỉ tiêu Nghị quyết Đại hội XIII và Nghị quyết 04'));

  test('DB-04', () =>
    prints(province, '821 đơn vị cơ sở (tăng 20; tăng 2,5%)', ['bản in 2,44% là chia cho số mới']));

  test('DB-05', () => prints(province, '638 (77,71%)', ['bản in 0,79% tính từ gốc 633, số liệu có gốc 610']));

  test('DB-06', () =>
    prints(province, WITHOUT, [
      'bản in 22,28% là cắt bỏ; 77,71 + 22,28 = 99,99',
      'không mẫu số nào cho 191 ra 23,27%',
    ]));

  test('DB-07', async () => {
    await prints(province, TOTALS, [TOTALS]);
    const error = (await figures(province)).find(({ printed }) => printed === TOTALS)?.warnings[0];
    expect(error?.severity).toBe('error');
  });

  test('DB-08', () => prints(province, '1.417/1.813 (78,16%; tăng 0,83 điểm phần trăm)'));

  test('DB-09', () => prints(province, '396 (21,84%)'));

  test('DB-10', () => prints(province, 'trắng đảng viên: 95 → 71, xóa 24 (giảm 25,26%)'));

  test('DB-11', async () => {
    await prints(province, PACE, [HALF]);
    const beside = (await figures(province)).find(({ printed }) => printed === PACE)?.warnings ?? [];
    expect(beside.map(({ text }) => text)).toContainEqual(
      expect.stringMatching(/^thiếu số .*ngày 01\/01\/2016: chưa kết luận được cả năm$/),
    );
  });

  test('DB-12', () => prints(province, 'có đảng viên, chưa có chi bộ: 325'));

  test('DB-13', () => prints(district, '112/154 (72,73%)'));

  test('DB-14', () => prints(district, '20/38 bản (52,63% số bản đầu kỳ)'));

  test('DB-15', () => prints(district, '100% thôn, bản có đảng viên đến năm 2020'));

  test('DB-16', () => prints(province, WINDOWS, [WINDOWS]));
});

describe('importing its numbers raises', () => {
  test('W1: totals of 801, 821 and 824', () => prints(province, WITHOUT, [TOTALS]));
  test('W2: shares that add up to 99,99', () =>
    prints(province, WITHOUT, ['bản in 22,28% là cắt bỏ; 77,71 + 22,28 = 99,99']));
  test('W3: three meanings of “tăng”', () => prints(province, MEANINGS, [MEANINGS]));
  test('W4: a share of 191 without a base', () =>
    prints(province, WITHOUT, ['không mẫu số nào cho 191 ra 23,27%']));
  test('W5: the half of the goal that the article leaves out', () => prints(province, PACE, [HALF]));
  test('W6: windows that differ', () => prints(province, WINDOWS));
});

describe('its records', () => {
  test('hold the pace of the year on both levels', async () => {
    const pace = async (question: typeof district) =>
      (await figures(question)).filter(({ kind }) => kind === 'pace').map(({ printed }) => printed);
    expect(await pace(province)).toEqual([
      expect.stringContaining('khi qua 87,98% thời gian (322/366 ngày): nhanh hơn 5,67 điểm phần trăm'),
    ]);
    expect(await pace(district)).toEqual([expect.stringContaining('chậm 15,25 điểm phần trăm')]);
  });

  test('stand behind every number', async () => {
    expect(await listsAreWhole(province)).toBeGreaterThan(10);
    expect(await listsAreWhole(district)).toBeGreaterThan(10);
  });
});
