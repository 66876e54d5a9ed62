import { Link } from '@tanstack/react-router';
import { Notice } from '#web/Notice.tsx';
import { useMay } from '#web/useMay.ts';
import type { Open } from './CountButton.tsx';
import type { Dashboard } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';
import { TargetRow } from './TargetRow.tsx';

/** Every active target with how far it has come. */
export function TargetBars({ dashboard, onOpen }: { dashboard: Dashboard; onOpen: Open }) {
  const { targets, unit } = dashboard;
  const mayPlan = useMay('plan-writer');
  return (
    <section>
      <h2>{sayDashboard('targets.title')}</h2>
      {targets.length === 0 ? (
        <Notice kind="note" title={sayDashboard('targets.none')} lines={[sayDashboard('targets.none-cure')]}>
          {mayPlan && (
            <>
              <Link to="/don-vi/$unitCode/ke-hoach/moi" params={{ unitCode: unit.code }}>
                {sayDashboard('targets.none-plan')}
              </Link>
              <Link to="/don-vi/$unitCode/chi-tieu/moi" params={{ unitCode: unit.code }}>
                {sayDashboard('targets.none-assign')}
              </Link>
            </>
          )}
        </Notice>
      ) : (
        <ul className="dash-targets">
          {targets.map((target) => (
            <TargetRow key={target.code} target={target} dashboard={dashboard} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </section>
  );
}
