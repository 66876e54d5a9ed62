import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { Figure } from '#features/monitoring/figure.ts';
import { setGoal } from '#features/plans/goalContract.ts';
import { parsePeriod } from '#kernel/period.ts';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { printDay } from '#web/printDay.ts';
import { useMay } from '#web/useMay.ts';
import { Holds, Lacking, verdictWords } from './GoalCells.tsx';
import { sayStructure } from './sayStructure.ts';
import { boundWords, type Goal, goalName, type Structure } from './shown.ts';

const GoalForm = lazy(async () => ({ default: (await import('./GoalForm.tsx')).GoalForm }));
const ReviseGoal = lazy(async () => ({ default: (await import('./ReviseGoal.tsx')).ReviseGoal }));

type Props = { structure: Structure; onOpen: (figure: Figure) => void };

const columnsOf = ({ structure, onOpen }: Props): Column<Goal>[] => [
  { id: 'group', title: sayStructure('goal.group'), kind: 'head', show: goalName },
  { id: 'wanted', title: sayStructure('goal.wanted'), show: boundWords },
  {
    id: 'now',
    title: sayStructure('goal.now'),
    kind: 'number',
    show: (goal) => <Holds {...{ structure, goal, onOpen }} />,
  },
  {
    id: 'unknown',
    title: sayStructure('goal.unknown'),
    kind: 'number',
    show: (goal) => <Holds {...{ structure, goal, onOpen }} isUnknown />,
  },
  { id: 'verdict', title: sayStructure('goal.verdict'), show: verdictWords },
  {
    id: 'lacking',
    title: sayStructure('goal.lacking'),
    kind: 'number',
    show: (goal) => <Lacking goal={goal} />,
  },
  { id: 'plan', title: sayStructure('goal.plan'), show: ({ planCode }) => planCode },
  {
    id: 'period',
    title: sayStructure('goal.period'),
    isExtra: true,
    show: ({ period }) => parsePeriod(period)?.label ?? period,
  },
  {
    id: 'revisions',
    title: sayStructure('goal.revisions'),
    isExtra: true,
    show: ({ revisions }) =>
      revisions
        .map(({ on, reason }) => sayStructure('goal.revision', { day: printDay(on), reason }))
        .join('; '),
  },
  { id: 'reason', title: sayStructure('goal.reason'), isExtra: true, show: ({ reason }) => reason },
  { id: 'code', title: sayStructure('goal.code'), isExtra: true, show: ({ code }) => code },
];

/** The goals of structure of the period: what is wanted, what there is, and how many people are lacking. */
export function Goals(props: Props) {
  const { structure } = props;
  const mayWrite = useMay(setGoal.policy);
  const [isSetting, set] = useState(false);
  const [revising, revise] = useState<Goal | null>(null);
  const act: Column<Goal> = {
    id: 'act',
    title: sayStructure('goal.act'),
    isAct: true,
    show: (goal) => (
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-label={sayStructure('goal.revise-of', { goal: goalName(goal) })}
        onClick={() => revise(goal)}
      >
        {sayStructure('goal.revise')}
      </Button>
    ),
  };
  return (
    <section>
      <h3>{sayStructure('goals.title')}</h3>
      {mayWrite && (
        <p>
          <Button aria-haspopup="dialog" onClick={() => set(true)}>
            {sayStructure('set.act')}
          </Button>
        </p>
      )}
      <List
        id="review.goals"
        label={sayStructure('goals.title')}
        columns={mayWrite ? [...columnsOf(props), act] : columnsOf(props)}
        rows={structure.goals}
        count={structure.goals.length}
        keyOf={({ code }) => code}
        empty={{
          title: sayStructure('goals.none'),
          cure: sayStructure(mayWrite ? 'goals.none-cure' : 'goals.none-yet'),
        }}
      />
      {structure.goals.length > 0 && <p className="dash-soft">{sayStructure('goals.how')}</p>}
      <Suspense>
        {isSetting && <GoalForm structure={structure} onClose={() => set(false)} />}
        {revising && <ReviseGoal goal={revising} onClose={() => revise(null)} />}
      </Suspense>
    </section>
  );
}
