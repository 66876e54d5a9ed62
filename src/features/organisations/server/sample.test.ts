import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
const found = (code: string, parentCode?: string) =>
  call('unit.found', machine, { code, name: code, kind: 'base-org', ...(parentCode ? { parentCode } : {}) });

await found('MAU');
await found('MAU-1', 'MAU');
await found('THAT');
await inTransaction(house.db, '/', (trx) =>
  sql`update unit set is_sample = true where code = 'MAU'`.execute(trx),
);

test('a unit below a sample is a sample, also for those who do not see the sample’s root', async () => {
  const clerk = await house.account('base-clerk', 'MAU-1');
  expect(await call('unit.read', clerk, { code: 'MAU-1' })).toMatchObject({ isSample: true, parents: [] });
  expect(await call('unit.tree', clerk, {})).toMatchObject({ units: [{ code: 'MAU-1', isSample: true }] });
  expect(await call('unit.search', clerk, { words: 'MAU-1' })).toMatchObject({ units: [{ isSample: true }] });
  expect(await call('unit.search', machine, { words: 'THAT' })).toMatchObject({
    units: [{ isSample: false }],
  });
  expect(await call('unit.read', machine, { code: 'THAT' })).toMatchObject({ isSample: false });
});

test('a catalogue gives its items in its own order', async () => {
  const { items } = await call('catalogue.list', machine, { catalogue: 'sex' });
  expect(items).toEqual([
    { code: 'male', name: 'Nam', validFrom: null, validTo: null },
    { code: 'female', name: 'Nữ', validFrom: null, validTo: null },
  ]);
});
