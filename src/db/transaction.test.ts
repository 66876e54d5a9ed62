import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from './testing.ts';
import { inTransaction } from './transaction.ts';

const { app, owner } = await testDatabase({ bare: true });
const scopeSeen = sql<{
  scope: string | null;
}>`select nullif(current_setting('app.scope', true), '') as scope`;

test('a transaction sees the scope it was given, and the next one on that connection does not', async () => {
  const seen = await inTransaction(app.db, '/1/5/', (tx) => scopeSeen.execute(tx));
  expect(seen.rows[0]?.scope).toBe('/1/5/');
  for (let i = 0; i < 12; i += 1) {
    const later = await inTransaction(app.db, null, (tx) => scopeSeen.execute(tx));
    expect(later.rows[0]?.scope).toBeNull();
  }
});

test('two acts that lock each other are both done, one of them a second time', async () => {
  await sql`create table crossing (id int primary key, n int not null)`.execute(owner.db);
  await sql`insert into crossing values (1, 0), (2, 0)`.execute(owner.db);
  let attempts = 0;
  const waiting: (() => void)[] = [];
  const together = () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length >= 2) for (const go of waiting) go();
    });
  const bump = (first: number, second: number) =>
    inTransaction(owner.db, null, async (tx) => {
      attempts += 1;
      await sql`update crossing set n = n + 1 where id = ${first}`.execute(tx);
      await together();
      await sql`update crossing set n = n + 1 where id = ${second}`.execute(tx);
    });
  await Promise.all([bump(1, 2), bump(2, 1)]);
  const { rows } = await sql<{ n: number }>`select n from crossing`.execute(owner.db);
  expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
  expect(attempts).toBe(3);
});

test('an error that is not a conflict is not repeated', async () => {
  let attempts = 0;
  const act = inTransaction(app.db, null, async (tx) => {
    attempts += 1;
    await sql`select 1 / 0`.execute(tx);
  });
  await expect(act).rejects.toThrow('division by zero');
  expect(attempts).toBe(1);
});

test('days arrive as text and whole numbers as numbers', async () => {
  const { rows } = await sql`select date '2016-11-17' as day, 5::int8 as whole, 1.25::numeric as part,
    array[date '2016-05-23', null] as days, array[1, 2]::int8[] as wholes`.execute(app.db);
  expect(rows[0]).toEqual({
    day: '2016-11-17',
    whole: 5,
    part: 1.25,
    days: ['2016-05-23', null],
    wholes: [1, 2],
  });
});

test('a whole number that JavaScript cannot hold exactly is an error, never its neighbour', async () => {
  await expect(sql`select 9007199254740993::int8 as n`.execute(app.db)).rejects.toThrow('2^53');
});
