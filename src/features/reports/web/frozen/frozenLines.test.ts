import { expect, test } from 'vitest';
import { type FrozenCount, linesFor, sayChange } from './frozenLines.ts';

const count = (key: string, more: Partial<FrozenCount> = {}): FrozenCount => ({
  ...{ key, label: key, goal: null, frozen: 43, now: 43, late: 0, entered: 0, annulled: 0, left: 0 },
  ...more,
});
const report = (code: string) => ({
  ...{ id: 1, number: '05-BC/ĐU', asOf: '2026-06-30', signedOn: '2026-07-05' },
  ...{ unit: { code: 'A', name: 'A' }, period: { code, label: code } },
});

test('a change is told by its sum and its causes; no change says nothing', () => {
  expect(sayChange(count('total:year', { now: 44, late: 1 }))).toBe(', +1: ghi bổ sung sau khi ký 1');
  expect(sayChange(count('total:year', { now: 42, late: 1, annulled: 2 }))).toBe(
    ', −1: ghi bổ sung sau khi ký 1; bị hủy 2',
  );
  expect(sayChange(count('total:year', { late: 1, annulled: 1 }))).toBe(
    ', ±0: ghi bổ sung sau khi ký 1; bị hủy 1',
  );
  expect(sayChange(count('total:year'))).toBe('');
});

test('the total that answers what the page asks comes first, then the targets that moved', () => {
  const counts = [
    count('total:period'),
    count('total:year'),
    count('target:A'),
    count('target:B', { now: 44, late: 1 }),
  ];
  const keys = (code: string, period: string, most: number) =>
    linesFor({ report: report(code), counts }, period, most).shown.map(({ key }) => key);
  expect(keys('2026-H1', '2026', 4)).toEqual(['total:year', 'target:B', 'target:A']);
  expect(keys('2026-H1', '2026-H1', 4)).toEqual(['total:period', 'target:B', 'target:A']);
  expect(linesFor({ report: report('2026-H1'), counts }, '2026', 1)).toMatchObject({
    shown: [{ key: 'total:year' }],
    more: 2,
  });
});

test('a yearly report has one total; a report of the upper unit one line', () => {
  const yearly = { report: report('2025'), counts: [count('total:year')] };
  expect(linesFor(yearly, '2025', 4).shown.map(({ key }) => key)).toEqual(['total:year']);
  const upper = { report: report('2025'), counts: [count('child:A1')] };
  expect(linesFor(upper, '2025', 4).shown.map(({ key }) => key)).toEqual(['child:A1']);
});
