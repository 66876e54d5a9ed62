import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import type { Database } from '#db/database.ts';

/** Space of the advisory locks by which a living pool of workers is known. */
const LIVING = 7_009;

export type Watch = {
  /** Says that the pool of this name lives, for as long as this process does. */
  live(pool: string): void;
  stop(): Promise<void>;
};

export type WatchOptions = { everyMs: number; graceMs: number };

/**
 * Keeps a lock for as long as this process lives, and gives work held by processes that died back to the queue. The
 * library itself waits four hours.
 */
export const watchPools = ({ db, pool }: Database, { everyMs, graceMs }: WatchOptions): Watch => {
  let name: string | undefined;
  let holding: PoolClient | undefined;
  let underWay: Promise<unknown> = Promise.resolve();

  /** A connection may still fail after it was let go; it is given back once. */
  const letGo = (client: PoolClient | undefined): void => {
    if (!client || holding !== client) return;
    holding = undefined;
    client.release(true);
  };

  const hold = async (): Promise<void> => {
    if (holding || name === undefined) return;
    const client = await pool.connect();
    holding = client;
    client.once('error', () => letGo(client));
    await client.query('select pg_advisory_lock($1, hashtext($2))', [LIVING, name]);
  };

  const release = async (): Promise<void> => {
    // A pool that begins locks itself within a moment; only after the grace is its silence taken for its end.
    await sql`
      select graphile_worker.force_unlock_workers(array(
        select distinct locked_by from graphile_worker._private_jobs
        where locked_at < now() - make_interval(secs => ${graceMs / 1_000})
          and locked_by is distinct from ${name ?? null}
          and pg_try_advisory_xact_lock(${LIVING}, hashtext(locked_by))))`.execute(db);
  };

  const turn = (): void => {
    underWay = underWay
      .then(hold)
      .then(release)
      .catch(() => undefined);
  };
  const timer = setInterval(turn, everyMs);
  return {
    live: (of) => {
      name = of;
      turn();
    },
    stop: async () => {
      clearInterval(timer);
      await underWay;
      letGo(holding);
    },
  };
};
