import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { checkHistories, whole } from './testing/histories.ts';
import { plant } from './testing/plant.ts';
import { differences } from './testing/recount.ts';

test(
  'sums and places equal a plain recount after any history of tree and facts, folded or not',
  {
    timeout: 120_000,
  },
  () => checkHistories(30),
);

test('a sum that was tampered with is found and put right by the recount', async () => {
  await whole(async (trx) => {
    const [code] = await plant(trx, 'tampered', [{ parent: 0, second: null, secondOn: '' }], []);
    await sql`insert into fact (kind, code, unit_id, on_day, path_then)
              select 'introduction', 'one', id, '2024-05-01', '' from unit where code = ${code}`.execute(trx);
    await sql`select fold_rollups()`.execute(trx);
  });
  expect(await whole(differences)).toEqual([]);
  await whole((trx) => sql`update rollup set n = n + 1 where tree = 'then'`.execute(trx));
  expect(await whole(differences)).toHaveLength(1);
  await whole((trx) => sql`select repair_rollups()`.execute(trx));
  expect(await whole(differences)).toEqual([]);
});
