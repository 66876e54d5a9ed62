import { GridLine } from './GridLine.tsx';
import { type Answer, COLUMNS, type ColumnName, cellText, type Rows, rowOf, type Share } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';
import { type At, useGrid } from './useGrid.ts';
import './allocation.css';

type Props = {
  answer: Answer;
  rows: Rows;
  shares: ReadonlyMap<string, Share>;
  /** Another copy to look at beside this one. */
  beside: { name: string; rows: Rows } | null;
  isWide: boolean;
  isReadOnly: boolean;
  onPut: (code: string, column: ColumnName, text: string) => void;
  onBlock: (at: At, block: string[][]) => void;
  onUndo: () => void;
};

/** The units below, what speaks for each, and the cells in which its number is written. */
export function Grid(props: Props) {
  const { answer, rows, beside, isWide, isReadOnly } = props;
  const { units, years } = answer;
  const grid = useGrid({
    rows: units.length,
    columns: COLUMNS.length,
    textAt: ({ row, column }) => cellText(rowOf(rows, units[row]?.code ?? ''), COLUMNS[column] ?? 'assigned'),
    onPut: ({ row, column }, text) => {
      const unit = units[row];
      const name = COLUMNS[column];
      if (unit && name && !isReadOnly) props.onPut(unit.code, name, text);
    },
    onBlock: (at, block) => !isReadOnly && props.onBlock(at, block),
    onUndo: props.onUndo,
  });
  const isRevising = units.some(({ target }) => target !== null);
  return (
    <div className="allocation-scroll">
      <table
        ref={grid.table}
        className="allocation-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one moves about in
        role="grid"
        aria-label={sayAllocation('grid.label')}
        onKeyDown={grid.onKeyDown}
        onPaste={grid.onPaste}
      >
        <thead>
          <tr>
            <th scope="col">{sayAllocation('grid.unit')}</th>
            <th scope="col">{sayAllocation('grid.base')}</th>
            {isWide && <th scope="col">{sayAllocation('grid.bases')}</th>}
            <th scope="col">
              {sayAllocation('grid.years', { from: years[0] ?? '', to: years.at(-1) ?? '' })}
            </th>
            {isWide && <th scope="col">{sayAllocation('grid.conversion')}</th>}
            <th scope="col">{sayAllocation('grid.stock')}</th>
            <th scope="col" className="number">
              {sayAllocation('grid.suggested')}
            </th>
            <th scope="col">{sayAllocation('grid.offer')}</th>
            {isRevising && <th scope="col">{sayAllocation('grid.target')}</th>}
            {beside && (
              <th scope="col" className="number">
                {beside.name}
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
        <tbody>
          {units.map((unit, row) => (
            <GridLine
              key={unit.code}
              {...{ unit, row, grid, isRevising, isReadOnly }}
              draft={rowOf(rows, unit.code)}
              share={props.shares.get(unit.code)}
              other={beside && { n: rowOf(beside.rows, unit.code).assigned }}
              isWide={isWide}
              years={years}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
