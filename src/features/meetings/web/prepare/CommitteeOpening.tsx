import { useId, useState } from 'react';
import type { Day } from '#kernel/day.ts';
import { NumberInput } from '#web/form/NumberInput.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { openMeeting } from '../../contract/holding.ts';
import type { Meeting } from '../MeetingPage.tsx';
import { sayMeeting } from '../sayMeeting.ts';
import { type Opening, OpeningFields } from './OpeningFields.tsx';

/** A committee has no roll here: how many of it were convened and how many came. */
export function CommitteeOpening({ meeting }: { meeting: Meeting }) {
  const { code, heldOn, method, state } = meeting;
  const isBegun = state === 'held';
  const [opening, setOpening] = useState<Opening>({ heldOn: heldOn as Day, method });
  const [convened, setConvened] = useState<number | null>(isBegun ? meeting.convened : null);
  const [present, setPresent] = useState<number | null>(isBegun ? meeting.present : null);
  const ids = { convened: useId(), present: useId(), extra: useId() };
  const act = useChange(openMeeting);
  return (
    <section className="block">
      <h2>{sayMeeting(isBegun ? 'numbers.act' : 'roll.title')}</h2>
      <div className="meet-fields">
        <div>
          <label htmlFor={ids.convened}>{sayMeeting('roll.convened')}</label>
          <NumberInput id={ids.convened} isWhole value={convened} onChange={setConvened} max={10_000} />
        </div>
        <div>
          <label htmlFor={ids.present}>{sayMeeting('roll.came')}</label>
          <NumberInput id={ids.present} isWhole value={present} onChange={setPresent} max={10_000} />
        </div>
      </div>
      <p className="meet-soft">{sayMeeting('roll.convened-extra')}</p>
      <RefusedLines refused={act.error} />
      <OpeningFields
        value={opening}
        onChange={setOpening}
        isBusy={act.isPending}
        onOpen={() =>
          act.mutate({
            meetingCode: code,
            ...opening,
            ...(convened === null ? {} : { convened }),
            ...(present === null ? {} : { present }),
          })
        }
      />
    </section>
  );
}
