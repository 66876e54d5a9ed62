import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** From here on the transaction sees the rows of this path: a unit's, or `/` for the whole installation. */
export const setScope = async (tx: Tx, path: string): Promise<void> => {
  await sql`select set_config('app.scope', ${path}, true)`.execute(tx);
};

/**
 * For a few lines the transaction sees the whole installation, then what it saw before: for what lies outside every
 * unit, such as sessions, and for counts of a unit whose own right to be read was decided before.
 */
export const asInstallation = async <T>(tx: Tx, act: () => Promise<T>): Promise<T> => {
  const { rows } = await sql<{ was: string }>`select widened_scope() as was`.execute(tx);
  const result = await act();
  await setScope(tx, rows[0]?.was ?? '');
  return result;
};
