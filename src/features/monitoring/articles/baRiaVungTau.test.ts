import { describe, expect, test } from 'vitest';
import {
  ask,
  child,
  document,
  figures,
  KHU_PHO,
  on,
  period,
  printed,
  published,
  SCHOOL,
  target,
  unit,
  warningsAt,
  window,
} from '../testing/build.ts';
import { facts } from '../testing/store.ts';

const TERM = window('2015-01-01', '2020-12-31');
const term = period('term:2015-2020', TERM);
const province = unit('Tỉnh ủy Bà Rịa–Vũng Tàu');

const plan = document({ kind: 'plan', number: '10-KH/TU', issuedOn: on('2016-03-30') });
const congress = document({
  kind: 'congress-resolution',
  citedAs: 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ VI',
});
const planned = target(province, term, { minimum: '8940', documents: [plan] });
const resolved = target(province, term, { minimum: '8500', documents: [congress], noun: 'goal' });
const thisYear = target(province, period('2017'), { minimum: '1788', origin: 'own' });

const children = [
  child(unit('Huyện ủy Châu Đức', 'Châu Đức'), 170, 135),
  child(unit('Huyện ủy Long Điền', 'Long Điền'), 100, 100),
  child(unit('Huyện ủy Đất Đỏ', 'Đất Đỏ'), 103, 85),
  child(unit('Thành ủy Vũng Tàu', 'Vũng Tàu'), 312, 290),
  child(unit('Đảng ủy Khối cơ quan tỉnh', 'Khối cơ quan tỉnh'), 140, 114),
  child(unit('Các đảng bộ trực thuộc khác'), 1006, 1064),
];

const said = {
  first: published(province, { measure: 'admission', claim: 'count', printed: '4.805', numerator: 4805 }),
  plan: published(province, {
    measure: 'admission',
    claim: 'completion',
    printed: '53,75%',
    numerator: 4805,
    denominator: 8940,
    candidates: [8939, 8940],
    choice: 8940,
  }),
  congress: published(province, {
    measure: 'admission',
    claim: 'completion',
    printed: '56,53%',
    numerator: 4805,
    denominator: 8500,
  }),
  league: published(province, {
    measure: 'admission',
    claim: 'comparison',
    printed: '125,9%',
    subject: 'Châu Đức',
  }),
  sources: published(province, {
    measure: 'units-without-source',
    claim: 'count',
    printed: '3',
    numerator: 3,
    subject: 'đảng bộ cơ sở',
  }),
};

const found = figures(
  ask(province, '2017', '2017-12-31', {
    compare: { kind: 'period', period: period('2016') },
    term,
    targets: [planned, resolved, thisYear],
    children,
    ceremonies: [
      {
        unitId: 1,
        on: on('2017-12-27'),
        branch: 'Chi bộ doanh nghiệp 1',
        presenterOffice: 'Bí thư chi bộ',
        decisions: 1,
      },
    ],
    withoutSource: [
      { unitKind: 'base-org', name: 'đảng bộ cơ sở', units: 3 },
      { unitKind: 'branch', name: 'chi bộ', units: 41 },
    ],
    published: [
      ...Object.values(said),
      { ...said.first, code: 'again-1', passage: 2 },
      { ...said.congress, code: 'again-2', passage: 2 },
    ],
  }),
  [
    facts('admission', '2015-06-01', 1178),
    facts('admission', '2016-06-01', 1796),
    facts('admission', '2017-06-01', 1831),
  ],
);
const lines = printed(found);

