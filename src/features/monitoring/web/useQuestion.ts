import { listPlans } from '#features/plans/contract.ts';
import { type Day, earlier, parseDay, yearOf } from '#kernel/day.ts';
import { type Period, parsePeriod, yearPeriod } from '#kernel/period.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';

/** What the figures are asked for. */
export type Question = {
  period: Period;
  asOf: Day;
  /** Code of a period, or a day. */
  compare: string | null;
  tree: 'then' | 'now';
  /** What the address asks for and cannot be answered, as it was written there. */
  ignored: { period: string | null; asOf: string | null };
};

/**
 * The question in the address bar. Without one it is the newest plan that has begun, at its end or today;
 * null until the plans are read.
 * A period or day that cannot be read, and a day that has not come, are replaced and named.
 */
export const useQuestion = (unitCode: string): Question | null => {
  const [filter] = useAddressFilter();
  const today = useSession().today as Day;
  const named = parsePeriod(filter.period ?? '');
  const plans = useRead(listPlans, { unitCode }, { isWanted: named === null });
  if (named === null && plans.isPending) return null;
  const newest = plans.data?.plans.find(({ from }) => from <= today);
  const period = named ?? parsePeriod(newest?.period ?? '') ?? yearPeriod(yearOf(today));
  const day = parseDay(filter.asOf ?? '');
  const asOf = day !== null && day <= today ? day : null;
  return {
    period,
    asOf: asOf ?? earlier(today, period.to),
    compare: filter.compare ?? null,
    tree: filter.tree === 'now' ? 'now' : 'then',
    ignored: {
      period: named === null ? (filter.period ?? null) : null,
      asOf: asOf === null ? (filter.asOf ?? null) : null,
    },
  };
};
