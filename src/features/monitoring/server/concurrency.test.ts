import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
await plantUnits(house.db, [
  { code: 'T', kind: 'district' },
  { code: 'A', parent: 'T' },
  { code: 'B', parent: 'T' },
  { code: 'A1', parent: 'A', kind: 'branch' },
  { code: 'B1', parent: 'B', kind: 'branch' },
]);
const recorders = 10;
const each = 12;

/** Printed total of the year for a unit, through the operation that screens use. */
const total = async (unitCode: string): Promise<number> => {
  const { figures } = await call('figure.list', machine, { unitCode, period: '2017', asOf: '2017-12-31' });
  return figures.find((figure: { kind: string }) => figure.kind === 'unit-line').value;
};

test('with ten recorders and folds at once a figure is exact at every instant', async () => {
  const clerks = await Promise.all(Array.from({ length: recorders }, () => house.account('base-clerk', 'T')));
  let sent = 0;
  let acknowledged = 0;
  let isOver = false;
  const recording = clerks.map(async (clerk, who) => {
    for (let n = 0; n < each; n += 1) {
      const code = `${who}-${n}`;
      const month = String(1 + ((who + n) % 12)).padStart(2, '0');
      sent += 1;
      const fact = { kind: 'admission', code, unitCode: n % 2 ? 'A1' : 'B1', onDay: `2017-${month}-15` };
      await call('fact.record', clerk, fact);
      acknowledged += 1;
      // a correction moves the fact to the other branch: the sum above both never changes
      if (n % 3 === 0) {
        const change = { kind: 'admission', code, unitCode: n % 2 ? 'B1' : 'A1', reason: 'Nhầm chi bộ' };
        await call('fact.correct', clerk, change);
      }
    }
  });
  const folding = (async () => {
    while (!isOver) await inTransaction(house.db, '/', (trx) => sql`select fold_rollups()`.execute(trx));
  })();
  let reads = 0;
  const reading = (async () => {
    while (!isOver) {
      const atLeast = acknowledged;
      const value = await total('T');
      const atMost = sent;
      expect([atLeast <= value, value <= atMost, value]).toEqual([true, true, value]);
      reads += 1;
    }
  })();
  await Promise.all(recording);
  isOver = true;
  await Promise.all([folding, reading]);
  expect(reads).toBeGreaterThan(3);
  expect(await total('T')).toBe(recorders * each);
  expect((await total('A')) + (await total('B'))).toBe(recorders * each);
  expect(await call('rollup.recount', machine, {})).toEqual({ isExact: true, count: 0, differences: [] });
});
