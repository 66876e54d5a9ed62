import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { type Day, FIRST_YEAR, LAST_YEAR, weekdayOf, yearOf } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import { Loaded } from '#web/Loaded.tsx';
import type { Column } from '#web/list/column.ts';
import { List } from '#web/list/List.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useFilter } from '#web/useFilter.ts';
import { useMay } from '#web/useMay.ts';
import { readCalendar, setCalendarDay } from '../contract.ts';
import { sayCalendar } from './sayCalendar.ts';

const DayForm = lazy(async () => ({ default: (await import('./DayForm.tsx')).DayForm }));
const ConfirmYear = lazy(async () => ({ default: (await import('./ConfirmYear.tsx')).ConfirmYear }));

type Year = OutputOf<typeof readCalendar>;
type Special = Year['days'][number];

const columns: Column<Special>[] = [
  {
    id: 'day',
    title: sayCalendar('calendar.day'),
    kind: 'head',
    show: ({ day }) => `${sayCalendar(`weekday.${weekdayOf(day as Day)}` as 'weekday.1')} ${printDay(day)}`,
  },
  {
    id: 'is',
    title: sayCalendar('calendar.is'),
    show: ({ isWorking }) => sayCalendar(isWorking ? 'calendar.working' : 'calendar.off'),
  },
  {
    id: 'kind',
    title: sayCalendar('calendar.kind'),
    show: ({ kind }) => sayCalendar(`kind.${kind}` as 'kind.tet'),
  },
  { id: 'name', title: sayCalendar('calendar.name'), show: ({ name }) => name },
  { id: 'source', title: sayCalendar('calendar.source'), show: ({ source }) => source },
  {
    id: 'confidence',
    title: sayCalendar('calendar.confidence'),
    show: ({ isUnverified, isEdited }) => {
      if (isEdited) return sayCalendar('calendar.edited');
      return sayCalendar(isUnverified ? 'calendar.unverified' : 'calendar.verified');
    },
  },
];

/** The days of a year that are not what their place in the week says, with their announcements. */
export function CalendarPage() {
  const { today, grant } = useSession();
  const [filter] = useFilter(readCalendar, ['year']);
  const asked = filter.year ?? yearOf(today as Day);
  const year = asked >= FIRST_YEAR && asked <= LAST_YEAR ? asked : yearOf(today as Day);
  const read = useRead(readCalendar, { year }, { keepsFormer: true });
  const isAdministrator = useMay(setCalendarDay.policy);
  const mayEdit = isAdministrator && grant?.unitCode === null;
  return (
    <Page
      title={sayCalendar('calendar.title', { year })}
      aside={
        <nav className="row" aria-label={sayCalendar('calendar.years')}>
          <Link to="." search={{ year: String(year - 1) }}>
            {sayCalendar('calendar.former', { year: year - 1 })}
          </Link>
          <Link to="." search={{ year: String(year + 1) }}>
            {sayCalendar('calendar.next', { year: year + 1 })}
          </Link>
        </nav>
      }
    >
      <p className="lead">{sayCalendar('calendar.what')}</p>
      <Loaded from={read}>{(of) => <OfYear of={of} mayEdit={mayEdit} />}</Loaded>
    </Page>
  );
}

function OfYear({ of: { year, isConfirmed, days }, mayEdit }: { of: Year; mayEdit: boolean }) {
  const [form, setForm] = useState<'day' | 'year' | null>(null);
  const close = () => setForm(null);
  return (
    <div className="stack">
      {!isConfirmed && (
        <Notice
          kind="warning"
          title={sayCalendar('calendar.unconfirmed', { year })}
          lines={[sayCalendar('calendar.unconfirmed-what')]}
        />
      )}
      <List
        id={readCalendar.action}
        label={sayCalendar('calendar.title', { year })}
        columns={columns}
        rows={days}
        keyOf={({ day }) => day}
        empty={{ title: sayCalendar('calendar.none') }}
      >
        {mayEdit && <Button onClick={() => setForm('day')}>{sayCalendar('calendar.set')}</Button>}
        {mayEdit && !isConfirmed && (
          <Button onClick={() => setForm('year')}>{sayCalendar('calendar.confirm', { year })}</Button>
        )}
      </List>
      <Suspense>
        {form === 'day' && <DayForm onClose={close} />}
        {form === 'year' && <ConfirmYear year={year} onClose={close} />}
      </Suspense>
    </div>
  );
}
