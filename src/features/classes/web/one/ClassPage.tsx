import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { Facts } from '#web/Facts.tsx';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { printDay } from '#web/printDay.ts';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { nominate } from '../../contract/people.ts';
import { planClass } from '../../contract/planning.ts';
import { readClass } from '../../contract/reading.ts';
import { kindWords, sayClass } from '../sayClass.ts';
import { takesNames } from '../takesNames.ts';
import '../classes.css';

const ChangeForm = lazy(async () => ({ default: (await import('../plan/PlanForm.tsx')).ChangeForm }));
const CancelForm = lazy(async () => ({ default: (await import('./CancelForm.tsx')).CancelForm }));
const Nominate = lazy(async () => ({ default: (await import('../people/Nominate.tsx')).Nominate }));
const Waiting = lazy(async () => ({ default: (await import('./Waiting.tsx')).Waiting }));
const Roster = lazy(async () => ({ default: (await import('./Roster.tsx')).Roster }));
const Results = lazy(async () => ({ default: (await import('./Results.tsx')).Results }));

export type Class = OutputOf<typeof readClass>;

/** One class, from its plan to its closing. */
export function ClassPage() {
  const { classCode = '' } = useParams({ strict: false }) as { classCode?: string };
  const may = useMay(readClass.policy);
  const read = useRead(readClass, { classCode }, { isWanted: may });
  const { data } = read;
  return (
    <Page
      title={data?.name ?? sayClass('title')}
      above={
        <p className="class-above">
          <Link to="/lop/{-$part}" params={{}}>
            {sayClass('title')}
          </Link>
        </p>
      }
      aside={data && <span className="class-standing">{sayClass(`standing.${data.standing}`)}</span>}
    >
      {may ? (
        <Loaded from={read}>{(one) => <OfClass one={one} />}</Loaded>
      ) : (
        <Notice kind="note" title={sayClass('not-mine')} lines={[sayClass('not-mine-cure')]} />
      )}
    </Page>
  );
}

function OfClass({ one }: { one: Class }) {
  const holds = useMay(planClass.policy) && one.isMine;
  const isOpen = !['closed', 'cancelled'].includes(one.standing);
  return (
    <div className="stack">
      <Facts
        facts={[
          [sayClass('plan.kind'), kindWords(one.kind)],
          [
            sayClass('class.facts-when'),
            sayClass('class.until', {
              from: printDay(one.beginsOn),
              to: printDay(one.endsOn),
              n: one.sittings.length,
            }),
          ],
          [sayClass('plan.shift'), sayClass(`shift.${one.shift}`)],
          [sayClass('plan.place'), one.place],
          [sayClass('plan.holder'), one.unitName],
          [sayClass('plan.until'), printDay(one.registerUntil)],
          [
            sayClass('plan.seats'),
            sayClass('plan.seats-of', { taken: printCount(one.taken), capacity: printCount(one.capacity) }),
          ],
        ]}
      />
      {one.standing === 'cancelled' && (
        <Notice
          kind="note"
          title={sayClass('class.cancelled')}
          lines={one.cancelReason ? [sayClass('class.why', { reason: one.cancelReason })] : []}
        />
      )}
      <Closings one={one} />
      {isOpen && <Acts one={one} holds={holds} />}
      {isOpen && one.toApprove > 0 && (
        <Notice kind="note" title={sayClass('class.to-approve', { n: one.toApprove })}>
          <Link to="/lop/{-$part}" params={{ part: 'cu-hoc' }}>
            {sayClass('class.approve')}
          </Link>
        </Notice>
      )}
      <Suspense>
        {isOpen && <Waiting one={one} holds={holds} />}
        {one.standing !== 'cancelled' && <Roster one={one} holds={holds && isOpen} />}
        {one.roster.length > 0 && <Results one={one} holds={holds} />}
      </Suspense>
    </div>
  );
}

/** What the class came to; later lines put it right. */
function Closings({ one: { closings, closedOn } }: { one: Class }) {
  const [first, ...later] = closings;
  if (!first) return null;
  const counts = (all: Class['closings'][number]) => ({
    seated: all.seated,
    attended: all.attended,
    passed: all.passed,
    certified: all.certified,
  });
  return (
    <Notice
      kind="done"
      title={sayClass('close.done', { day: printDay(closedOn) })}
      lines={[
        sayClass('close.counts', counts(first)),
        ...later.map((all) =>
          sayClass('close.corrected', { n: all.n - 1, reason: all.reason ?? '', ...counts(all) }),
        ),
      ]}
    />
  );
}

function Acts({ one, holds }: { one: Class; holds: boolean }) {
  const { grant, today } = useSession();
  const mayName = useMay(nominate.policy) && grant?.unitCode != null && takesNames(one, today);
  const mayChange = holds && one.standing === 'planned';
  const [opened, open] = useState<'change' | 'cancel' | 'nominate' | null>(null);
  const close = () => open(null);
  if (!mayName && !mayChange) return null;
  return (
    <fieldset className="row class-acts" aria-label={sayClass('class.acts')}>
      {mayName && (
        <Button type="primary" aria-haspopup="dialog" onClick={() => open('nominate')}>
          {sayClass('nominate.here')}
        </Button>
      )}
      {mayChange && (
        <>
          <Button aria-haspopup="dialog" onClick={() => open('change')}>
            {sayClass('plan.change')}
          </Button>
          <Button danger aria-haspopup="dialog" onClick={() => open('cancel')}>
            {sayClass('class.cancel')}
          </Button>
        </>
      )}
      <Suspense>
        {opened === 'change' && <ChangeForm one={one} onClose={close} />}
        {opened === 'cancel' && <CancelForm one={one} onClose={close} />}
        {opened === 'nominate' && (
          <Nominate
            unitCode={grant?.unitCode ?? ''}
            of={{ code: one.code, kind: one.kind }}
            onClose={close}
          />
        )}
      </Suspense>
    </fieldset>
  );
}
