import { escapeIdentifier, type PoolClient } from 'pg';
import type { DataTable } from './tables.ts';

interface Trigger {
  readonly table: string;
  readonly name: string;
  /** As in pg_trigger: Origin, Always, Replica. */
  readonly state: 'O' | 'A' | 'R';
}

const ENABLING = { O: 'enable', A: 'enable always', R: 'enable replica' };

const alter = (client: PoolClient, table: string, action: string) =>
  client.query(`alter table ${escapeIdentifier(table)} ${action}`);

const enabledTriggers = async (client: PoolClient): Promise<Trigger[]> => {
  const { rows } = await client.query(`
    select c.relname as table, g.tgname as name, g.tgenabled as state
    from pg_trigger g join pg_class c on c.oid = g.tgrelid
    where c.relnamespace = current_schema()::regnamespace and not g.tgisinternal and g.tgenabled <> 'D'`);
  return rows;
};

/**
 * Lays aside the triggers and the forced row-level security of the tables, since rows come in as they once were,
 * and gives back what takes them up again. All inside the transaction under way.
 */
export const layAside = async (
  client: PoolClient,
  tables: readonly DataTable[],
): Promise<() => Promise<void>> => {
  const triggers = await enabledTriggers(client);
  for (const { name, isForced } of tables) {
    await alter(client, name, 'disable trigger user');
    if (isForced) await alter(client, name, 'no force row level security');
  }
  return async () => {
    for (const { table, name, state } of triggers) {
      await alter(client, table, `${ENABLING[state]} trigger ${escapeIdentifier(name)}`);
    }
    for (const { name, isForced } of tables)
      if (isForced) await alter(client, name, 'force row level security');
  };
};
