import { EmptyHouse } from '#features/imports/web/EmptyHouse.tsx';
import { RemoveDemo } from '#features/imports/web/RemoveDemo.tsx';
import { TreePage } from '#features/organisations/web/TreePage.tsx';

/** The first screen: the tree, or on an empty installation how to fill it. */
export function HomePage() {
  return <TreePage whenEmpty={<EmptyHouse />} whenSample={<RemoveDemo />} />;
}
