import { Link } from '@tanstack/react-router';
import type { Day } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Icon } from '#web/Icon.tsx';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { planUnit } from '../../contract/plan.ts';
import { goalWords } from './GoalTools.tsx';
import { type Marks, MonthCalendar } from './MonthCalendar.tsx';
import { earliestOf, type Planned, reasonsAgainst, sayPlan, sayStep } from './sayPlan.ts';

const MOST = 200;

/** Most pressing first: who can still make it by the next latest day, then who cannot. */
const byUrgency = (a: Planned, b: Planned): number =>
  Number(b.isPossible) - Number(a.isPossible) ||
  (a.steps[0]?.latestOn ?? '').localeCompare(b.steps[0]?.latestOn ?? '');

const columns = (goalOn: Day): Column<Planned>[] => [
  {
    id: 'person',
    title: sayPlan('plan.person'),
    kind: 'head',
    show: ({ caseCode, fullName, personCode }) => (
      <Link to="." search={{ case: caseCode, goalOn }}>
        {fullName ?? personCode}
      </Link>
    ),
  },
  { id: 'branch', title: sayPlan('plan.branch'), show: ({ unitName, unitCode }) => unitName ?? unitCode },
  {
    id: 'may',
    title: sayPlan('plan.may'),
    show: ({ isPossible }) => (
      <>
        <Icon name={isPossible ? 'done' : 'warning'} /> {sayPlan(isPossible ? 'plan.yes' : 'plan.no')}
      </>
    ),
  },
  {
    id: 'next',
    title: sayPlan('plan.next'),
    show: ({ steps }) => (steps[0] ? sayStep(steps[0].step) : ''),
  },
  { id: 'by', title: sayPlan('plan.by'), show: ({ steps }) => printDay(steps[0]?.latestOn ?? null) },
  {
    id: 'why',
    title: sayPlan('plan.why'),
    show: (row) => (row.isPossible ? earliestOf(row) : [...reasonsAgainst(row), earliestOf(row)].join(' ')),
  },
];

/** How many people must have reached which step by which day; who cannot make it is left out. */
const marksOf = (cases: readonly Planned[]): Marks => {
  const counts = new Map<string, Map<string, number>>();
  for (const { steps, isPossible } of cases) {
    for (const { step, latestOn } of isPossible ? steps : []) {
      const ofDay = counts.get(latestOn) ?? new Map<string, number>();
      counts.set(latestOn, ofDay.set(step, (ofDay.get(step) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([day, steps]) => [
      day,
      [...steps].map(([step, count]) => sayPlan('plan.people', { step: sayStep(step), count })),
    ]),
  );
};

type Props = { unitCode: string; goalOn: Day; after: string | undefined };

/** Everybody's way to one goal: what is due when on a calendar, and person by person. */
export function UnitPlan({ unitCode, goalOn, after }: Props) {
  const read = useRead(planUnit, { unitCode, goalOn, limit: MOST, ...(after ? { after } : {}) });
  return (
    <Loaded from={read}>
      {(plan) => <Shown plan={plan} unitCode={unitCode} goalOn={goalOn} after={after} />}
    </Loaded>
  );
}

type Shown = Props & { plan: OutputOf<typeof planUnit> };

function Shown({ plan: { total, cases, next, countedBy }, unitCode, goalOn, after }: Shown) {
  const possible = cases.filter(({ isPossible }) => isPossible).length;
  const isWhole = next === null && after === undefined;
  if (total === 0)
    return <Notice kind="note" title={sayPlan('plan.none')} lines={[sayPlan('plan.none-cure')]} />;
  return (
    <div className="plan-months">
      <div>
        <h2>{goalWords(goalOn)}</h2>
        <p>
          <strong>
            {sayPlan(isWhole ? 'plan.summary' : 'plan.summary-page', {
              total,
              possible,
              impossible: cases.length - possible,
            })}
          </strong>{' '}
          {sayPlan(countedBy === 'ceremony' ? 'plan.counted-ceremony' : 'plan.counted-decision')}
        </p>
      </div>
      <MonthCalendar marks={marksOf(cases)} goalOn={goalOn} />
      <section>
        <h2>{sayPlan('plan.list')}</h2>
        <List
          id={planUnit.action}
          label={sayPlan('plan.list')}
          columns={columns(goalOn)}
          rows={[...cases].sort(byUrgency)}
          keyOf={({ caseCode }) => caseCode}
          empty={{ title: sayPlan('plan.none') }}
          count={total}
        />
        <p className="row">
          {after && (
            <Link to="." search={{ unitCode, goalOn }}>
              {sayPlan('plan.first')}
            </Link>
          )}
          {next && (
            <Link to="." search={{ unitCode, goalOn, after: next }}>
              {sayPlan('plan.more')}
            </Link>
          )}
        </p>
      </section>
    </div>
  );
}
