import { Link } from '@tanstack/react-router';
import { DocumentPicker } from '#features/documents/web/DocumentPicker.tsx';
import { PeriodPicker } from '#features/monitoring/web/PeriodPicker.tsx';
import { ActDone } from '#features/organisations/web/acts/ActDone.tsx';
import { ActPage } from '#features/organisations/web/acts/ActPage.tsx';
import { PlanForm } from '#features/plans/web/PlanForm.tsx';
import { sayPlan } from '#features/plans/web/sayPlan.ts';
import { useAddressFilter } from '#web/addressFilter.ts';
import { useSession } from '#web/session.ts';

/** Record the plan of a unit for a period; `ky` in the address proposes the period. */
export function PlanScreen() {
  const { today } = useSession();
  const [{ ky }] = useAddressFilter();
  return (
    <ActPage title={sayPlan('plan.title')} policy="plan-writer">
      {(unit) => (
        <PlanForm
          unit={unit}
          // The address bar gives a year as a number.
          period={String(ky ?? today.slice(0, 4))}
          periodField={(value, onChange) => <PeriodPicker value={value} onChange={onChange} />}
          documentField={<DocumentPicker unit={unit} />}
          done={({ code }, again) => (
            <ActDone title={sayPlan('plan.done', { code })} unit={unit} view="targets" again={again}>
              <Link
                to="/don-vi/$unitCode/chi-tieu/moi"
                params={{ unitCode: unit.code }}
                search={{ 'ke-hoach': code }}
              >
                {sayPlan('plan.done-next')}
              </Link>
            </ActDone>
          )}
        />
      )}
    </ActPage>
  );
}
