import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visit } from './open.ts';
import { connectAsSuperuser } from './roles.ts';
import { type Visitor, visit } from './visitor.testing.ts';

const root = mkdtempSync(join(tmpdir(), 'embedded-'));
const original = join(root, 'original');
const visitors: Visitor[] = [];
const socketFolders = new Set<string>();
let copies = 0;

/** A data folder of its own: a copy of one that was made and stopped cleanly. */
const freshFolder = (): string => {
  copies += 1;
  const copy = join(root, `data-${copies}`);
  cpSync(original, copy, { recursive: true });
  return copy;
};

const come = (dataDir: string, as: Visit): Visitor => {
  const visitor = visit(dataDir, as);
  visitors.push(visitor);
  return visitor;
};

/** Waits until a visitor has the database open; tells the folder of its socket. */
const up = async (visitor: Visitor): Promise<string> => {
  const sockets = (await visitor.line('up')).slice('up '.length);
  socketFolders.add(sockets);
  return sockets;
};

const postmasterOf = (dataDir: string): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);

/** Whether a process still works somewhere; one that is only waiting to be buried does not. */
const isAlive = (pid: number): boolean => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) !== '';
  } catch {
    return false;
  }
};

const ask = async (sockets: string, question: string) => {
  const client = await connectAsSuperuser(sockets, 'test');
  try {
    return (await client.query(question)).rows[0];
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  const first = come(original, 'server');
  await up(first);
  expect(first.said('said Đang tạo cơ sở dữ liệu lần đầu')).toBe(true);
  await first.close();
});

afterAll(async () => {
  for (const visitor of visitors) visitor.kill('SIGKILL');
  await Promise.all(visitors.map(({ ended }) => ended));
  await pause(500);
  for (const folder of [root, ...socketFolders])
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('a stopped server leaves no process, no socket and a cluster that was shut down', async () => {
  const folder = freshFolder();
  const server = come(folder, 'server');
  const sockets = await up(server);
  const postmaster = postmasterOf(folder);
  await server.close();
  expect(isAlive(postmaster)).toBe(false);
  expect(readdirSync(sockets)).toEqual([]);
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toMatch(/database system is shut down\n$/);
});

test('only the account that runs the server can enter its folders, and nothing listens on the network', async () => {
  const folder = freshFolder();
  const server = come(folder, 'server');
  const sockets = await up(server);
  for (const path of [folder, sockets, join(folder, 'postgres')]) {
    expect(statSync(path).mode & 0o777).toBe(0o700);
  }
  const question = `select current_setting('listen_addresses') as listen, current_setting('fsync') as fsync,
    current_setting('full_page_writes') as pages, current_setting('synchronous_commit') as commit,
    current_setting('data_checksums') as checksums`;
  expect(await ask(sockets, question)).toEqual({
    listen: '',
    fsync: 'on',
    pages: 'on',
    commit: 'on',
    checksums: 'on',
  });
  await server.close();
});

test('the log holds no statement, no value and no detail of an error', async () => {
  const folder = freshFolder();
  const server = come(folder, 'server');
  const sockets = await up(server);
  await expect(ask(sockets, `select 'Nguyễn Thị Hoa'::int`)).rejects.toThrow('Nguyễn Thị Hoa');
  await expect(ask(sockets, `do $$ begin raise warning 'Nguyễn Thị Hoa'; end $$`)).resolves.toBeUndefined();
  await server.close();
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('Hoa');
});

test('after kill -9 of the process PostgreSQL ends by itself, and a start at once succeeds', async () => {
  const folder = freshFolder();
  const killed = come(folder, 'server');
  const sockets = await up(killed);
  await ask(sockets, 'create table kept as select 7 as n');
  const postmaster = postmasterOf(folder);
  killed.kill('SIGKILL');
  const next = come(folder, 'server');
  expect(await ask(await up(next), 'select n from kept')).toEqual({ n: 7 });
  expect(isAlive(postmaster)).toBe(false);
  await next.close();
});

test('after kill -9 of PostgreSQL itself the next start recovers what was committed', async () => {
  const folder = freshFolder();
  const server = come(folder, 'server');
  await ask(await up(server), 'create table kept as select 8 as n');
  process.kill(postmasterOf(folder), 'SIGKILL');
  server.kill('SIGKILL');
  const next = come(folder, 'server');
  expect(await ask(await up(next), 'select n from kept')).toEqual({ n: 8 });
  await next.close();
});

test('a note of a dead PostgreSQL whose number now belongs to another process does not stop the start', async () => {
  const folder = freshFolder();
  const note = `${process.pid}\n${folder}/postgres\n1700000000\n5432\n/tmp\n\n  0 0\nready   \n`;
  writeFileSync(join(folder, 'postgres/postmaster.pid'), note);
  const server = come(folder, 'server');
  await up(server);
  await server.close();
});

test('a second server on the folder is refused with a sentence that names the first', async () => {
  const folder = freshFolder();
  const first = come(folder, 'server');
  await up(first);
  const refusal = await come(folder, 'server').line('refused');
  expect(refusal).toContain(`đang có một máy chủ Tạo Nguồn chạy (tiến trình ${first.pid})`);
  await first.close();
});

test('of servers started at the same moment exactly one serves', async () => {
  const folder = freshFolder();
  const servers = [1, 2, 3].map(() => come(folder, 'server'));
  const answers = await Promise.all(servers.map((server) => server.line('up', 'refused')));
  expect(answers.map((answer) => answer.split(' ')[0]).sort()).toEqual(['refused', 'refused', 'up']);
  await Promise.any(servers.map(up));
  await Promise.all(servers.map((server) => server.close()));
});

test('a cluster of another major is refused with a sentence that names backup and restore', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'postgres/PG_VERSION'), '16\n');
  const refusal = await come(folder, 'server').line('refused');
  expect(refusal).toMatch(/PostgreSQL 16, chương trình này dùng PostgreSQL 18.*backup.*restore/);
});

