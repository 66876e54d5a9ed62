import { dayOf, partsOf } from '#kernel/day.ts';
import {
  halfPeriod,
  monthPeriod,
  type Period,
  type PeriodKind,
  quarterPeriod,
  yearPeriod,
} from '#kernel/period.ts';
import { sayFigure } from './sayFigure.ts';

type Option = { value: number; label: string };

const firstYear = 1990;
const lastYear = 2050;

/** Years that may be chosen, the newest first. */
export const years: Option[] = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
  value: lastYear - index,
  label: String(lastYear - index),
}));

const numbered = (count: number, label: (n: number) => string): Option[] =>
  Array.from({ length: count }, (_, index) => ({ value: index + 1, label: label(index + 1) }));

/** The parts of a year of this kind; null when the kind has none. */
export const partsIn = (kind: PeriodKind): Option[] | null => {
  if (kind === 'half')
    return numbered(2, (n) => sayFigure(n === 1 ? 'period.first-half' : 'period.second-half'));
  if (kind === 'quarter')
    return numbered(4, (n) => sayFigure('period.quarter-n', { n: ['I', 'II', 'III', 'IV'][n - 1] ?? n }));
  if (kind === 'month') return numbered(12, (n) => sayFigure('period.month-n', { n }));
  return null;
};

/** Which part of its year a period is; 1 for a whole year. */
export const partOf = ({ kind, from }: Period): number => {
  const { month } = partsOf(from);
  if (kind === 'half') return month <= 6 ? 1 : 2;
  if (kind === 'quarter') return Math.ceil(month / 3);
  return kind === 'month' ? month : 1;
};

/** The same kind of period in another year or part. */
export const withPart = ({ kind }: Period, year: number, part: number): Period => {
  if (kind === 'half') return halfPeriod(year, part);
  if (kind === 'quarter') return quarterPeriod(year, part);
  return kind === 'month' ? monthPeriod(dayOf(year, part, 1)) : yearPeriod(year);
};
