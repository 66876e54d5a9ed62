import { Button } from 'antd';
import { addMonths, type Day, monthOf, partsOf, weekdayOf } from '#kernel/day.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { printDay } from '#web/printDay.ts';
import { useSession } from '#web/session.ts';
import { usePhone } from '#web/usePhone.ts';
import { weeksOf } from './month.ts';
import { sayPlan } from './sayPlan.ts';
import './plan.css';

/** What stands on a day, by day. */
export type Marks = ReadonlyMap<string, readonly string[]>;

type Props = { marks: Marks; goalOn: Day };

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MONTH = /^\d{4}-\d\d-01$/;

/** A month with what is due on its days: a grid, on a phone a list of the days that hold something. */
export function MonthCalendar({ marks, goalOn }: Props) {
  const today = useSession().today as Day;
  const isPhone = usePhone();
  const [{ month: asked }, change] = useAddressFilter();
  const first = [...marks.keys()].sort().find((day) => day >= today);
  const month = asked && MONTH.test(asked) ? (asked as Day) : monthOf((first ?? goalOn) as Day);
  const { month: number, year } = partsOf(month);
  const on = (day: Day): string[] => [
    ...(day === today ? [sayPlan('plan.today-mark')] : []),
    ...(marks.get(day) ?? []),
    ...(day === goalOn ? [sayPlan('plan.goal-mark')] : []),
  ];
  const weeks = weeksOf(month);
  const title = sayPlan('plan.calendar', { month: number, year });
  return (
    <section className="plan-month" aria-label={title}>
      <div className="plan-month-head">
        <Button onClick={() => change({ month: addMonths(month, -1) })}>
          {sayPlan('plan.month-before')}
        </Button>
        <h2>{title}</h2>
        <Button onClick={() => change({ month: addMonths(month, 1) })}>{sayPlan('plan.month-after')}</Button>
      </div>
      {isPhone ? <Agenda days={weeks.flat()} on={on} /> : <Grid weeks={weeks} on={on} />}
    </section>
  );
}

type On = (day: Day) => readonly string[];

function Words({ words }: { words: readonly string[] }) {
  return (
    <ul className="plan-marks">
      {words.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function Grid({ weeks, on }: { weeks: readonly (readonly (Day | null)[])[]; on: On }) {
  return (
    <table className="plan-grid">
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {sayPlan(`weekday.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => (
              <td key={day ?? `beside-${WEEKDAYS[at]}`}>
                {day && (
                  <>
                    <time dateTime={day}>{partsOf(day).day}</time>
                    <Words words={on(day)} />
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Agenda({ days, on }: { days: readonly (Day | null)[]; on: On }) {
  const held = days.filter((day): day is Day => day !== null && on(day).length > 0);
  if (held.length === 0) return <p>{sayPlan('plan.month-empty')}</p>;
  return (
    <dl className="plan-agenda">
      {held.map((day) => (
        <div key={day}>
          <dt>
            {sayPlan(`day.${weekdayOf(day)}` as 'day.1')} {printDay(day)}
          </dt>
          <dd>
            <Words words={on(day)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
