import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, minus, parseDecimal, type Ratio, ratio } from '#kernel/number.ts';
import { allocate } from './allocate.ts';
import type { Entrant, Keeping, Outcome, Share } from './model.ts';

const decimal = (text: string): Ratio => parseDecimal(text) ?? ratio(0);
const free = { lower: 0, upper: null, lock: null };
const entrant = (code: string, weight: Ratio | null, held: Partial<Entrant> = {}): Entrant => ({
  code,
  weight,
  ...free,
  ...held,
});
const sharesOf = (outcome: Outcome): readonly Share[] => {
  if (outcome.kind === 'impossible') throw new Error('the run cannot be done');
  return outcome.shares;
};
const numbersOf = (outcome: Outcome): number[] => sharesOf(outcome).map(({ assigned }) => assigned);
const away = ({ assigned, quota }: Pick<Share, 'assigned' | 'quota'>): Ratio => {
  const gap = minus(ratio(assigned), quota);
  return gap.num < 0n ? ratio(-gap.num, gap.den) : gap;
};
const atMostOne = (share: Share): boolean => compare(away(share), ratio(1)) <= 0;

/** Bases of one rule, some of them alike, so that ties are common. */
const bases = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3_000 })), {
  minLength: 1,
  maxLength: 14,
});
const totals = fc.integer({ min: 0, max: 400 });
const keepings = fc.constantFrom<Keeping[]>('monotone', 'within-one');
const rate = decimal('0.025');
const byRate = (all: readonly number[]): Entrant[] =>
  all.map((base, at) => entrant(`U${at}`, ratio(rate.num * BigInt(base), rate.den)));

