import { Drawer } from 'antd';
import { endGoal, reviseGoal } from '#features/plans/goalContract.ts';
import { EndFrom, ReviseNumbers } from '#features/plans/web/ReviseNumbers.tsx';
import { sayStructure } from './sayStructure.ts';
import { boundWords, type Goal, goalName } from './shown.ts';

type Props = { goal: Goal; onClose: () => void };

/** New numbers for a goal of structure from a day on, or its end; the days before keep the old ones. */
export function ReviseGoal({ goal, onClose }: Props) {
  const { code, bound, minimum, maximum } = goal;
  const words = boundWords(goal);
  return (
    <Drawer
      open
      title={sayStructure('revise.title', { goal: goalName(goal) })}
      onClose={onClose}
      size="large"
    >
      <p className="act-back">{sayStructure('revise.now', { bound: words })}</p>
      <ReviseNumbers endpoint={reviseGoal} of={{ code, bound, minimum, maximum, words }} onClose={onClose} />
      <details className="act-more">
        <summary>{sayStructure('end.title')}</summary>
        <EndFrom
          endpoint={endGoal}
          code={code}
          words={sayStructure('end.act')}
          wayBack={sayStructure('end.way-back')}
          preview={(day) => sayStructure('end.preview', { day })}
          onClose={onClose}
        />
      </details>
    </Drawer>
  );
}
