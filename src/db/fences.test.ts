import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { machine, testHouse } from '#main/testing.ts';
import { inTransaction } from './transaction.ts';

const house = await testHouse();
await house.call('account.create', machine, { name: 'lan.nguyen', displayName: 'Lan' });
await house.call('role.grant', machine, { name: 'lan.nguyen', role: 'leader' });

const tables = await sql<{ name: string; is_fenced: boolean; is_forced: boolean }>`
  select c.relname as name, c.relrowsecurity as is_fenced, c.relforcerowsecurity as is_forced
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    and c.relname not like 'schema\_%' order by 1`.execute(house.owner);

const countOf = async (table: string, scope: string | null): Promise<number> =>
  inTransaction(house.db, scope, async (trx) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
      trx,
    );
    return rows[0]?.n ?? -1;
  });

describe('row-level security', () => {
  test.each(tables.rows)('$name is fenced, for its owner too', ({ is_fenced, is_forced }) => {
    expect([is_fenced, is_forced]).toEqual([true, true]);
  });

  test.each(tables.rows)('$name shows nothing to a transaction that forgot its scope', async ({ name }) => {
    // One connection had a scope before: its setting is empty now, not absent.
    await Promise.all(Array.from({ length: 10 }, () => countOf(name, '/')));
    expect(await countOf(name, null)).toBe(0);
  });

  test('a scope outside everything sees no unit, account or audit', async () => {
    for (const table of ['unit', 'account', 'role_grant', 'audit_entry', 'fact', 'person', 'document']) {
      expect([table, await countOf(table, '/0/')]).toEqual([table, 0]);
    }
    expect(await countOf('account', '/')).toBeGreaterThan(0);
  });
});
