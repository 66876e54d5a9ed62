import { lazy, Suspense } from 'react';
import { SourcesPage } from '#features/sources/web/SourcesPage.tsx';

const SaidFigures = lazy(async () => ({
  default: (await import('#features/monitoring/web/SaidFigures.tsx')).SaidFigures,
}));

/** The list of sources, with what the figures say of pools, of branches without a source and of certificates. */
export function SourcesScreen() {
  return (
    <SourcesPage
      said={(unitCode) => (
        <Suspense fallback={null}>
          <SaidFigures
            unitCode={unitCode}
            kinds={['pool', 'without-source', 'certified', 'certified-soon']}
          />
        </Suspense>
      )}
    />
  );
}
