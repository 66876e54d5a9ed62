import { lazy, Suspense } from 'react';
import { ClassesPage } from '#features/classes/web/ClassesPage.tsx';

const SaidFigures = lazy(async () => ({
  default: (await import('#features/monitoring/web/SaidFigures.tsx')).SaidFigures,
}));

/** Classes, with what the figures say of the demand. */
export function ClassesScreen() {
  return (
    <ClassesPage
      saidOfDemand={(asked) => (
        <Suspense fallback={null}>
          <SaidFigures {...asked} kinds={['class-demand']} />
        </Suspense>
      )}
    />
  );
}
