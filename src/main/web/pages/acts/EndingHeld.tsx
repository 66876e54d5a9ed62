import { listRounds } from '#features/allocation/contract.ts';
import { periodWords } from '#features/allocation/web/periodWords.ts';
import { sayAllocation } from '#features/allocation/web/sayAllocation.ts';
import { listTargets } from '#features/plans/contract.ts';
import { listGoals } from '#features/plans/goalContract.ts';
import type { TargetMeasure } from '#features/plans/model.ts';
import { targetWords } from '#features/plans/web/AllTargets.tsx';
import { sayPlan } from '#features/plans/web/sayPlan.ts';
import type { Day } from '#kernel/day.ts';
import { printCount } from '#kernel/number.ts';
import { useRead } from '#web/reads.ts';

type Props = { code: string; on: Day; isHandedOn: boolean };

/** What a unit that ends on a day was to reach in periods that are not over, and the rounds that still divide. */
export function EndingHeld({ code, on, isHandedOn }: Props) {
  const targets = useRead(listTargets, { unitCode: code, asOf: on }).data?.targets ?? [];
  const goals = useRead(listGoals, { unitCode: code, asOf: on }).data?.goals ?? [];
  const rounds = useRead(listRounds, { unitCode: code }).data?.rounds ?? [];
  const held = targets.filter(({ memberCode, until }) => memberCode === null && until >= on);
  const setGoals = goals.filter(({ to }) => to >= on).length;
  const open = rounds.filter(({ state }) => state === 'draft' || state === 'proposed');
  return (
    <>
      {held.length > 0 && (
        <span className="act-consequence">
          {sayPlan('ending.targets', {
            targets: held
              .map((target) =>
                [
                  sayPlan(`measure.${target.measure as TargetMeasure}`),
                  periodWords(target.period),
                  targetWords(target),
                ].join(' '),
              )
              .join('; '),
          })}{' '}
          {isHandedOn && sayPlan('ending.next')}
        </span>
      )}
      {setGoals > 0 && (
        <span className="act-consequence">{sayPlan('ending.goals', { n: printCount(setGoals) })}</span>
      )}
      {open.length > 0 && (
        <span className="act-consequence">
          {sayAllocation('list.ending', {
            rounds: open
              .map(({ unitName, period }) =>
                sayAllocation('round.title', { unit: unitName, period: periodWords(period) }),
              )
              .join('; '),
          })}
        </span>
      )}
    </>
  );
}
