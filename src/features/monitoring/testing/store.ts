import { type Day, day } from '#kernel/day.ts';
import { includes } from '#kernel/period.ts';
import type { CountAnswer, CountNeed, FactMeasure, FactQuery } from '../query.ts';
import { UNKNOWN } from '../query.ts';

/** Facts of one unit's subtree that agree in everything: `n` people or acts. */
export interface FactRow {
  readonly measure: FactMeasure;
  readonly on: Day;
  readonly n: number;
  readonly block?: string;
  readonly place?: string;
  readonly introducer?: string;
  readonly result?: string;
  /** The day on which the same people were admitted, when their records are linked. */
  readonly admittedOn?: Day;
}

export const facts = (
  measure: FactMeasure,
  on: string,
  n: number,
  more: Omit<Partial<FactRow>, 'measure' | 'on' | 'n'> = {},
): FactRow => ({ measure, on: day(on), n, ...more });

const matches = (row: FactRow, { measure, windows, where }: FactQuery): boolean =>
  (row.measure === measure ||
    (measure === 'founding' &&
      ['party-organisation-founded', 'mass-organisation-founded'].includes(row.measure))) &&
  windows.some((window) => includes(window, row.on)) &&
  (where.block === undefined || where.block === row.block) &&
  (where.placeKinds === undefined || where.placeKinds.includes(row.place ?? UNKNOWN)) &&
  (where.introducer === undefined || where.introducer === (row.introducer ?? UNKNOWN)) &&
  (where.result === undefined || where.result === (row.result ?? UNKNOWN));

const keyBy = (row: FactRow, by: CountNeed['by']): string => (by === 'all' ? 'all' : (row[by] ?? UNKNOWN));

/** What a server would answer from these rows. */
export const answered = (need: CountNeed, rows: readonly FactRow[]): CountAnswer => {
  const { query, by } = need;
  const facts = query.kind === 'facts' ? query : query.of;
  const counted = rows
    .filter((row) => matches(row, facts))
    .filter(
      (row) => query.kind === 'facts' || (row.admittedOn !== undefined && row.admittedOn <= query.until),
    );
  const parts = [...Map.groupBy(counted, (row) => keyBy(row, by))].map(([key, group]) => ({
    key,
    n: group.reduce((sum, row) => sum + row.n, 0),
  }));
  return { ...need, parts };
};
