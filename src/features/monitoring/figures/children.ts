import type { CountedMeasure } from '#features/plans/model.ts';
import { compare, type Precision, percentOf, printCount, printPercent, ratio } from '#kernel/number.ts';
import { longLabel, shortLabel } from '../citation.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Figure } from '../figure.ts';
import type { ChildUnit, HeadCount } from '../input.ts';
import { soFar } from '../needs.ts';
import { facts } from '../query.ts';
import { say } from '../sentence.ts';
import type { Standing } from './completion.ts';
import { membersOf, printHeadCount } from './headCounts.ts';

/** A ranking shows one decimal. */
const RANKING: Precision = { decimals: 1, rounding: 'half-up' };
const MEASURE: CountedMeasure = 'admission';

const line = (unit: string, count: number, members: HeadCount | null): string =>
  members
    ? say('child-line-members', { unit, count: printCount(count), members: printHeadCount(members) })
    : say('child-line', { unit, count: printCount(count) });

const unitLine = (ctx: Context): Figure | null => {
  const windows = soFar(ctx.input);
  if (windows.length === 0) return null;
  const { n, rows } = ctx.count(MEASURE, windows);
  return figure(ctx, {
    kind: 'unit-line',
    printed: line(ctx.input.unit.shortName, n, membersOf(ctx.input.headCounts)),
    value: n,
    card: { measure: MEASURE, formula: 'count', numerator: n, window: windows[0] ?? null, rows },
  });
};

/** Every subordinate that admitted anyone has its line, also those with one. */
const childLine = (ctx: Context, child: ChildUnit): Figure | null => {
  if (child.admissions === 0) return null;
  const windows = soFar(ctx.input);
  return figure(ctx, {
    kind: 'child-line',
    of: child.unit.code,
    printed: line(child.unit.shortName, child.admissions, child.members),
    value: child.admissions,
    card: {
      measure: MEASURE,
      formula: 'count',
      numerator: child.admissions,
      window: windows[0] ?? null,
      rows: { query: { ...facts(MEASURE, windows), unitId: child.unit.id }, count: child.admissions },
    },
  });
};

const none = (ctx: Context): Figure | null => {
  const { children, asOf } = ctx.input;
  const count = children.filter((child) => child.admissions === 0).length;
  if (count === 0) return null;
  return figure(ctx, {
    kind: 'children-none',
    printed: say('children-none', { count: printCount(count) }),
    value: count,
    card: {
      measure: 'units-without-admission',
      formula: 'count',
      numerator: count,
      denominator: children.length,
      denominatorKind: 'whole',
      rows: {
        query: { kind: 'units', which: 'direct-without-admission', on: asOf, windows: soFar(ctx.input) },
        count,
      },
    },
  });
};

type WithGoal = ChildUnit & { readonly goal: number };
const hasGoal = (child: ChildUnit): child is WithGoal => child.goal !== null && child.goal > 0;
const shareOf = ({ admissions, goal }: WithGoal) => ratio(admissions, goal);

const ranking = (ctx: Context): Figure | null => {
  const above = ctx.input.children
    .filter(hasGoal)
    .filter((child) => child.admissions > child.goal)
    .sort((a, b) => compare(shareOf(b), shareOf(a)));
  const [first] = above;
  if (!first) return null;
  return figure(ctx, {
    kind: 'ranking',
    printed: above
      .map((child) =>
        say('ranked', { unit: child.unit.shortName, percent: printPercent(shareOf(child), RANKING) }),
      )
      .join('; '),
    value: percentOf(shareOf(first)),
    card: {
      measure: MEASURE,
      formula: 'ranking',
      denominatorKind: 'target',
      window: soFar(ctx.input)[0] ?? null,
      decimals: RANKING.decimals,
    },
  });
};

/** What the subordinates were given together, against the unit's own number of the same period. */
const assigned = (ctx: Context, standing: Standing): Figure | null => {
  const given = ctx.input.children.filter(hasGoal);
  const { target, goal, whole } = standing;
  const { period } = ctx.input;
  if (given.length === 0 || target.measure !== MEASURE || target.block || target.placeKinds.length)
    return null;
  if (whole.from !== period.from || whole.to !== period.to) return null;
  const sum = given.reduce((total, child) => total + child.goal, 0);
  const key = sum === goal ? 'children-even' : sum > goal ? 'children-surplus' : 'children-gap';
  return figure(ctx, {
    kind: 'children-goals',
    of: target.code,
    printed: say(key, {
      sum: printCount(sum),
      label: longLabel(target) ?? shortLabel(target),
      gap: printCount(Math.abs(sum - goal)),
      goal: printCount(goal),
    }),
    value: sum - goal,
    card: {
      measure: MEASURE,
      formula: 'difference',
      numerator: sum,
      denominator: goal,
      denominatorKind: 'target',
      targetIds: [target.id],
    },
  });
};

/** The unit and its direct subordinates, one line each; who is above target; what they were given. */
export const childFigures = (ctx: Context, standings: readonly Standing[]): Figure[] =>
  present([
    unitLine(ctx),
    ...ctx.input.children.map((child) => childLine(ctx, child)),
    none(ctx),
    ranking(ctx),
    ...standings.map((one) => assigned(ctx, one)),
  ]);
