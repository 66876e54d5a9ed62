import { lazy } from 'react';
import { DashboardPage } from '#features/monitoring/web/dashboard/DashboardPage.tsx';

const FrozenNote = lazy(async () => ({
  default: (await import('#features/reports/web/frozen/FrozenNote.tsx')).FrozenNote,
}));

/** The dashboard with what was signed of the same period. */
export function DashboardScreen() {
  return (
    <DashboardPage
      signed={({ unit, period, asOf }) => (
        <FrozenNote unitCode={unit.code} period={period.code} asOf={asOf} />
      )}
    />
  );
}
