import { Button, Drawer } from 'antd';
import { useId, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { inSentence, parsePeriod } from '#kernel/period.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { say } from '#web/say.ts';
import { giveMemberTargets, offerMemberTargets, withdrawMemberTargets } from '../../targetContract.ts';
import { Roll } from './Roll.tsx';
import { sayTargets } from './sayTargets.ts';

type Offer = OutputOf<typeof offerMemberTargets>;
type Props = { unitCode: string; onClose: () => void };

/** Targets for many members of a branch at once: the whole roll is chosen with one each until somebody says otherwise. */
export function Give({ unitCode, onClose }: Props) {
  const [planCode, choose] = useState<string | undefined>(undefined);
  const offer = useRead(
    offerMemberTargets,
    { unitCode, ...(planCode ? { planCode } : {}) },
    { keepsFormer: true },
  );
  const [given, setGiven] = useState<readonly string[] | null>(null);
  return (
    <Drawer
      open
      size="large"
      title={sayTargets('give.title')}
      onClose={onClose}
      footer={<Button onClick={onClose}>{say('common.close')}</Button>}
    >
      {given ? (
        <Given unitCode={unitCode} codes={given} />
      ) : (
        <Loaded from={offer}>
          {(answer) =>
            answer.planCode === null || answer.members.length === 0 ? (
              <Missing hasPlan={answer.planCode !== null} />
            ) : (
              <GiveForm
                key={answer.planCode}
                {...{ unitCode, offer: answer, planCode: answer.planCode }}
                onPlan={choose}
                onGiven={setGiven}
              />
            )
          }
        </Loaded>
      )}
    </Drawer>
  );
}

function Missing({ hasPlan }: { hasPlan: boolean }) {
  const what = hasPlan ? 'give.no-members' : 'give.no-plan';
  return <Notice kind="note" title={sayTargets(what)} lines={[sayTargets(`${what}-cure`)]} />;
}

type FormProps = {
  unitCode: string;
  offer: Offer;
  planCode: string;
  onPlan: (code: string) => void;
  onGiven: (codes: readonly string[]) => void;
};

function GiveForm({ unitCode, offer: { plans, members }, planCode, onPlan, onGiven }: FormProps) {
  const id = useId();
  const free = members.filter(({ number }) => number === null);
  const [numbers, setNumbers] = useState<ReadonlyMap<string, number>>(
    new Map(free.map(({ memberCode }) => [memberCode, 1])),
  );
  const give = useChange(giveMemberTargets, ({ codes }) => onGiven(codes));
  const code = plans.find((plan) => plan.code === planCode)?.period ?? '';
  const period = parsePeriod(code);
  const total = [...numbers.values()].reduce((sum, n) => sum + n, 0);
  return (
    <div className="stack">
      <RefusedLines refused={give.error} />
      <div className="list-filter">
        <label htmlFor={id}>{sayTargets('give.plan')}</label>
        <select
          id={id}
          className="list-field"
          value={planCode}
          onChange={({ target }) => onPlan(target.value)}
        >
          {plans.map((plan) => (
            <option key={plan.code} value={plan.code}>
              {sayTargets('give.plan-of', {
                period: parsePeriod(plan.period)?.label ?? plan.period,
                unit: plan.unitName,
              })}
            </option>
          ))}
        </select>
      </div>
      <Roll members={members} numbers={numbers} onChange={setNumbers} />
      <div role="status" className="targets-preview">
        {numbers.size === 0 ? (
          <p>{sayTargets('give.choose')}</p>
        ) : (
          <p>
            {sayTargets('give.preview', {
              ...{ members: numbers.size, total },
              period: period ? inSentence(period) : code,
            })}
          </p>
        )}
        {free.length < members.length && (
          <p>{sayTargets('give.preview-kept', { n: members.length - free.length })}</p>
        )}
        <p>{sayTargets('give.back')}</p>
      </div>
      <div>
        <Button
          type="primary"
          size="large"
          disabled={numbers.size === 0}
          loading={give.isPending}
          onClick={() =>
            give.mutate({
              ...{ unitCode, planCode },
              members: [...numbers].map(([memberCode, number]) => ({ memberCode, number })),
            })
          }
        >
          {sayTargets('give')}
        </Button>
      </div>
    </div>
  );
}

function Given({ unitCode, codes }: { unitCode: string; codes: readonly string[] }) {
  const [isUndone, setUndone] = useState(false);
  const undo = useChange(withdrawMemberTargets, () => setUndone(true));
  if (isUndone) return <Notice kind="done" title={sayTargets('give.undone')} />;
  return (
    <>
      <RefusedLines refused={undo.error} />
      <Notice kind="done" title={sayTargets('give.done', { n: codes.length })}>
        <Button
          loading={undo.isPending}
          onClick={() => undo.mutate({ unitCode, codes: [...codes], reason: sayTargets('give.undo-reason') })}
        >
          {sayTargets('give.undo')}
        </Button>
      </Notice>
    </>
  );
}
