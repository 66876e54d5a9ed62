import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { listCases } from '#features/admissions/contract/reading.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { printDay } from '#web/printDay.ts';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange, useRead } from '#web/reads.ts';
import { useMay } from '#web/useMay.ts';
import { setAgenda } from '../../contract/planning.ts';
import type { Meeting } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';

/** A branch itself raises the question whether a probationary member is to be struck off: nothing proposes it. */
export function AddRemoval({ meeting }: { meeting: Meeting }) {
  const may = useMay(setAgenda.policy);
  const [isOpen, setOpen] = useState(false);
  if (!may || meeting.body !== 'branch') return null;
  return (
    <details className="meet-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{sayMeeting('removal.title')}</summary>
      {isOpen && <Choice meeting={meeting} />}
    </details>
  );
}

function Choice({ meeting }: { meeting: Meeting }) {
  const read = useRead(listCases, { unitCode: meeting.unitCode, group: 'probation', limit: 200 });
  return <Loaded from={read}>{({ cases }) => <Choose meeting={meeting} cases={cases} />}</Loaded>;
}

type Cases = OutputOf<typeof listCases>['cases'];

/** Two of one name are told apart by their birth. */
const labelOf = ({ code, fullName, bornOn, birthYear }: Cases[number]): string => {
  const born = bornOn === null ? birthYear : printDay(bornOn);
  const name = fullName ?? code;
  return born === null ? name : sayMeeting('removal.born', { name, born });
};

function Choose({ meeting: { code, items, votes }, cases }: { meeting: Meeting; cases: Cases }) {
  const id = useId();
  const [chosen, choose] = useState<string | null>(null);
  const act = useChange(setAgenda, () => choose(null));
  const taken = new Set(
    [...items.filter(({ isListed }) => isListed), ...votes]
      .filter(({ matter }) => matter === 'removal')
      .map(({ caseCode }) => caseCode),
  );
  const members = cases.filter((one) => !taken.has(one.code));
  if (members.length === 0)
    return (
      <Notice kind="note" title={sayMeeting('removal.none')} lines={[sayMeeting('removal.none-what')]} />
    );
  const listed = items.filter(({ isListed }) => isListed);
  return (
    <div className="stack">
      <p>{sayMeeting('removal.what')}</p>
      <RefusedLines refused={act.error} />
      <div>
        <label htmlFor={id}>{sayMeeting('removal.member')}</label>
        <div>
          <Select
            id={id}
            className="meet-member"
            value={chosen}
            options={members.map((one) => ({ value: one.code, label: labelOf(one) }))}
            onChange={choose}
          />
        </div>
      </div>
      <div className="row">
        <Button
          disabled={chosen === null}
          loading={act.isPending}
          onClick={() =>
            chosen !== null &&
            act.mutate({
              meetingCode: code,
              items: [
                ...listed.map(({ caseCode, matter }) => ({ caseCode, matter })),
                { caseCode: chosen, matter: 'removal' },
              ],
            })
          }
        >
          {sayMeeting('removal.put')}
        </Button>
      </div>
    </div>
  );
}
