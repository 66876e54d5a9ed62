import { Fragment } from 'react';
import { EditCell } from '#web/grid/EditCell.tsx';
import type { At, CellActs } from '#web/grid/useCells.ts';
import { Icon } from '#web/Icon.tsx';
import { PASTED_COLUMNS, type PastedColumn } from '../../pasting/columns.ts';
import { Alike } from './Alike.tsx';
import { sayPaste } from './sayPaste.ts';
import { columnOf, type Found, type Line, type Sheet, withChoice, withColumn } from './sheet.ts';
import { useSheetCells } from './useSheetCells.ts';
import '#web/grid/grid.css';

type Props = {
  sheet: Sheet;
  found: ReadonlyMap<number, Found>;
  isChecked: boolean;
  onChange: (sheet: Sheet) => void;
};

const titleOf = (column: PastedColumn | null): string => sayPaste(`column.${column ?? 'none'}`);
type Fault = Found['faults'][number];
const wordsOf = ({ code, values }: Fault): string =>
  sayPaste(`refusal.${code}` as Parameters<typeof sayPaste>[0], values);

/** The pasted list: every cell in sight, what is wrong beside it, one of them open to be edited. */
export function Grid(props: Props) {
  const { sheet, found, isChecked, onChange } = props;
  const { table, at: here, edited, acts, onKeyDown, onPaste } = useSheetCells(props);
  return (
    <>
      <p className="case-soft paste-keys">{sayPaste('grid.keys')}</p>
      <div className="cells-scroll paste-scroll">
        <table
          ref={table}
          className="cells paste-grid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one moves about in
          role="grid"
          aria-label={sayPaste('grid.label')}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        >
          <thead>
            <tr>
              <th scope="col">{sayPaste('grid.row')}</th>
              {sheet.columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their places
                <th key={at} scope="col">
                  <ColumnChoice
                    at={at}
                    column={column}
                    onChange={(one) => onChange(withColumn(sheet, at, one))}
                  />
                </th>
              ))}
              <th scope="col">{sayPaste('grid.state')}</th>
            </tr>
          </thead>
          <tbody>
            {sheet.lines.map((line, row) => {
              const one = line.choice === 'left-out' ? undefined : found.get(row);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows stay in their places
                <Fragment key={row}>
                  <tr className={line.choice === 'left-out' ? 'paste-out' : ''}>
                    <th scope="row">{row + 1}</th>
                    {sheet.columns.map((column, at) => (
                      <Cell
                        // biome-ignore lint/suspicious/noArrayIndexKey: columns stay in their places
                        key={at}
                        at={{ row, column: at }}
                        column={column}
                        text={line.cells[at] ?? ''}
                        faults={(one?.faults ?? []).filter(
                          ({ field }) => columnOf(sheet.columns, field) === at,
                        )}
                        field={here.row === row && here.column === at && edited}
                        acts={acts}
                      />
                    ))}
                    <State line={line} found={one} columns={sheet.columns} isChecked={isChecked} />
                  </tr>
                  {(line.choice !== null || (one?.alike.length ?? 0) > 0) && (
                    <Alike
                      row={row}
                      width={sheet.columns.length + 2}
                      choice={line.choice}
                      alike={one?.alike ?? []}
                      onChoose={(choice) => onChange(withChoice(sheet, row, choice))}
                    />
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

type ColumnProps = {
  at: number;
  column: PastedColumn | null;
  onChange: (column: PastedColumn | null) => void;
};

function ColumnChoice({ at, column, onChange }: ColumnProps) {
  return (
    <select
      aria-label={sayPaste('grid.column', { n: at + 1 })}
      value={column ?? ''}
      onChange={({ target }) => onChange((target.value || null) as PastedColumn | null)}
    >
      {[null, ...PASTED_COLUMNS].map((one) => (
        <option key={one ?? ''} value={one ?? ''}>
          {titleOf(one)}
        </option>
      ))}
    </select>
  );
}

type CellProps = {
  at: At;
  column: PastedColumn | null;
  text: string;
  faults: readonly Fault[];
  field: string | null | false;
  acts: CellActs;
};

function Cell({ at, column, text, faults, field, acts }: CellProps) {
  const isWrong = faults.length > 0;
  return (
    <EditCell
      {...{ at, field, text, isWrong, acts }}
      className={[isWrong && 'cell-wrong', column === null && 'paste-none'].filter(Boolean).join(' ')}
      fieldLabel={sayPaste('grid.edit', { column: titleOf(column), row: at.row + 1 })}
    >
      {isWrong ? <span className="paste-said">{text}</span> : text}
      {faults.map((fault) => (
        <span key={fault.code} className="paste-why">
          <Icon name="error" />
          {wordsOf(fault)}
        </span>
      ))}
    </EditCell>
  );
}

type StateProps = { line: Line; found: Found | undefined; columns: Sheet['columns']; isChecked: boolean };

/** How a row stands; what is wrong with it where no column shows it. */
function State({ line, found, columns, isChecked }: StateProps) {
  const faults = found?.faults ?? [];
  const elsewhere = faults.filter(({ field }) => columnOf(columns, field) < 0);
  const isOpen = line.choice === null && (found?.alike.length ?? 0) > 0;
  const words = (): string => {
    if (line.choice === 'left-out') return sayPaste('state.left-out');
    if (!isChecked) return sayPaste('state.checking');
    if (faults.length > 0) return sayPaste('state.wrong', { count: faults.length });
    if (isOpen) return sayPaste('state.alike');
    return sayPaste(line.choice === 'another' ? 'state.another' : 'state.ready');
  };
  const isWrong = faults.length > 0 || isOpen;
  return (
    <td className="paste-state">
      {isChecked && <Icon name={isWrong ? 'warning' : 'done'} />} {words()}
      {elsewhere.map((fault) => (
        <span key={fault.code} className="paste-why">
          {wordsOf(fault)}
        </span>
      ))}
    </td>
  );
}
