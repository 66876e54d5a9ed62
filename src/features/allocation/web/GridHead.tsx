import { COLUMNS } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

type Props = {
  years: readonly number[];
  isOfMembers: boolean;
  isWide: boolean;
  isRevising: boolean;
  /** The name of the copy beside. */
  beside: string | null;
};

/** What each column of the grid says; of members there are no bases and no formula. */
export function GridHead({ years, isOfMembers, isWide, isRevising, beside }: Props) {
  return (
    <thead>
      <tr>
        <th scope="col">{sayAllocation(isOfMembers ? 'grid.member' : 'grid.unit')}</th>
        {!isOfMembers && <th scope="col">{sayAllocation('grid.base')}</th>}
        {!isOfMembers && isWide && <th scope="col">{sayAllocation('grid.bases')}</th>}
        <th scope="col">{sayAllocation('grid.years', { from: years[0] ?? '', to: years.at(-1) ?? '' })}</th>
        {!isOfMembers && isWide && <th scope="col">{sayAllocation('grid.conversion')}</th>}
        <th scope="col">{sayAllocation('grid.stock')}</th>
        {!isOfMembers && (
          <th scope="col" className="number">
            {sayAllocation('grid.suggested')}
          </th>
        )}
        <th scope="col">{sayAllocation('grid.offer')}</th>
        {isRevising && <th scope="col">{sayAllocation('grid.target')}</th>}
        {beside !== null && (
          <th scope="col" className="number">
            {beside}
          </th>
        )}
        {COLUMNS.map((column) => (
          <th key={column} scope="col">
            {sayAllocation(`grid.${column}`)}
          </th>
        ))}
        <th scope="col">{sayAllocation('grid.why')}</th>
      </tr>
    </thead>
  );
}
