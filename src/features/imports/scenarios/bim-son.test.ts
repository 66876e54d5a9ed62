import { describe, expect, test } from 'vitest';
import { imported, only, sheetsOf } from './locality.testing.ts';

const sheets = await sheetsOf('bim-son-2020');
const { prints, figures, listsAreWhole } = await imported(sheets);
const town = { unitCode: 'BS', period: 'term:2015-2020', asOf: '2020-07-31' };

describe('the Bỉm Sơn 2020 article', () => {
  test('BS-01', () =>
    prints(
      town,
      '36 tổ chức cơ sở đảng: 7 phường, xã; 15 doanh nghiệp; 12 hành chính, sự nghiệp; 2 lực lượng vũ trang',
    ));

  test('BS-02', () =>
    prints(town, '4.378 đảng viên, 168 chi bộ trực thuộc', ['thiếu số chi bộ cơ sở trong 168']));

  test('BS-03', () => prints(town, '536 đảng viên trong doanh nghiệp (12,24%)'));

  test('BS-04', () => prints(town, '612/600, đạt 102% mục tiêu Đại hội'));

  test('BS-05', () => prints(town, '612 kết nạp trong nhiệm kỳ, bằng 13,98% số đảng viên hiện có'));

  test('BS-06', () =>
    prints(town, '24 tổ chức (9 tổ chức đảng, 15 đoàn thể)', ['không tách được 24 thành từng loại']));

  test('BS-07', () => prints(town, '100% (4.378/4.378 đảng viên được kiểm tra)', ['tỷ lệ không có mẫu số']));

  test('BS-08', () => prints(town, 'Nghị quyết 08-NQ/TU: thành lập tổ chức, chưa có số chỉ tiêu'));

  test('BS-09', () =>
    prints(town, '76-QĐ/TW (hết hiệu lực từ 02/01/2020)', [
      'viện dẫn 76-QĐ/TW ngày 05/8/2020, văn bản hết hiệu lực từ 02/01/2020',
    ]));

  test('BS-10', () => prints(town, 'Nhiệm kỳ 2020–2025'));
});

describe('its records', () => {
  test('count a text that was printed twice once', async () => {
    const all = await figures(town);
    const said = all.map(({ printed }) => printed).filter((line) => line.includes('in lặp lại'));
    expect(said).toEqual(['Trang tin thị xã, 05/8/2020: 1 số liệu in lặp lại ở đoạn 2, mỗi số tính một lần']);
  });

  test('make shares that add up to 100', async () => {
    const sum = (await figures(town)).find(({ kind }) => kind === 'blocks-sum');
    expect(sum?.printed).toMatch(/^4\.378 đảng viên: .*; cộng 100%$/);
  });

  test('stand behind every number', async () => {
    expect(await listsAreWhole(town)).toBeGreaterThan(10);
  });
});

test('the article alone warns of what it does not say', async () => {
  const alone = await imported(only(sheets, 'units', 'documents', 'published_figures'));
  const all = await alone.figures({ ...town, period: '2020', asOf: '2020-08-05' });
  const lines = all.map(({ printed }) => printed);
  expect(lines).toEqual(
    expect.arrayContaining(['không tách được 24 thành từng loại', 'tỷ lệ không có mẫu số']),
  );
});
