import { blockersIn } from '#kernel/blockers.ts';
import type { CalendarKind } from './model.ts';

export type CalendarDayBlocker = 'calendar-kind-is-of-a-day-off' | 'calendar-kind-is-of-a-day-worked';

/** What stands against a special day: only a Saturday made up and other days may be worked. */
export const calendarDayBlockers = (day: { isWorking: boolean; kind: CalendarKind }): CalendarDayBlocker[] =>
  blockersIn<CalendarDayBlocker>({
    'calendar-kind-is-of-a-day-off': day.isWorking && !['swapped-on', 'other'].includes(day.kind),
    'calendar-kind-is-of-a-day-worked': !day.isWorking && day.kind === 'swapped-on',
  });
