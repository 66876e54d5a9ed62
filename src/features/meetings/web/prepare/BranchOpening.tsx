import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { Day } from '#kernel/day.ts';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { openMeeting } from '../../contract/holding.ts';
import { convenedOf } from '../../votes.ts';
import type { Meeting, Seat } from '../MeetingPage.tsx';
import { Quorum } from '../Quorum.tsx';
import { sayMeeting } from '../sayMeeting.ts';
import { type Opening, OpeningFields } from './OpeningFields.tsx';

type Props = { meeting: Meeting; needed: number | null };

/** Who of the roll came: everybody is there until somebody says not, who is left out only if he came. */
export function BranchOpening({ meeting: { code, heldOn, method, seats }, needed }: Props) {
  const [opening, setOpening] = useState<Opening>({ heldOn: heldOn as Day, method });
  const [present, setPresent] = useState<ReadonlySet<string>>(
    () => new Set(seats.filter(({ isPresent }) => isPresent).map(({ personCode }) => personCode)),
  );
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const act = useChange(openMeeting);
  const toggle = (personCode: string) => {
    const next = new Set(present);
    if (!next.delete(personCode)) next.add(personCode);
    setPresent(next);
  };
  const numbered = seats.map((seat, personId) => ({ ...seat, personId }));
  const there = new Set(
    numbered.filter(({ personCode }) => present.has(personCode)).map(({ personId }) => personId),
  );
  const counted = convenedOf(numbered, there);
  const open = () => {
    const absent = seats.filter(
      ({ exclusion, personCode }) => exclusion === null && !present.has(personCode),
    );
    act.mutate({
      meetingCode: code,
      ...opening,
      absent: absent.map(({ personCode }) => {
        const reason = reasons[personCode]?.trim();
        return { personCode, ...(reason ? { reason } : {}) };
      }),
      came: seats
        .filter(({ exclusion, personCode }) => exclusion !== null && present.has(personCode))
        .map(({ personCode }) => personCode),
    });
  };
  const row = (seat: Seat) => (
    <SeatRow
      key={seat.personCode}
      seat={seat}
      isPresent={present.has(seat.personCode)}
      onToggle={() => toggle(seat.personCode)}
      reason={reasons[seat.personCode] ?? ''}
      onReason={(reason) => setReasons({ ...reasons, [seat.personCode]: reason })}
    />
  );
  const excluded = seats.filter(({ exclusion }) => exclusion !== null);
  return (
    <section className="block">
      <h2>{sayMeeting('roll.title')}</h2>
      {seats.length === 0 ? (
        <Notice kind="warning" title={sayMeeting('roll.none')} lines={[sayMeeting('roll.none-cure')]} />
      ) : (
        <p>{sayMeeting('roll.how')}</p>
      )}
      <Quorum
        convened={counted.length}
        present={counted.filter(({ personId }) => there.has(personId)).length}
        needed={counted.length === seats.length - excluded.length ? needed : null}
      />
      <ul className="meet-roll">{seats.filter(({ exclusion }) => exclusion === null).map(row)}</ul>
      {excluded.length > 0 && (
        <>
          <h3>{sayMeeting('roll.excluded')}</h3>
          <p className="meet-soft">{sayMeeting('roll.excluded-how')}</p>
          <ul className="meet-roll">{excluded.map(row)}</ul>
        </>
      )}
      <RefusedLines refused={act.error} />
      <OpeningFields value={opening} onChange={setOpening} isBusy={act.isPending} onOpen={open} />
    </section>
  );
}

type RowProps = {
  seat: Seat;
  isPresent: boolean;
  onToggle: () => void;
  reason: string;
  onReason: (reason: string) => void;
};

function SeatRow({
  seat: { fullName, personCode, exclusion },
  isPresent,
  onToggle,
  reason,
  onReason,
}: RowProps) {
  const name = fullName ?? personCode;
  return (
    <li>
      <Checkbox checked={isPresent} disabled={exclusion === 'not-counted'} onChange={onToggle}>
        {name}
      </Checkbox>
      {exclusion && <span className="meet-soft">{sayMeeting(`exclusion.${exclusion}`)}</span>}
      {!exclusion && !isPresent && (
        <Input
          aria-label={sayMeeting('roll.reason-of', { name })}
          placeholder={sayMeeting('roll.reason')}
          maxLength={300}
          value={reason}
          onChange={({ target }) => onReason(target.value)}
        />
      )}
    </li>
  );
}
