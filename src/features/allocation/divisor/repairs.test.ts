import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratio } from '#kernel/number.ts';
import { allocate } from './allocate.ts';
import type { Change, Entrant } from './model.ts';

const entrant = (code: string, held: Partial<Entrant> = {}): Entrant => ({
  code,
  weight: ratio(10),
  lower: 0,
  upper: null,
  lock: null,
  ...held,
});
const repairs = (entrants: readonly Entrant[], total: number) => {
  const outcome = allocate(entrants, total);
  if (outcome.kind === 'allocated') throw new Error('nothing is to be repaired');
  return outcome;
};
const repaired = (entrants: readonly Entrant[], total: number, changes: readonly Change[]) =>
  allocate(
    entrants.map((one) => {
      const own = changes.filter(({ code }) => code === one.code);
      return { ...one, ...Object.fromEntries(own.map(({ of, to }) => [of, to])) };
    }),
    changes.find(({ of }) => of === 'total')?.to ?? total,
  );

describe('a run that cannot be done', () => {
  test('says by how much the minimums exceed the total, and what one change mends it', () => {
    const units = [entrant('A', { lower: 8 }), entrant('B', { lower: 5 }), entrant('C', { lock: 6 })];
    expect(repairs(units, 15)).toEqual({
      kind: 'impossible',
      gap: 4,
      repairs: [
        [{ code: null, of: 'total', from: 15, to: 19 }],
        [{ code: 'A', of: 'lower', from: 8, to: 4 }],
        [{ code: 'C', of: 'lock', from: 6, to: 2 }],
      ],
    });
  });

  test('takes the fewest constraints where one is not enough', () => {
    const units = [entrant('A', { lower: 3 }), entrant('B', { lower: 3 }), entrant('C', { lower: 2 })];
    expect(repairs(units, 3).repairs).toEqual([
      [{ code: null, of: 'total', from: 3, to: 8 }],
      [
        { code: 'A', of: 'lower', from: 3, to: 0 },
        { code: 'B', of: 'lower', from: 3, to: 1 },
      ],
    ]);
  });

  test('says by how much the total exceeds the maximums', () => {
    const units = [entrant('A', { upper: 4 }), entrant('B', { upper: 6 }), entrant('C', { weight: null })];
    expect(repairs(units, 13)).toMatchObject({
      gap: -3,
      repairs: [[{ of: 'total', from: 13, to: 10 }], [{ code: 'A', of: 'upper', from: 4, to: 7 }]],
    });
  });

  test('every repair mends it, there are at most three, and none asks for more constraints than the next', () => {
    const rows = fc.array(
      fc.record({
        lower: fc.nat(9),
        room: fc.nat(5),
        lock: fc.option(fc.nat(12), { freq: 3 }),
      }),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(rows, fc.nat(60), (all, total) => {
        const units = all.map(({ lower, room, lock }, at) =>
          entrant(`U${at}`, { lower, upper: lower + room, lock }),
        );
        const outcome = allocate(units, total);
        if (outcome.kind === 'allocated') return;
        const { length } = outcome.repairs;
        expect(length > 0 && length <= 3).toBe(true);
        const sizes = outcome.repairs.map((changes) => changes.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
        for (const changes of outcome.repairs) expect(repaired(units, total, changes).kind).toBe('allocated');
      }),
    );
  });
});
