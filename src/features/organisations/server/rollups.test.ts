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

test('a year that is not the sum of its months is found and put right by the recount', async () => {
  await whole((trx) =>
    sql`update rollup_year set so_far[3] = so_far[3] + 1, so_far[12] = so_far[12] + 2
      where tree = 'then' and unit_id in (select id from unit)`.execute(trx),
  );
  expect(await whole(differences)).toEqual([
    expect.stringMatching(/2024-03-01 year: 1, counted 0$/),
    expect.stringMatching(/2024-12-01 year: 3, counted 1$/),
  ]);
  expect(await whole((trx) => sql`select repair_rollups() as rows`.execute(trx))).toMatchObject({
    rows: [{ rows: 1 }],
  });
  expect(await whole(differences)).toEqual([]);
});

test('a year without months is put right too', async () => {
  await whole((trx) => sql`delete from rollup_year`.execute(trx));
  expect(await whole(differences)).not.toEqual([]);
  await whole((trx) => sql`select repair_rollups()`.execute(trx));
  expect(await whole(differences)).toEqual([]);
});

test('days of units and certificates that were tampered with are found and put right', async () => {
  await whole(async (trx) => {
    const [code] = await plant(trx, 'days', [{ parent: 0, second: null, secondOn: '' }], []);
    await sql`insert into person (code, unit_id) select 'days-p', id from unit where code = ${code}`.execute(
      trx,
    );
    await sql`insert into fact (kind, code, unit_id, person_id, on_day, path_then)
      select k, 'days', u.id, p.id, '2024-05-01', '' from unit u join person p on p.code = 'days-p', unnest(array['source', 'certificate']) k
      where u.code = ${code}`.execute(trx);
    await sql`select fold_rollups()`.execute(trx);
  });
  expect(await whole(differences)).toEqual([]);
  await whole(async (trx) => {
    await sql`update unit_days set source_open = '{}'`.execute(trx);
    await sql`update held_certificate set until = '2025-01-01'`.execute(trx);
  });
  expect(await whole(differences)).toEqual([
    expect.stringContaining('unit-days 2024-05-01'),
    expect.stringContaining('held-certificate 2024-05-01'),
  ]);
  await whole((trx) => sql`select repair_rollups()`.execute(trx));
  expect(await whole(differences)).toEqual([]);
});

test('rows of open sources that were tampered with, lost or left behind are found and put right, and their sums with them', async () => {
  await whole(async (trx) => {
    const [code] = await plant(trx, 'open', [{ parent: 0, second: null, secondOn: '' }], []);
    await sql`insert into person (code, unit_id) select 'open-p', id from unit where code = ${code}`.execute(
      trx,
    );
    await sql`insert into fact (kind, code, unit_id, person_id, on_day, path_then, sex)
      select 'source', 'open-' || n, u.id, case when n > 1 then p.id end, '2024-05-01', '', 'female'
      from unit u join person p on p.code = 'open-p', generate_series(1, 3) n where u.code = ${code}`.execute(
      trx,
    );
    await sql`select fold_rollups()`.execute(trx);
  });
  expect(await whole(differences)).toEqual([]);
  await whole(async (trx) => {
    await sql`update open_source set sex = 'male' where code = 'open-1'`.execute(trx);
    await sql`delete from open_source where code = 'open-2'`.execute(trx);
    await sql`insert into open_source (key, since, until, code, on_day, unit_id, path, person_id)
      select 'c999999999999', '2024-06-01', 'infinity', 'nobody', '2024-06-01', unit_id, path, person_id from open_source
      where code = 'open-3'`.execute(trx);
  });
  expect(await whole(differences)).toEqual(
    ['05', '05', '06'].map((month) => expect.stringContaining(`open-source 2024-${month}-01 row`)),
  );
  expect(await whole((trx) => sql`select repair_rollups() as rows`.execute(trx))).toMatchObject({
    rows: [{ rows: 3 }],
  });
  expect(await whole(differences)).toEqual([]);
});
