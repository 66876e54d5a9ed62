import type { WorkingCalendar } from '#kernel/calendar.ts';
import { type Confidence, isUnverified } from '#kernel/confidence.ts';
import type { Day } from '#kernel/day.ts';

/** Why a day is not what its place in the week says. */
export const CALENDAR_KINDS = [
  'holiday',
  'tet',
  'compensatory',
  'swapped-off',
  'swapped-on',
  'other',
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** One special day with the announcement it rests on. */
export interface CalendarDay {
  readonly day: Day;
  readonly isWorking: boolean;
  readonly kind: CalendarKind;
  readonly name: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** The calendar that deadlines are counted on. */
export const workingCalendar = (
  days: readonly Pick<CalendarDay, 'day' | 'isWorking' | 'confidence'>[],
  years: readonly number[],
): WorkingCalendar => ({
  special: new Map(
    days.map(({ day, isWorking, confidence }) => [
      day,
      { isWorking, isConfirmed: !isUnverified(confidence) },
    ]),
  ),
  years: new Set(years),
});
