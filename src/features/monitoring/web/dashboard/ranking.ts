import type { OutputOf } from '#kernel/endpoint.ts';
import type { readDashboard } from '../../contract/dashboard.ts';

export type Dashboard = OutputOf<typeof readDashboard>;
export type Line = Pick<Dashboard['children'][number], 'done' | 'lastYear' | 'goal' | 'rate' | 'ahead'>;

export const SORTS = ['rate', 'gap', 'done', 'ahead', 'lastYear'] as const;
export type Sort = (typeof SORTS)[number];

/** done − goal. */
export const gapOf = ({ done, goal }: Line): number | null => (goal === null ? null : done - goal);

const numberOf = (line: Line, sort: Sort): number | null => (sort === 'gap' ? gapOf(line) : line[sort]);

/** The orders that say something of these lines: without goals there is no rate. */
export const sortsOf = (lines: readonly Line[]): Sort[] =>
  SORTS.filter((sort) => lines.some((line) => numberOf(line, sort) !== null));

/** How many lines the first and the last of a long list are. */
export const ENDS = 10;
/** From how many lines on only the first or the last may be asked for. */
export const LONG = 20;

export type Ends = 'top' | 'bottom';

/** The place of each line by one number: equals share one, the next is as much lower. None without a number. */
export const placesOf = <L extends Line>(lines: readonly L[], sort: Sort): Map<L, number> => {
  const places = new Map<L, number>();
  const held = ranked(lines, sort, false).filter((line) => numberOf(line, sort) !== null);
  for (const [index, line] of held.entries()) {
    const before = held[index - 1];
    const isEqual = before !== undefined && numberOf(before, sort) === numberOf(line, sort);
    places.set(line, isEqual ? (places.get(before) ?? index) : index + 1);
  }
  return places;
};

/** The first or the last of those that have a number, and at which row of the whole list they begin. */
export const endsOf = <L extends Line>(
  lines: readonly L[],
  sort: Sort,
  { ends, isRising }: { ends: Ends; isRising: boolean },
): { lines: L[]; first: number } => {
  const held = ranked(lines, sort, isRising).filter((line) => numberOf(line, sort) !== null);
  const isAtStart = (ends === 'top') !== isRising;
  const first = isAtStart ? 0 : Math.max(0, held.length - ENDS);
  return { lines: held.slice(first, first + ENDS), first: first + 1 };
};

/**
 * Lines by one number, the greatest first unless turned round. Who has no such number comes last either way, and
 * equals keep the order they came in: that of their names.
 */
export const ranked = <L extends Line>(lines: readonly L[], sort: Sort, isRising: boolean): L[] =>
  [...lines].sort((a, b) => {
    const [left, right] = [numberOf(a, sort), numberOf(b, sort)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return isRising ? left - right : right - left;
  });
