import type { Figure } from '#features/monitoring/figure.ts';
import { facts } from '#features/monitoring/query.ts';
import { figureOf } from '#features/monitoring/web/dashboard/counted.ts';
import { type Day, dayOf } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { parsePeriod, until } from '#kernel/period.ts';
import type { BaseBehind } from './BaseCounts.tsx';
import type { Answer } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

type Results = { unit: { code: string; name: string }; year: number | null; count: number };
/** A number of the grid that somebody wants to see: of a base, or the results of a year or, without one, of the period so far. */
export type Behind = ({ of: 'base' } & BaseBehind) | ({ of: 'results' } & Results);

/** The card of the results that a number counts; its list has that many rows. */
export const cardOf = ({ round, countedBy }: Answer, { unit, year, count }: Results, today: Day): Figure => {
  const period = parsePeriod(round.period);
  const soFar = period && until(period, today);
  const whole = year === null ? soFar : { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  const what = year === null ? sayAllocation('behind.so-far') : sayAllocation('behind.year', { year });
  return figureOf(
    { asOf: today, tree: 'now', countedBy },
    {
      unit,
      title: what,
      printed: sayAllocation('behind.title', { n: printCount(count), what, unit: unit.name }),
      n: count,
      query: facts(round.measure as 'admission', whole ? [whole] : []),
    },
  );
};
