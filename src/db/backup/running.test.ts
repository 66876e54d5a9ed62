import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backup } from '../backup.ts';
import { connectAsSuperuser } from '../embedded/roles.ts';
import { restore } from '../restore.ts';
import { testDatabase } from '../testing.ts';
import { inTransaction } from '../transaction.ts';

const root = mkdtempSync(join(tmpdir(), 'running-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const house = await testDatabase();
const copy = await testDatabase();
const made = { appVersion: '1', now: new Date() };

/** Two rows that belong together; whoever sees one must see the other. */
const admit = (name: string) =>
  inTransaction(house.app.db, '/', async (tx) => {
    // However long the machine takes for a restore: what is asked here is whether anything is lost.
    await sql`set local lock_timeout = '2min'`.execute(tx);
    await sql`set local statement_timeout = '2min'`.execute(tx);
    const person = await sql<{ id: number }>`
      insert into person (code, unit_id, full_name, sex) select ${name}, id, ${`Nguyễn ${name}`}, 'female'
      from unit where code = 'GỐC' returning id`.execute(tx);
    await sql`insert into fact (kind, code, unit_id, person_id, on_day)
      select 'admission', ${name}, id, ${person.rows[0]?.id}, '2026-05-19' from unit where code = 'GỐC'`.execute(
      tx,
    );
  });

/** Keeps admitting until told to stop; tells how many were acknowledged. */
const keepAdmitting = (prefix: string): (() => Promise<number>) => {
  let isOver = false;
  const work = (async () => {
    let n = 0;
    for (; !isOver; n += 1) await admit(`${prefix}-${n}`);
    return n;
  })();
  return () => {
    isOver = true;
    return work;
  };
};

/** Rows by table as someone sees them whom no fence stops, without what passes and no backup keeps. */
const unfenced = async (database: string): Promise<Record<string, number>> => {
  const client = await connectAsSuperuser(copy.sockets, 'test', database);
  try {
    const { rows } = await client.query(`
      select relname as name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', relname), true, true, '')))[1]::text as n
      from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'schema\\_%'
        and coalesce(obj_description(oid, 'pg_class'), '') not like 'passing%' order by 1`);
    return Object.fromEntries(rows.map(({ name, n }) => [name, Number(n)]));
  } finally {
    await client.end();
  }
};

beforeAll(async () => {
  await inTransaction(house.app.db, '/', async (tx) => {
    await sql`insert into unit (code, founded_on) values ('GỐC', '2020-01-01')`.execute(tx);
    await sql`select place_unit(id) from unit`.execute(tx);
    await sql`insert into account (name, display_name, password_hash, created_at) values ('lan.nguyen', 'Lan', '-', now())`.execute(
      tx,
    );
    await sql`insert into audit_entry (seq, at, actor, path, action, result, previous_hash, hash)
      values (1, now(), 'machine', '/', 'account.create', 'done', '\\x', '\\x01')`.execute(tx);
  });
  for (let n = 0; n < 300; n += 1) await admit(`trước-${n}`);
});

test('a backup from a running database holds one moment, whole, and no fence hides a row from it', async () => {
  const folder = join(root, 'running');
  const stop = [keepAdmitting('a'), keepAdmitting('b')];
  const backed = await backup(house.owner, { folder, ...made });
  const admitted = await Promise.all(stop.map((end) => end()));
  expect(Math.min(...admitted)).toBeGreaterThan(0);

  await restore(copy.owner, { folder, replace: false });
  const restored = await unfenced(copy.name);
  expect(restored).toEqual(Object.fromEntries(backed.map(({ name, rows }) => [name, rows])));
  expect(restored.person).toBe(restored.fact);
  expect(restored.person).toBeGreaterThanOrEqual(300);
  expect(restored.audit_entry).toBe(1);
});

test('a restore into a running database loses no later act and lets the earlier ones go', async () => {
  const folder = join(root, 'into');
  const backed = await backup(house.owner, { folder, ...made });
  const stop = keepAdmitting('c');
  await restore(house.owner, { folder, replace: true });
  await admit('sau');
  await stop();
  const now = await unfenced(house.name);
  const then = Object.fromEntries(backed.map(({ name, rows }) => [name, rows]));
  expect(now.person).toBe(now.fact);
  expect(now.person).toBeGreaterThan(then.person ?? 0);
  expect(now.account).toBe(then.account);
  const { rows } = await inTransaction(house.app.db, '/', (tx) =>
    sql`select from person where code = 'sau'`.execute(tx),
  );
  expect(rows).toHaveLength(1);
});
