import { sql } from 'kysely';
import type { Db, Tx } from '../database.ts';

/** Names of the tables that hold the installation's data, in the order of their names. */
export const dataTables = async (db: Db | Tx): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname !~ '^schema_(migration|migration_lock|digest|baseline)$'
    order by relname collate "C"`.execute(db);
  return rows.map(({ name }) => name);
};

/** How many rows a table has, counting no further than one more than `limit`. */
const countUpTo = async (db: Tx, table: string, limit: number): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select from ${sql.table(table)} limit ${limit + 1}) as counted`.execute(db);
  return rows[0]?.n ?? 0;
};

/** Whether the database holds nothing but what migrations put there. Needs the scope `/`. */
export const isUntouched = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ table_name: string; row_count: number }>`
    select table_name, row_count from schema_baseline`.execute(tx);
  const baseline = new Map(rows.map((row) => [row.table_name, row.row_count]));
  for (const table of await dataTables(tx)) {
    const expected = baseline.get(table) ?? 0;
    if ((await countUpTo(tx, table, expected)) !== expected) return false;
  }
  return true;
};

const MANY = 1_000_000;

/** Notes how many rows the migrations themselves put into each table. */
export const recordBaseline = async (tx: Tx): Promise<void> => {
  await sql`delete from schema_baseline`.execute(tx);
  for (const table of await dataTables(tx)) {
    const n = await countUpTo(tx, table, MANY);
    if (n > 0)
      await sql`insert into schema_baseline (table_name, row_count) values (${table}, ${n})`.execute(tx);
  }
};
