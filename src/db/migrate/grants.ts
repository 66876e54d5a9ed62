import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** Tables that the machinery of migrations keeps for itself; the app role may only read them. */
export const OWN_TABLES = '^schema_(migration|migration_lock|digest|baseline)$';

/** What a table's comment begins with when its rows may be added and read, never changed. */
const APPEND_ONLY = 'append-only';

/**
 * Gives the app role what it needs and takes away the rest: every table by its comment, every sequence,
 * every function of ours. Runs after each migration, so a new table is never forgotten.
 */
export const grantTo = async (owner: Db, appRole: string): Promise<void> => {
  await owner.transaction().execute(async (tx) => {
    await sql`select set_config('app.grantee', ${appRole}, true)`.execute(tx);
    await sql
      .raw(`
      do $$
      declare
        grantee text := current_setting('app.grantee');
        thing record;
      begin
        execute format('grant usage on schema %I to %I', current_schema(), grantee);
        for thing in
          select oid::regclass as name,
            case
              when relname ~ '${OWN_TABLES}' then 'select'
              when obj_description(oid, 'pg_class') like '${APPEND_ONLY}%' then 'select, insert'
              else 'select, insert, update, delete'
            end as rights
          from pg_class
          where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm')
            and pg_get_userbyid(relowner) = current_user
        loop
          execute format('revoke all on %s from %I', thing.name, grantee);
          execute format('grant %s on %s to %I', thing.rights, thing.name, grantee);
        end loop;
        for thing in
          select oid::regclass as name from pg_class
          where relnamespace = current_schema()::regnamespace and relkind = 'S'
            and pg_get_userbyid(relowner) = current_user
        loop
          execute format('grant usage, select on sequence %s to %I', thing.name, grantee);
        end loop;
        for thing in
          select oid::regprocedure as name from pg_proc
          where pronamespace = current_schema()::regnamespace and pg_get_userbyid(proowner) = current_user
        loop
          execute format('grant execute on routine %s to %I', thing.name, grantee);
        end loop;
      end $$`)
      .execute(tx);
  });
};
