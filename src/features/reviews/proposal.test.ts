import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GoalNumbers } from '#features/plans/goals.ts';
import { ratio } from '#kernel/number.ts';
import { type Choice, chosen, type Want } from './choosing.ts';
import { type Asked, type Cell, propose, STAGES } from './proposal.ts';

const atLeast = (percent: number): GoalNumbers => ({
  bound: 'rate-min',
  minimum: ratio(percent, 100),
  maximum: null,
});
const cell = (unit: string, stage: Cell['stage'], isOf: boolean[], n: number): Cell => ({
  unit,
  stage,
  isOf,
  n,
});

describe('a proposal', () => {
  test('takes as many of the group as the goal wants at the end of the period, the rest by who stands nearer', () => {
    // 3 women of 10; 10 more: 35% of 20 are 7, so 4 women and 6 others.
    const { total, missing, goals, groups, units } = propose({
      ...{ remaining: 10, done: 10 },
      goals: [{ numbers: atLeast(35), done: 3 }],
      cells: [
        cell('A', 'source', [true], 6),
        cell('A', 'dossier', [false], 2),
        cell('B', 'dossier', [false], 4),
        cell('B', 'source', [false], 9),
      ],
    });
    expect([total, missing]).toEqual([10, 0]);
    expect(goals).toEqual([{ least: 7, most: null, available: 6, proposed: 4, short: 0, over: 0 }]);
    expect(groups).toEqual([
      { isOf: [true], available: 6, proposed: 4 },
      { isOf: [false], available: 15, proposed: 6 },
    ]);
    expect(units).toEqual([
      { unit: 'A', available: 8, proposed: 6, byGroup: [4, 2] },
      { unit: 'B', available: 13, proposed: 4, byGroup: [0, 4] },
    ]);
  });

  test('says how many sources of the group are lacking, and keeps the number', () => {
    const { total, goals } = propose({
      ...{ remaining: 10, done: 10 },
      goals: [{ numbers: atLeast(50), done: 3 }],
      cells: [cell('A', 'source', [true], 3), cell('B', 'class', [false], 20)],
    });
    expect(total).toBe(10);
    expect(goals[0]).toMatchObject({ least: 10, proposed: 3, short: 4 });
  });

  test('says for how many there is nobody at all', () => {
    const { total, missing } = propose({
      ...{ remaining: 10, done: 0, goals: [] },
      cells: [cell('A', 'class', [], 7)],
    });
    expect([total, missing]).toEqual([7, 3]);
  });

  test('does not go beyond a maximum while there are others', () => {
    const most: GoalNumbers = { bound: 'rate-range', minimum: ratio(0), maximum: ratio(1, 4) };
    const of = (others: number) =>
      propose({
        ...{ remaining: 8, done: 0, goals: [{ numbers: most, done: 0 }] },
        cells: [cell('A', 'dossier', [true], 8), cell('A', 'source', [false], others)],
      }).goals[0];
    expect(of(6)).toMatchObject({ most: 2, proposed: 2, over: 0 });
    expect(of(5)).toMatchObject({ proposed: 3, over: 1 });
  });
});

const cells = (goals: number) =>
  fc.array(
    fc.record({
      unit: fc.constantFrom('A', 'B', 'C', 'D'),
      stage: fc.constantFrom(...STAGES),
      isOf: fc.array(fc.boolean(), { minLength: goals, maxLength: goals }),
      n: fc.nat(9),
    }),
    { maxLength: 14 },
  );
/** Each unit, stage and group once, as the database groups them. */
const once = (all: Cell[]): Cell[] =>
  [...Map.groupBy(all, ({ unit, stage, isOf }) => JSON.stringify([unit, stage, isOf])).values()].map(
    (same) => ({ ...(same[0] as Cell), n: same.reduce((sum, { n }) => sum + n, 0) }),
  );
const asked: fc.Arbitrary<Asked> = fc.integer({ min: 0, max: 4 }).chain((count) =>
  fc.record({
    remaining: fc.nat(60),
    done: fc.nat(40),
    goals: fc.array(fc.record({ numbers: fc.integer({ min: 1, max: 100 }).map(atLeast), done: fc.nat(10) }), {
      minLength: count,
      maxLength: count,
    }),
    cells: cells(count).map(once),
  }),
);
const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