/** Units with bases, bounds and locks, and a total that lies between what they leave free. */
const runs = fc
  .record({
    rows: fc.array(
      fc.record({
        base: fc.integer({ min: 1, max: 900 }),
        lower: fc.integer({ min: 0, max: 9 }),
        room: fc.option(fc.integer({ min: 0, max: 30 })),
        lock: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 4 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    spare: fc.nat(200),
  })
  .map(({ rows, spare }) => {
    const entrants = rows.map(({ base, lower, room, lock }, at) =>
      entrant(`U${at}`, ratio(base), { lower, upper: room === null ? null : lower + room, lock }),
    );
    const least = entrants.reduce((sum, { lower, lock }) => sum + (lock ?? lower), 0);
    const most = entrants.reduce((sum, { upper, lock }) => sum + (lock ?? upper ?? 500), 0);
    return { entrants, total: Math.min(most, least + spare) };
  });

describe('the laws of a run', () => {
  test('the total is kept, and every bound and lock', () => {
    fc.assert(
      fc.property(runs, keepings, ({ entrants, total }, keeping) => {
        const numbers = numbersOf(allocate(entrants, total, keeping));
        expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(total);
        entrants.forEach(({ lower, upper, lock }, at) => {
          const n = numbers[at] as number;
          if (lock !== null) expect(n).toBe(lock);
          else expect(n >= lower && n <= (upper ?? Infinity)).toBe(true);
        });
      }),
    );
  });

  test('in one rule group and run a larger base never gets less, equal bases differ by at most one', () => {
    fc.assert(
      fc.property(bases, totals, keepings, (all, total, keeping) => {
        const numbers = numbersOf(allocate(byRate(all), total, keeping));
        all.forEach((a, i) => {
          all.forEach((b, j) => {
            const [x, y] = [numbers[i] as number, numbers[j] as number];
            if (a > b) expect(x).toBeGreaterThanOrEqual(y);
            if (a === b) expect(Math.abs(x - y)).toBeLessThanOrEqual(1);
          });
        });
      }),
    );
  });

  test('raising one unit’s base never lowers it, bounds and locks or not', () => {
    fc.assert(
      fc.property(runs, fc.nat(), fc.integer({ min: 1, max: 300 }), ({ entrants, total }, pick, by) => {
        const at = pick % entrants.length;
        const raised = entrants.map((one, index) =>
          index === at ? { ...one, weight: ratio((one.weight as Ratio).num + BigInt(by)) } : one,
        );
        const [before, after] = [allocate(entrants, total), allocate(raised, total)].map(numbersOf);
        expect(after?.[at] as number).toBeGreaterThanOrEqual(before?.[at] as number);
      }),
    );
  });

  test('nor does it when the base also raises the least the formula asks for', () => {
    fc.assert(
      fc.property(bases, fc.nat(), fc.integer({ min: 1, max: 90 }), fc.nat(60), (all, pick, by, spare) => {
        const at = pick % all.length;
        const asked = (some: readonly number[]): Entrant[] =>
          some.map((base, index) => entrant(`U${index}`, ratio(base), { lower: Math.ceil(base / 40) }));
        const raised = all.map((base, index) => (index === at ? base + by : base));
        const total = asked(raised).reduce((sum, { lower }) => sum + lower, spare);
        const [before, after] = [all, raised].map((some) => numbersOf(allocate(asked(some), total)));
        expect(after?.[at] as number).toBeGreaterThanOrEqual(before?.[at] as number);
      }),
    );
  });

  test('raising the total lowers nobody', () => {
    fc.assert(
      fc.property(runs, ({ entrants, total }) => {
        const more = allocate(entrants, total + 1);
        if (more.kind === 'impossible') return;
        const before = numbersOf(allocate(entrants, total));
        numbersOf(more).forEach((n, at) => {
          expect(n).toBeGreaterThanOrEqual(before[at] as number);
        });
      }),
    );
  });

  test('kept within one, each number is one of the two next to its quota unless a bound or lock holds', () => {
    fc.assert(
      fc.property(runs, ({ entrants, total }) => {
        for (const share of sharesOf(allocate(entrants, total, 'within-one'))) {
          expect(atMostOne(share)).toBe(true);
          expect(share.isBeyondOne).toBe(false);
        }
      }),
    );
  });

  test('kept monotone, no place moved between two free units brings both nearer their quotas', () => {
    fc.assert(
      fc.property(bases, totals, (all, total) => {
        const shares = sharesOf(allocate(byRate(all), total));
        const moved = (share: Share, by: number): boolean =>
          compare(away({ ...share, assigned: share.assigned + by }), away(share)) < 0;
        for (const giver of shares)
          for (const taker of shares) expect(moved(giver, -1) && moved(taker, 1)).toBe(false);
      }),
    );
  });

  test('kept monotone, two or three free units stay within one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { maxLength: 3 }), totals, (all, total) => {
        if (all.length === 0) return;
        expect(sharesOf(allocate(byRate(all), total)).every(atMostOne)).toBe(true);
      }),
    );
  });

  test('kept monotone, who is more than one from its quota without a bound is marked, and nobody else', () => {
    fc.assert(
      fc.property(bases, totals, (all, total) => {
        for (const share of sharesOf(allocate(byRate(all), total)))
          expect(share.isBeyondOne).toBe(!atMostOne(share));
      }),
    );
  });

  test('the same units in any order get the same numbers', () => {
    const shuffled = runs.chain((run) =>
      fc.record({
        run: fc.constant(run),
        order: fc.shuffledSubarray(run.entrants, { minLength: run.entrants.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, keepings, ({ run: { entrants, total }, order }, keeping) => {
        const plain = sharesOf(allocate(entrants, total, keeping));
        const other = new Map(sharesOf(allocate(order, total, keeping)).map((one) => [one.code, one]));
        for (const share of plain) {
          const { assigned, held, tie } = other.get(share.code) as Share;
          expect({ assigned, held, tie }).toEqual({
            assigned: share.assigned,
            held: share.held,
            tie: share.tie,
          });
        }
      }),
    );
  });

  test('the numbers are those of giving one place after another', () => {
    fc.assert(
      fc.property(bases, fc.integer({ min: 0, max: 60 }), (all, total) => {
        const plain = all.map(() => 0);
        const codes = all.map((_, at) => `U${at}`);
        for (let place = 0; place < total; place += 1) {
          const [first] = all
            .map((base, at) => ({ base, at, n: 2 * (plain[at] as number) + 1 }))
            .sort((a, b) => {
              const gap = b.base * a.n - a.base * b.n;
              if (gap !== 0) return gap;
              if (a.base !== b.base) return b.base - a.base;
              return (codes[a.at] as string) < (codes[b.at] as string) ? -1 : 1;
            });
          plain[first?.at as number] = (plain[first?.at as number] as number) + 1;
        }
        expect(numbersOf(allocate(byRate(all), total))).toEqual(plain);
      }),
    );
  });
});

describe('why there are two ways of keeping (decision 8)', () => {
  const named = (all: readonly number[]): Entrant[] => all.map((base, at) => entrant(`U${at}`, ratio(base)));

  test('the rounded numbers of many alike units can leave a large one more than one below its quota', () => {
    const large = entrant('L', ratio(100));
    const alike = Array.from({ length: 47 }, (_, at) =>
      entrant(`S${String(at).padStart(2, '0')}`, ratio(51, 100)),
    );
    const [monotone, within] = (['monotone', 'within-one'] as const).map(
      (keeping) => sharesOf(allocate([large, ...alike], 124, keeping))[0],
    );
    expect(monotone).toMatchObject({ assigned: 98, isBeyondOne: true, held: null });
    expect(within).toMatchObject({ assigned: 100, isBeyondOne: false, held: 'within-one' });
  });

  test('kept within one, a larger total can lower somebody; kept monotone it does not', () => {
    const units = named([45, 2, 1, 2, 2, 45]);
    const both = (keeping: Keeping) => [21, 22].map((total) => numbersOf(allocate(units, total, keeping)));
    expect(both('within-one')).toEqual([
      [10, 1, 0, 0, 0, 10],
      [11, 0, 0, 0, 0, 11],
    ]);
    const [less, more] = both('monotone');
    expect(more?.every((n, at) => n >= (less?.[at] as number))).toBe(true);
  });
});

describe('a row says why it got its number', () => {
  test('a lock, a lower and an upper bound, a unit without a base', () => {
    const shares = sharesOf(
      allocate(
        [
          entrant('A', ratio(200), { lock: 25 }),
          entrant('B', ratio(4), { lower: 9 }),
          entrant('C', ratio(40), { upper: 12 }),
          entrant('D', null, { lower: 2 }),
          entrant('E', ratio(10)),
        ],
        60,
      ),
    );
    expect(shares.map(({ assigned, held }) => [assigned, held])).toEqual([
      [25, 'lock'],
      [9, 'lower'],
      [12, 'upper'],
      [2, 'no-base'],
      [12, null],
    ]);
  });

  test('an equal claim goes to the larger base, then to the first code', () => {
    const even = sharesOf(allocate([entrant('B', ratio(5)), entrant('A', ratio(5))], 3));
    expect(even.map(({ assigned, tie }) => [assigned, tie])).toEqual([
      [1, 'lost'],
      [2, 'won'],
    ]);
    // The second place of the larger and the first of the smaller stand at 3 : 3 = 1 : 1.
    const bases = sharesOf(allocate([entrant('A', ratio(1)), entrant('B', ratio(3))], 2));
    expect(bases.map(({ assigned, tie }) => [assigned, tie])).toEqual([
      [0, 'lost'],
      [2, 'won'],
    ]);
  });

  test('a minimum that its claim would have won anyway holds nothing', () => {
    const shares = sharesOf(allocate([entrant('A', ratio(10), { lower: 3 }), entrant('B', ratio(10))], 6));
    expect(shares.map(({ assigned, held }) => [assigned, held])).toEqual([
      [3, null],
      [3, null],
    ]);
  });

  test('numbers far beyond what a floating point holds are told apart', () => {
    const huge = 10n ** 30n;
    const shares = sharesOf(
      allocate([entrant('A', { num: huge, den: 1n }), entrant('B', { num: huge + 1n, den: 1n })], 1),
    );
    expect(shares.map(({ assigned }) => assigned)).toEqual([0, 1]);
  });
});

test('the round of a city: 100 units, 852, one of them settled beforehand at 25 against a formula of 200', () => {
  const units = [
    entrant('HVT', decimal('42.875')),
    ...Array.from({ length: 31 }, (_, at) => entrant(`P${at}`, ratio(16))),
    entrant('TNG', ratio(200), { lock: 25 }),
    ...Array.from({ length: 20 }, (_, at) => entrant(`A${at}`, ratio(5))),
    ...Array.from({ length: 47 }, (_, at) => entrant(`B${at}`, ratio(4))),
  ];
  const shares = sharesOf(allocate(units, 852));
  expect(shares).toHaveLength(100);
  const given = new Map<number, number>();
  for (const { assigned } of shares) given.set(assigned, (given.get(assigned) ?? 0) + 1);
  expect(given).toEqual(
    new Map([
      [43, 1],
      [16, 31],
      [25, 1],
      [5, 20],
      [4, 47],
    ]),
  );
  expect(shares.find(({ code }) => code === 'TNG')?.held).toBe('lock');
});
