import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { loadCalendar } from '../calendar.ts';
import { loadCatalogues } from '../catalogues.ts';
import type { Database, Db } from '../database.ts';
import { prepareJobs } from '../jobs/prepare.ts';
import { loadRules } from '../rules.ts';
import type { Say } from '../startRefused.ts';
import { inTransaction } from '../transaction.ts';
import { appliedMigrations, pendingMigrations, refuseStrangeHistory } from './applied.ts';
import { isUntouchedIn, recordBaseline } from './baseline.ts';
import { type MigrationFile, migrationFiles } from './files.ts';
import { grantTo } from './grants.ts';
import { refusalOf } from './refusal.ts';

export interface MigrateOptions {
  /** The role that serves requests and gets its rights here. */
  readonly appRole: string;
  /** Another folder only in tests. */
  readonly folder?: string;
  /** Hears what takes long before it begins. */
  readonly say?: Say;
}

/** One at a time per database; grants of two processes at once would trip over each other. */
const LOCK = 7_306_915_029;
const EVERYTHING = '/';

const providing = (files: readonly MigrationFile[]): MigrationProvider => ({
  getMigrations: async () =>
    Object.fromEntries(
      files.map(({ name, text, digest }): [string, Migration] => [
        name,
        {
          up: async (db: Kysely<unknown>) => {
            await sql.raw(text).execute(db);
            await sql`insert into schema_digest (name, digest) values (${name}, ${digest})`.execute(db);
          },
        },
      ]),
    ),
});

const prepare = async (owner: Db): Promise<void> => {
  await sql`create table if not exists schema_digest (name text primary key, digest text not null)`.execute(
    owner,
  );
  await sql`create table if not exists schema_baseline (table_name text primary key, row_count bigint not null)`.execute(
    owner,
  );
};

/** Tables that were rewritten are read at full speed again at once, not when the server tidies by itself. */
const tidy = async (owner: Db): Promise<void> => {
  await sql`vacuum (analyze)`.execute(owner);
};

const applyPending = async (owner: Db, files: readonly MigrationFile[], say?: Say): Promise<string[]> => {
  const applied = await appliedMigrations(owner);
  refuseStrangeHistory(applied, files);
  const pending = pendingMigrations(applied, files);
  if (pending.length === 0) return [];
  await prepare(owner);
  const untouched = await inTransaction(owner, EVERYTHING, isUntouchedIn);
  if (!untouched)
    say?.(`Đang nâng cấp cơ sở dữ liệu: ${pending.length} bước; dữ liệu lớn cần vài phút, xin đừng tắt máy.`);
  const migrator = new Migrator({
    db: owner,
    provider: providing(files),
    allowUnorderedMigrations: true,
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw refusalOf(error, results?.find(({ status }) => status === 'Error')?.migrationName);
  if (untouched) await inTransaction(owner, EVERYTHING, recordBaseline);
  else await tidy(owner);
  return pending.map(({ name }) => name);
};

/** Lists, rules and working days that this version ships; they count as what an untouched database holds. */
const ship = (owner: Db): Promise<void> =>
  inTransaction(owner, EVERYTHING, async (tx) => {
    const untouched = await isUntouchedIn(tx);
    const changed = (await loadCatalogues(tx)) + (await loadRules(tx)) + (await loadCalendar(tx));
    if (changed > 0 && untouched) await recordBaseline(tx);
  });

/** Brings the database to the schema of this code, all pending files or none, and returns their names. */
export const migrate = async (owner: Database, options: MigrateOptions): Promise<string[]> => {
  const files = migrationFiles(options.folder);
  const lock = await owner.pool.connect();
  try {
    await lock.query('set lock_timeout = 0');
    await lock.query('select pg_advisory_lock($1)', [LOCK]);
    const names = await applyPending(owner.db, files, options.say);
    if (options.folder === undefined) {
      await ship(owner.db);
      await prepareJobs(owner, options.appRole);
    }
    await grantTo(owner.db, options.appRole);
    return names;
  } catch (error) {
    throw refusalOf(error);
  } finally {
    lock.release(true);
  }
};
