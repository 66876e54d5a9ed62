import { Link } from '@tanstack/react-router';
import { readTree, readUnit } from '#features/organisations/contract/reading.ts';
import { type Day, parseDay, yearOf } from '#kernel/day.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { Page } from '#web/Page.tsx';
import { useRead } from '#web/reads.ts';
import { useSession } from '#web/session.ts';
import { planCase } from '../../contract/plan.ts';
import { CasePlan } from './CasePlan.tsx';
import { endOfYear, GoalTools } from './GoalTools.tsx';
import { sayPlan } from './sayPlan.ts';
import { UnitPlan } from './UnitPlan.tsx';

/** From a day backwards, for one person or a whole unit: what must be done by when for an admission to count. */
export function PlanPage() {
  const { today, grant } = useSession();
  const [filter, change] = useAddressFilter();
  const goalOn = parseDay(filter.goalOn ?? '') ?? endOfYear(yearOf(today as Day));
  const onGoal = (day: Day) => change({ goalOn: day, month: undefined, after: undefined });
  return filter.case ? (
    <OfCase caseCode={filter.case} goalOn={goalOn} onGoal={onGoal} />
  ) : (
    <OfUnit unitCode={filter.unitCode ?? grant?.unitCode ?? null} goalOn={goalOn} onGoal={onGoal} />
  );
}

type Goal = { goalOn: Day; onGoal: (day: Day) => void };

function OfUnit({ unitCode, goalOn, onGoal }: Goal & { unitCode: string | null }) {
  const { grant } = useSession();
  const [{ after }] = useAddressFilter();
  const isOwn = unitCode === grant?.unitCode;
  const other = useRead(readUnit, { code: unitCode ?? '' }, { isWanted: unitCode !== null && !isOwn });
  const unit = (isOwn ? grant?.unitName : other.data?.name) ?? unitCode;
  return (
    <Page
      title={unit ? sayPlan('plan.unit', { unit }) : sayPlan('plan.title')}
      aside={unitCode && <DaysLink unitCode={unitCode} />}
    >
      <div className="stack">
        <p>{sayPlan('plan.what')}</p>
        <GoalTools goalOn={goalOn} onGoal={onGoal} />
        {unitCode ? (
          <UnitPlan unitCode={unitCode} goalOn={goalOn} after={after} />
        ) : (
          <ChooseUnit goalOn={goalOn} />
        )}
      </div>
    </Page>
  );
}

/** Where the meeting days are kept on which every plan counts. */
function DaysLink({ unitCode }: { unitCode: string }) {
  return (
    <Link to="/ngay-hop" search={{ unit: unitCode }}>
      {sayPlan('plan.meeting-days')}
    </Link>
  );
}

function OfCase({ caseCode, goalOn, onGoal }: Goal & { caseCode: string }) {
  const read = useRead(planCase, { caseCode, goalOn }, { keepsFormer: true });
  const name = read.data?.fullName ?? read.data?.personCode;
  return (
    <Page
      title={name ? sayPlan('plan.title-case', { name }) : sayPlan('plan.title')}
      aside={
        <nav className="row" aria-label={sayPlan('plan.beside')}>
          <Link to="/ho-so/$caseCode" params={{ caseCode }}>
            {sayPlan('plan.case')}
          </Link>
          {read.data && <DaysLink unitCode={read.data.unitCode} />}
        </nav>
      }
    >
      <div className="stack">
        <GoalTools goalOn={goalOn} onGoal={onGoal} />
        <Loaded from={read}>{(plan) => <CasePlan plan={plan} onGoal={onGoal} />}</Loaded>
      </div>
    </Page>
  );
}

/** For somebody who works with the whole installation: the tops of the tree. */
function ChooseUnit({ goalOn }: { goalOn: Day }) {
  const roots = useRead(readTree, {});
  return (
    <Loaded from={roots}>
      {({ units }) =>
        units.length === 0 ? (
          <Notice kind="note" title={sayPlan('plan.no-unit')} lines={[sayPlan('plan.no-unit-cure')]}>
            <Link to="/cay-to-chuc">{sayPlan('plan.tree')}</Link>
          </Notice>
        ) : (
          <section>
            <h2>{sayPlan('plan.whose')}</h2>
            <ul className="lines">
              {units.map(({ code, name }) => (
                <li key={code}>
                  <Link to="." search={{ unitCode: code, goalOn }}>
                    {name ?? code}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )
      }
    </Loaded>
  );
}
