import { lazy, Suspense } from 'react';
import { EmptyHouse } from '#features/imports/web/EmptyHouse.tsx';
import { TreePage } from '#features/organisations/web/TreePage.tsx';

// Only a tree of samples needs it.
const RemoveDemo = lazy(async () => ({
  default: (await import('#features/imports/web/RemoveDemo.tsx')).RemoveDemo,
}));

/** The tree, or on an empty installation how to fill it. */
export function HomePage() {
  return (
    <TreePage
      whenEmpty={<EmptyHouse />}
      whenSample={
        <Suspense>
          <RemoveDemo />
        </Suspense>
      }
    />
  );
}
