import type { Tx } from '#db/database.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { breakdownOf } from '#features/monitoring/server/dashboard/breakdown.ts';
import { dashboardOf } from '#features/monitoring/server/dashboard/dashboard.ts';
import { gapsOf } from '#features/monitoring/server/dashboard/gaps.ts';
import { figuresIn } from '#features/monitoring/server/figures.ts';
import type { CountedBy } from '#features/monitoring/server/measures.ts';
import { firstNumbersOf } from '#features/plans/server/firstNumbers.ts';
import { previousSame } from '#kernel/period.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { changeRow, movedBetween } from '../changes.ts';
import { type ChangeRow, type Counted, type CountRow, isCounted, type ReportRow, rowsOf } from '../model.ts';
import { yearAround } from '../periods.ts';
import { type Read, reportRows } from '../rows.ts';
import { factsBehind, factsNow, rowKey } from './counted.ts';
import { frozenCounts } from './frozen.ts';
import { periodFor, reportBefore, type StoredReport } from './rows.ts';

type Of = Pick<StoredReport, 'unitCode' | 'period' | 'asOf' | 'tree'>;

/** The rows of a report as its figures are now, by the same reads as the screens'. */
export const readRows = async (
  act: Act,
  { unitCode, period: code, asOf, tree }: Of,
): Promise<ReportRow[]> => {
  const { db, today } = act;
  const period = periodFor(code);
  const year = yearAround(period);
  const asked = { unitCode, asOf, tree };
  const { figures } = await figuresIn(act, { ...asked, period: code, compare: previousSame(period).code });
  const isYear = period.kind === 'year';
  const ofYear = isYear ? [] : (await figuresIn(act, { ...asked, period: year.code })).figures;
  const whole = await dashboardOf(db, today, { ...asked, period: year.code });
  const read: Read = {
    period,
    asOf,
    figures,
    ofYear,
    year: whole,
    inPeriod: isYear ? whole : await dashboardOf(db, today, { ...asked, period: code }),
    structure: await breakdownOf(db, today, { ...asked, period: year.code }),
    gaps: await gapsOf(db, today, { ...asked, period: year.code }),
    first: await firstNumbersOf(
      db,
      whole.targets.map(({ code }) => code),
      asOf,
    ),
  };
  return reportRows(read);
};

const countsOf = (rows: readonly ReportRow[]): CountRow[] => [
  ...rowsOf(rows, 'total'),
  ...rowsOf(rows, 'target'),
];

export type Gathered = {
  rows: ReportRow[];
  /** The facts behind each count, by its key. */
  facts: Map<string, number[]>;
  countedBy: CountedBy;
  before: StoredReport | null;
};

type Counts = { counts: readonly CountRow[]; facts: Map<string, number[]>; countedBy: CountedBy };

/** Each count that the report before it had too, with why it moved; a new year begins anew. */
const changesSince = async (
  db: Tx,
  { asOf }: Of,
  before: StoredReport,
  { counts, facts, countedBy }: Counts,
): Promise<ChangeRow[]> => {
  const frozen = new Map((await frozenCounts(db, before.id)).map((row) => [rowKey(row), row]));
  const both = counts.flatMap((row) => {
    const was = frozen.get(rowKey(row));
    const now = facts.get(rowKey(row));
    return was?.facts && now && was.label === row.label ? [{ row, was: was.facts, now }] : [];
  });
  const ids = [...new Set(both.flatMap(({ was, now }) => [...was, ...now]))];
  const known = await factsNow(db, ids, { asOf, countedBy });
  const from = { asOf: before.asOf, lastFact: before.lastFact ?? 0 };
  return both.map(({ row, was, now }) =>
    changeRow(
      { key: rowKey(row), label: row.label, n: now.length },
      was.length,
      movedBetween(was, now, known, from),
    ),
  );
};

/** A figure moves only while somebody records a fact between two reads: then it is read again. */
const mostReads = 4;

/**
 * The rows of a report, each count with exactly its facts, and what changed since the report before it.
 * @param isWhole with the facts of subordinates, months and parts too, as they are frozen
 * @throws Refusal when the figures did not stand still
 */
export const gather = async (
  act: Act,
  report: Of & Pick<StoredReport, 'unitId'>,
  { isWhole }: { isWhole: boolean },
): Promise<Gathered> => {
  const { db } = act;
  const countedBy = await countingDayOf(db, report.asOf);
  const before = await reportBefore(db, report);
  for (let read = 0; read < mostReads; read += 1) {
    const rows = await readRows(act, report);
    const counts = countsOf(rows);
    const listed: readonly Counted[] = isWhole ? rows.filter(isCounted) : counts;
    const asked = listed.map(({ sort, key, detail }) => ({ sort, key, query: detail.query }));
    const facts = await factsBehind(db, { ...report, countedBy }, asked);
    const agrees = (row: Counted): boolean => {
      const ids = facts.get(rowKey(row));
      return ids === undefined || row.n === null || ids.length === row.n;
    };
    if (!listed.every(agrees)) continue;
    const changes = before ? await changesSince(db, report, before, { counts, facts, countedBy }) : [];
    return { rows: [...rows, ...changes], facts, countedBy, before };
  }
  throw new Refusal('conflict', { code: 'report-figures-move' });
};
