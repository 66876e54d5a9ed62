import { join, resolve } from 'node:path';
import { DatabaseError, type PoolClient } from 'pg';
import { copyIn, digestOf } from './backup/copy.ts';
import { type BackedTable, type Manifest, readManifest } from './backup/manifest.ts';
import { writeSequences } from './backup/sequences.ts';
import { layAside } from './backup/shields.ts';
import { type DataTable, describeTables, inReferenceOrder, quoted, seeEverything } from './backup/tables.ts';
import { verifyFiles, verifySchema } from './backup/verify.ts';
import type { Database } from './database.ts';
import { isUntouched } from './migrate/baseline.ts';
import { StartRefused } from './startRefused.ts';

export interface RestoreOptions {
  readonly folder: string;
  /** Throw away what the database holds. */
  readonly replace: boolean;
}

/** What a table holds after the restore, and whether that is what the backup says. */
export interface RestoredTable {
  readonly name: string;
  readonly rows: number;
  readonly digest: string;
}

const DEADLOCK = '40P01';
const ATTEMPTS = 3;

const refuseFilled = async (client: PoolClient): Promise<void> => {
  if (await isUntouched((text) => client.query(text))) return;
  throw new StartRefused(
    'Cơ sở dữ liệu đang có dữ liệu: thêm --replace để thay toàn bộ bằng bản sao lưu (nên sao lưu dữ liệu hiện có trước), hoặc khôi phục vào một thư mục dữ liệu mới.',
  );
};

const compare = async (
  client: PoolClient,
  table: DataTable,
  backed: BackedTable | undefined,
): Promise<RestoredTable> => {
  const { rows, digest } = await digestOf(client, table);
  if (digest === backed?.digest && rows === backed.rows) return { name: table.name, rows, digest };
  throw new Error(`restored table ${table.name} differs from the backup; nothing was changed`);
};

const fill = async (client: PoolClient, folder: string, manifest: Manifest): Promise<RestoredTable[]> => {
  const tables = await describeTables(client);
  const backed = new Map(manifest.tables.map((table) => [table.name, table]));
  const takeUp = await layAside(client, tables);
  await client.query(`truncate ${quoted(tables.map(({ name }) => name))}`);
  await client.query('set constraints all deferred');
  for (const { name } of inReferenceOrder(tables)) {
    const source = backed.get(name);
    if (source) await copyIn(client, source, join(folder, source.file));
  }
  await client.query('set constraints all immediate');
  await writeSequences(client, manifest.sequences);
  await takeUp();
  const restored: RestoredTable[] = [];
  for (const table of tables.filter(({ isPassing }) => !isPassing))
    restored.push(await compare(client, table, backed.get(table.name)));
  return restored;
};

const attempt = async (
  owner: Database,
  folder: string,
  manifest: Manifest,
  replace: boolean,
): Promise<RestoredTable[]> => {
  const client = await owner.pool.connect();
  let isOver = false;
  try {
    await client.query('begin');
    await seeEverything(client);
    // Whoever is at work now finishes first; nobody starts before the end.
    await client.query('set local lock_timeout = 0');
    const tables = await describeTables(client);
    await client.query(`lock table ${quoted(tables.map(({ name }) => name))} in access exclusive mode`);
    if (!replace) await refuseFilled(client);
    const restored = await fill(client, folder, manifest);
    await client.query('commit');
    isOver = true;
    await client.query('analyze');
    return restored;
  } finally {
    client.release(!isOver);
  }
};

/**
 * Makes the database what the backup holds, in one transaction: every digest is checked before anything is
 * touched, and computed again from the restored rows before they stay. Works while the server runs, whose
 * requests wait. Needs the owner role.
 */
export const restore = async (owner: Database, options: RestoreOptions): Promise<RestoredTable[]> => {
  const folder = resolve(options.folder);
  const manifest = readManifest(folder);
  await verifyFiles(folder, manifest);
  await verifySchema(owner, manifest);
  for (let n = 1; ; n += 1) {
    try {
      return await attempt(owner, folder, manifest, options.replace);
    } catch (error) {
      if (n === ATTEMPTS || !(error instanceof DatabaseError && error.code === DEADLOCK)) throw error;
    }
  }
};
