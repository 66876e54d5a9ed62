import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { PoolClient } from 'pg';
import { copyOut } from './backup/copy.ts';
import { type BackedTable, writeManifest } from './backup/manifest.ts';
import { readSequences } from './backup/sequences.ts';
import { describeTables, seeEverything } from './backup/tables.ts';
import type { Database } from './database.ts';
import { appliedMigrations } from './migrate/applied.ts';
import { StartRefused } from './startRefused.ts';

export interface BackupOptions {
  /** A folder that does not exist yet, or is empty. */
  readonly folder: string;
  readonly appVersion: string;
  readonly now: Date;
}

const refuseFolder = (folder: string, why: string): StartRefused =>
  new StartRefused(`Không ghi được bản sao lưu vào ${folder} (${why}): hãy chọn thư mục khác.`);

const prepare = (folder: string): string => {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw refuseFolder(folder, 'thư mục đã có nội dung');
  }
  const partial = `${folder}.${process.pid}.dở`;
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(partial, { mode: 0o700 });
  return partial;
};

const copyAll = async (client: PoolClient, folder: string): Promise<BackedTable[]> => {
  const tables: BackedTable[] = [];
  for (const table of (await describeTables(client)).filter(({ isPassing }) => !isPassing)) {
    const file = `${table.name}.copy.gz`;
    const copied = await copyOut(client, table, join(folder, file));
    tables.push({ name: table.name, columns: table.columns, file, ...copied });
  }
  return tables;
};

const write = async (owner: Database, folder: string, options: BackupOptions): Promise<BackedTable[]> => {
  const client = await owner.pool.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    await seeEverything(client);
    const tables = await copyAll(client, folder);
    const version = await client.query('show server_version');
    writeManifest(folder, {
      appVersion: options.appVersion,
      madeAt: options.now.toISOString(),
      postgres: version.rows[0].server_version,
      migrations: await appliedMigrations(owner.db),
      tables,
      sequences: await readSequences(client),
    });
    return tables;
  } finally {
    // Reading only, so there is nothing to keep; a broken connection is not used again.
    client.release(true);
  }
};

/**
 * Writes everything the installation knows, as it was at one moment, into a new folder; works while the server
 * runs. The folder appears only when it is complete. Needs the owner role.
 */
export const backup = async (owner: Database, options: BackupOptions): Promise<BackedTable[]> => {
  const folder = resolve(options.folder);
  let partial: string | undefined;
  try {
    partial = prepare(folder);
    const tables = await write(owner, partial, options);
    renameSync(partial, folder);
    return tables;
  } catch (error) {
    if (partial) rmSync(partial, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw code !== undefined && /^E[A-Z]+$/.test(code) ? refuseFolder(folder, code) : error;
  }
};
