import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { futureFaults } from '../checks/future.ts';
import type { ImportInput, ImportResult } from '../contract.ts';
import type { Fault, Sheet } from '../model.ts';
import { readInput } from '../readInput.ts';
import { reasonsOf } from '../reasons.ts';
import { keptFaults } from './known.ts';
import { writeTables } from './write.ts';

const LONGEST = '15min';

/** Faults of whole sheets: while one stands, nothing can be said about what other rows refer to. */
const ofSheets = [
  'import-sheet-unknown',
  'import-sheet-unlike-any',
  'import-sheet-twice',
  'import-heading-missing',
  'import-column-missing',
];

/** SHA-256 over the sheets in the order of their names. */
const digestOf = (sheets: readonly Sheet[]): Buffer => {
  const hash = createHash('sha256');
  for (const { name, rows } of [...sheets].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(JSON.stringify(name));
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  return hash.digest();
};

/** Write what the sheets hold, or refuse with everything that is wrong with them. */
export const importSheets = async (
  { db, today }: Pick<Act, 'db' | 'today'>,
  { sheets, isSample = false }: ImportInput,
): Promise<ImportResult & { bytes: Buffer }> => {
  await sql`select set_config('statement_timeout', ${LONGEST}, true)`.execute(db);
  const { tables, faults } = readInput(sheets);
  const more: Fault[] = faults.some(({ code }) => ofSheets.includes(code))
    ? []
    : await keptFaults(db, tables);
  refuseIf(reasonsOf([...faults, ...futureFaults(tables, today), ...more]));
  const bytes = digestOf(sheets);
  return { bytes, digest: bytes.toString('hex'), tables: await writeTables(db, tables, isSample) };
};

const countsOf = ({ tables }: ImportResult) =>
  Object.fromEntries(
    tables.map(({ table, rows, new: added, changed, unchanged }) => [
      table,
      { rows, new: added, changed, unchanged },
    ]),
  );

/** One import is one act with one audit entry: the digest of the input and how many rows did what. */
export const performImport = async (act: Act, input: ImportInput): Promise<ImportResult> => {
  const { bytes, ...result } = await importSheets(act, input);
  const counts = countsOf(result);
  await act.db
    .insertInto('import_batch')
    .values({ unit_id: act.scope.unitId, at: act.now, digest: bytes, counts: JSON.stringify(counts) })
    .execute();
  act.note({ object: `import:${result.digest.slice(0, 12)}`, detail: { digest: result.digest, counts } });
  return result;
};

/** The same, undone before it ends. */
export const tryImport = async ({ db, today, note }: Act, input: ImportInput): Promise<ImportResult> => {
  await sql`savepoint before_import`.execute(db);
  const { bytes: _, ...result } = await importSheets({ db, today }, input);
  await sql`set constraints all immediate`.execute(db);
  await sql`rollback to savepoint before_import`.execute(db);
  note({ detail: { digest: result.digest, counts: countsOf(result) } });
  return result;
};
