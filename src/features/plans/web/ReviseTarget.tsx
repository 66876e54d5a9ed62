import { Drawer } from 'antd';
import { reviseTarget, withdrawTarget } from '../contract.ts';
import type { Bound } from '../model.ts';
import { type Target, targetWords } from './AllTargets.tsx';
import { EndFrom, ReviseNumbers } from './ReviseNumbers.tsx';
import { sayPlan } from './sayPlan.ts';

type Props = { target: Target; onClose: () => void };

/** New numbers for a target from a day on, or its withdrawal; the days before keep the old ones. */
export function ReviseTarget({ target, onClose }: Props) {
  const { code, minimum, maximum } = target;
  const bound = target.bound as Bound;
  const words = targetWords(target);
  return (
    <Drawer open title={sayPlan('revise.title', { code })} onClose={onClose} size="large">
      <p className="act-back">{sayPlan('revise.now', { bound: words })}</p>
      {bound !== 'unnumbered' && (
        <ReviseNumbers
          endpoint={reviseTarget}
          of={{ code, bound, minimum, maximum, words }}
          onClose={onClose}
        />
      )}
      <details className="act-more">
        <summary>{sayPlan('withdraw.title')}</summary>
        <EndFrom
          endpoint={withdrawTarget}
          code={code}
          words={sayPlan('withdraw.act')}
          wayBack={sayPlan('withdraw.way-back')}
          preview={(day) => sayPlan('withdraw.preview', { day })}
          onClose={onClose}
        />
      </details>
    </Drawer>
  );
}
