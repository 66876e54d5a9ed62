import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '#db/testing.ts';
import { inTransaction } from '#db/transaction.ts';
import { loadDataSet } from './data/load.ts';
import { sizes } from './data/sizes.ts';

const { owner } = await testDatabase();

test('data set S has its units and people, and its sums are exact', async () => {
  const loaded = await loadDataSet(owner, sizes.S, () => undefined);
  expect(loaded).toEqual({ units: 300, people: 2_000 });
  const { rows } = await inTransaction(owner.db, '/', (trx) =>
    sql`select * from rollup_differences()`.execute(trx),
  );
  expect(rows).toEqual([]);
});
