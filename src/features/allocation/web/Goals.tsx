import { useState } from 'react';
import type { Figure } from '#features/monitoring/figure.ts';
import { OpenedCard } from '#features/monitoring/web/OpenedCard.tsx';
import { useNames } from '#features/organisations/web/useNames.ts';
import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { Notice } from '#web/Notice.tsx';
import { useSession } from '#web/session.ts';
import type { SumCheck } from '../checks.ts';
import { cardOf } from './behind.ts';
import type { Answer } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

type Props = {
  answer: Answer;
  checks: readonly SumCheck[];
  sum: number;
  filled: number;
  count: number;
};

/** The sum with its reserve against the total of the round and against every target of the unit. */
export function Goals({ answer, checks, sum, filled, count }: Props) {
  const { round, goals, done } = answer;
  const today = useSession().today as Day;
  const [figure, show] = useState<Figure | null>(null);
  const own = { code: round.unitCode, name: round.unitName };
  const kindName = useNames('document-kind');
  const nameOf = (goal: Answer['goals'][number] | undefined): string =>
    goal?.documentKind
      ? [kindName(goal.documentKind), goal.documentName].filter(Boolean).join(' ')
      : (goal?.targetCode ?? '');
  const [total, reserve] = [round.total ?? 0, round.reserve ?? 0];
  const left = total - reserve - sum;
  const leftWords = left === 0 ? 'sum.even' : left > 0 ? 'sum.left' : 'sum.over';
  return (
    <section aria-label={sayAllocation('sum.title')}>
      <ul className="allocation-sums">
        <li>
          <strong>{sayAllocation('sum.assigned', { n: printCount(sum), total: printCount(total) })}</strong>
        </li>
        <li>{sayAllocation('sum.reserve', { n: printCount(reserve) })}</li>
        <li>{sayAllocation(leftWords, { n: printCount(Math.abs(left)) })}</li>
        <li>
          {sayAllocation(answer.isOfMembers ? 'sum.filled-members' : 'sum.filled', {
            n: printCount(filled),
            of: printCount(count),
          })}
        </li>
        {done !== null && (
          <li>
            <button
              type="button"
              className="word-button"
              aria-haspopup="dialog"
              onClick={() => show(cardOf(answer, { unit: own, year: null, count: done }, today))}
            >
              {sayAllocation('sum.done', { n: printCount(done) })}
            </button>
          </li>
        )}
      </ul>
      {checks.length > 0 && (
        <ul className="allocation-sums">
          {checks.map(({ targetCode, required, surplus }, at) => (
            <li key={targetCode}>
              {sayAllocation(surplus < 0 ? 'goal.gap' : 'goal.surplus', {
                document: nameOf(goals[at]),
                required: printCount(required),
                n: printCount(Math.abs(surplus)),
              })}
            </li>
          ))}
        </ul>
      )}
      {checks
        .filter(({ isBelowHigher }) => isBelowHigher)
        .map(({ targetCode, required }) => (
          <Notice
            key={targetCode}
            kind="warning"
            title={sayAllocation('goal.below', {
              document: nameOf(goals.find((goal) => goal.targetCode === targetCode)),
              required: printCount(required),
            })}
            lines={[sayAllocation('goal.rank')]}
          />
        ))}
      <OpenedCard unitCode={round.unitCode} figure={figure} onClose={() => show(null)} />
    </section>
  );
}
