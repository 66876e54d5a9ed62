import type { Tx } from '#db/database.ts';
import type { WorkingCalendar } from '#kernel/calendar.ts';
import type { Confidence } from '#kernel/confidence.ts';
import type { Day } from '#kernel/day.ts';
import { workingCalendar } from '../model.ts';

/** The calendar of this installation, for deadlines to be counted on. */
export const calendarHere = async (db: Tx): Promise<WorkingCalendar> => {
  const days = await db.selectFrom('calendar_day').select(['day', 'is_working', 'confidence']).execute();
  const years = await db.selectFrom('calendar_year').select('year').execute();
  return workingCalendar(
    days.map(({ day, is_working, confidence }) => ({
      day: day as Day,
      isWorking: is_working,
      confidence: confidence as Confidence,
    })),
    years.map(({ year }) => year),
  );
};
