import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type Day, daysBetween } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useSession } from '#web/session.ts';
import { planCase } from '../../contract/plan.ts';
import { goalWords } from './GoalTools.tsx';
import { type Marks, MonthCalendar } from './MonthCalendar.tsx';
import { earliestOf, reasonsAgainst, sayPlan, sayStep } from './sayPlan.ts';

type Plan = OutputOf<typeof planCase>;
type Step = Plan['steps'][number];

const leftUntil = (today: Day, latestOn: string): string => {
  const days = daysBetween(today, latestOn as Day);
  if (days === 0) return sayPlan('plan.today');
  return days > 0 ? sayPlan('plan.days-left', { days }) : sayPlan('plan.past', { days: -days });
};

const columns = (today: Day): Column<Step>[] => [
  { id: 'step', title: sayPlan('plan.step'), kind: 'head', show: ({ step }) => sayStep(step) },
  { id: 'by', title: sayPlan('plan.by'), show: ({ latestOn }) => printDay(latestOn) },
  { id: 'left', title: sayPlan('plan.state'), show: ({ latestOn }) => leftUntil(today, latestOn) },
  { id: 'before', title: sayPlan('plan.before'), show: ({ because }) => sayStep(because) },
];

const marksOf = ({ steps, meetings }: Plan): Marks => {
  const marks = new Map<string, string[]>();
  const put = (day: string, words: string) => marks.set(day, [...(marks.get(day) ?? []), words]);
  for (const { step, latestOn } of steps) put(latestOn, sayStep(step));
  for (const { body, days } of meetings) {
    const words = sayPlan('plan.meets', { body: sayPlan(`body.${body}` as 'body.branch') });
    for (const day of days) put(day, words);
  }
  return marks;
};

type Props = { plan: Plan; onGoal: (day: Day) => void };

/** One person's way to the goal: whether it can be made, each remaining step, and the calendar. */
export function CasePlan({ plan, onGoal }: Props) {
  const today = useSession().today as Day;
  // While another goal is being asked for, the former answer speaks of its own.
  const goalOn = plan.goalOn as Day;
  const { isPossible, earliestOn, expiring } = plan;
  const warnings = expiring.map(({ kind, validUntil }) =>
    sayPlan(`plan.expires.${kind}` as 'plan.expires.dossier-validity', { day: printDay(validUntil) }),
  );
  return (
    <div className="plan-months">
      <section>
        <h2>{goalWords(goalOn)}</h2>
        <Notice
          kind={isPossible ? 'done' : 'warning'}
          title={sayPlan(isPossible ? 'plan.possible' : 'plan.impossible', { day: printDay(goalOn) })}
          lines={[...reasonsAgainst(plan), earliestOf(plan), ...warnings]}
        >
          {!isPossible && earliestOn && (
            <Button onClick={() => onGoal(earliestOn as Day)}>
              {sayPlan('plan.try-earliest', { day: printDay(earliestOn) })}
            </Button>
          )}
          <Link to="." search={{ unitCode: plan.unitCode, goalOn }}>
            {sayPlan('plan.back')}
          </Link>
        </Notice>
      </section>
      <section>
        <h2>{sayPlan('plan.steps')}</h2>
        <List
          id={planCase.action}
          label={sayPlan('plan.steps')}
          columns={columns(today)}
          rows={plan.steps}
          keyOf={({ step }) => step}
          empty={{ title: sayPlan('plan.none') }}
        />
      </section>
      <MonthCalendar marks={marksOf(plan)} goalOn={goalOn} />
    </div>
  );
}
