import type { WorkingCalendar } from '#kernel/calendar.ts';
import { addDays, type Day } from '#kernel/day.ts';
import { latestStart } from '#kernel/deadline.ts';

/** Who is shown an overdue deadline, from the nearest: chi bộ, cơ sở, cấp trên trực tiếp. */
export const LEVELS = ['branch', 'base', 'upper'] as const;
export type Level = (typeof LEVELS)[number];
/** Working days past the due day from which each level is shown it. */
export type Escalation = Readonly<Record<Level, number>>;

/**
 * The latest due day that has come to a level by a day: what was due then or before is so many working days overdue.
 * An index on due days answers "who must see it" with this alone.
 */
export const dueBy = (calendar: WorkingCalendar, on: Day, workingDays: number): Day =>
  latestStart(calendar, on, workingDays).dueOn;

/** The highest level that sees a deadline on a day; null while it is in time. */
export const levelOf = (
  dueOn: Day,
  on: Day,
  calendar: WorkingCalendar,
  escalation: Escalation,
): Level | null => LEVELS.findLast((level) => dueOn <= dueBy(calendar, on, escalation[level])) ?? null;

/** A deadline that is near: due within a week from a day. */
export const soonUntil = (on: Day): Day => addDays(on, 7);
