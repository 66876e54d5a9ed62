import { lazy, Suspense } from 'react';
import { EmptyHouse } from '#features/imports/web/EmptyHouse.tsx';
import { TreePage } from '#features/organisations/web/TreePage.tsx';
import { useMayStart } from './start/useStart.ts';

// Only a tree of samples needs it.
const RemoveDemo = lazy(async () => ({
  default: (await import('#features/imports/web/RemoveDemo.tsx')).RemoveDemo,
}));
// Only the administrator of the installation needs them.
const StartReminder = lazy(async () => ({
  default: (await import('./start/StartReminder.tsx')).StartReminder,
}));
const StartAtOnce = lazy(async () => ({
  default: (await import('./start/StartReminder.tsx')).StartAtOnce,
}));

/** The tree, or on an empty installation how to fill it. */
export function HomePage() {
  const mayStart = useMayStart();
  return (
    <TreePage
      whenEmpty={
        <div className="stack">
          {mayStart && (
            <Suspense>
              <StartAtOnce />
            </Suspense>
          )}
          <EmptyHouse isEmpty />
        </div>
      }
      whenSample={
        <Suspense>
          <RemoveDemo />
        </Suspense>
      }
      below={
        mayStart && (
          <Suspense>
            <StartReminder />
          </Suspense>
        )
      }
    />
  );
}
