import { Button } from 'antd';
import { useId } from 'react';
import { type Day, dayOf, lastOfMonth, partsOf, yearOf } from '#kernel/day.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { printDay } from '#web/printDay.ts';
import { useSession } from '#web/session.ts';
import { sayPlan } from './sayPlan.ts';
import './plan.css';

const MONTHS_A_QUARTER = 3;
const DECEMBER = 12;

export const endOfYear = (year: number): Day => dayOf(year, DECEMBER, 31);

/** The goals people mean: the end of this quarter, of this year and of the next. */
const goalsFrom = (today: Day): { day: Day; words: string }[] => {
  const year = yearOf(today);
  const quarter = Math.ceil(partsOf(today).month / MONTHS_A_QUARTER);
  const ends = lastOfMonth(dayOf(year, quarter * MONTHS_A_QUARTER, 1));
  return [
    ...(ends === endOfYear(year)
      ? []
      : [{ day: ends, words: sayPlan('plan.goal-quarter', { quarter, year }) }]),
    { day: endOfYear(year), words: sayPlan('plan.goal-year', { year }) },
    { day: endOfYear(year + 1), words: sayPlan('plan.goal-year', { year: year + 1 }) },
  ];
};

/** What is aimed at, as people say it: a year at its last day, else the day. */
export const goalWords = (goalOn: Day): string =>
  goalOn === endOfYear(yearOf(goalOn))
    ? sayPlan('plan.for-year', { year: yearOf(goalOn) })
    : sayPlan('plan.for-day', { day: printDay(goalOn) });

/** The day to be reached, typed or chosen from those that people mean. */
export function GoalTools({ goalOn, onGoal }: { goalOn: Day; onGoal: (day: Day) => void }) {
  const { today } = useSession();
  const id = useId();
  return (
    <div className="plan-tools">
      <label htmlFor={id}>
        {sayPlan('plan.goal')}
        <DayPicker id={id} value={goalOn} onChange={onGoal} />
      </label>
      <fieldset className="row" aria-label={sayPlan('plan.goals')}>
        {goalsFrom(today as Day).map(({ day, words }) => (
          <Button key={day} aria-pressed={day === goalOn} onClick={() => onGoal(day)}>
            {words}
          </Button>
        ))}
      </fieldset>
    </div>
  );
}
