import { Link } from '@tanstack/react-router';
import { listMeetingDays } from '#features/admissions/contract/meetingDays.ts';
import { readUnit } from '#features/organisations/contract/reading.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { bodiesAt } from '../../model.ts';
import { sayMeeting } from '../sayMeeting.ts';
import { UnitChoice } from '../UnitChoice.tsx';
import { DaysOfBody, type VotingBody } from './DaysOfBody.tsx';
import { sayDays } from './sayDays.ts';
import '../meetings.css';

/** On which days the bodies of a unit usually meet, and which meetings are moved. */
export function DaysPage() {
  const may = useMay(listMeetingDays.policy);
  const { grant } = useSession();
  const [{ unit }] = useAddressFilter();
  const unitCode = unit ?? grant?.unitCode ?? null;
  if (may && unitCode !== null) return <OfUnit key={unitCode} unitCode={unitCode} />;
  return (
    <Page title={sayDays('days.title')}>
      {may ? (
        <UnitChoice />
      ) : (
        <Notice kind="note" title={sayMeeting('page.not-mine')} lines={[sayMeeting('page.not-mine-cure')]} />
      )}
    </Page>
  );
}

/** The bodies that vote; of a unit that is no branch also the branches below that set no day. */
const bodiesOf = (kind: string | null): VotingBody[] => {
  const bodies = bodiesAt(kind).filter((body) => body !== 'branch-committee');
  return bodies.includes('branch') ? bodies : [...bodies, 'branch'];
};

function OfUnit({ unitCode }: { unitCode: string }) {
  const { grant } = useSession();
  const unit = useRead(readUnit, { code: unitCode });
  const days = useRead(listMeetingDays, { unitCode });
  const isBranch = bodiesAt(unit.data?.kind ?? null)[0] === 'branch';
  return (
    <Page
      title={sayDays('days.of', { name: unit.data?.name ?? unitCode })}
      aside={
        <nav className="row" aria-label={sayDays('days.title')}>
          <Link to="/hop" search={{ unit: unitCode }}>
            {sayDays('days.to-meetings')}
          </Link>
          <Link to="/ke-hoach-nguoc" search={{ unitCode }}>
            {sayDays('days.to-plan')}
          </Link>
        </nav>
      }
    >
      <div className="stack">
        <p>{sayDays('days.what')}</p>
        <Loaded from={unit}>
          {({ kind }) => (
            <Loaded from={days}>
              {({ bodies }) =>
                bodiesOf(kind).map((body) => (
                  <DaysOfBody
                    key={body}
                    unitCode={unitCode}
                    body={body}
                    words={body === 'branch' && !isBranch ? sayDays('days.below') : sayMeeting(`who.${body}`)}
                    days={bodies.find((one) => one.body === body) ?? null}
                  />
                ))
              }
            </Loaded>
          )}
        </Loaded>
        {grant?.role !== 'branch-secretary' && <UnitChoice />}
      </div>
    </Page>
  );
}
