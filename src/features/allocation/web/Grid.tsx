import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { parseDecimal, printCount, printRaw, ratio } from '#kernel/number.ts';
import { STOCK_GROUPS } from '../readContract.ts';
import {
  type Answer,
  COLUMNS,
  type ColumnName,
  cellText,
  isContradictory,
  lacksReason,
  type Rows,
  rowOf,
  type Share,
  type Unit,
} from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';
import { type At, useGrid } from './useGrid.ts';
import { whyOf } from './why.ts';
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

const count = (n: number | null): string => (n === null ? sayAllocation('unknown') : printCount(n));
const raw = (n: number): string => printRaw(parseDecimal(String(n)) ?? ratio(0));

/** `42,875 → 43`: the formula before and after rounding. */
const suggestionWords = ({ raw: value, suggested }: Unit): string => {
  if (value === null || suggested === null) return sayAllocation('unknown');
  const [before, after] = [raw(value), printCount(suggested)];
  return before === after ? after : sayAllocation('grid.rounded', { raw: before, whole: after });
};

const lastFromBelow = ({ offers }: Unit) => offers.findLast(({ side }) => side === 'below');
const lastFromAbove = ({ offers }: Unit) => offers.findLast(({ side }) => side === 'above');

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
            <Line
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

type LineProps = {
  unit: Unit;
  row: number;
  grid: ReturnType<typeof useGrid>;
  draft: Rows[string];
  share: Share | undefined;
  /** The number of the copy beside; null where none is looked at. */
  other: { n: number | null } | null;
  isRevising: boolean;
  isReadOnly: boolean;
  isWide: boolean;
  years: readonly number[];
};

function Line({ unit, row, grid, draft, share, other, isRevising, isReadOnly, isWide, years }: LineProps) {
  const [below, above] = [lastFromBelow(unit), lastFromAbove(unit)];
  const past = unit.past.reduce<number | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0);
  return (
    <tr>
      <th scope="row">
        <Link to="/units/$code/{-$view}" params={{ code: unit.code }} target="_blank">
          {unit.name}
        </Link>
      </th>
      <td>
        {unit.base === null || unit.baseValue === null
          ? sayAllocation('unknown')
          : sayAllocation('grid.base-of', {
              n: printCount(unit.baseValue),
              base: sayAllocation(`base.${unit.base as 'members-now'}`),
            })}
      </td>
      {isWide && (
        <td>
          {unit.bases.map(({ base, value }) => (
            <span key={base} className="allocation-part">
              {sayAllocation('grid.base-of', { n: printCount(value), base: sayAllocation(`base.${base}`) })}
            </span>
          ))}
          {unit.places > 0 && (
            <span className="allocation-part">{sayAllocation('grid.places', { n: unit.places })}</span>
          )}
        </td>
      )}
      <td className="allocation-line">
        {unit.past.map((n, at) => (
          <Fragment key={years[at]}>
            {at > 0 && ' · '}
            <Link
              to="/bang-dieu-hanh/$unitCode"
              params={{ unitCode: unit.code }}
              search={{ period: String(years[at]) }}
              target="_blank"
              aria-label={sayAllocation('grid.past-of', {
                n: count(n),
                year: years[at] ?? '',
                unit: unit.name,
              })}
            >
              {count(n)}
            </Link>
          </Fragment>
        ))}
      </td>
      {isWide && (
        <td>
          {past === null || unit.listed === null || unit.listed === 0
            ? sayAllocation('unknown')
            : sayAllocation('grid.converted', { n: past, listed: unit.listed })}
        </td>
      )}
      <td className="allocation-line">
        {unit.stock === null
          ? sayAllocation('unknown')
          : STOCK_GROUPS.map((group, at) => (
              <Fragment key={group}>
                {at > 0 && ' · '}
                <Link
                  to="/ho-so"
                  search={{ unitCode: unit.code, group }}
                  target="_blank"
                  aria-label={sayAllocation(`stock.${group}`, { n: unit.stock?.[at] ?? 0, unit: unit.name })}
                >
                  {printCount(unit.stock?.[at] ?? 0)}
                </Link>
              </Fragment>
            ))}
      </td>
      <td className="number">{suggestionWords(unit)}</td>
      <td>
        {above && (
          <span className="allocation-part">{sayAllocation('grid.offered', { n: above.number })}</span>
        )}
        {below && (
          <span className="allocation-part">
            {sayAllocation('grid.asked', { n: below.number })}
            {below.reason && ` (${below.reason})`}
          </span>
        )}
        {!above && !below && sayAllocation('grid.silent')}
      </td>
      {isRevising && (
        <td>
          {unit.target && (
            <span className="allocation-part">
              {sayAllocation(unit.target.original === unit.target.current ? 'grid.stands' : 'grid.revised', {
                first: unit.target.original,
                now: unit.target.current,
              })}
            </span>
          )}
          {unit.duties.all > 0 && (
            <span className="allocation-part">{sayAllocation('grid.duties', unit.duties)}</span>
          )}
        </td>
      )}
      {other && <td className="number">{count(other.n)}</td>}
      {COLUMNS.map((column, at) => (
        <Cell
          key={column}
          {...{ unit, column, grid, isReadOnly }}
          at={{ row, column: at }}
          text={cellText(draft ?? rowOf({}, ''), column)}
          isWrong={
            (column === 'reason' && draft !== undefined && lacksReason(unit, draft)) ||
            ((column === 'lower' || column === 'upper') && draft !== undefined && isContradictory(draft))
          }
        />
      ))}
      <td>{whyOf(unit, draft ?? rowOf({}, ''), share)}</td>
    </tr>
  );
}

type CellProps = {
  unit: Unit;
  column: ColumnName;
  at: At;
  text: string;
  isWrong: boolean;
  isReadOnly: boolean;
  grid: ReturnType<typeof useGrid>;
};

function Cell({ unit, column, at, text, isWrong, isReadOnly, grid }: CellProps) {
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
        if (!isReadOnly && isHere) grid.edit(text);
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
