import { describe, expect, test } from 'vitest';
import type { Ask } from '../input.ts';
import {
  ask,
  BAN,
  cleared,
  document,
  figures,
  on,
  period,
  printed,
  published,
  stock,
  THON,
  target,
  unit,
  warningsAt,
  window,
} from '../testing/build.ts';
import { facts } from '../testing/store.ts';

const TERM = period('term:2016-2020', window('2016-01-01', '2020-12-31'));
const SINCE = window('2016-05-23', '2016-11-17');
const SINCE_JANUARY = window('2016-01-01', '2016-11-17');
const province = unit('Tỉnh ủy Điện Biên');
const muongNhe = unit('Huyện ủy Mường Nhé', 'Mường Nhé');

const congress = document({ kind: 'congress-resolution', citedAs: 'Nghị quyết Đại hội XIII' });
const earlier = document({
  kind: 'thematic-resolution',
  citedAs: 'Nghị quyết 08',
  periodFrom: 2012,
  periodTo: 2015,
});
const resolution = document({
  kind: 'thematic-resolution',
  number: '04-NQ/TU',
  issuedOn: on('2016-05-23'),
  citedAs: 'Nghị quyết 04',
  periodFrom: 2016,
  periodTo: 2020,
  continues: earlier,
});
const yearly = { recurrence: 'each-year', documents: [congress] } as const;
const targets = [
  target(province, TERM, { ...yearly, minimum: '2000', documents: [congress, resolution] }),
  target(province, TERM, {
    ...yearly,
    bound: 'reduction-rate-range',
    measure: 'places-without-member-or-organisation',
    minimum: '0.15',
    maximum: '0.2',
  }),
  target(province, TERM, {
    ...yearly,
    bound: 'rate-range',
    measure: 'clean-and-strong',
    minimum: '0.45',
    maximum: '0.5',
  }),
];

const units = { source: 'Điện Biên 2016', window: SINCE, group: 'đơn vị cơ sở' };
const withOne = { ...units, measure: 'base-units-with-organisation', numerator: 638, baseValue: 633 };
const without = { ...units, measure: 'base-units-without-organisation', baseValue: 191 };
const district = published(muongNhe, {
  source: 'Điện Biên 2016',
  measure: 'places-without-member',
  claim: 'count',
  printed: '20',
  numerator: 20,
  window: SINCE_JANUARY,
});
const total = { ...units, group: null, measure: 'base-units', numerator: 821, baseValue: 801 };
const said = [
  published(province, { ...total, claim: 'count', printed: '821', totalOf: 'đơn vị cơ sở' }),
  published(province, { ...total, claim: 'growth', printed: 'tăng 2,44%' }),
  published(province, { ...withOne, claim: 'share', printed: '77,71%', denominator: 821 }),
  published(province, { ...withOne, group: null, claim: 'growth', printed: 'tăng 0,79%' }),
  published(province, { ...without, claim: 'share', printed: '22,28%', numerator: 183, denominator: 821 }),
  published(province, {
    ...without,
    group: null,
    baseValue: null,
    window: null,
    asOf: on('2016-05-23'),
    claim: 'share',
    printed: '23,27%',
    numerator: 191,
  }),
  published(province, {
    source: 'Điện Biên 2016',
    measure: 'places-with-organisation',
    claim: 'growth',
    printed: 'tăng 0,83%',
    numerator: 1417,
    denominator: 1813,
    baseValue: 1402,
    window: SINCE,
  }),
  published(province, {
    source: 'Điện Biên 2016',
    measure: 'places-without-member',
    claim: 'count',
    printed: '24',
    numerator: 24,
    baseValue: 95,
    window: SINCE,
    comparedWith: district.code,
  }),
  district,
];

const snapshot: Partial<Ask> = {
  compare: { kind: 'day', on: on('2016-05-23') },
  targets,
  documents: [congress, resolution],
  stocks: [
    stock('place', '2016-05-23', [95, 316, 1402]),
    stock('place', '2016-11-17', [71, 325, 1417]),
    stock('place', '2016-01-01', [62, 0, 0], { unknown: 1751 }),
    stock('base-unit', '2016-05-23', [191, 0, 610]),
    stock('base-unit', '2016-11-17', [183, 0, 638]),
  ],
  moves: [cleared('2016-05-23', '2016-11-17', 24)],
  published: said,
};
const rows = [
  facts('admission', '2016-08-01', 112, { block: 'territorial' }),
  facts('admission', '2016-08-01', 20, { block: 'other' }),
  facts('admission', '2016-08-01', 1741),
];
const found = figures(ask(province, '2016', '2016-11-17', snapshot), rows);
const lines = printed(found);

