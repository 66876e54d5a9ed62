import { useNavigate } from '@tanstack/react-router';
import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { listMeetingDays } from '#features/admissions/contract/meetingDays.ts';
import { listProbation } from '#features/admissions/contract/probation.ts';
import type { Day } from '#kernel/day.ts';
import { call } from '#web/api.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { planMeeting, setAgenda } from '../../contract/planning.ts';
import { listMeetings, readMeeting } from '../../contract/reading.ts';
import { whenOf } from '../MeetingLines.tsx';
import type { Listed } from '../OwnMeetings.tsx';
import { titleOf } from '../sayMeeting.ts';
import { MOST, type Probationer } from './RoundDrawer.tsx';
import { RoundPeople } from './RoundPeople.tsx';
import { sayRound } from './sayRound.ts';

/** The meetings of a branch that are still to come, and the day on which it usually meets next. */
export function RoundForm({ branchCode }: { branchCode: string }) {
  const today = useSession().today as Day;
  const planned = useRead(listMeetings, { unitCode: branchCode, from: today, state: 'planned', limit: MOST });
  const usual = useRead(listMeetingDays, { unitCode: branchCode });
  return (
    <Loaded from={planned}>
      {({ meetings }) => (
        <Loaded from={usual}>
          {({ bodies }) => (
            <Chosen
              branchCode={branchCode}
              meetings={meetings.filter(({ body }) => body === 'branch')}
              usualOn={(bodies.find(({ body }) => body === 'branch')?.next[0] ?? today) as Day}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

type Props = { branchCode: string; meetings: readonly Listed[]; usualOn: Day };

const NEW = '';

function Chosen({ branchCode, meetings, usualOn }: Props) {
  const id = useId();
  const go = useNavigate();
  const [meetingCode, choose] = useState(meetings[0]?.code ?? NEW);
  const [newOn, setNewOn] = useState(usualOn);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const meetingOn = meetings.find(({ code }) => code === meetingCode)?.heldOn ?? newOn;
  const read = useRead(
    listProbation,
    { unitCode: branchCode, reviewBy: meetingOn as Day, limit: MOST },
    { keepsFormer: true },
  );
  const open = ({ code }: { code: string }) =>
    void go({ to: '/hop/$meetingCode', params: { meetingCode: code } });
  const plan = useChange(planMeeting, open);
  const list = useChange(setAgenda, open);
  const toggle = (caseCode: string): void => {
    const next = new Set(toggled);
    if (!next.delete(caseCode)) next.add(caseCode);
    setToggled(next);
  };
  const put = async (caseCodes: readonly string[]): Promise<void> => {
    const items = caseCodes.map((caseCode) => ({ caseCode, matter: 'recognition' as const }));
    if (meetingCode === NEW) {
      plan.mutate({ unitCode: branchCode, body: 'branch', on: newOn, items });
      return;
    }
    const { items: known } = await call(readMeeting, { meetingCode });
    const listed = known
      .filter(({ isListed }) => isListed)
      .map(({ caseCode, matter }) => ({ caseCode, matter }));
    list.mutate({ meetingCode, items: [...listed, ...items] });
  };
  return (
    <div className="stack">
      <div className="round-field">
        <strong id={id}>{sayRound('meeting')}</strong>
        <Radio.Group
          aria-labelledby={id}
          className="act-choices"
          value={meetingCode}
          onChange={({ target }) => choose(target.value as string)}
          options={[
            ...meetings.map((meeting) => ({
              value: meeting.code,
              label: sayRound('planned', { title: titleOf(meeting), when: whenOf(meeting) }),
            })),
            { value: NEW, label: sayRound('new') },
          ]}
        />
      </div>
      {meetingCode === NEW && (
        <div className="round-field">
          <label htmlFor={`${id}-on`}>{sayRound('new-on')}</label>
          <DayPicker id={`${id}-on`} value={newOn} onChange={setNewOn} />
        </div>
      )}
      <Loaded from={read}>
        {({ people }) => {
          const open = people.filter((one) => one.meetingCode === null || one.meetingCode !== meetingCode);
          // Who stands on another meeting's list is voted on there.
          const isChosen = ({ caseCode, round }: Probationer) =>
            toggled.has(caseCode) === (round === 'planned');
          const chosen = open.filter(isChosen);
          return (
            <>
              <RoundPeople people={open} isChosen={isChosen} onToggle={toggle} />
              <RefusedLines refused={plan.error ?? list.error} />
              {chosen.length > 0 && (
                <>
                  <p>{sayRound('back')}</p>
                  <Button
                    type="primary"
                    loading={plan.isPending || list.isPending}
                    onClick={() => put(chosen.map(({ caseCode }) => caseCode))}
                  >
                    {sayRound('act', { count: chosen.length })}
                  </Button>
                </>
              )}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
