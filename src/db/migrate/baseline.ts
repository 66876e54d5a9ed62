import { sql } from 'kysely';
import { escapeIdentifier } from 'pg';
import type { Tx } from '../database.ts';

/** SQL for the names of the tables that hold the installation's data. */
export const dataTablesQuery = `
  select relname from pg_class
  where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
    and relname !~ '^schema_(migration|migration_lock|digest|baseline)$'`;

/** Runs one statement in the transaction under way, whoever holds it. */
// biome-ignore lint/suspicious/noExplicitAny: rows of any statement
export type Ask = (text: string) => Promise<{ rows: any[] }>;

const askingIn =
  (tx: Tx): Ask =>
  (text) =>
    sql.raw(text).execute(tx);

const dataTables = async (ask: Ask): Promise<string[]> =>
  (await ask(dataTablesQuery)).rows.map(({ relname }) => relname);

/** How many rows a table has, counting no further than one more than `limit`. */
const countUpTo = async (ask: Ask, table: string, limit: number): Promise<number> => {
  const counted = `(select from ${escapeIdentifier(table)} limit ${limit + 1}) as counted`;
  return (await ask(`select count(*) as n from ${counted}`)).rows[0].n;
};

/** Whether the database holds nothing but what migrations put there. Needs the scope `/`. */
export const isUntouched = async (ask: Ask): Promise<boolean> => {
  const { rows } = await ask('select table_name, row_count from schema_baseline');
  const baseline = new Map<string, number>(rows.map((row) => [row.table_name, row.row_count]));
  for (const table of await dataTables(ask)) {
    const expected = baseline.get(table) ?? 0;
    if ((await countUpTo(ask, table, expected)) !== expected) return false;
  }
  return true;
};

/** The same for a transaction of Kysely. */
export const isUntouchedIn = (tx: Tx): Promise<boolean> => isUntouched(askingIn(tx));

const MANY = 1_000_000;

/** Notes how many rows the migrations themselves put into each table. */
export const recordBaseline = async (tx: Tx): Promise<void> => {
  const ask = askingIn(tx);
  await sql`delete from schema_baseline`.execute(tx);
  for (const table of await dataTables(ask)) {
    const n = await countUpTo(ask, table, MANY);
    if (n === 0) continue;
    await sql`insert into schema_baseline (table_name, row_count) values (${table}, ${n})`.execute(tx);
  }
};
