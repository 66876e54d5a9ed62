import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { printCount } from '#kernel/number.ts';
import { Notice } from '#web/Notice.tsx';
import { RefusedLines } from '#web/RefusedLines.tsx';
import { useChange } from '#web/reads.ts';
import { sumChecks } from '../checks.ts';
import { runAllocation, saveDraft } from '../contract.ts';
import { Copies } from './Copies.tsx';
import { Goals } from './Goals.tsx';
import { Grid } from './Grid.tsx';
import { Introductions } from './Introductions.tsx';
import { Moves } from './Moves.tsx';
import { PlanRulesUsed } from './PlanRulesUsed.tsx';
import { Repairs } from './Repairs.tsx';
import {
  type Answer,
  COLUMNS,
  isContradictory,
  lacksReason,
  type Rows,
  rowOf,
  rowsOfDraft,
  rowsSent,
  type Share,
  sumOf,
  withCell,
  withShares,
} from './rows.ts';
import { sayAllocation } from './sayAllocation.ts';

type Props = { answer: Answer; draft: string; onDraft: (name: string) => void };
const OPEN = ['draft', 'proposed', 'countered', 'adopted', 'revised'];

/** Where the numbers of a round are made: the grid, the run, copies, and the moves of the round. */
export function Workshop({ answer, draft, onDraft }: Props) {
  const { round, units, goals } = answer;
  const [past, setPast] = useState<Rows[]>([]);
  const [rows, setRows] = useState<Rows>(() => rowsOfDraft(answer, draft));
  const [shares, setShares] = useState<ReadonlyMap<string, Share>>(new Map());
  const [isSaved, setSaved] = useState(true);
  const [isWide, setWide] = useState(false);
  const [beside, setBeside] = useState<string | null>(null);
  const roundCode = round.code;
  const run = useChange(runAllocation);
  const save = useChange(saveDraft);
  const change = (next: Rows): void => {
    if (next === rows) return;
    setPast([...past.slice(-99), rows]);
    setRows(next);
    setSaved(false);
  };
  const undo = (): void => {
    const before = past.at(-1);
    if (!before) return;
    setRows(before);
    setPast(past.slice(0, -1));
    setSaved(false);
  };
  const total = (round.total ?? 0) - (round.reserve ?? 0);
  const divide = (): void =>
    run.mutate(
      { roundCode, rows: rowsSent(rows) },
      {
        onSuccess: (found) => {
          setShares(new Map(found.shares.map((share) => [share.unitCode, share])));
          if (found.gap === null)
            change(
              withShares(rows, found.shares, units, sayAllocation('run.why', { total: printCount(total) })),
            );
        },
      },
    );
  const keep = (name = draft): Promise<unknown> =>
    save.mutateAsync({ roundCode, name, rows: rowsSent(rows) }).then(() => setSaved(true));
  const sum = sumOf(rows, units);
  const filled = units.filter(({ code }) => rowOf(rows, code).assigned !== null).length;
  const reasons = units.filter((unit) => lacksReason(unit, rowOf(rows, unit.code))).length;
  const wrong = units.filter(({ code }) => isContradictory(rowOf(rows, code))).length;
  const isReadOnly = !OPEN.includes(round.state);
  return (
    <>
      <Goals
        {...{ answer, sum }}
        checks={sumChecks(goals, sum + (round.reserve ?? 0))}
        filled={filled}
        count={units.length}
      />
      <Introductions answer={answer} />
      {!isReadOnly && (
        <div className="allocation-tools">
          <Button type="primary" loading={run.isPending} onClick={divide}>
            {sayAllocation('run.act')}
          </Button>
          <Button disabled={past.length === 0} onClick={undo}>
            {sayAllocation('undo')}
          </Button>
          <Button disabled={isSaved || wrong > 0} loading={save.isPending} onClick={() => void keep()}>
            {sayAllocation('save')}
          </Button>
          <Checkbox checked={isWide} onChange={({ target }) => setWide(target.checked)}>
            {sayAllocation('wide')}
          </Checkbox>
          <span role="status">{sayAllocation(isSaved ? 'saved' : 'unsaved')}</span>
        </div>
      )}
      <RefusedLines refused={run.error ?? save.error} />
      {run.data?.gap != null && (
        <Repairs
          gap={run.data.gap}
          repairs={run.data.repairs}
          nameOf={(code) => units.find((unit) => unit.code === code)?.name ?? code}
        />
      )}
      {reasons > 0 && <Notice kind="warning" title={sayAllocation('reasons', { n: reasons })} />}
      <p className="allocation-keys">{sayAllocation('grid.keys')}</p>
      <Grid
        {...{ answer, rows, shares, isWide, isReadOnly }}
        beside={beside === null ? null : { name: beside, rows: rowsOfDraft(answer, beside) }}
        onPut={(code, column, text) => change(withCell(rows, code, column, text))}
        onBlock={(at, block) => change(pasted(rows, answer, at, block))}
        onUndo={undo}
      />
      {!answer.isOfMembers && <PlanRulesUsed round={round} />}
      <Copies
        {...{ answer, draft, beside, setBeside, onDraft }}
        onCopy={(name) => keep(name).then(() => onDraft(name))}
      />
      <Moves answer={answer} isSaved={isSaved} />
    </>
  );
}

/** A block of a sheet put in from a cell on. */
const pasted = (
  rows: Rows,
  { units }: Answer,
  at: { row: number; column: number },
  block: string[][],
): Rows => {
  let next = rows;
  for (const [down, cells] of block.entries())
    for (const [right, text] of cells.entries()) {
      const unit = units[at.row + down];
      const column = COLUMNS[at.column + right];
      if (unit && column) next = withCell(next, unit.code, column, text);
    }
  return next;
};