describe('the Bà Rịa–Vũng Tàu 2018 article', () => {
  test('BV-01: a result against the year before is not a completion', () => {
    expect(lines).toContain('Năm 2017: 1.831 đảng viên, bằng 101,95% so với năm 2016 (1.796)');
    expect(found.find((one) => one.kind === 'comparison')?.card).toMatchObject({
      formula: 'ratio',
      denominatorKind: 'earlier',
      numerator: 1831,
      denominator: 1796,
    });
  });

  test('BV-02: the term against the plan, with the two candidates of its number', () => {
    const sentence = '4.805/8.940, đạt 53,75% chỉ tiêu Kế hoạch số 10-KH/TU ngày 30/3/2016';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toContainEqual(expect.stringContaining('8.939 hoặc 8.940'));
  });

  test('BV-03: the same result against the congress resolution', () => {
    const sentence = '4.805/8.500, đạt 56,53% mục tiêu Nghị quyết Đại hội Đảng bộ tỉnh lần thứ VI';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toEqual([]);
  });

  test('BV-04: the plan asks more than the resolution', () => {
    expect(lines).toContain('Kế hoạch cao hơn mục tiêu Đại hội 440 đảng viên (5,18%)');
  });

  test('BV-05: the other years of the term', () => {
    expect(lines).toContain('Các năm khác trong nhiệm kỳ: 1.178');
  });

  test('BV-06: what is left against each target', () => {
    expect(lines).toContain('Còn 4.135 so với kế hoạch; 3.695 so với mục tiêu Đại hội');
  });

  test('BV-09: kinds of units without source are counted apart and never added', () => {
    const sentence = '3 đảng bộ cơ sở và 41 chi bộ không còn nguồn kết nạp';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toContain('thiếu tổng số đảng bộ cơ sở để tính tỷ lệ');
    expect(found.find((one) => one.printed === sentence)?.value).toBeNull();
  });

  test('BV-10: subordinates above their target, and the printed rates have no base', () => {
    const sentence = 'Châu Đức 125,9%; Khối cơ quan tỉnh 122,8%; Đất Đỏ 121,2%; Vũng Tàu 107,6%';
    expect(lines).toContain(sentence);
    expect(warningsAt(found, sentence)).toEqual(['không rõ gốc so sánh']);
  });

  test('BV-11: the ceremony', () => {
    expect(lines).toContain('Trao quyết định kết nạp ngày 27/12/2017, Chi bộ doanh nghiệp 1');
  });

  test('BV-12: the repeated passage that leaves one target out is named', () => {
    expect(lines).toContain('Đoạn lặp lại bỏ chỉ tiêu 53,75% (4.805/8.940)');
    expect(lines.filter((line) => line.startsWith('4.805/'))).toHaveLength(2);
  });

  test('the numbers given to the subordinates are set against the province’s own', () => {
    expect(lines).toContain('Giao cho đơn vị trực thuộc 1.788, bằng chỉ tiêu năm (1.788)');
  });
});

describe('base organisations of the Bà Rịa–Vũng Tàu 2018 article', () => {
  const ngaiGiao = unit('Đảng bộ thị trấn Ngãi Giao');
  const town = printed(
    figures(
      ask(ngaiGiao, '2017', '2017-12-31', {
        targets: [target(ngaiGiao, period('2017'), { minimum: '16', origin: 'own' })],
        placeKinds: [KHU_PHO, SCHOOL],
      }),
      [
        facts('admission', '2017-09-01', 17),
        facts('class-attendance', '2017-03-01', 11, { admittedOn: on('2017-09-01') }),
        facts('class-attendance', '2017-03-01', 24),
      ],
    ),
  );

  test('BV-07: introduced, admitted, target; period and cohort apart', () => {
    expect(town).toContain('Giới thiệu 35, kết nạp 17/16, đạt 106,25% chỉ tiêu năm');
    expect(town).toContain('Giới thiệu 35, kết nạp 17 (48,57%, theo kỳ)');
    expect(town).toContain('Giới thiệu 35, kết nạp 11 (31,43%, theo lứa)');
  });

  const longHai = unit('Đảng bộ thị trấn Long Hải');
  const assigned = target(longHai, period('2017'), { minimum: '25', origin: 'assigned' });
  const placed = (elsewhere: { place?: string }) =>
    printed(
      figures(ask(longHai, '2017', '2017-12-31', { targets: [assigned], placeKinds: [KHU_PHO, SCHOOL] }), [
        facts('admission', '2017-04-01', 6, { place: 'khu-pho' }),
        facts('admission', '2017-05-01', 20, elsewhere),
      ]),
    );

  test('BV-08: those of residential quarters are named when every place is known', () => {
    expect(placed({ place: 'school' })).toContain('26/25, đạt 104% chỉ tiêu giao; trong đó 6 ở khu phố');
    expect(placed({})).toContain('26/25, đạt 104% chỉ tiêu giao');
  });
});
