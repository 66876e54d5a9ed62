import { type Day, dayOf, earlier, yearOf } from '#kernel/day.ts';
import { type Fall, fallsOf, type Goal, type Reduced, type StockOn } from './rules.ts';

export interface Year {
  readonly year: number;
  readonly isOver: boolean;
  /** Both halves from 1 January; null where the stock of that day, or of the last, is not known. */
  readonly falls: readonly Fall[] | null;
}

const yearsShown = 6;

/** Year by year since the goal's period began, the newest first: a verdict on those that are over, on no other. */
export const yearsOf = (
  goal: Goal,
  asOf: Day,
  { words, stockOn }: { words: Reduced['words']; stockOn: StockOn },
): Year[] => {
  const last = yearOf(earlier(asOf, goal.period.to));
  const first = Math.max(yearOf(goal.period.from), last - yearsShown + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index): Year => {
    const year = last - index;
    const end = dayOf(year, 12, 31);
    const until = earlier(end, asOf);
    const start = { on: dayOf(year, 1, 1), isFirst: true };
    const yearly = goal.recurrence === 'each-year' ? goal : null;
    return {
      year,
      isOver: end <= asOf,
      falls: start.on < until ? fallsOf({ goal: yearly, start, asOf: until, words }, stockOn) : null,
    };
  });
};

/** The days whose stocks `yearsOf` reads. */
export const yearDays = (goal: Pick<Goal, 'period'>, asOf: Day): Day[] => {
  const last = yearOf(earlier(asOf, goal.period.to));
  const first = Math.max(yearOf(goal.period.from), last - yearsShown + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).flatMap(
    (year) => [dayOf(year, 1, 1), earlier(dayOf(year, 12, 31), asOf)],
  );
};
