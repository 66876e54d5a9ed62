import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';

const house = await casesHouse();
const { call, act, account, person } = house;
const clerk = await account('base-clerk', 'CS');

/** The branches below the base organisation that have no source, and those of which none was ever known. */
const lacking = async (asOf: string) => {
  const rowsOf = async (which: string) => {
    const query = JSON.stringify({ kind: 'units', which, on: asOf, level: 'branch' });
    const { rows } = await call('figure.rows', machine, { unitCode: 'CS', asOf, tree: 'now', query });
    return rows.map(({ code }: { code: string }) => code);
  };
  return { none: await rowsOf('without-source'), unknown: await rowsOf('source-unknown') };
};

test('who has a case is a source of its branch until the case ends', async () => {
  await person('N1', '1999-01-01');
  await call('case.open', clerk, { code: 'HS-1', personCode: 'N1', unitCode: 'B1', on: '2026-08-03' });
  expect((await lacking('2026-08-02')).unknown).toContain('B1');
  for (const day of ['2026-08-03', '2026-11-20'])
    expect(JSON.stringify(await lacking(day))).not.toContain('B1');
  await act('HS-1', 'remove-from-list', '2026-10-05', { reason: 'Xin thôi' });
  expect(JSON.stringify(await lacking('2026-10-04'))).not.toContain('B1');
  expect((await lacking('2026-10-05')).none).toContain('B1');
  const { rows } = await inTransaction(house.db, '/', async (trx) => {
    await sql`select fold_rollups()`.execute(trx);
    return sql`select * from rollup_differences()`.execute(trx);
  });
  expect(rows).toEqual([]);
  expect((await lacking('2026-10-05')).none).toContain('B1');
});
