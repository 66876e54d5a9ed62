import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { printCount } from '#kernel/number.ts';
import { STOCK_GROUPS } from '../readContract.ts';
import type { Behind } from './behind.ts';
import { countWords, suggestionWords, type Unit } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

type Props = {
  unit: Unit;
  years: readonly number[];
  isOfMembers: boolean;
  isWide: boolean;
  open: (behind: Behind) => void;
};

/** What speaks for a number: bases, results, sources, the formula; each number opens what it counts. */
export function Grounds({ unit, years, isOfMembers, isWide, open }: Props) {
  const past = unit.past.reduce<number | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0);
  return (
    <>
      {!isOfMembers && (
        <td className="allocation-words">
          <Base unit={unit} base={unit.base} value={unit.baseValue} open={open} />
        </td>
      )}
      {!isOfMembers && isWide && (
        <td>
          {unit.bases.map(({ base, value }) => (
            <span key={base} className="allocation-part">
              <Base {...{ unit, base, value, open }} />
            </span>
          ))}
          {unit.places > 0 && (
            <Link
              className="allocation-part"
              to="/units/$code/{-$view}"
              params={{ code: unit.code, view: 'sites' }}
              target="_blank"
            >
              {sayAllocation('grid.places', { n: unit.places })}
            </Link>
          )}
        </td>
      )}
      <td className="allocation-line">
        {unit.past.map((n, at) => (
          <Fragment key={years[at]}>
            {at > 0 && ' · '}
            {isOfMembers || n === null ? (
              countWords(n)
            ) : (
              <NumberButton
                n={n}
                words={sayAllocation('grid.past-of', { n, year: years[at] ?? '', unit: unit.name })}
                onOpen={() => open({ of: 'results', unit, year: years[at] ?? null, count: n })}
              />
            )}
          </Fragment>
        ))}
      </td>
      {!isOfMembers && isWide && (
        <td>
          {past === null || unit.listed === null || unit.listed === 0
            ? sayAllocation('unknown')
            : sayAllocation('grid.converted', { n: past, listed: unit.listed })}
        </td>
      )}
      <td className="allocation-line">
        <Stock unit={unit} isOfMembers={isOfMembers} />
      </td>
      {!isOfMembers && <td className="number">{suggestionWords(unit)}</td>}
    </>
  );
}

/** A number that opens what it counts. */
export function NumberButton({ n, words, onOpen }: { n: number; words: string; onOpen: () => void }) {
  return (
    <button type="button" className="word-button" aria-haspopup="dialog" aria-label={words} onClick={onOpen}>
      {printCount(n)}
    </button>
  );
}

type BaseProps = Pick<Props, 'unit' | 'open'> & { base: string | null; value: number | null };

/** A base with what it counts; branches are counted in the tree, everything else was declared. */
function Base({ unit, base, value, open }: BaseProps) {
  if (base === null || value === null) return sayAllocation('unknown');
  const words = sayAllocation('grid.base-of', {
    n: printCount(value),
    base: sayAllocation(`base.${base as 'members-now'}`),
  });
  if (base === 'branches')
    return (
      <Link to="/units/$code/{-$view}" params={{ code: unit.code }} target="_blank">
        {words}
      </Link>
    );
  return (
    <button
      type="button"
      className="word-button"
      aria-haspopup="dialog"
      aria-label={sayAllocation('grid.base-label', { words, unit: unit.name })}
      onClick={() => open({ of: 'base', unit, base, count: value })}
    >
      {words}
    </button>
  );
}

/** People by stage, each opening the list of that many cases; of a member the people helped, whom «Chỉ tiêu đảng viên» lists. */
function Stock({ unit, isOfMembers }: Pick<Props, 'unit' | 'isOfMembers'>) {
  if (unit.stock === null) return sayAllocation('unknown');
  return STOCK_GROUPS.map((group, at) => {
    const n = unit.stock?.[at] ?? 0;
    return (
      <Fragment key={group}>
        {at > 0 && ' · '}
        {isOfMembers ? (
          printCount(n)
        ) : (
          <Link
            to="/ho-so"
            search={{ unitCode: unit.code, group }}
            target="_blank"
            aria-label={sayAllocation(`stock.${group}`, { n, unit: unit.name })}
          >
            {printCount(n)}
          </Link>
        )}
      </Fragment>
    );
  });
}
