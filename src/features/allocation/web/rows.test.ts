import { describe, expect, test } from 'vitest';
import { type Share, sumOf, type Unit, withCell, withShares } from './rows.ts';

const unit = (code: string, suggested: number | null): Unit => ({ code, suggested, target: null }) as Unit;
const share = (unitCode: string, assigned: number): Share => ({
  unitCode,
  assigned,
  quota: assigned,
  held: null,
  tie: null,
  isBeyondOne: false,
});

describe('a cell as it is typed or pasted', () => {
  test.each([
    ['1.715', 1715],
    ['25 ', 25],
    ['', null],
  ])('%s is %s', (text, assigned) => {
    expect(withCell({}, 'A', 'assigned', text).A?.assigned).toBe(assigned);
  });
  test.each(['hai', '-3', '2,5', '1234567'])('%s is no number of people and changes nothing', (text) => {
    const rows = withCell({}, 'A', 'assigned', '7');
    expect(withCell(rows, 'A', 'assigned', text)).toBe(rows);
  });
  test('what is kept is marked by x, giữ or 1', () => {
    for (const text of ['x', 'X', 'giữ', '1'])
      expect(withCell({}, 'A', 'isLocked', text).A?.isLocked).toBe(true);
    expect(withCell({}, 'A', 'isLocked', '').A?.isLocked).toBe(false);
  });
});

describe('the numbers of a run', () => {
  const why = 'Chia theo tổng chỉ tiêu 852';
  const units = [unit('A', 43), unit('B', 200), unit('C', 5), unit('D', null)];
  const before = withCell({}, 'B', 'reason', 'Lao động thời vụ');
  const after = withShares(
    before,
    [share('A', 43), share('B', 25), share('C', 6), share('D', 0)],
    units,
    why,
  );

  test('come with a reason where they are not the formula’s, and never over one that somebody wrote', () => {
    expect([after.A?.reason, after.B?.reason, after.C?.reason, after.D?.reason]).toEqual([
      null,
      'Lao động thời vụ',
      why,
      null,
    ]);
    expect(sumOf(after, units)).toBe(74);
  });

  test('a later run takes back the reason of an earlier one', () => {
    const again = withShares(after, [share('C', 5)], units, why);
    expect(again.C).toMatchObject({ assigned: 5, reason: null });
  });
});
