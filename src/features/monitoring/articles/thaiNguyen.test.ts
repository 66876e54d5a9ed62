import { describe, expect, test } from 'vitest';
import type { HeadCount } from '../input.ts';
import {
  ask,
  decimal,
  document,
  figures,
  members,
  on,
  period,
  printed,
  published,
  target,
  unit,
  warningsAt,
} from '../testing/build.ts';
import { facts } from '../testing/store.ts';

const city = unit('Thành ủy Thái Nguyên');
const year = period('2023');
const plan = document({ kind: 'plan', number: '120-KH/TU' });
const militia = (parts: HeadCount['parts']): HeadCount => ({
  kind: 'post-holders',
  post: 'thôn đội trưởng',
  on: on('2023-03-02'),
  total: 401,
  boundWord: null,
  parts,
});
const conversions = [
  { name: 'Ngãi Giao 2017', introduced: 35, admitted: 17 },
  { name: 'Khối doanh nghiệp 2017', introduced: 162, admitted: 113 },
];

const found = figures(
  ask(city, '2023', '2023-03-02', {
    targets: [
      target(city, year, { bound: 'min', minimum: '852', documents: [plan] }),
      target(city, year, { bound: 'min', minimum: '900', measure: 'introduction', documents: [plan] }),
    ],
    rules: [
      {
        id: 1,
        name: 'A',
        measure: 'admission',
        isFloor: true,
        rate: decimal('0.025'),
        base: 'members-term-start',
        window: year,
      },
      {
        id: 2,
        name: 'B',
        measure: 'admission',
        isFloor: true,
        rate: decimal('0.2'),
        base: 'non-member-workers',
        window: year,
      },
    ],
    conversions,
    headCounts: [
      members(27790, '2022-12-31'),
      militia([
        { dimension: 'membership', key: 'member', n: 120 },
        { dimension: 'membership', key: 'non-member', n: 281 },
      ]),
    ],
    composition: {
      partyBases: 100,
      branchBases: 0,
      branchesBelow: 0,
      directOrganisations: 100,
      directBranches: 0,
      blocks: [],
    },
    published: [
      published(city, {
        measure: 'post-holders',
        claim: 'share',
        printed: '',
        denominator: 401,
        subject: 'đảng viên',
      }),
    ],
  }),
);
const lines = printed(found);

describe('the Thái Nguyên city 2023 article', () => {
  test('TN-01: a snapshot of another month says which', () => {
    expect(lines).toContain('100 tổ chức cơ sở đảng; 27.790 đảng viên (12/2022)');
  });

  test('TN-02: a floor keeps its sign', () => {
    expect(lines).toContain('Chỉ tiêu năm 2023: từ 852 đảng viên trở lên');
    expect(lines).toContain('0/852, đạt 0% chỉ tiêu Kế hoạch số 120-KH/TU (từ 852 trở lên)');
  });

  test('two targets of one document do not read alike', () => {
    expect(lines.filter((line) => line.includes('chỉ tiêu giới thiệu'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^0\/900, đạt 0% chỉ tiêu giới thiệu/)]),
    );
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('TN-03: a floor rate of members at the start of term', () => {
    expect(lines).toContain('≥ 2,5% × đảng viên đầu nhiệm kỳ');
  });

  test('TN-04: a floor rate of workers who are not members', () => {
    expect(lines).toContain('≥ 20% × người lao động chưa là đảng viên');
  });

  test('TN-05: what introductions may bring is an assumption and is printed as one', () => {
    const sentence =
      'Riêng nguồn đoàn thể: từ 900 trở lên, ước 437–628 (giả định tỷ lệ nơi khác); còn 224–415 từ nguồn khác';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toEqual([
      'thiếu số kết nạp của nguồn này, tỷ lệ là giả định lấy ở nơi khác: Ngãi Giao 2017 17/35; Khối doanh nghiệp 2017 113/162',
    ]);
  });

  const assigned = (
    minimum: string,
    rate: string,
    baseValue: number,
    suggested: string,
    reason: string | null,
  ) => {
    const of = unit('Đơn vị');
    const base = rate === '0.2' ? 'non-member-workers' : 'members-term-start';
    const one = target(of, year, {
      minimum,
      origin: 'assigned',
      rate: decimal(rate),
      base,
      baseValue,
      suggested: decimal(suggested),
      reason,
    });
    return figures(ask(of, '2023', '2023-03-02', { targets: [one] }));
  };

  test('TN-06: the raw formula value, rounded up, beside the number given', () => {
    const ward = assigned('43', '0.025', 1715, '42.875', null);
    expect(printed(ward)).toContain('Gợi ý 42,875 → 43; giao 43');
    expect(warningsAt(ward, 'Gợi ý 42,875 → 43; giao 43')).toEqual([]);
  });

  test('TN-07: a number that differs from its formula has a reason, and says which base it would fit', () => {
    const company = assigned('25', '0.2', 1000, '200', 'lao động thời vụ');
    const sentence = 'Gợi ý 200; giao 25 (có lý do)';
    expect(printed(company)).toContain(sentence);
    expect(warningsAt(company, sentence)).toEqual([
      'số giao 25 khác gợi ý 200: lao động thời vụ',
      'số giao 25 chỉ đúng mức 20% khi người lao động chưa là đảng viên là 121–125, hồ sơ ghi 1.000',
    ]);
    expect(printed(assigned('25', '0.2', 1000, '200', null))).toContain('Gợi ý 200; giao 25 (chưa có lý do)');
  });

  test('TN-08: class demand under the bound that was published', () => {
    const company = unit('Công ty TNG');
    const bound = published(company, {
      measure: 'class-demand',
      claim: 'count',
      printed: 'trên 400',
      boundWord: 'trên',
      boundValue: 400,
    });
    const demand = [facts('class-demand', '2023-02-01', 405)];
    expect(printed(figures(ask(company, '2023', '2023-03-02', { published: [bound] }), demand))).toContain(
      'Nhu cầu lớp: trên 400',
    );
    expect(printed(figures(ask(company, '2023', '2023-03-02'), demand))).toContain('Nhu cầu lớp: 405');
  });

  test('TN-09: people in a post, of whom members, which the text does not say', () => {
    const sentence = '401 thôn đội trưởng; 120 là đảng viên';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toEqual(['không có số đảng viên']);
    const alone = figures(ask(city, '2023', '2023-03-02', { headCounts: [militia([])] }));
    expect(warningsAt(alone, '401 thôn đội trưởng')).toEqual(['không có số đảng viên']);
  });

  test('TN-10: certified and not admitted, or no data at all, never 0', () => {
    const ward = unit('Phường Hoàng Văn Thụ');
    const said = published(ward, {
      measure: 'certified-not-admitted',
      claim: 'count',
      printed: '',
      subject: 'người đã học, chưa kết nạp',
    });
    const certified = (people: number | null) =>
      figures(
        ask(ward, '2023', '2023-03-02', { certified: { people, soon: 9, soonMonths: 6 }, published: [said] }),
      );
    expect(printed(certified(58))).toContain('Đã học, chưa kết nạp: 58');
    expect(printed(certified(58))).toContain('Giấy chứng nhận còn không quá 6 tháng: 9');
    expect(warningsAt(certified(58), 'Đã học, chưa kết nạp: 58')).toEqual([
      'thiếu số người đã học, chưa kết nạp',
    ]);
    expect(printed(certified(null))).toContain('Đã học, chưa kết nạp: chưa có số liệu');
  });
});