test('a folder named postgres that is no cluster is left alone', async () => {
  const folder = join(root, 'strange');
  cpSync(join(original, 'postgres.log'), join(folder, 'postgres/letters.txt'), { recursive: true });
  expect(await come(folder, 'server').line('refused')).toContain('không phải cơ sở dữ liệu');
  expect(readdirSync(join(folder, 'postgres'))).toEqual(['letters.txt']);
});

test('a guest joins the running database of a server and leaves it running', async () => {
  const folder = freshFolder();
  const server = come(folder, 'server');
  const sockets = await up(server);
  const guest = come(folder, 'guest');
  expect(await up(guest)).toBe(sockets);
  await guest.close();
  expect(await ask(sockets, 'select 1 as n')).toEqual({ n: 1 });
  await server.close();
});

test('a guest starts the database for its own duration, and waits for a guest that has joined it', async () => {
  const folder = freshFolder();
  const first = come(folder, 'guest');
  const sockets = await up(first);
  const second = come(folder, 'guest');
  await up(second);
  first.kill('SIGTERM');
  await first.line('said Đã xong; chờ các lệnh khác');
  expect(await ask(sockets, 'select 1 as n')).toEqual({ n: 1 });
  await second.close();
  await first.line('closed');
  expect(readdirSync(sockets)).toEqual([]);
});

test('a server waits until the guest that started the database has ended, then starts its own', async () => {
  const folder = freshFolder();
  const guest = come(folder, 'guest');
  await up(guest);
  const guests = postmasterOf(folder);
  const server = come(folder, 'server');
  await server.line('said Một lệnh khác đang dùng cơ sở dữ liệu');
  expect(server.said('up')).toBe(false);
  await guest.close();
  await up(server);
  expect(postmasterOf(folder)).not.toBe(guests);
  await server.close();
});
