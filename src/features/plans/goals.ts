import { blockersIn } from '#kernel/blockers.ts';
import { compare, type Ratio, ratio } from '#kernel/number.ts';
import type { Bound } from './model.ts';
import { targetBlockers } from './rules.ts';

/** Whose structure a goal speaks of: the members there are, the open sources, those admitted in the period. */
export const POPULATIONS = ['members', 'sources', 'admissions'] as const;
export type Population = (typeof POPULATIONS)[number];

/** Properties of people with the catalogue that names their values, in the order they are shown. */
export const STRUCTURE_CATALOGUES = {
  sex: 'sex',
  age: 'age-band',
  'ethnic-group': 'ethnic-group',
  religion: 'religion',
  education: 'education',
  occupation: 'occupation',
  place: 'place-kind',
  block: 'block',
} as const;
export type StructureDimension = keyof typeof STRUCTURE_CATALOGUES;
export const STRUCTURE_DIMENSIONS = Object.keys(STRUCTURE_CATALOGUES) as StructureDimension[];

/** Keys that stand for several values of a dimension together, as the catalogues group them. */
export const STRUCTURE_GROUPS = [
  { dimension: 'ethnic-group', key: 'group:minority' },
  { dimension: 'religion', key: 'group:religious' },
  { dimension: 'place', key: 'group:residential' },
] as const satisfies readonly { dimension: StructureDimension; key: string }[];

/** What head-counts of members are broken down by, beside the name that the head-counts give it. */
export const DECLARED_DIMENSIONS: Partial<Record<StructureDimension, string>> = {
  sex: 'sex',
  age: 'age',
  'ethnic-group': 'ethnic-group',
  religion: 'religion',
  occupation: 'occupation',
  block: 'sector',
};

/** The bounds of a target that a goal of structure may have. */
export const GOAL_BOUNDS = ['rate-min', 'rate-range', 'min', 'range'] as const satisfies readonly Bound[];
export type GoalBound = (typeof GOAL_BOUNDS)[number];

export const isGroup = (dimension: string, key: string): boolean =>
  STRUCTURE_GROUPS.some((group) => group.dimension === dimension && group.key === key);

export interface GoalNumbers {
  readonly bound: GoalBound;
  readonly minimum: Ratio;
  readonly maximum: Ratio | null;
}

export type GoalBlocker = ReturnType<typeof targetBlockers>[number] | 'goal-asks-for-nothing';

/** Why a goal of structure cannot have these numbers: what holds of every target, and it must ask for something. */
export const goalBlockers = ({ bound, minimum, maximum }: GoalNumbers): GoalBlocker[] => [
  ...targetBlockers({
    ...{ measure: 'admission', bound, minimum, maximum },
    ...{ deadlineYear: null, rate: null, baseValue: 0, reason: null },
  }),
  ...blockersIn<'goal-asks-for-nothing'>({
    'goal-asks-for-nothing': maximum === null && compare(minimum, ratio(0)) === 0,
  }),
];

/** True when the population is broken down by the dimension at all. */
export const isOfPopulation = (population: Population, dimension: StructureDimension): boolean =>
  population !== 'members' || DECLARED_DIMENSIONS[dimension] !== undefined;
