import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { APP_ROLE } from '../embedded/roles.ts';
import { testDatabase } from '../testing.ts';
import { inTransaction } from '../transaction.ts';
import { isUntouchedIn } from './baseline.ts';
import { migrationFiles } from './files.ts';
import { migrate } from './migrate.ts';

const root = mkdtempSync(join(tmpdir(), 'migrate-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const folderOf = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(root, 'files-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.sql`), text);
  return folder;
};
const run = (database: Awaited<ReturnType<typeof testDatabase>>, files: Record<string, string>) =>
  migrate(database.owner, { appRole: APP_ROLE, folder: folderOf(files) });

const FIRST = {
  '202601010001-first': `create table note (id int generated always as identity primary key, words text);
    insert into note (words) values ('shipped')`,
};
const SECOND = {
  ...FIRST,
  '202601020001-second': `create table log (id int); comment on table log is 'append-only: kept';`,
};
const grown = await testDatabase({ bare: true });
const late = await testDatabase({ bare: true });
const broken = await testDatabase({ bare: true });
const shared = await testDatabase({ bare: true });
const granted = await testDatabase({ bare: true });
const lived = await testDatabase({ bare: true });

test('files are applied in the order of their names, each once', async () => {
  expect(await run(grown, FIRST)).toEqual(['202601010001-first']);
  expect(await run(grown, SECOND)).toEqual(['202601020001-second']);
  expect(await run(grown, SECOND)).toEqual([]);
});

test('a file that came late is applied, though a later one is there', async () => {
  const between = { ...SECOND, '202601010002-between': 'create table between_them (id int)' };
  expect(await run(late, SECOND)).toHaveLength(2);
  expect(await run(late, between)).toEqual(['202601010002-between']);
});

test('a database newer than the code is refused, an applied file that changed too', async () => {
  await expect(run(grown, FIRST)).rejects.toThrow(
    /phiên bản mới hơn của chương trình \(bước «202601020001-second»\)/,
  );
  const edited = { ...SECOND, '202601010001-first': 'create table note (id int)' };
  await expect(run(grown, edited)).rejects.toThrow('«202601010001-first.sql» đã bị sửa');
});

test('the line ends of a checkout do not count as a change', async () => {
  const windows = Object.fromEntries(
    Object.entries(SECOND).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
  );
  expect(await run(grown, windows)).toEqual([]);
});

test('when one file fails nothing of the run stays, and the next run does all of it', async () => {
  const failing = { ...SECOND, '202601030001-third': 'create table third (id int); select 1 / 0' };
  await expect(run(broken, failing)).rejects.toThrow('division by zero');
  const left = await sql`select to_regclass('note') as note, to_regclass('third') as third`.execute(
    broken.owner.db,
  );
  expect(left.rows).toEqual([{ note: null, third: null }]);
  expect(await run(broken, SECOND)).toHaveLength(2);
});

test('a right that the owner lacks is named with the step that needed it', async () => {
  const needing = { ...SECOND, '202601040001-fourth': 'create role somebody' };
  await expect(run(broken, needing)).rejects.toThrow(
    /ở bước «202601040001-fourth», máy chủ PostgreSQL trả lời: permission denied to create role/,
  );
});

test('two processes that migrate at once apply everything once', async () => {
  const folder = folderOf(SECOND);
  const second = { ...shared.owner, ...shared.open('taonguon_owner') };
  const done = await Promise.all(
    [shared.owner, second].map((owner) => migrate(owner, { appRole: APP_ROLE, folder })),
  );
  expect(done.flat().sort()).toEqual(['202601010001-first', '202601020001-second']);
});

test('the app role may change rows, only add to what is append-only, and owns nothing', async () => {
  await run(granted, SECOND);
  await granted.app.pool.query(`insert into note (words) values ('mine'); update note set words = 'x'`);
  await granted.app.pool.query('insert into log values (1)');
  for (const forbidden of [
    'update log set id = 2',
    'delete from log',
    'truncate note',
    'drop table note',
    'create table mine (id int)',
    'delete from schema_digest',
    'alter table note disable trigger user',
  ]) {
    await expect(granted.app.pool.query(forbidden), forbidden).rejects.toThrow(
      /permission denied|must be owner/,
    );
  }
});

test('a table that a step has rewritten among the data of an installation is tidy when the step is told done', async () => {
  await run(lived, FIRST);
  await lived.app.pool.query(`insert into note (words) select 'mine' from generate_series(1, 1000)`);
  const said: string[] = [];
  const rewriting = { ...FIRST, '202601050001-wider': 'alter table note alter id type bigint' };
  const folder = folderOf(rewriting);
  await migrate(lived.owner, { appRole: APP_ROLE, folder, say: (line) => said.push(line) });
  expect(said).toEqual([expect.stringMatching(/^Đang nâng cấp cơ sở dữ liệu: 1 bước;/)]);
  const { rows } = await sql`
    select reltuples as rows, last_vacuum is not null as tidied
    from pg_class join pg_stat_user_tables on relid = pg_class.oid where pg_class.relname = 'note'`.execute(
    lived.owner.db,
  );
  expect(rows).toEqual([{ rows: 1_001, tidied: true }]);
});

test('a database is untouched until somebody adds to what the migrations put there', async () => {
  const isUntouched = (database: typeof granted) => inTransaction(database.owner.db, '/', isUntouchedIn);
  expect(await isUntouched(shared)).toBe(true);
  expect(await isUntouched(granted)).toBe(false);
});

test('every migration of the program is named by its time', () => {
  expect(migrationFiles().length).toBeGreaterThan(0);
  expect(() => migrationFiles(folderOf({ 'no-time': '' }))).toThrow('YYYYMMDDhhmm');
});
