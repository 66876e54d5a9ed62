import type { OutputOf } from '#kernel/endpoint.ts';
import type { readDashboard } from '../../dashboardContract.ts';

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
