import { expect, test } from 'vitest';
import type { KindStock, SiteStock } from '../input.ts';
import {
  ask,
  ENTERPRISE,
  figures,
  on,
  period,
  printed,
  stock,
  target,
  unit,
  window,
} from '../testing/build.ts';

const block = unit('Đảng ủy Khối doanh nghiệp');
const TERM = period('term:2015-2020', window('2015-01-01', '2020-12-31'));

const enterprises = ([noMember, joint, own]: readonly [number, number, number]): KindStock => ({
  code: 'enterprise',
  name: 'doanh nghiệp',
  counts: { 'no-member': noMember, 'members-no-branch': joint, 'own-organisation': own },
  unknown: 0,
});
const units = (day: string, firms: readonly [number, number, number]): SiteStock =>
  stock('base-unit', day, [firms[0] + 7, firms[1] + 3, firms[2] + 50], { byKind: [enterprises(firms)] });

const goal = target(block, TERM, {
  recurrence: 'each-year',
  bound: 'reduction-rate-range',
  measure: 'places-without-organisation',
  minimum: '0.1',
  maximum: '0.2',
  placeKinds: [ENTERPRISE],
});
const stocks = [
  units('2017-01-01', [30, 10, 72]),
  units('2017-06-30', [28, 9, 75]),
  stock('place', '2017-01-01', [5, 5, 5]),
  stock('place', '2017-06-30', [5, 5, 5]),
];
const found = figures(ask(block, '2017', '2017-06-30', { targets: [goal], stocks }));

test('a goal for enterprises counts these alone, both halves, and leaves the villages as they are', () => {
  expect(printed(found)).toContain('doanh nghiệp chưa có đảng viên: 30 → 28 (giảm 6,67%)');
  expect(printed(found)).toContain(
    'doanh nghiệp chưa có tổ chức đảng: 40 → 37 (giảm 7,5% trong 180 ngày; giữ nhịp này ≈ 15,21%/năm, trong khoảng 10–20%/năm)',
  );
  expect(printed(found)).toContain('chưa có tổ chức đảng: 10 → 10 (không đổi)');
});

test('what is known of other base units says nothing of an enterprise whose state is not', () => {
  const gap = { ...enterprises([28, 8, 75]), unknown: 1 };
  const [first, second] = stocks;
  if (!first || !second) throw new Error('two stocks');
  const more = { targets: [goal], stocks: [first, { ...second, unknown: 1, byKind: [gap] }] };
  const said = printed(figures(ask(block, '2017', '2017-06-30', more)));
  expect(said.filter((one) => one.startsWith('doanh nghiệp'))).toEqual([]);
});

test('without the stock of the first day the fall from a snapshot is warned of by its kind', () => {
  const later = figures(
    ask(block, '2017', '2017-06-30', {
      targets: [goal],
      compare: { kind: 'day', on: on('2017-03-01') },
      stocks: [units('2017-03-01', [30, 10, 72]), units('2017-06-30', [28, 9, 75])],
    }),
  );
  expect(later.flatMap(({ warnings }) => warnings.map(({ text }) => text))).toContain(
    'thiếu số doanh nghiệp chưa có tổ chức đảng ngày 01/01/2017: chưa kết luận được cả kỳ',
  );
});
