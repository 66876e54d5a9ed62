import { addDays, type Day, earlier, monthOf, partsOf, yearOf } from '#kernel/day.ts';
import { halfPeriod, monthPeriod, type Period, quarterPeriod, yearPeriod } from '#kernel/period.ts';
import { REPORT_KINDS, type ReportKind } from './model.ts';

export const isReported = ({ kind }: Pick<Period, 'kind'>): boolean =>
  (REPORT_KINDS as readonly string[]).includes(kind);

const periodAt = (kind: ReportKind, on: Day): Period => {
  const { year, month } = partsOf(on);
  if (kind === 'month') return monthPeriod(monthOf(on));
  if (kind === 'quarter') return quarterPeriod(year, Math.ceil(month / 3));
  return kind === 'half' ? halfPeriod(year, month <= 6 ? 1 : 2) : yearPeriod(year);
};

/** For each kind the period to report on: the last one that is over until its report is signed, then the one underway. */
export const suggestedOn = (today: Day, signed: readonly string[]): Period[] =>
  REPORT_KINDS.map((kind) => {
    const now = periodAt(kind, today);
    const last = periodAt(kind, addDays(now.from, -1));
    return signed.includes(last.code) ? now : last;
  });

/** The day up to which a report of the period counts: its last one, today while it is underway. */
export const asOfFor = ({ to }: Pick<Period, 'to'>, today: Day): Day => earlier(to, today);

/** The calendar year that holds the period. */
export const yearAround = ({ from }: Pick<Period, 'from'>): Period => yearPeriod(yearOf(from));
