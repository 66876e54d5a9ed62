import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { checkHistories, whole } from './testing/histories.ts';
import { differences } from './testing/recount.ts';

test(
  'sums and places equal a plain recount after any history of tree and facts, folded or not',
  {
    timeout: 120_000,
  },
  () => checkHistories(30),
);

test('a sum that was tampered with is found', async () => {
  await whole((trx) =>
    sql`update rollup set n = n + 1 where ctid = (select ctid from rollup where n > 0 limit 1)`.execute(trx),
  );
  expect(await whole(differences)).toHaveLength(1);
});
