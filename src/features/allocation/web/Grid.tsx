import { lazy, Suspense, useCallback, useState } from 'react';
import { OpenedCard } from '#features/monitoring/web/OpenedCard.tsx';
import type { Day } from '#kernel/day.ts';
import { useCells } from '#web/grid/useCells.ts';
import { useSession } from '#web/session.ts';
import { type Behind, cardOf } from './behind.ts';
import { GridHead } from './GridHead.tsx';
import { GridLine } from './GridLine.tsx';
import { type Answer, COLUMNS, type ColumnName, cellText, type Rows, rowOf, type Share } from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';
import '#web/grid/grid.css';
import './allocation.css';

const BaseCounts = lazy(async () => ({ default: (await import('./BaseCounts.tsx')).BaseCounts }));

type At = { row: number; column: number };
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

/** The units below, or the members, what speaks for each, and the cells in which its number is written. */
export function Grid(props: Props) {
  const { answer, rows, beside, isWide, isReadOnly } = props;
  const { units, years, isOfMembers } = answer;
  const { table, at, edited, acts, onKeyDown, onPaste } = useCells({
    rows: units.length,
    columns: COLUMNS.length,
    textAt: ({ row, column }) => cellText(rowOf(rows, units[row]?.code ?? ''), COLUMNS[column] ?? 'assigned'),
    onPut: ({ row, column }, text) => {
      const unit = units[row];
      const name = COLUMNS[column];
      if (unit && name && !isReadOnly) props.onPut(unit.code, name, text);
    },
    onBlock: (from, block) => !isReadOnly && props.onBlock(from, block),
    onUndo: props.onUndo,
  });
  const [behind, setBehind] = useState<Behind | null>(null);
  const open = useCallback((found: Behind) => setBehind(found), []);
  const today = useSession().today as Day;
  const isRevising = units.some(({ target }) => target !== null);
  return (
    <>
      <div className="cells-scroll allocation-scroll">
        <table
          ref={table}
          className="cells allocation-grid"
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one moves about in
          role="grid"
          aria-label={sayAllocation('grid.label')}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        >
          <GridHead {...{ years, isOfMembers, isWide, isRevising }} beside={beside?.name ?? null} />
          <tbody>
            {units.map((unit, row) => (
              <GridLine
                key={unit.code}
                {...{ unit, row, acts, isRevising, isReadOnly, isOfMembers, isWide, years, open }}
                // Only the row at hand is drawn anew as one moves and types.
                here={at.row === row ? at.column : null}
                edited={at.row === row ? edited : null}
                draft={rowOf(rows, unit.code)}
                share={props.shares.get(unit.code)}
                other={beside === null ? undefined : rowOf(beside.rows, unit.code).assigned}
              />
            ))}
          </tbody>
        </table>
      </div>
      {behind?.of === 'base' && (
        <Suspense>
          <BaseCounts roundCode={answer.round.code} behind={behind} onClose={() => setBehind(null)} />
        </Suspense>
      )}
      <OpenedCard
        unitCode={behind?.unit.code ?? ''}
        figure={behind?.of === 'results' ? cardOf(answer, behind, today) : null}
        onClose={() => setBehind(null)}
      />
    </>
  );
}
