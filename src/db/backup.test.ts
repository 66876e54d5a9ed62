import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from './backup/copy.ts';
import { readManifest } from './backup/manifest.ts';
import { fillNasty, migrateNasty } from './backup/nasty.testing.ts';
import { describeTables, seeEverything } from './backup/tables.ts';
import { backup } from './backup.ts';
import type { Database } from './database.ts';
import { APP_ROLE } from './embedded/roles.ts';
import { migrate } from './migrate/migrate.ts';
import { restore } from './restore.ts';
import { testDatabase } from './testing.ts';

const root = mkdtempSync(join(tmpdir(), 'backup-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const source = await testDatabase({ bare: true });
const target = await testDatabase({ bare: true });
let folders = 0;
const options = () => {
  folders += 1;
  return {
    folder: join(root, `backup-${folders}`),
    appVersion: '1.2.3',
    now: new Date('2026-11-21T05:00:00Z'),
  };
};

const digests = async (database: Database): Promise<Record<string, string>> => {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await seeEverything(client);
    const found: Record<string, string> = {};
    for (const table of (await describeTables(client)).filter(({ isPassing }) => !isPassing)) {
      const { rows, digest } = await digestOf(client, table);
      found[table.name] = `${rows} ${digest}`;
    }
    return found;
  } finally {
    client.release(true);
  }
};

beforeAll(async () => {
  await migrateNasty(source.owner, join(root, 'migrations'));
  await migrateNasty(target.owner, join(root, 'migrations'));
  await fillNasty(source.owner);
});

describe('a backup', () => {
  test('is restored with every table, sequence, fence and trigger as they were', async () => {
    const made = options();
    const backed = await backup(source.owner, made);
    const restored = await restore(target.owner, { folder: made.folder, replace: false });
    expect(restored).toEqual(backed.map(({ name, rows, digest }) => ({ name, rows, digest })));
    expect(await digests(target.owner)).toEqual(await digests(source.owner));
    expect(restored.map(({ name, rows }) => [name, rows])).toEqual([
      ['a_mark', 100],
      ['kind', 2],
      ['log', 50],
      ['person', 4],
      ['place', 189],
    ]);
    expect((await target.owner.pool.query('select count(*) as n from waiting')).rows).toEqual([{ n: 0 }]);
    const state = `select array(select concat(relname, relforcerowsecurity) from pg_class where relname in ('person', 'place') order by 1) as forced,
      array(select concat(tgname, tgenabled) from pg_trigger where not tgisinternal order by 1) as triggers`;
    expect((await target.owner.pool.query(state)).rows).toEqual((await source.owner.pool.query(state)).rows);
    const next = await target.owner.pool.query(`insert into place (code) values ('mới') returning id`);
    expect(next.rows[0].id).toBe(201);
  });

  test('never touches a database that holds something, unless it may replace it; what is of the moment goes', async () => {
    const made = options();
    await target.owner.pool.query('insert into waiting values (3)');
    await backup(source.owner, made);
    const before = await digests(target.owner);
    await expect(restore(target.owner, { folder: made.folder, replace: false })).rejects.toThrow(
      'Cơ sở dữ liệu đang có dữ liệu: thêm --replace',
    );
    expect(await digests(target.owner)).toEqual(before);
    await restore(target.owner, { folder: made.folder, replace: true });
    expect(await digests(target.owner)).toEqual(await digests(source.owner));
    expect((await target.owner.pool.query('select n from waiting')).rows).toEqual([]);
  });

  test('says by whom, when and from which schema it was made, for its owner alone to read', async () => {
    const made = options();
    await backup(source.owner, made);
    expect(readManifest(made.folder)).toMatchObject({
      appVersion: '1.2.3',
      madeAt: '2026-11-21T05:00:00.000Z',
      migrations: [{ name: '202601010001-nasty' }],
    });
    expect(statSync(made.folder).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(made.folder)) {
      expect([file, statSync(join(made.folder, file)).mode & 0o777]).toEqual([file, 0o600]);
    }
  });

  test('is not written over something else, and a broken one leaves nothing', async () => {
    const filled = mkdtempSync(join(root, 'filled-'));
    writeFileSync(join(filled, 'letter.txt'), 'x');
    await expect(backup(source.owner, { ...options(), folder: filled })).rejects.toThrow(
      'thư mục đã có nội dung',
    );
    await expect(
      backup(source.owner, { ...options(), folder: join(filled, 'letter.txt', 'deeper') }),
    ).rejects.toThrow('Không ghi được bản sao lưu');
    expect(readdirSync(filled)).toEqual(['letter.txt']);
  });
});

describe('a damaged backup', () => {
  test('one flipped bit anywhere in it is found before anything is touched', async () => {
    const made = options();
    await backup(source.owner, made);
    const before = await digests(target.owner);
    const files = readdirSync(made.folder);
    for (let n = 0; n < 50; n += 1) {
      const file = join(made.folder, files[n % files.length] ?? '');
      const whole = readFileSync(file);
      const broken = Buffer.from(whole);
      const at = (n * 7919) % broken.length;
      broken[at] = (broken[at] ?? 0) ^ (1 << (n % 8));
      writeFileSync(file, broken);
      const attempt = restore(target.owner, { folder: made.folder, replace: true });
      await expect(attempt, `${file} byte ${at}`).rejects.toThrow('đã bị hỏng hoặc bị sửa');
      writeFileSync(file, whole);
    }
    expect(await digests(target.owner)).toEqual(before);
  });

  test('a lost file is found, a folder that is no backup is refused', async () => {
    const made = options();
    await backup(source.owner, made);
    rmSync(join(made.folder, 'place.copy.gz'));
    await expect(restore(target.owner, { folder: made.folder, replace: true })).rejects.toThrow(
      'place.copy.gz không khớp mã băm',
    );
    await expect(restore(target.owner, { folder: root, replace: true })).rejects.toThrow(
      'không phải một bản sao lưu',
    );
  });
});

test('a backup of another schema is refused with the version that can restore it', async () => {
  const made = options();
  await backup(source.owner, made);
  writeFileSync(join(root, 'migrations/202601010002-more.sql'), 'create table more (id int)');
  await migrate(target.owner, { appRole: APP_ROLE, folder: join(root, 'migrations') });
  await expect(restore(target.owner, { folder: made.folder, replace: true })).rejects.toThrow(
    /phiên bản 1\.2\.3 tạo.*«202601010001-nasty».*«202601010002-more».*bằng đúng phiên bản 1\.2\.3/,
  );
});
