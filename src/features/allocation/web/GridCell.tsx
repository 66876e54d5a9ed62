import { usePhone } from '#web/usePhone.ts';
import type { ColumnName, Unit } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';
import type { At, useGrid } from './useGrid.ts';

type CellProps = {
  unit: Unit;
  column: ColumnName;
  at: At;
  text: string;
  isWrong: boolean;
  isReadOnly: boolean;
  grid: ReturnType<typeof useGrid>;
};

/** One cell that is written in; a field stands in the one at hand alone. */
export function GridCell({ unit, column, at, text, isWrong, isReadOnly, grid }: CellProps) {
  const isPhone = usePhone();
  const isHere = grid.at.row === at.row && grid.at.column === at.column;
  const label = sayAllocation('grid.cell', { column: sayAllocation(`grid.${column}`), unit: unit.name });
  const className = [column === 'reason' ? 'allocation-reason' : 'number', isWrong && 'allocation-wrong']
    .filter(Boolean)
    .join(' ');
  if (isHere && grid.edited !== null && !isReadOnly)
    return (
      <td className={className}>
        <input
          // biome-ignore lint/a11y/noAutofocus: one is typing in this cell
          autoFocus
          value={grid.edited}
          aria-label={label}
          onChange={({ target }) => grid.edit(target.value)}
          onBlur={({ target }) => grid.edited !== null && grid.put(target.value)}
        />
      </td>
    );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the grid
    <td
      data-at={`${at.row}-${at.column}`}
      className={`${className} allocation-cell`}
      tabIndex={isHere ? 0 : -1}
      aria-label={sayAllocation('grid.value', { label, value: text || sayAllocation('grid.empty') })}
      aria-invalid={isWrong}
      onClick={() => {
        grid.go(at);
        // A phone shows its keys only for a field.
        if (!isReadOnly && isPhone) grid.edit(text);
      }}
      onDoubleClick={() => {
        if (!isReadOnly) grid.edit(text);
      }}
    >
      {column === 'isLocked' && text ? sayAllocation('grid.locked') : text}
      {isWrong && (
        <span className="allocation-why">
          {sayAllocation(column === 'reason' ? 'grid.needs-reason' : 'grid.contradicts')}
        </span>
      )}
    </td>
  );
}
