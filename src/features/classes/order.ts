import { type Day, dayOf, daysBetween, yearOf } from '#kernel/day.ts';

/** Why somebody needs the class by a day: enlistment, papers that expire, probation that ends, the year of the target. */
export const NEEDS = ['enlistment', 'papers', 'probation', 'target-year'] as const;
export type Need = (typeof NEEDS)[number];

/** Somebody approved who has no seat, with the days that press. */
export type Waiting = {
  id: number;
  /** Since when the person waits. */
  since: Day;
  enlistsOn: Day | null;
  /** The first paper of the case that expires, certificate or dossier. */
  papersUntil: Day | null;
  probationEndsOn: Day | null;
};

export type Placed = { id: number; position: number; neededBy: Day; need: Need; waitedDays: number };

/** The day by which somebody needs the class, and why; what has passed presses no more. */
export const neededBy = (
  { enlistsOn, papersUntil, probationEndsOn }: Waiting,
  today: Day,
): { day: Day; need: Need } => {
  const days: { day: Day | null; need: Need }[] = [
    { day: enlistsOn, need: 'enlistment' },
    { day: papersUntil, need: 'papers' },
    { day: probationEndsOn, need: 'probation' },
    { day: dayOf(yearOf(today), 12, 31), need: 'target-year' },
  ];
  return days
    .filter((one): one is { day: Day; need: Need } => one.day !== null && one.day >= today)
    .reduce((soonest, one) => (one.day < soonest.day ? one : soonest));
};

/**
 * R-CLS-5. Who gets a seat first: whoever needs the class soonest, then who has waited longest. The place of each is
 * explained by its day and its reason.
 */
export const seatOrder = (waiting: readonly Waiting[], today: Day): Placed[] =>
  waiting
    .map((one) => ({ one, ...neededBy(one, today) }))
    .sort(
      (a, b) => a.day.localeCompare(b.day) || a.one.since.localeCompare(b.one.since) || a.one.id - b.one.id,
    )
    .map(({ one, day, need }, index) => ({
      id: one.id,
      position: index + 1,
      neededBy: day,
      need,
      waitedDays: Math.max(0, daysBetween(one.since, today)),
    }));
