import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { type Connection, connect } from '#db/connect.ts';
import { migrationFiles } from '#db/migrate/files.ts';
import { inTransaction } from '#db/transaction.ts';
import { openSession } from '#features/access/server/sessions.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { closed } from '#kernel/fields.ts';
import type { Role } from '#kernel/roles.ts';
import { operation } from '#server/perform.ts';
import { loadDataSet } from '../../../benchmarks/data/load.ts';
import { edition, type SizeName, sizes } from '../../../benchmarks/data/sizes.ts';
import { createApplication } from '../application.ts';
import { createHouse } from '../house.ts';
import { allOperations } from '../operations.ts';

type Say = (line: string) => void;
type Session = { cookie: string; csrfToken: string };

/** An authenticated route that opens the scoped transaction and asks nothing: what every answer costs at least. */
const floor = operation(
  endpoint({
    action: 'bench.floor',
    method: 'GET',
    path: '/bench/floor',
    summary: 'The floor of the bench',
    input: Type.Object({}, closed),
    output: Type.Object({}),
    example: { input: {} },
    policy: 'organisation-reader',
    audit: 'none',
    limit: 'none',
  }),
  async ({ db }) => {
    await sql`select 1`.execute(db);
    return {};
  },
);

const folderOf = (name: string): string => join(process.cwd(), '.cache', 'bench', name);
const open = (dataDir: string, say: Say): Promise<Connection> =>
  connect({ dataDir, poolSize: 10, as: 'guest', say });

/** The data set's own database folder; filled on the first run, kept for the next. */
export const openDataSet = async (size: SizeName, say: Say): Promise<Connection> => {
  const folder = folderOf(size);
  const done = join(folder, 'loaded');
  // What an earlier run left half written, or wrote for tables that have changed since, is written anew.
  if (existsSync(folder) && !isOfToday(done)) rmSync(folder, { recursive: true });
  mkdirSync(folder, { recursive: true });
  const now = written();
  const connection = await open(folder, say);
  if (existsSync(done)) return connection;
  say(`Writing data set ${size}…`);
  const start = Date.now();
  const { owner } = connection;
  if (!owner) throw new Error('the bench needs the embedded database');
  await loadDataSet(owner, sizes[size], say);
  await sql`vacuum analyze`.execute(owner.db);
  writeFileSync(done, JSON.stringify(now));
  say(`Data set ${size} written in ${Math.round((Date.now() - start) / 1_000)} s.`);
  return connection;
};

type Written = { edition: number; tables: Record<string, string> };

/** What a data set was written by and for. */
const written = (): Written => ({
  edition,
  tables: Object.fromEntries(migrationFiles().map(({ name, digest }) => [name, digest])),
});

/** Further migrations are applied to a data set; one written for others, which were changed since, is of no use. */
const isOfToday = (done: string): boolean => {
  if (!existsSync(done)) return false;
  const before = JSON.parse(readFileSync(done, 'utf8')) as Written;
  const now = written();
  const isSame = ([name, digest]: [string, string]) => now.tables[name] === digest;
  return before.edition === now.edition && Object.entries(before.tables).every(isSame);
};

/** Works on a copy of the data set that is thrown away, so that the next run reads what this one read. */
export const onCopy = async <T>(
  size: SizeName,
  say: Say,
  act: (connection: Connection) => Promise<T>,
): Promise<T> => {
  const copy = folderOf(`${size}-copy`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(folderOf(size), copy, { recursive: true });
  const connection = await open(copy, say);
  try {
    return await act(connection);
  } finally {
    await connection.close();
    rmSync(copy, { recursive: true, force: true });
  }
};

/** Asks as a browser does, over a connection kept open, until the last byte; unpacking is the browser's own work. */
const askOf = (origin: string) => {
  const agent = new Agent({ keepAlive: true });
  return (method: string, path: string, headers: Record<string, string>, body?: string): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const options = {
        method,
        agent,
        headers: { ...headers, 'accept-encoding': 'gzip, deflate, br, zstd' },
      };
      request(`${origin}/api/v1${path}`, options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(chunks));
          else reject(new Error(`${method} ${path}: ${answer.statusCode}`));
        });
      })
        .on('error', reject)
        .end(body);
    });
};

/** The API over a data set, listening on loopback, and a session for any unit. */
export const openBenchApi = async (connection: Connection) => {
  const { db } = connection.app;
  const now = () => Date.now();
  const app = await createApplication({
    db,
    clock: now,
    perform: createHouse(db, now, Buffer.alloc(32)),
    operations: [...allOperations(db), floor],
    version: 'bench',
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  const sessionFor = (unitCode: string, role: Role): Promise<Session> =>
    inTransaction(db, '/', async (trx) => {
      const name = `bench.${role}.${unitCode.toLowerCase()}`;
      const { rows } = await sql<{ account: number; grant: number }>`
        with a as (insert into account (name, display_name, password_hash, must_change_password, created_at)
            values (${name}, ${name}, '-', false, now()) on conflict (name) do update set display_name = excluded.display_name returning id)
        select a.id as account, g.id as grant from a left join role_grant g on g.account_id = a.id`.execute(
        trx,
      );
      const found = rows[0] as { account: number; grant: number | null };
      const grant =
        found.grant ??
        (
          await trx
            .insertInto('role_grant')
            .values((eb) => ({
              account_id: found.account,
              role,
              unit_id: eb.selectFrom('unit').select('id').where('code', '=', unitCode),
              during: '[2000-01-01,)',
            }))
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id;
      const { token, csrfToken } = await openSession(trx, found.account, grant, new Date(now()));
      return { cookie: `__Host-taonguon=${token}`, csrfToken };
    });
  const ask = askOf(origin);
  const get = (path: string, cookie: string) => ask('GET', path, { cookie });
  const post = (path: string, input: object, { cookie, csrfToken }: Session) =>
    ask(
      'POST',
      path,
      { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' },
      JSON.stringify(input),
    );
  return { db, get, post, sessionFor, close: () => app.close() };
};
export type BenchApi = Awaited<ReturnType<typeof openBenchApi>>;
