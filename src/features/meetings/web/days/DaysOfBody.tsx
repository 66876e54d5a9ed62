import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { restoreMeetingDay, setMeetingDay } from '#features/admissions/contract/meetingDays.ts';
import { type Day, weekdayOf } from '#kernel/day.ts';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import type { MeetingBody } from '../../model.ts';
import { sayMeeting } from '../sayMeeting.ts';
import { type BodyDays, sayDays, sayException, saySpan } from './sayDays.ts';

const SetDay = lazy(async () => ({ default: (await import('./SetDay.tsx')).SetDay }));
const ExceptDay = lazy(async () => ({ default: (await import('./ExceptDay.tsx')).ExceptDay }));

export type VotingBody = Exclude<MeetingBody, 'branch-committee'>;

type Props = {
  unitCode: string;
  body: VotingBody;
  /** What the body is called on this page. */
  words: string;
  /** Null where nobody set a day. */
  days: BodyDays | null;
};

const SHOWN = 4;

const printMeeting = (day: string): string =>
  sayMeeting('line.day', {
    weekday: sayMeeting(`weekday.${weekdayOf(day as Day)}` as 'weekday.1'),
    day: printDay(day),
  });

/** When one body meets: its usual day, the next meetings, those that are moved, and how all this is changed. */
export function DaysOfBody({ unitCode, body, words, days }: Props) {
  const { today } = useSession();
  const may = useMay(setMeetingDay.policy);
  const [opened, open] = useState<'set' | 'except' | null>(null);
  const close = () => open(null);
  const rules = days?.rules.filter(({ until }) => until === null || until >= today) ?? [];
  return (
    <section className="block">
      <h2>{words}</h2>
      {rules.length === 0 && <p>{sayDays('days.none')}</p>}
      {rules.map((rule) => (
        <p key={rule.from}>
          <strong>{saySpan(rule)}</strong>
        </p>
      ))}
      {days && days.unitCode !== unitCode && (
        <p className="meet-soft">{sayDays('days.from-above', { unit: days.unitName ?? days.unitCode })}</p>
      )}
      {days && days.next.length > 0 && (
        <>
          <h3>{sayDays('days.next')}</h3>
          <ul className="lines">
            {days.next.slice(0, SHOWN).map((day) => (
              <li key={day}>{printMeeting(day)}</li>
            ))}
          </ul>
        </>
      )}
      {days && <Exceptions unitCode={unitCode} body={body} days={days} may={may} />}
      {may && (
        <div className="row days-acts">
          <Button
            aria-haspopup="dialog"
            aria-label={sayDays('days.set-label', { body: words })}
            onClick={() => open('set')}
          >
            {sayDays('days.set')}
          </Button>
          {rules.length > 0 && (
            <Button
              aria-haspopup="dialog"
              aria-label={sayDays('days.except-label', { body: words })}
              onClick={() => open('except')}
            >
              {sayDays('days.except')}
            </Button>
          )}
        </div>
      )}
      <Suspense>
        {opened === 'set' && <SetDay unitCode={unitCode} body={body} words={words} onClose={close} />}
        {opened === 'except' && days && (
          <ExceptDay unitCode={unitCode} body={body} next={days.next} onClose={close} />
        )}
      </Suspense>
    </section>
  );
}

type OfExceptions = { unitCode: string; body: VotingBody; days: BodyDays; may: boolean };

function Exceptions({ unitCode, body, days, may }: OfExceptions) {
  const { today } = useSession();
  const restore = useChange(restoreMeetingDay);
  const coming = days.exceptions.filter(({ insteadOf, heldOn }) =>
    [insteadOf, heldOn].some((day) => day !== null && day >= today),
  );
  if (coming.length === 0) return null;
  return (
    <>
      <h3>{sayDays('days.exceptions')}</h3>
      <RefusedLines refused={restore.error} />
      <ul className="lines">
        {coming.map((one) => {
          const { insteadOf, heldOn, isOwn } = one;
          const what = sayException(one);
          return (
            <li key={`${insteadOf} ${heldOn}`}>
              <span>{what}</span>
              {may && isOwn && (
                <Button
                  loading={restore.isPending}
                  aria-label={sayDays('days.restore-label', { what })}
                  onClick={() =>
                    restore.mutate({
                      unitCode,
                      body,
                      ...(insteadOf === null ? {} : { insteadOf: insteadOf as Day }),
                      ...(heldOn === null ? {} : { heldOn: heldOn as Day }),
                    })
                  }
                >
                  {sayDays('days.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
