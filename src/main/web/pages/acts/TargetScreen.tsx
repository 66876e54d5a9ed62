import { Link } from '@tanstack/react-router';
import { DocumentsPicker } from '#features/documents/web/DocumentsPicker.tsx';
import { ActDone } from '#features/organisations/web/acts/ActDone.tsx';
import { ActPage } from '#features/organisations/web/acts/ActPage.tsx';
import type { Unit } from '#features/organisations/web/UnitPage.tsx';
import { listPlans } from '#features/plans/contract.ts';
import { STATE_MEASURES } from '#features/plans/model.ts';
import { sayPlan } from '#features/plans/web/sayPlan.ts';
import { TargetForm } from '#features/plans/web/TargetForm.tsx';
import { useAddressFilter } from '#web/addressFilter.ts';
import { Loaded } from '#web/Loaded.tsx';
import { Notice } from '#web/Notice.tsx';
import { useRead } from '#web/reads.ts';

/** Assign a target to a unit; the address may name the plan, what it is about and kinds of sites. */
export function TargetScreen() {
  return (
    <ActPage title={sayPlan('target.title')} policy="plan-writer">
      {(unit) => <Assignment unit={unit} />}
    </ActPage>
  );
}

function Assignment({ unit }: { unit: Unit }) {
  const [{ 'ke-hoach': named, 'noi-dung': measure, loai: kinds }] = useAddressFilter();
  const about = STATE_MEASURES.find((one) => one === measure);
  const read = useRead(listPlans, { unitCode: unit.code });
  return (
    <Loaded from={read}>
      {({ plans }) => {
        const [first] = plans;
        if (!first)
          return (
            <Notice
              kind="note"
              title={sayPlan('target.plan-none')}
              lines={[sayPlan('target.plan-none-cure')]}
            >
              <Link to="/don-vi/$unitCode/ke-hoach/moi" params={{ unitCode: unit.code }}>
                {sayPlan('plan.title')}
              </Link>
            </Notice>
          );
        return (
          <TargetForm
            unit={unit}
            plans={plans}
            planCode={plans.find(({ code }) => code === String(named))?.code ?? first.code}
            {...(about ? { measure: about } : {})}
            {...(kinds ? { placeKinds: String(kinds).split(',') } : {})}
            documentsField={<DocumentsPicker unitCode={unit.code} />}
            done={({ code }, again) => (
              <ActDone title={sayPlan('target.done', { code })} unit={unit} view="targets" again={again}>
                <Link to="/bang-dieu-hanh/$unitCode" params={{ unitCode: unit.code }}>
                  {sayPlan('target.done-board')}
                </Link>
              </ActDone>
            )}
          />
        );
      }}
    </Loaded>
  );
}
