import shipped from './data/calendar.json' with { type: 'json' };
import { type CalendarDay, workingCalendar } from './model.ts';

const file = shipped as unknown as { years: number[]; days: CalendarDay[] };

/** Years whose special days all stand in the file. */
export const shippedYears: readonly number[] = file.years;
export const shippedDays: readonly CalendarDay[] = file.days;

/** The calendar as shipped, for pure tests. */
export const shippedCalendar = workingCalendar(shippedDays, shippedYears);
