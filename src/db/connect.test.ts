import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connection, type ConnectOptions, connect } from './connect.ts';
import { openFolder } from './embedded/folder.ts';
import { openEmbedded } from './embedded/open.ts';
import { connectAsSuperuser } from './embedded/roles.ts';

const root = mkdtempSync(join(tmpdir(), 'connect-'));
const said: string[] = [];
const options = (more: Partial<ConnectOptions>): ConnectOptions => ({
  dataDir: join(root, 'unused'),
  poolSize: 3,
  as: 'server',
  say: (sentence) => said.push(sentence),
  ...more,
});

// A durable cluster stands in for any PostgreSQL server: it is reached by an address, like one.
const server = await openEmbedded({ dataDir: join(root, 'server'), as: 'server', say: () => undefined });
const admin = await connectAsSuperuser(server.sockets, 'test');
const url = (role: string, database = 'outside') =>
  `postgres://${role}@${encodeURIComponent(server.sockets)}/${database}`;

beforeAll(async () => {
  await admin.query('create role app login; create role owning login; create role poor login');
  await admin.query('create role strong login superuser; create role unfenced login bypassrls');
  await admin.query('create role hidden login in role owning');
  await admin.query('create database outside owner owning template template0');
});

afterAll(async () => {
  await admin.end();
  await server.close();
  for (const name of ['server', 'embedded']) {
    rmSync(openFolder(join(root, name)).sockets, { recursive: true, force: true });
  }
  rmSync(root, { recursive: true, force: true });
});

const refused = async (more: Partial<ConnectOptions>): Promise<string> => {
  const connection = await connect(options(more)).catch((error: Error) => error);
  if (connection instanceof Error) return `${connection.name}: ${connection.message}`;
  await connection.close();
  throw new Error('not refused');
};

const whoami = async (connection: Connection): Promise<string[]> => {
  const roles = await Promise.all(
    [connection.app, connection.owner].map((database) => database?.pool.query('select current_user as role')),
  );
  return roles.map((answer) => answer?.rows[0].role ?? '-');
};

describe('the embedded server', () => {
  test('is migrated by its owner and serves the app role', async () => {
    const connection = await connect(options({ dataDir: join(root, 'embedded') }));
    expect(await whoami(connection)).toEqual(['taonguon_app', 'taonguon_owner']);
    const limits = await connection.app.pool.query(
      `select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
        current_setting('application_name') as name`,
    );
    expect(limits.rows[0]).toEqual({ statement: '10s', lock: '3s', name: 'taonguon-server' });
    await connection.close();
  });
});

describe('a server by DATABASE_URL', () => {
  test('with migrations to do and no owner is refused with the cure', async () => {
    expect(await refused({ databaseUrl: url('app') })).toMatch(
      /^StartRefused: .*còn \d+ bước nâng cấp chưa làm: hãy đặt TAONGUON_OWNER_URL/,
    );
  });

  test('is migrated by TAONGUON_OWNER_URL, whatever the roles are called, and then needs the app role alone', async () => {
    const both = await connect(options({ databaseUrl: url('app'), ownerUrl: url('owning') }));
    expect(await whoami(both)).toEqual(['app', 'owning']);
    await both.close();
    expect(said.at(-1)).toMatch(/^Đã nâng cấp cơ sở dữ liệu: \d+ bước\.$/);
    const alone = await connect(options({ databaseUrl: url('app') }));
    expect(await whoami(alone)).toEqual(['app', '-']);
    await expect(alone.app.pool.query('select count(*) from unit')).resolves.toBeDefined();
    await expect(alone.app.pool.query('delete from audit_entry')).rejects.toThrow('permission denied');
    await alone.close();
  });

  test.each([
    ['strong', /«strong» của DATABASE_URL có quyền SUPERUSER.*BYPASSRLS|có quyền SUPERUSER/],
    ['unfenced', /«unfenced» của DATABASE_URL có quyền BYPASSRLS/],
    ['owning', /«owning» của DATABASE_URL sở hữu bảng/],
    ['hidden', /«hidden» của DATABASE_URL sở hữu bảng/],
  ])('refuses %s as the app role: no fence would hold it', async (role, sentence) => {
    expect(await refused({ databaseUrl: url(role) })).toMatch(sentence);
  });

  test('refuses one account for both roles, and an owner that may not create, naming the right', async () => {
    await admin.query('create database empty template template0');
    expect(await refused({ databaseUrl: url('poor', 'empty'), ownerUrl: url('poor', 'empty') })).toContain(
      'dùng chung tài khoản «poor»',
    );
    expect(await refused({ databaseUrl: url('app', 'empty'), ownerUrl: url('poor', 'empty') })).toMatch(
      /«poor» của TAONGUON_OWNER_URL thiếu quyền CREATE trên cơ sở dữ liệu.*CREATE trên schema public: hãy chạy «ALTER DATABASE empty OWNER TO poor»/,
    );
  });

  test('that cannot be reached is named by its variable, never by its address', async () => {
    const sentence = await refused({ databaseUrl: 'postgres://app:hush@127.0.0.1:1/none' });
    expect(sentence).toMatch(
      /^StartRefused: Không kết nối được máy chủ PostgreSQL của DATABASE_URL \(ECONNREFUSED\)/,
    );
    expect(sentence).not.toContain('hush');
    expect(await refused({ databaseUrl: url('app', 'nowhere') })).toContain(
      'database "nowhere" does not exist',
    );
  });

  test('that could lose what it acknowledged is refused', async () => {
    await admin.query('alter database outside set synchronous_commit = off');
    expect(await refused({ databaseUrl: url('app') })).toContain('đang tắt synchronous_commit');
    await admin.query('alter database outside reset synchronous_commit');
  });
});
