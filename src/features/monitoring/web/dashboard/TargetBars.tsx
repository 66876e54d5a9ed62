import { Notice } from '#web/Notice.tsx';
import type { Open } from './CountButton.tsx';
import type { Dashboard } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';
import { TargetRow } from './TargetRow.tsx';

/** Every active target with how far it has come. */
export function TargetBars({ dashboard, onOpen }: { dashboard: Dashboard; onOpen: Open }) {
  const { targets } = dashboard;
  return (
    <section>
      <h2>{sayDashboard('targets.title')}</h2>
      {targets.length === 0 ? (
        <Notice
          kind="note"
          title={sayDashboard('targets.none')}
          lines={[sayDashboard('targets.none-cure')]}
        />
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
