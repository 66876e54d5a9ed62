import { describe, expect, test } from 'vitest';
import type { Ask } from '../input.ts';
import {
  ask,
  child,
  document,
  figures,
  members,
  period,
  printed,
  published,
  target,
  unit,
  warningsAt,
  window,
} from '../testing/build.ts';
import { facts } from '../testing/store.ts';

const block = unit('Đảng ủy Khối doanh nghiệp tỉnh');
const prime = unit('Đảng bộ Prime Group', 'Prime Group');
const plan = document({ kind: 'plan', number: '05-KH/ĐUK' });
const yearly = target(block, period('term:2015-2020', window('2016-01-01', '2020-12-31')), {
  bound: 'range',
  minimum: '200',
  maximum: '220',
  recurrence: 'each-year',
  documents: [plan],
});
const y2018 = target(block, period('2018'), { bound: 'range', minimum: '200', maximum: '220' });
const rows = [
  facts('admission', '2016-06-01', 205),
  facts('admission', '2017-06-01', 113, { introducer: 'youth-union' }),
  facts('admission', '2017-07-01', 94),
  facts('introduction', '2017-02-01', 113, { introducer: 'youth-union', admittedOn: '2017-06-01' as never }),
  facts('introduction', '2017-02-01', 49, { introducer: 'youth-union' }),
];
const about: Partial<Ask> = {
  targets: [yearly, y2018],
  introducers: [{ code: 'youth-union', name: 'Đoàn' }],
  headCounts: [members(3232, '2017-12-31')],
  composition: {
    partyBases: 30,
    branchBases: 42,
    branchesBelow: 0,
    directOrganisations: 30,
    directBranches: 42,
    blocks: [],
  },
  children: [
    { ...child(prime, 17), members: members(200, '2017-12-31', 'hơn') },
    child(unit('Chi bộ Công ty In Phúc Yên', 'In Phúc Yên'), 2),
    child(unit('Chi bộ Công ty Chính xác Việt Nam 1', 'Chính xác Việt Nam 1'), 1),
    child(unit('Chi bộ Công ty không kết nạp'), 0),
  ],
  published: [
    published(block, {
      measure: 'admission',
      claim: 'count',
      printed: 'trên 200',
      boundWord: 'trên',
      boundValue: 200,
      window: window('2017-01-01', '2017-12-31'),
    }),
    published(block, { measure: 'admission', claim: 'status', printed: 'đạt kế hoạch hằng năm' }),
  ],
};
const found = figures(ask(block, '2017', '2017-12-31', about), rows);
const lines = printed(found);

describe('the Vĩnh Phúc enterprises 2018 article', () => {
  test('VP-01: the publisher’s lower bound is printed, the exact count stays inside', () => {
    expect(lines).toContain('Năm 2017: kết nạp trên 200 đảng viên');
    expect(found.find((one) => one.kind === 'period-total')).toMatchObject({
      value: 207,
      card: { numerator: 207 },
    });
  });

  test('VP-01: a bound that the exact count does not pass is an error', () => {
    const few = figures(ask(block, '2017', '2017-12-31', about), [facts('admission', '2017-06-01', 200)]);
    expect(warningsAt(few, 'Năm 2017: kết nạp trên 200 đảng viên')).toEqual([
      'bản công bố ghi trên 200, số đúng là 200',
    ]);
  });

  test('VP-02: direct subordinates of both kinds', () => {
    expect(lines).toContain('72 chi, đảng bộ trực thuộc; 3.232 đảng viên');
  });

  test('VP-03: a range that returns every year', () => {
    expect(lines).toContain('Chỉ tiêu năm: từ 200 đến 220 đảng viên');
  });

  test('VP-04: one status per year that is over', () => {
    expect(lines).toContain('2016: đạt; 2017: đạt');
    expect(warningsAt(found, '2016: đạt; 2017: đạt')).toEqual(['thiếu kết quả từng năm']);
  });

  test('VP-04: an open year has no verdict', () => {
    expect(printed(figures(ask(block, '2017', '2017-11-30', about), rows))).toContain('2016: đạt');
  });

  test('VP-05: introduced by one organisation, period and cohort apart', () => {
    expect(lines).toContain('Đoàn giới thiệu 162, kết nạp 113 (69,75%, theo kỳ)');
    expect(lines).toContain('Đoàn giới thiệu 162, kết nạp 113 (69,75%, theo lứa)');
  });

  test('VP-06: a subordinate whose members are themselves a lower bound', () => {
    expect(lines).toContain('Prime Group: 17 (hơn 200 đảng viên)');
    const own = ask(prime, '2017', '2017-12-31', { headCounts: [members(200, '2017-12-31', 'hơn')] });
    expect(printed(figures(own, [facts('admission', '2017-03-01', 17)]))).toContain(
      'Prime Group: 17 (hơn 200 đảng viên)',
    );
  });

  test('VP-07: a subordinate with one admission does not vanish', () => {
    expect(lines).toContain('Chính xác Việt Nam 1: 1');
  });

  test('VP-08: a subordinate with two admissions does not vanish', () => {
    expect(lines).toContain('In Phúc Yên: 2');
    expect(lines).toContain('1 đơn vị trực thuộc chưa kết nạp');
  });

  test('VP-09: the range of the following year', () => {
    expect(lines).toContain('Chỉ tiêu năm 2018: từ 200 đến 220 đảng viên');
    expect(printed(figures(ask(block, '2018', '2017-12-31', about), rows))).toContain(
      'Chỉ tiêu năm 2018: từ 200 đến 220 đảng viên',
    );
  });

  test('the rate of a range is against its minimum, the maximum and the status beside it', () => {
    expect(lines).toContain('207/200, đạt 103,5% chỉ tiêu Kế hoạch số 05-KH/ĐUK (từ 200 đến 220: đạt)');
  });
});
