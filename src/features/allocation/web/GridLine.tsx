import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { EditCell } from '#web/grid/EditCell.tsx';
import type { CellActs } from '#web/grid/useCells.ts';
import type { DraftRow } from '../model.ts';
import type { Behind } from './behind.ts';
import { Grounds } from './Grounds.tsx';
import {
  COLUMNS,
  type ColumnName,
  cellText,
  countWords,
  isContradictory,
  lacksReason,
  type Share,
  type Unit,
} from './rows.ts';
import { Standing } from './Standing.tsx';
import { sayAllocation } from './sayAllocation.ts';
import { whyOf } from './why.ts';

export type LineProps = {
  unit: Unit;
  row: number;
  /** The column at hand, and what stands in its field while it is edited. */
  here: number | null;
  edited: string | null;
  acts: CellActs;
  draft: DraftRow;
  share: Share | undefined;
  /** The number of the copy beside; absent where none is looked at. */
  other: number | null | undefined;
  isRevising: boolean;
  isReadOnly: boolean;
  isOfMembers: boolean;
  isWide: boolean;
  years: readonly number[];
  open: (behind: Behind) => void;
};

/** One unit or member: what speaks for it, and the cells of its number. */
export const GridLine = memo(function GridLine(props: LineProps) {
  const { unit, row, here, edited, acts, draft, share, other, isRevising, isReadOnly, isOfMembers } = props;
  const wrongIn = (column: ColumnName): boolean =>
    column === 'reason'
      ? lacksReason(unit, draft)
      : (column === 'lower' || column === 'upper') && isContradictory(draft);
  return (
    <tr>
      <th scope="row">
        {isOfMembers ? (
          unit.name
        ) : (
          <Link to="/units/$code/{-$view}" params={{ code: unit.code }} target="_blank">
            {unit.name}
          </Link>
        )}
      </th>
      <Grounds unit={unit} years={props.years} open={props.open} {...{ isOfMembers }} isWide={props.isWide} />
      <Standing unit={unit} isRevising={isRevising} open={props.open} isOfMembers={isOfMembers} />
      {other !== undefined && <td className="number">{countWords(other)}</td>}
      {COLUMNS.map((column, at) => (
        <NumberCell
          key={column}
          {...{ unit, column, acts, isReadOnly }}
          at={{ row, column: at }}
          field={here === at && edited}
          text={cellText(draft, column)}
          isWrong={wrongIn(column)}
        />
      ))}
      <td>{whyOf(unit, draft, share)}</td>
    </tr>
  );
});

type CellProps = {
  unit: Unit;
  column: ColumnName;
  at: { row: number; column: number };
  field: string | null | false;
  text: string;
  isWrong: boolean;
  isReadOnly: boolean;
  acts: CellActs;
};

function NumberCell({ unit, column, text, isWrong, ...cell }: CellProps) {
  const label = sayAllocation('grid.cell', { column: sayAllocation(`grid.${column}`), unit: unit.name });
  return (
    <EditCell
      {...cell}
      {...{ text, isWrong }}
      fieldLabel={label}
      label={sayAllocation('grid.value', { label, value: text || sayAllocation('grid.empty') })}
      className={[
        'allocation-cell',
        column === 'reason' ? 'allocation-reason' : 'number',
        isWrong && 'cell-wrong',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {column === 'isLocked' && text ? sayAllocation('grid.locked') : text}
      {isWrong && (
        <span className="allocation-why">
          {sayAllocation(column === 'reason' ? 'grid.needs-reason' : 'grid.contradicts')}
        </span>
      )}
    </EditCell>
  );
}
