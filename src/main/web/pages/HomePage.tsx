import { TreePage } from '#features/organisations/web/TreePage.tsx';
import { EmptyHouse } from './EmptyHouse.tsx';

/** The first screen: the tree, or on an empty installation how to fill it. */
export function HomePage() {
  return <TreePage whenEmpty={<EmptyHouse />} />;
}
