import { Button } from 'antd';
import { useId } from 'react';
import { type Day, parseDay } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { type AddressFilter, useAddressFilter } from '#web/addressFilter.ts';
import { DayPicker } from '#web/DayPicker.tsx';
import { Notice } from '#web/Notice.tsx';
import { useSession } from '#web/session.ts';
import { sayCase } from '../sayCase.ts';
import type { Case } from './CasePage.tsx';

const dayIn = (text: string | undefined): Day | null => (text === undefined ? null : parseDay(text));

/** The day the case is asked for, and the last instant of the day up to which records count. */
export const askedDays = ({ on, known }: AddressFilter) => ({
  ...(dayIn(on) ? { on: dayIn(on) as Day } : {}),
  ...(dayIn(known) ? { knownAt: `${known}T23:59:59+07:00` } : {}),
});

/** The case on another day, or as it was known by one; says so as long as it is not today's. */
export function AsOf({ one }: { one: Case }) {
  const today = useSession().today as Day;
  const [address, change] = useAddressFilter();
  const [on, known] = [dayIn(address.on), dayIn(address.known)];
  const ids = [useId(), useId()];
  return (
    <>
      {(on || known) && (
        <Notice
          kind="warning"
          title={sayCase('case.as-of-notice', { day: columnDate(one.on as Day) })}
          lines={known ? [sayCase('case.known-notice', { day: columnDate(known) })] : []}
        >
          <Button onClick={() => change({ on: undefined, known: undefined })}>{sayCase('case.today')}</Button>
        </Notice>
      )}
      <details className="case-more" open={on !== null || known !== null}>
        <summary>{sayCase('case.as-of-open')}</summary>
        <div className="case-days">
          <div>
            <label htmlFor={ids[0]}>{sayCase('case.as-of')}</label>
            <DayPicker id={ids[0] ?? ''} value={on ?? today} onChange={(day) => change({ on: day })} />
          </div>
          <div>
            <label htmlFor={ids[1]}>{sayCase('case.known')}</label>
            <DayPicker id={ids[1] ?? ''} value={known ?? today} onChange={(day) => change({ known: day })} />
          </div>
        </div>
      </details>
    </>
  );
}