describe('goals of the Điện Biên 2016 article', () => {
  test('DB-01: three goals of every year, alone and together', () => {
    expect(lines).toEqual(expect.arrayContaining(['45–50%', '2.000/năm', 'giảm 15–20%/năm']));
    expect(lines).toContain('45–50%; 2.000/năm; giảm 15–20%/năm');
    expect(lines).toContain('Tổ chức cơ sở đảng trong sạch, vững mạnh: chưa có số liệu');
  });

  test('DB-02: a resolution, its years and what it continues', () => {
    expect(lines).toContain(
      'Nghị quyết 04-NQ/TU ngày 23/5/2016 (2016–2020), kế thừa Nghị quyết 08 (2012–2015)',
    );
  });

  test('DB-03: one result against two documents on one line, ahead of the time gone by', () => {
    expect(lines).toContain('1.873/2.000, đạt 93,65% chỉ tiêu Nghị quyết Đại hội XIII và Nghị quyết 04');
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^Đạt 93,65% .* khi qua 87,98% thời gian \(322\/366 ngày\): nhanh hơn 5,67 điểm phần trăm$/,
      ),
    );
  });

  const communes = target(muongNhe, period('2016'), { minimum: '154', block: 'territorial' });
  const coverage = target(muongNhe, TERM, {
    measure: 'places-with-member',
    bound: 'coverage',
    minimum: '1',
    placeKinds: [THON, BAN],
    deadlineYear: 2020,
  });
  const inDistrict = printed(
    figures(
      ask(muongNhe, '2016', '2016-11-17', {
        targets: [communes, coverage],
        stocks: [
          stock('place', '2016-01-01', [38, 40, 40], { kinds: ['bản'] }),
          stock('place', '2016-11-17', [18, 55, 45], { kinds: ['bản'] }),
        ],
        moves: [cleared('2016-01-01', '2016-11-17', 20)],
      }),
      rows.slice(0, 2),
    ),
  );

  test('DB-13: a target of commune organisations only, without document, behind the time gone by', () => {
    expect(inDistrict).toContain('112/154 (72,73%)');
    expect(inDistrict).toContainEqual(expect.stringContaining('chậm 15,25 điểm phần trăm'));
    expect(inDistrict).toContainEqual(expect.stringContaining('Còn 42 '));
  });

  test('DB-14: cleared of the stock the period began with is not done of a target', () => {
    expect(inDistrict).toContain('20/38 bản (52,63% số bản đầu kỳ)');
  });

  test('DB-15: coverage by a year', () => {
    expect(inDistrict).toContain('100% thôn, bản có đảng viên đến năm 2020');
  });
});

describe('snapshots of the Điện Biên 2016 article', () => {
  test('DB-04: growth is on the earlier number; the printed one was divided by the new', () => {
    const sentence = '821 đơn vị cơ sở (tăng 20; tăng 2,5%)';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toContain('bản in 2,44% là chia cho số mới');
    expect(lines).toContain('2,44% (÷ số mới)');
  });

  test('DB-05: with a base organisation, and the printed growth has another base', () => {
    expect(lines).toContain('638 (77,71%)');
    expect(warningsAt(found, '638 (77,71%)')).toContain('bản in 0,79% tính từ gốc 633, số liệu có gốc 610');
  });

  test('DB-06: without one, half-up, and the printed share was cut off', () => {
    const sentence = 'chưa có tổ chức cơ sở đảng: 191 (23,85%) → 183 (22,29%)';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toEqual(
      expect.arrayContaining([
        'bản in 22,28% là cắt bỏ; 77,71 + 22,28 = 99,99',
        'không mẫu số nào cho 191 ra 23,27%',
      ]),
    );
  });

  test('DB-07: the totals of the text contradict each other', () => {
    const error = 'mẫu số không thống nhất: 801 / 821 / 824';
    expect(found.find((one) => one.printed === error)?.warnings).toEqual([
      { code: 'totals-differ', severity: 'error', about: 'Điện Biên 2016', text: error },
    ]);
    expect(warningsAt(found, '821 đơn vị cơ sở (tăng 20; tăng 2,5%)')).toContain(error);
  });

  test('DB-08: a change of a share is in points', () => {
    const sentence = '1.417/1.813 (78,16%; tăng 0,83 điểm phần trăm)';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toContain('bản in 0,83% là điểm phần trăm');
  });

  test('DB-09: villages without an organisation', () => {
    expect(lines).toContain('396 (21,84%)');
  });

  test('DB-10: villages without a member', () => {
    expect(lines).toContain('trắng đảng viên: 95 → 71, xóa 24 (giảm 25,26%)');
  });

  test('DB-11: the other half has a pace and no verdict, because the stock of 1 January is missing', () => {
    const sentence =
      'chưa có tổ chức đảng: 411 → 396 (giảm 3,65% trong 178 ngày; giữ nhịp này ≈ 7,5%/năm, thấp hơn 15–20%/năm; thiếu số đầu năm)';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toEqual([
      'thiếu số thôn, bản chưa có tổ chức đảng ngày 01/01/2016: chưa kết luận được cả năm',
      'bản in bỏ nửa còn lại của mục tiêu: chưa có tổ chức đảng 411 → 396',
    ]);
  });

  test('DB-12: members but no branch', () => {
    expect(lines).toContain('có đảng viên, chưa có chi bộ: 325');
  });

  test('DB-16: numbers of different windows are not compared', () => {
    const error = 'không so sánh 20 và 24: khác kỳ tính';
    expect(lines).toContain(error);
  });

  test('W3: one text uses three meanings of "tăng"', () => {
    expect(lines).toContain(
      '“tăng” dùng 3 cách tính: 2,44% chia cho số mới, 0,79% chia cho số cũ, 0,83% điểm phần trăm',
    );
  });

  test('a year that is over has a verdict', () => {
    const over = figures(
      ask(province, '2016', '2016-12-31', {
        targets,
        stocks: [
          stock('place', '2016-01-01', [100, 300, 1400]),
          stock('place', '2016-12-31', [70, 250, 1480]),
        ],
      }),
    );
    expect(printed(over)).toContain('chưa có tổ chức đảng: 400 → 320 (giảm 20%; mục tiêu giảm 15–20%: đạt)');
    expect(printed(over)).toContain('trắng đảng viên: 100 → 70 (giảm 30%; mục tiêu giảm 15–20%: vượt)');
  });
});