describe('always', () => {
  test('the number is kept, or everybody there is proposed; groups, units and goals agree', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const proposal = propose(question);
        const available = total(question.cells.map(({ n }) => n));
        expect(proposal.total).toBe(Math.min(question.remaining, available));
        expect(proposal.total + proposal.missing).toBe(question.remaining);
        expect(total(proposal.groups.map(({ proposed }) => proposed))).toBe(proposal.total);
        expect(total(proposal.units.map(({ proposed }) => proposed))).toBe(proposal.total);
        for (const [at, goal] of proposal.goals.entries())
          expect(goal.proposed).toBe(
            total(proposal.groups.filter(({ isOf }) => isOf[at]).map(({ proposed }) => proposed)),
          );
        for (const [at, group] of proposal.groups.entries())
          expect(total(proposal.units.map(({ byGroup }) => byGroup[at] ?? 0))).toBe(group.proposed);
      }),
    );
  });

  test('nobody is proposed who is not there, in no unit and no group', () => {
    fc.assert(
      fc.property(asked, (question) => {
        const { units, groups } = propose(question);
        for (const { unit, byGroup } of units)
          for (const [at, n] of byGroup.entries()) {
            const there = question.cells.filter(
              (one) => one.unit === unit && String(one.isOf) === String(groups[at]?.isOf),
            );
            expect(n).toBeLessThanOrEqual(total(there.map((one) => one.n)));
          }
      }),
    );
  });

  test('the order in which sources are told changes nothing', () => {
    fc.assert(
      fc.property(asked, (question) => {
        expect(propose({ ...question, cells: question.cells.toReversed() })).toEqual(propose(question));
      }),
    );
  });
});

const faults = (numbers: readonly number[], choices: readonly Choice[], wants: readonly Want[]): number =>
  total(
    wants.map(({ least, most }, goal) => {
      const n = total(numbers.filter((_, at) => choices[at]?.isOf[goal]));
      return Math.max(0, least - n) + (most === null ? 0 : Math.max(0, n - most));
    }),
  );
/** Every way to take so many. */
const ways = (limits: readonly number[], n: number): number[][] => {
  const [first, ...rest] = limits;
  if (first === undefined) return n === 0 ? [[]] : [];
  return Array.from({ length: Math.min(first, n) + 1 }, (_, take) =>
    ways(rest, n - take).map((others) => [take, ...others]),
  ).flat();
};
const fewest = (choices: readonly Choice[], wants: readonly Want[], remaining: number): number => {
  const limits = choices.map(({ byStage }) => total(byStage));
  const n = Math.min(remaining, total(limits));
  return Math.min(...ways(limits, n).map((numbers) => faults(numbers, choices, wants)));
};
const want = fc.record({ least: fc.nat(5), most: fc.option(fc.integer({ min: 0, max: 8 })) });
const byStage = fc.array(fc.nat(2), { minLength: 3, maxLength: 3 });

describe('no other choice leaves fewer people lacking or too many', () => {
  test('with goals of one property', () => {
    const question = fc
      .integer({ min: 1, max: 4 })
      .chain((values) =>
        fc.tuple(
          fc.array(byStage, { minLength: values + 1, maxLength: values + 1 }),
          fc.array(want, { minLength: values, maxLength: values }),
          fc.nat(12),
        ),
      );
    fc.assert(
      fc.property(question, ([stages, wants, remaining]) => {
        // Each value is of its own goal, the last of none.
        const choices = stages.map((one, at) => ({
          byStage: one,
          isOf: wants.map((_, goal) => goal === at),
        }));
        const numbers = chosen(choices, wants, remaining);
        expect(faults(numbers, choices, wants)).toBe(fewest(choices, wants, remaining));
      }),
      { numRuns: 300 },
    );
  });

  test('with minimums of two properties that cross', () => {
    const crossed = [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ];
    const question = fc.tuple(
      fc.array(byStage, { minLength: 4, maxLength: 4 }),
      fc.array(want, { minLength: 2, maxLength: 2 }),
      fc.nat(12),
    );
    fc.assert(
      fc.property(question, ([stages, wants, remaining]) => {
        const choices = stages.map((one, at) => ({ byStage: one, isOf: crossed[at] ?? [] }));
        const numbers = chosen(choices, wants, remaining);
        expect(faults(numbers, choices, wants)).toBe(fewest(choices, wants, remaining));
      }),
      { numRuns: 500 },
    );
  });
});
