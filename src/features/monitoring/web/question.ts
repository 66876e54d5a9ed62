import { type Day, earlier, parseDay, yearOf } from '#kernel/day.ts';
import { type Period, parsePeriod, yearPeriod } from '#kernel/period.ts';
import type { AddressFilter } from '#web/addressFilter.ts';

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

/** The period that the address names; null when it names none that can be read. */
export const periodNamed = ({ period }: AddressFilter): Period | null => parsePeriod(period ?? '');

/** The day that the address names; null when it names none, or one that has not come. */
const dayNamed = ({ asOf }: AddressFilter, today: Day): Day | null => {
  const day = parseDay(asOf ?? '');
  return day !== null && day <= today ? day : null;
};

const treeNamed = ({ tree }: AddressFilter) => (tree === 'now' ? 'now' : 'then');

/**
 * The question in the address bar; without a period it is the usual one, at its end or today.
 * A period or day that cannot be read, and a day that has not come, are replaced and named.
 */
export const questionIn = (filter: AddressFilter, today: Day, usual: string | undefined): Question => {
  const named = periodNamed(filter);
  const period = named ?? parsePeriod(usual ?? '') ?? yearPeriod(yearOf(today));
  const asOf = dayNamed(filter, today);
  return {
    period,
    asOf: asOf ?? earlier(today, period.to),
    compare: filter.compare ?? null,
    tree: treeNamed(filter),
    ignored: {
      period: named === null ? (filter.period ?? null) : null,
      asOf: asOf === null ? (filter.asOf ?? null) : null,
    },
  };
};

/** What the dashboard of a unit is asked for: what the address names; the rest is usual, and the server's to say. */
export const dashboardAsked = (unitCode: string, filter: AddressFilter, today: Day) => {
  const [period, asOf] = [periodNamed(filter), dayNamed(filter, today)];
  const day = asOf ?? (period && earlier(today, period.to));
  return {
    unitCode,
    tree: treeNamed(filter),
    ...(period ? { period: period.code } : {}),
    ...(day ? { asOf: day } : {}),
  } as const;
};
