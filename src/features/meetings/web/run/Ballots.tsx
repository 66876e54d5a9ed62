import { Button, Input } from 'antd';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Day } from '#kernel/day.ts';
import { DayInput } from '#web/form/DayInput.tsx';
import { DraftBar } from '#web/form/DraftBar.tsx';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { useDraft } from '#web/form/useDraft.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { voteInMeeting } from '../../contract/holding.ts';
import { ItemFacts } from '../ItemFacts.tsx';
import type { Item, Meeting } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';
import { verdictOf } from './PersonLine.tsx';

type Props = {
  meeting: Meeting;
  item: Item;
  onVoted: (item: Pick<Item, 'caseCode' | 'matter'>) => void;
};

/** The person before the meeting, and the ballots; what they come to is said while they are typed. */
export function Ballots({ meeting: { code, convened, present }, item, onVoted }: Props) {
  const { caseCode, matter, version, needed, blockers } = item;
  const may = useMay(voteInMeeting.policy);
  return (
    <>
      <h2 className="meet-person">
        <ItemFacts item={item} />
      </h2>
      {may && blockers.length === 0 && needed !== null && (
        <BallotForm
          item={item}
          numbers={{ convened, present, needed }}
          input={{ meetingCode: code, caseCode, matter, version }}
          onVoted={() => onVoted({ caseCode, matter })}
        />
      )}
    </>
  );
}

type FormProps = {
  item: Item;
  numbers: { convened: number; present: number; needed: number };
  input: { meetingCode: string; caseCode: string; matter: Item['matter']; version: number };
  onVoted: () => void;
};

type Typed = { yes: number | null; no: number | null; decisionNumber: string; decidedOn: Day | null };
const nothing: Typed = { yes: null, no: 0, decisionNumber: '', decidedOn: null };

function BallotForm({ item, numbers: { convened, present, needed }, input, onVoted }: FormProps) {
  const [typed, setTyped] = useState(nothing);
  const form = useRef<HTMLFormElement>(null);
  const ids = { yes: useId(), no: useId(), number: useId(), signed: useId() };
  const draft = useDraft<Typed>({
    action: voteInMeeting.action,
    of: `${item.caseCode}/${item.matter}`,
    read: () => typed,
    restore: (kept) => setTyped({ ...nothing, ...kept }),
  });
  const type = (some: Partial<Typed>) => {
    setTyped({ ...typed, ...some });
    draft.touch();
  };
  const { yes, no, decisionNumber, decidedOn } = typed;
  const act = useChange(voteInMeeting, () => {
    draft.forget();
    onVoted();
  });
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const isComplete = yes !== null && no !== null;
  const blank = isComplete ? present - yes - no : 0;
  const record = (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete || act.isPending) return;
    act.mutate({
      ...input,
      yes,
      no,
      ...(decisionNumber.trim() ? { decisionNumber: decisionNumber.trim() } : {}),
      ...(decidedOn ? { decidedOn } : {}),
    });
  };
  return (
    <form ref={form} className="meet-ballots" onSubmit={record}>
      <div className="meet-fields">
        <div>
          <label htmlFor={ids.yes}>{sayMeeting('run.yes')}</label>
          <NumberInput id={ids.yes} isWhole value={yes} onChange={(count) => type({ yes: count })} />
        </div>
        <div>
          <label htmlFor={ids.no}>{sayMeeting('run.no')}</label>
          <NumberInput id={ids.no} isWhole value={no} onChange={(count) => type({ no: count })} />
        </div>
        {item.act === 'decide' && (
          <>
            <div>
              <label htmlFor={ids.number}>{sayMeeting('run.number')}</label>
              <Input
                id={ids.number}
                maxLength={300}
                autoComplete="off"
                value={decisionNumber}
                onChange={({ target }) => type({ decisionNumber: target.value })}
              />
            </div>
            <div>
              <label htmlFor={ids.signed}>{sayMeeting('run.signed')}</label>
              <DayInput id={ids.signed} value={decidedOn} onChange={(on) => type({ decidedOn: on })} />
              <small>{sayMeeting('run.signed-extra')}</small>
            </div>
          </>
        )}
      </div>
      <div className="meet-live" aria-live="polite">
        {isComplete && blank >= 0 && (
          <p>
            <strong>{verdictOf({ yes, convened, needed, passed: yes >= needed })}</strong>
            {blank > 0 && ` · ${sayMeeting('run.blank', { count: blank })}`}
          </p>
        )}
        {blank < 0 && <p>{sayMeeting('run.too-many', { present })}</p>}
      </div>
      <RefusedLines refused={act.error} />
      <DraftBar
        {...draft}
        onDiscard={() => {
          setTyped(nothing);
          draft.forget();
        }}
      />
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        loading={act.isPending}
        disabled={!isComplete || blank < 0}
      >
        {sayMeeting('run.record')}
      </Button>
    </form>
  );
}
