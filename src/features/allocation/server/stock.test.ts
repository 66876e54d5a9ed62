import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';
import { STOCK_GROUPS } from '../readContract.ts';

const house = await casesHouse();
const { call, account } = house;
const board = await account('organisation-board', 'H');
const administrator = await account('administrator', 'H');

test('people by stage are as many as the list of cases of that unit and stage has rows', async () => {
  await house.prepared('HS-1', 'N1');
  for (const code of ['N2', 'N3']) {
    await house.person(code, '1996-06-01', 'B2');
    await call('case.open', machine, {
      code: `HS-${code}`,
      personCode: code,
      unitCode: 'B2',
      on: '2026-01-08',
    });
  }
  await call('plan.record', machine, { code: 'KH', unitCode: 'H', period: '2026' });
  await call('allocation.open', board, { code: 'VG', unitCode: 'H', planCode: 'KH', total: 2 });
  const { units } = await call('allocation.read', board, { roundCode: 'VG' });
  expect(units.map(({ code }: { code: string }) => code)).toEqual(['CS']);
  const listed = await Promise.all(
    STOCK_GROUPS.map(
      async (group) => (await call('case.list', board, { unitCode: 'CS', group })).cases.length,
    ),
  );
  expect(units[0].stock).toEqual(listed);
  expect(listed.reduce((sum, n) => sum + n, 0)).toBe(3);
  // Who may not see cases is not told how many there are.
  const told = await call('allocation.read', administrator, { roundCode: 'VG' });
  expect(told.units[0].stock).toBeNull();
});

test('results of the years before are those of the figures, and sources listed stand beside them', async () => {
  await inTransaction(house.db, '/', (trx) =>
    sql`insert into fact (kind, code, unit_id, on_day, path_then)
      select 'admission', 'f' || g, id, '2024-03-01'::date + g, '' from unit, generate_series(1, 4) g where code = 'B1'`.execute(
      trx,
    ),
  );
  const { units, years } = await call('allocation.read', board, { roundCode: 'VG' });
  expect(years).toEqual([2023, 2024, 2025]);
  expect(units[0]).toMatchObject({ past: [0, 4, 0], done: 0 });
});
