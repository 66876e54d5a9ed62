import { Link } from '@tanstack/react-router';
import { readTree, readUnit } from '#features/organisations/contract/reading.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded, Loading } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { useMay } from '#web/useMay.ts';
import { countMeetings } from '../contract/overview.ts';
import { Below } from './Below.tsx';
import { OwnMeetings } from './OwnMeetings.tsx';
import { sayMeeting } from './sayMeeting.ts';
import { UnitChoice } from './UnitChoice.tsx';
import { monthsFrom, useMonth } from './useMonth.ts';
import '#features/organisations/web/organisations.css';
import './meetings.css';

/** The unit asked for, the own one, or the only root there is. */
const useUnitCode = (): string | null | undefined => {
  const [filter] = useAddressFilter();
  const { grant } = useSession();
  const named = filter.unit ?? grant?.unitCode ?? undefined;
  const roots = useRead(readTree, {}, { isWanted: named === undefined });
  if (named !== undefined) return named;
  if (roots.isPending) return undefined;
  const [first, second] = roots.data?.units ?? [];
  return first && !second ? first.code : null;
};

/** When a unit meets and met, and how the branches below it do. */
export function MeetingsPage() {
  const may = useMay(countMeetings.policy);
  const unitCode = useUnitCode();
  if (!may)
    return (
      <Page title={sayMeeting('page.title')}>
        <Notice kind="note" title={sayMeeting('page.not-mine')} lines={[sayMeeting('page.not-mine-cure')]} />
      </Page>
    );
  if (unitCode === undefined) return <Loading />;
  if (unitCode === null)
    return (
      <Page title={sayMeeting('page.title')}>
        <UnitChoice />
      </Page>
    );
  return <OfUnit unitCode={unitCode} />;
}

function OfUnit({ unitCode }: { unitCode: string }) {
  const unit = useRead(readUnit, { code: unitCode });
  const month = useMonth();
  const { grant } = useSession();
  const isAbove = (unit.data?.childCounts.length ?? 0) > 0 || grant?.unitCode !== unitCode;
  return (
    <Page
      title={sayMeeting('page.of', { name: unit.data?.name ?? unitCode })}
      aside={
        <Link to="/ngay-hop" search={{ unit: unitCode }}>
          {sayMeeting('page.days')}
        </Link>
      }
    >
      <nav className="meet-months" aria-label={sayMeeting('page.months')}>
        {[-1, 0, 1].map((months) => {
          const { code, words } = monthsFrom(month, months);
          return (
            <Link
              key={months}
              to="."
              search={(same: object) => ({ ...same, month: code })}
              {...(months === 0 ? { 'aria-current': 'date' as const } : {})}
            >
              {sayMeeting('page.month', { month: words })}
            </Link>
          );
        })}
      </nav>
      <Loaded from={unit}>
        {({ code, name, kind }) => (
          <div className="stack">
            <OwnMeetings unit={{ code, name: name ?? code, kind }} month={month} />
            <Below unitCode={code} month={month} />
            {isAbove && <UnitChoice />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
