import { type RawBuilder, sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { type Reason, Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { ImportInput, ImportResult, listImports, readImport, TableCounts } from '../contract.ts';
import type { IMPORT_OUTCOMES } from '../model.ts';
import { tables } from '../tables.ts';

type Outcome = (typeof IMPORT_OUTCOMES)[number];
type Kept = { outcome: Outcome; result: ImportResult | null; faults?: readonly Reason[] };
type Counts = Record<string, Omit<TableCounts, 'table' | 'title'>>;
type Batch = OutputOf<typeof listImports>['imports'][number];
type Row = Omit<Batch, 'at' | 'by' | 'rows' | 'new' | 'changed' | 'unchanged'> & {
  at: Date;
  accountId: number | null;
  digest: Buffer;
  counts: Counts;
};

const longestSource = 300;

/** Keeps what came of an import or a trial, with the names of its files. */
export const keepBatch = async (
  { db, scope, actor, now }: Act,
  { files = [] }: ImportInput,
  { outcome, result, faults = [] }: Kept,
): Promise<number> => {
  const counts = Object.fromEntries((result?.tables ?? []).map(({ table, title: _, ...n }) => [table, n]));
  const { id } = await db
    .insertInto('import_batch')
    .values({
      unit_id: scope.unitId,
      account_id: actor.kind === 'account' ? actor.accountId : null,
      at: now,
      digest: Buffer.from(result?.digest ?? '', 'hex'),
      source: files
        .map(({ name }) => name)
        .join('; ')
        .slice(0, longestSource),
      outcome,
      counts: JSON.stringify(counts),
      fault_count: faults.length,
      faults: faults.length > 0 ? JSON.stringify(faults) : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

const rowsWhere = async (act: Act, condition: RawBuilder<unknown>, limit: number): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select id, at, account_id as "accountId", source, outcome, digest, counts, fault_count as "faultCount"
    from import_batch where ${condition} order by id desc limit ${limit}`.execute(act.db);
  return rows;
};

const sumOf = (counts: Counts, of: 'rows' | 'new' | 'changed' | 'unchanged'): number =>
  Object.values(counts).reduce((sum, table) => sum + table[of], 0);

const namesOf = async ({ db }: Act, rows: readonly Row[]): Promise<Map<number, string>> => {
  const ids = rows.map(({ accountId }) => accountId).filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const named = await asInstallation(db, () =>
    db.selectFrom('account').select(['id', 'display_name']).where('id', 'in', ids).execute(),
  );
  return new Map(named.map(({ id, display_name }) => [id, display_name]));
};

const batchOf = (row: Row, names: ReadonlyMap<number, string>): Batch => ({
  id: row.id,
  at: row.at.toISOString(),
  by: names.get(row.accountId ?? 0) ?? null,
  source: row.source,
  outcome: row.outcome,
  rows: sumOf(row.counts, 'rows'),
  new: sumOf(row.counts, 'new'),
  changed: sumOf(row.counts, 'changed'),
  unchanged: sumOf(row.counts, 'unchanged'),
  faultCount: row.faultCount,
});

/** Imports and trials of the scope, newest first. */
export const batchesIn = async (
  act: Act,
  { outcome, before, limit = 50 }: InputOf<typeof listImports>,
): Promise<OutputOf<typeof listImports>> => {
  const chosen = [
    outcome ? sql`outcome = ${outcome}` : sql`true`,
    before === undefined ? sql`true` : sql`id < ${before}`,
  ];
  const rows = await rowsWhere(act, sql.join(chosen, sql` and `), limit);
  const names = await namesOf(act, rows);
  return {
    imports: rows.map((row) => batchOf(row, names)),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
  };
};

const titleOf = (name: string): string => tables.find((table) => table.name === name)?.title ?? name;

/** One of them with what each table did, and where faults are. */
export const batchNumbered = async (
  act: Act,
  { id }: { id: number },
): Promise<OutputOf<typeof readImport>> => {
  const [row] = await rowsWhere(act, sql`id = ${id}`, 1);
  if (!row) throw new Refusal('not-found', { code: 'import-not-found' });
  const { rows: sheets } = await sql<{ sheet: string; faults: number }>`
    select coalesce(f #>> '{values,sheet}', '') as sheet, count(*)::int as faults
    from import_batch b, jsonb_array_elements(b.faults) f where b.id = ${id}
    group by 1 order by 1`.execute(act.db);
  return {
    ...batchOf(row, await namesOf(act, [row])),
    digest: row.digest.toString('hex'),
    tables: Object.entries(row.counts).map(([table, counts]) => ({
      table,
      title: titleOf(table),
      ...counts,
    })),
    sheets,
  };
};
