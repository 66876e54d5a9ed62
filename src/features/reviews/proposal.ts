import { allocate } from '#features/allocation/divisor/allocate.ts';
import type { GoalNumbers } from '#features/plans/goals.ts';
import { ratio } from '#kernel/number.ts';
import { type Choice, chosen } from './choosing.ts';
import { boundsIn } from './structure.ts';

/** Stages of sources in the order in which they come to be admitted. */
export const STAGES = ['dossier', 'class', 'source'] as const;
export type Stage = (typeof STAGES)[number];

/** Sources of one unit, at one stage, alike in every goal: `isOf` says of which goals they are. */
export interface Cell {
  readonly unit: string;
  readonly stage: Stage;
  readonly isOf: readonly boolean[];
  readonly n: number;
}

export interface Asked {
  /** Still to be admitted until the period ends, and admitted already. */
  readonly remaining: number;
  readonly done: number;
  /** Goals of structure, and how many of the admitted are of each. */
  readonly goals: readonly { readonly numbers: GoalNumbers; readonly done: number }[];
  readonly cells: readonly Cell[];
}

/** Sources alike in every goal, wherever they are. */
export interface Group {
  readonly isOf: readonly boolean[];
  readonly available: number;
  readonly proposed: number;
}

export interface GoalOutcome {
  /** Whole people among all admitted by the period's end that fulfil the goal. */
  readonly least: number;
  readonly most: number | null;
  readonly available: number;
  readonly proposed: number;
  /** People still lacking, or too many, after the proposal. */
  readonly short: number;
  readonly over: number;
}

export interface UnitShare {
  readonly unit: string;
  readonly available: number;
  readonly proposed: number;
  /** By group, in the order of the groups. */
  readonly byGroup: readonly number[];
}

export interface Proposal {
  readonly total: number;
  /** Nobody is there to be admitted for so many. */
  readonly missing: number;
  readonly goals: readonly GoalOutcome[];
  readonly groups: readonly Group[];
  readonly units: readonly UnitShare[];
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, n) => all + n, 0);
const keyOf = (isOf: readonly boolean[]): string => isOf.map((is) => (is ? '1' : '0')).join('');

type Same = { key: string; isOf: readonly boolean[]; cells: Cell[] };

/** Those of most goals first, then in the order of the goals. */
const alike = (cells: readonly Cell[]): Same[] =>
  [...Map.groupBy(cells, ({ isOf }) => keyOf(isOf))]
    .map(([key, of]) => ({ key, isOf: of[0]?.isOf ?? [], cells: of }))
    .sort((a, b) => sum(b.isOf.map(Number)) - sum(a.isOf.map(Number)) || (a.key < b.key ? 1 : -1));

const atStage = ({ cells }: Same, stage: Stage): number =>
  sum(cells.filter((cell) => cell.stage === stage).map(({ n }) => n));

/** A number of a group by unit: the nearest stage first, at each in proportion to who is there. */
const spread = (same: Same, proposed: number): Map<string, number> => {
  const byUnit = new Map<string, number>();
  let left = proposed;
  for (const stage of STAGES) {
    const cells = same.cells.filter((cell) => cell.stage === stage && cell.n > 0);
    const take = Math.min(left, atStage(same, stage));
    left -= take;
    if (take === 0) continue;
    const entrants = cells.map(({ unit, n }) => ({
      ...{ code: unit, weight: ratio(n), lower: 0, upper: n, lock: null },
    }));
    const outcome = allocate(entrants, take, 'within-one');
    // The sources there are bound each unit from above and are at least as many together.
    if (outcome.kind === 'impossible') throw new RangeError('more people were proposed than there are');
    for (const { code, assigned } of outcome.shares) byUnit.set(code, (byUnit.get(code) ?? 0) + assigned);
  }
  return byUnit;
};

/**
 * How many of each group to admit, and where they are, so that the goals are reached as far as the sources allow: the
 * number to be admitted is kept, nobody is proposed who is not there, and who is nearer to the admission goes first.
 */
export const propose = ({ remaining, done, goals, cells }: Asked): Proposal => {
  const groups = alike(cells);
  const bounds = goals.map(({ numbers }) => boundsIn(numbers, done + remaining));
  const choices: Choice[] = groups.map((same) => ({
    isOf: same.isOf,
    byStage: STAGES.map((stage) => atStage(same, stage)),
  }));
  const wants = goals.map((goal, at) => ({
    least: Math.max(0, (bounds[at]?.least ?? 0) - goal.done),
    most: bounds[at]?.most == null ? null : Math.max(0, bounds[at].most - goal.done),
  }));
  const numbers = chosen(choices, wants, remaining);
  const total = sum(numbers);
  const shares = groups.map((same, at) => spread(same, numbers[at] ?? 0));
  const availableOf = (same: Same): number => sum(same.cells.map(({ n }) => n));
  return {
    total,
    missing: remaining - total,
    goals: goals.map((goal, at) => {
      const { least, most } = bounds[at] ?? { least: 0, most: null };
      const proposed = sum(groups.map(({ isOf }, group) => (isOf[at] ? (numbers[group] ?? 0) : 0)));
      return {
        ...{ least, most, proposed },
        available: sum(groups.map((same) => (same.isOf[at] ? availableOf(same) : 0))),
        short: Math.max(0, least - goal.done - proposed),
        over: most === null ? 0 : Math.max(0, goal.done + proposed - most),
      };
    }),
    groups: groups.map((same, at) => ({
      isOf: same.isOf,
      available: availableOf(same),
      proposed: numbers[at] ?? 0,
    })),
    units: [...Map.groupBy(cells, ({ unit }) => unit)]
      .map(([unit, of]) => {
        const byGroup = shares.map((share) => share.get(unit) ?? 0);
        return { unit, available: sum(of.map(({ n }) => n)), proposed: sum(byGroup), byGroup };
      })
      .sort((a, b) => b.proposed - a.proposed || (a.unit < b.unit ? -1 : 1)),
  };
};
