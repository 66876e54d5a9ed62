import type { Client } from 'pg';
import { connectAsSuperuser } from './roles.ts';

/** Names the lock of the one server on a folder; any number will do, as long as it never changes. */
const LOCK = 7_306_915_028;
const NAME = 'taonguon-server';

/** Held for as long as its connection lives; the connection itself is kept to release it. */
export interface ServerLock {
  release(): Promise<void>;
}

/** Takes the lock of the one server, or tells the process number of the server that holds it. */
export const takeServerLock = async (sockets: string): Promise<ServerLock | { heldBy: string }> => {
  const client: Client = await connectAsSuperuser(sockets, `${NAME} ${process.pid}`);
  const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [LOCK]);
  if (rows[0].taken) return { release: () => client.end() };
  const holder = await client.query(
    `select application_name from pg_stat_activity
     where application_name like $1 and pid in (select pid from pg_locks where locktype = 'advisory' and granted)`,
    [`${NAME} %`],
  );
  await client.end();
  return { heldBy: String(holder.rows[0]?.application_name ?? '').slice(NAME.length + 1) || '?' };
};
