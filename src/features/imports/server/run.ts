import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import { futureFaults } from '../checks/future.ts';
import type { ImportInput, ImportResult } from '../contract.ts';
import type { Fault, Sheet } from '../model.ts';
import { namesOf } from '../names.ts';
import { readInput } from '../readInput.ts';
import { reasonsOf } from '../reasons.ts';
import { underKeptCodes } from './aliases.ts';
import { keepBatch } from './batches.ts';
import { keptFaults } from './known.ts';
import { readSent } from './readSource.ts';
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
const digestOf = (sheets: readonly Sheet[]): string => {
  const hash = createHash('sha256');
  for (const { name, rows } of [...sheets].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(JSON.stringify(name));
    for (const row of rows) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
};

/** Write what the sheets hold, or refuse with everything that is wrong with them, up to so many. */
export const importSheets = async (
  act: Act,
  sheets: readonly Sheet[],
  { isSample = false, most }: { isSample?: boolean | undefined; most?: number } = {},
): Promise<ImportResult> => {
  const { db, today } = act;
  await sql`select set_config('statement_timeout', ${LONGEST}, true)`.execute(db);
  const items = await db.selectFrom('catalogue_item').select(['catalogue', 'code', 'name']).execute();
  const { tables: read, faults } = readInput(sheets, namesOf(items));
  const tables = await underKeptCodes(db, read);
  const more: Fault[] = faults.some(({ code }) => ofSheets.includes(code))
    ? []
    : await keptFaults(db, tables);
  refuseIf(reasonsOf([...faults, ...futureFaults(tables, today), ...more], most));
  return { digest: digestOf(sheets), tables: await writeTables(act, tables, isSample) };
};

/** What an import would do, undone before it ends. */
export const triedOut = async (
  act: Act,
  sheets: readonly Sheet[],
  options: Parameters<typeof importSheets>[2],
): Promise<ImportResult> => {
  const result = await importSheets(act, sheets, options);
  await sql`set constraints all immediate`.execute(act.db);
  return result;
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
  const result = await importSheets(act, await readSent(input), input);
  const id = await keepBatch(act, input, { outcome: 'written', result });
  act.note({
    object: `import:${result.digest.slice(0, 12)}`,
    detail: { import: id, digest: result.digest, counts: countsOf(result) },
  });
  return { ...result, id };
};

/** The same, undone before it ends. */
export const tryImport = async (act: Act, input: ImportInput): Promise<ImportResult> => {
  const { db, note } = act;
  await sql`savepoint before_import`.execute(db);
  const result = await triedOut(act, await readSent(input), input);
  await sql`rollback to savepoint before_import`.execute(db);
  note({ detail: { digest: result.digest, counts: countsOf(result) } });
  return result;
};
