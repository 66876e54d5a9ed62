import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '../testing/casesHouse.ts';

const { call, db, owner, account } = await casesHouse();
const people = Number(process.env.PEOPLE ?? 200_000);
const clerk = await account('base-clerk', 'CS');

/** Names as they are spread: many share one, some share the year of birth too. */
await inTransaction(db, '/', async (tx) => {
  await sql`set local statement_timeout = 0`.execute(tx);
  await sql`
    insert into person (code, unit_id, full_name, birth_year)
    select 'P-' || n, u.id, (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Lò', 'Vàng'])[1 + n % 6] || ' '
      || (array['Văn', 'Thị', 'Đức', 'Minh', 'Ngọc'])[1 + n / 6 % 5] || ' Mẫu ' || translate((n / 30 % 700)::text, '0123456789', 'abcdeghikl'),
      1960 + n % 47
    from generate_series(1, ${people}) n
      join lateral (select id from unit where code = (array['B1', 'B2', 'B3', 'B3', 'B3', 'B3', 'B3', 'B3'])[1 + n % 8]) u on true`.execute(
    tx,
  );
});
await owner.executeQuery(sql`analyze person`.compile(owner));

const medianOf = async (run: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const from = performance.now();
    await run();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[2] as number;
};
const say = (what: string, ms: number): void => void process.stdout.write(`${what}: ${Math.round(ms)} ms\n`);

test('five hundred pasted rows are checked within half a second among two hundred thousand people', async () => {
  const rows = Array.from({ length: 500 }, (_, n) => ({
    cells: {
      fullName: `Lò Thị Mẫu ${'abcdeghikl'[n % 7]}${'abcdeghikl'[n % 10]}`,
      born: `0${1 + (n % 9)}/05/${1970 + (n % 30)}`,
      ...{ sex: 'Nữ', ethnicGroup: 'Thái', unit: n % 2 ? 'B1' : 'B2' },
    },
  }));
  const check = () => call('case.check-many', clerk, { unitCode: 'CS', on: '2026-03-02', rows });
  expect((await check()).rows.length).toBeGreaterThan(0);
  const ms = await medianOf(check);
  say('check of 500 pasted rows', ms);
  expect(ms).toBeLessThan(2 * 500);
});

test('possible doubles below a base committee are found within a second, below the province within four', async () => {
  const list =
    (unitCode: string, as = clerk) =>
    () =>
      call('person.list-doubles', as, { unitCode });
  const board = await account('organisation-board', 'T');
  const here = await medianOf(list('CS'));
  say('doubles below a base committee', here);
  const all = await medianOf(list('T', board));
  say('doubles below the province', all);
  expect(here).toBeLessThan(2 * 1_000);
  expect(all).toBeLessThan(2 * 4_000);
});
