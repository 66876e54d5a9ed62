import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { ConfirmButton } from '#web/ConfirmButton.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { listRounds, openRound } from '../contract.ts';
import { keepWhole } from '../movesContract.ts';
import type { Answer, Unit } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

type Round = Answer['round'];

/** A number that was given is divided further in one click: a round of the unit's own, of its units or its members. */
export function GoesOn({ round, unit }: { round: Round; unit: Unit }) {
  const go = useNavigate();
  const mayOpen = useMay(openRound.policy);
  const mayKeep = useMay(keepWhole.policy);
  const rounds = useRead(listRounds, { unitCode: unit.code }).data?.rounds;
  const open = useChange(openRound);
  const keep = useChange(keepWhole);
  if (!unit.target || !rounds) return null;
  const { planCode, period, measure, bound } = round;
  const own = rounds.find(
    (one) =>
      one.unitCode === unit.code &&
      one.period === period &&
      one.measure === measure &&
      one.state !== 'cancelled',
  );
  const goTo = (roundCode: string) => void go({ to: '/vong-giao/$roundCode', params: { roundCode } });
  if (own)
    return (
      <p>
        <Link to="/vong-giao/$roundCode" params={{ roundCode: own.code }}>
          {sayAllocation('goes-on.own', { unit: unit.name })}
        </Link>
      </p>
    );
  if (!mayOpen || keep.isSuccess) return null;
  const total = unit.target.current;
  return (
    <>
      <div className="allocation-tools">
        <Button
          type="primary"
          loading={open.isPending}
          onClick={() =>
            open.mutate(
              { unitCode: unit.code, planCode, measure: measure as 'admission', total, bound },
              { onSuccess: ({ code }) => goTo(code) },
            )
          }
        >
          {sayAllocation('goes-on.open', { n: total })}
        </Button>
        {mayKeep && (
          <ConfirmButton
            words={sayAllocation('goes-on.keep')}
            what={sayAllocation('goes-on.keep-what', { unit: unit.name, n: total })}
            isBusy={keep.isPending}
            onConfirm={() => keep.mutate({ roundCode: round.code, unitCode: unit.code })}
          />
        )}
      </div>
      <RefusedLines refused={open.error ?? keep.error} />
    </>
  );
}
