import { addDays, type Day, weekdayOf } from '#kernel/day.ts';
import { DAY_PARTS } from './model.ts';

type Part = (typeof DAY_PARTS)[number];
const SATURDAY = 6;

export type Timetable = {
  firstOn: Day;
  /** How many sittings there are in all. */
  count: number;
  parts: readonly Part[];
  /** On which days: weekdays, Saturdays and Sundays, or every day. */
  days: 'weekdays' | 'weekend' | 'every-day';
};

const isOn = (days: Timetable['days'], on: Day): boolean =>
  days === 'every-day' || weekdayOf(on) >= SATURDAY === (days === 'weekend');

/** The sittings of a class from its first day on, as many as it has, in the parts of the day it sits. */
export const sittingsFrom = ({ firstOn, count, parts, days }: Timetable): { on: Day; part: Part }[] => {
  const inOrder = DAY_PARTS.filter((part) => parts.includes(part));
  if (inOrder.length === 0) return [];
  const sittings: { on: Day; part: Part }[] = [];
  for (let on = firstOn; sittings.length < count; on = addDays(on, 1))
    if (isOn(days, on)) sittings.push(...inOrder.map((part) => ({ on, part })));
  return sittings.slice(0, count);
};
