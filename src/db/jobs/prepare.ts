import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** The schema of the work queue, and the last change to it that the library of this version makes. */
export const JOBS_SCHEMA = 'graphile_worker';
export const JOBS_REVISION = 20;

const revisionOf = async ({ db }: Database): Promise<number> => {
  const { rows: found } = await sql<{ is_there: boolean }>`
    select to_regclass(${`${JOBS_SCHEMA}.migrations`}) is not null as is_there`.execute(db);
  if (!found[0]?.is_there) return 0;
  const { rows } = await sql<{ revision: number }>`
    select coalesce(max(id), 0) as revision from graphile_worker.migrations`.execute(db);
  return rows[0]?.revision ?? 0;
};

/** Whether the owner has yet to bring the work queue to this version. */
export const isQueuePending = async (database: Database): Promise<boolean> =>
  (await revisionOf(database)) < JOBS_REVISION;

/** The library fences its tables for an owner who alone works them; here the app role does, by its grants. */
const OPEN_TO_WORKERS = `
  do $$
  declare
    grantee text := current_setting('app.grantee');
    thing regclass;
  begin
    for thing in select c.oid::regclass from pg_class c
      where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
        and not exists (select from pg_policy p where p.polrelid = c.oid)
    loop
      execute format('create policy worker on %s using (true) with check (true)', thing);
    end loop;
    execute format('grant usage on schema graphile_worker to %I', grantee);
    execute format('grant select, insert, update, delete on all tables in schema graphile_worker to %I', grantee);
    execute format('revoke insert, update, delete on graphile_worker.migrations from %I', grantee);
    execute format('grant usage, select on all sequences in schema graphile_worker to %I', grantee);
    execute format('grant execute on all functions in schema graphile_worker to %I', grantee);
  end $$`;

/** Brings the work queue's own schema to this version, as its owner, and lets the app role work it. */
export const prepareJobs = async (owner: Database, appRole: string): Promise<void> => {
  if (await isQueuePending(owner)) {
    // Loaded only when there is something to do: every command of the terminal comes by here.
    const { Logger, runMigrations } = await import('graphile-worker');
    await runMigrations({ pgPool: owner.pool, logger: new Logger(() => () => undefined) });
  }
  await owner.db.transaction().execute(async (tx) => {
    await sql`select set_config('app.grantee', ${appRole}, true)`.execute(tx);
    await sql.raw(OPEN_TO_WORKERS).execute(tx);
  });
};
