import type { Figure } from '#features/monitoring/figure.ts';
import { facts, type RowQuery, UNKNOWN } from '#features/monitoring/query.ts';
import { type Counted, figureOf } from '#features/monitoring/web/dashboard/counted.ts';
import type { GoalBound } from '#features/plans/goals.ts';
import { boundWords as printBound } from '#features/plans/web/bounds.ts';
import { percentOf } from '#features/plans/web/percent.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import type { readStructure } from '../../contract.ts';
import { sayStructure } from './sayStructure.ts';

export type Structure = OutputOf<typeof readStructure>;
export type Goal = Structure['goals'][number];
export type Population = Structure['populations'][number];
export type Part = { dimension: Goal['dimension']; key: string };

type Numbers = { bound: string; minimum: number; maximum: number | null };

/** `từ 35% trở lên`. */
export const boundWords = ({ bound, minimum, maximum }: Numbers): string => {
  const typed = (n: number): number => (bound.startsWith('rate-') ? percentOf(n) : n);
  return printBound({
    bound: bound as GoalBound,
    minimum: typed(minimum),
    maximum: maximum === null ? null : typed(maximum),
  });
};

const isGroup = (key: string): key is 'group:minority' => key.startsWith('group:');

export const partName = (key: string, name: string | null): string =>
  key === UNKNOWN ? sayStructure('parts.unknown') : isGroup(key) ? sayStructure(key) : (name ?? key);

/** `Nữ trong số kết nạp`. */
export const goalName = ({ key, name, population }: Pick<Goal, 'key' | 'name' | 'population'>): string =>
  sayStructure('goal.name', { name: partName(key, name), among: sayStructure(`among.${population}`) });

/** What a number of a population counts, as data; declared head-counts name nobody. */
const queryOf = (
  { asOf, window }: Structure,
  { population }: Population,
  part: Part | null,
): RowQuery | null => {
  if (population === 'members') return null;
  if (population === 'sources') return { kind: 'sources', on: asOf, where: part ? [part] : [] };
  return facts('admission', window ? [window] : [], part ? { part } : {});
};

/** The card of a number: its list has exactly as many rows. */
export const cardOf = (
  structure: Structure,
  population: Population,
  { part, name, n }: { part: Part | null; name: string; n: number },
): Figure => {
  const { unit, asOf, countedBy } = structure;
  const words = { population: sayStructure(`population.${population.population}`), unit: unit.name };
  const query = queryOf(structure, population, part);
  const counted: Counted = {
    unit,
    title: part
      ? sayStructure('list.part', {
          ...words,
          dimension: sayStructure(`dimension.${part.dimension}`).toLowerCase(),
          name,
        })
      : sayStructure('list.all', words),
    printed: sayStructure('list.people', { n: printCount(n) }),
    n,
    query: query ?? facts('admission', []),
    ...(part && population.total !== null ? { whole: population.total } : {}),
    asOf: population.on ?? asOf,
  };
  const figure = figureOf({ asOf, tree: 'now', countedBy: countedBy as 'ceremony' }, counted);
  return query
    ? { ...figure, card: { ...figure.card, asOf } }
    : { ...figure, card: { ...figure.card, measure: 'members', window: null, rows: null } };
};
