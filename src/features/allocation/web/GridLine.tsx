import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { parseDecimal, printCount, printRaw, ratio } from '#kernel/number.ts';
import { STOCK_GROUPS } from '../readContract.ts';
import { GridCell } from './GridCell.tsx';
import {
  COLUMNS,
  cellText,
  isContradictory,
  lacksReason,
  type Rows,
  rowOf,
  type Share,
  type Unit,
} from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';
import type { useGrid } from './useGrid.ts';
import { whyOf } from './why.ts';

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

/** One unit: what speaks for it, and the cells of its number. */
export function GridLine({
  unit,
  row,
  grid,
  draft,
  share,
  other,
  isRevising,
  isReadOnly,
  isWide,
  years,
}: LineProps) {
  const [below, above] = [lastFromBelow(unit), lastFromAbove(unit)];
  const past = unit.past.reduce<number | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0);
  return (
    <tr>
      <th scope="row">
        <Link to="/units/$code/{-$view}" params={{ code: unit.code }} target="_blank">
          {unit.name}
        </Link>
      </th>
      <td className="allocation-words">
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
      <td className="allocation-words">
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
        <GridCell
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
