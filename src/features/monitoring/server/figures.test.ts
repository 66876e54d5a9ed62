import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { moveUnit, plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';
import type { Figure } from '../figure.ts';

const house = await testHouse();
const { call } = house;
await plantUnits(house.db, [
  { code: 'T', name: 'Tỉnh ủy', kind: 'province' },
  { code: 'A', name: 'Đảng bộ xã A', parent: 'T', block: 'territorial' },
  { code: 'B', name: 'Đảng bộ công ty B', parent: 'T', block: 'enterprise' },
  { code: 'C', name: 'Chi bộ cơ sở C', parent: 'T', kind: 'base-branch', block: 'admin-public' },
  { code: 'A1', name: 'Chi bộ thôn 1', parent: 'A', kind: 'branch' },
  { code: 'A2', name: 'Chi bộ thôn 2', parent: 'A', kind: 'branch' },
  { code: 'B1', name: 'Chi bộ B1', parent: 'B', kind: 'branch' },
]);
const board = await house.account('organisation-board', 'A');

const record = (kind: string, unitCode: string, onDay: string, more: object = {}) =>
  call('fact.record', machine, { kind, unitCode, onDay, ...more });
const plant = (statement: ReturnType<typeof sql>) =>
  inTransaction(house.db, '/', (trx) => statement.execute(trx));
const figuresOf = async (unitCode: string, more: object = {}): Promise<Figure[]> =>
  (await call('figure.list', machine, { unitCode, period: '2017', asOf: '2017-12-31', ...more })).figures;
const printed = (figures: Figure[], kind: string) =>
  figures.filter((f) => f.kind === kind).map((f) => f.printed);
const allRows = async (figure: Figure, unitCode: string) => {
  const rows: { key: string }[] = [];
  let after: string | null = null;
  do {
    const { query } = figure.card.rows ?? { query: null };
    const { asOf, tree, countedBy } = figure.card;
    const page: { rows: { key: string }[]; next: string | null } = await call('figure.rows', machine, {
      ...{ unitCode, asOf, tree, countedBy, limit: 3 },
      query: JSON.stringify(query),
      ...(after ? { after } : {}),
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
};

beforeAll(async () => {
  await plant(sql`insert into person (code, unit_id, full_name, birth_year, sex)
    select 'P' || g, u.id, 'Người mẫu ' || g, 1990, 'female' from generate_series(1, 12) g, unit u where u.code = 'A1'`);
  await plant(sql`insert into head_count (unit_id, kind, on_day, total, declared_by)
    select id, 'members', '2017-06-30', case code when 'A' then 300 when 'B' then 150 else 50 end, 'kê khai' from unit where code in ('A', 'B', 'C')`);
  await plant(sql`insert into site (code, sort, kind, name, unit_id)
    select 'S' || g, 'place', 'thon', 'Thôn ' || g, u.id from generate_series(1, 6) g, unit u where u.code = 'A'`);
  await plant(sql`insert into site_state (site_id, state, during)
    select id, case when code in ('S1', 'S2', 'S3') then 'no-member' else 'own-branch' end, '(,2017-07-01)'::daterange from site
    union all select id, case when code = 'S1' then 'no-member' when code = 'S2' then 'members-no-branch' else 'own-branch' end, '[2017-07-01,)' from site`);
  await call('document.record', machine, {
    code: 'KH',
    unitCode: 'T',
    kind: 'plan',
    number: '10-KH/TU',
    issuedOn: '2016-12-30',
  });
  await call('plan.record', machine, { code: 'KH-2017', unitCode: 'T', period: '2017', documentCode: 'KH' });
  const target = { planCode: 'KH-2017', measure: 'admission', bound: 'exact' };
  await call('target.assign', machine, { ...target, code: 'T-T', unitCode: 'T', minimum: 8 });
  await call('target.assign', machine, { ...target, code: 'T-A', unitCode: 'A', minimum: 4 });
  for (let n = 1; n <= 5; n += 1) {
    await record('admission', n % 2 ? 'A1' : 'A2', `2017-0${n}-15`, {
      code: `KN-${n}`,
      decisionNumber: `${n}-QĐ/TU`,
      personCode: `P${n}`,
      introducer: 'youth-union',
      placeKind: 'thon',
    });
  }
  await record('admission', 'B1', '2017-12-20', {
    code: 'KN-6',
    ceremonyOn: '2017-12-27',
    presenterOffice: 'Bí thư chi bộ',
    placeKind: 'enterprise',
  });
  await record('admission', 'C', '2016-03-01', { code: 'KN-7' });
  for (let n = 1; n <= 8; n += 1)
    await record('introduction', 'A1', '2017-01-10', { personCode: `P${n}`, introducer: 'youth-union' });
  for (let n = 4; n <= 9; n += 1)
    await record('certificate', 'A1', n === 9 ? '2013-01-10' : '2017-01-20', { personCode: `P${n}` });
  await record('class-attendance', 'A1', '2017-01-20', { personCode: 'P4' });
  await record('class-demand', 'B1', '2017-02-01');
  await record('party-organisation-founded', 'B', '2017-03-01', { label: 'Chi bộ B1' });
  await record('mass-organisation-founded', 'B', '2017-04-01', { label: 'Công đoàn B' });
  await record('inspection', 'A1', '2017-05-01', { result: 'exemplary' });
  await record('inspection', 'A1', '2017-05-01', { result: 'not-exemplary' });
  await record('source', 'A2', '2016-05-01', { code: 'NG-1' });
  await record('source', 'B1', '2016-05-01', { code: 'NG-2' });
  await record('source', 'A1', '2016-05-01', { code: 'NG-3' });
  await call('source.close', machine, { code: 'NG-1', reason: 'Chuyển đi', on: '2017-09-01' });
});

describe('the figures of a unit', () => {
  test('are printed from its records', async () => {
    const figures = await figuresOf('T', { compare: '2016' });
    const all = figures.map((f) => f.printed).join('\n');
    expect(all).toContain('6/8, đạt 75%');
    expect(printed(figures, 'without-source')).toEqual(['1 chi bộ không còn nguồn kết nạp']);
    expect(printed(figures, 'inspection')).toEqual(['50% (1/2 đảng viên được kiểm tra)']);
    expect(printed(figures, 'foundings')).toEqual(['2 tổ chức (1 tổ chức đảng, 1 đoàn thể)']);
    expect(printed(figures, 'bases-by-block')[0]).toMatch(/^3 tổ chức cơ sở đảng/);
    expect(figures.every((f) => f.card.asOf === '2017-12-31' && f.card.countedBy === 'decision')).toBe(true);
  });

  test.each([
    ['T', {}],
    ['A', {}],
    ['A', { compare: '2017-06-30' }],
    ['T', { tree: 'now' }],
    ['T', { asOf: '2017-04-15' }],
    ['T', { period: '2016', asOf: '2016-12-31' }],
  ])('of %s %j each have a list with exactly that many rows', async (unit, more) => {
    const figures = await figuresOf(unit, more);
    const listed = figures.filter((f) => f.card.rows);
    expect(listed.length).toBeGreaterThan(1);
    for (const figure of listed) {
      const rows = await allRows(figure, unit);
      expect([figure.id, rows.length]).toEqual([figure.id, figure.card.rows?.count]);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }
  });

  test('cover every kind of list', async () => {
    const kinds = new Set(
      [...(await figuresOf('T')), ...(await figuresOf('A', { compare: '2017-06-30' }))].map(
        (f) => f.card.rows?.query.kind,
      ),
    );
    for (const kind of ['facts', 'cohort', 'sites', 'site-moves', 'units', 'certified-not-admitted'])
      expect(kinds).toContain(kind);
  });

  test('of a unit outside the scope are not found; names stand only for roles that read the roll', async () => {
    await expect(call('figure.list', board, { unitCode: 'B' })).rejects.toMatchObject({ code: 'not-found' });
    const query = JSON.stringify({
      kind: 'facts',
      measure: 'admission',
      windows: [{ from: '2017-01-01', to: '2017-12-31' }],
      where: {},
    });
    await expect(call('figure.rows', board, { unitCode: 'T', query })).rejects.toMatchObject({
      code: 'not-found',
    });
    const { rows, count } = await call('figure.rows', board, { unitCode: 'A', query });
    expect(count).toBe(5);
    expect(rows[0]).toMatchObject({ code: 'KN-1', personName: 'Người mẫu 1' });
    const leader = await house.account('leader', 'A');
    expect((await call('figure.rows', leader, { unitCode: 'A', query })).rows[0].personName).toBeNull();
    await expect(
      call('figure.rows', board, { unitCode: 'A', query: '{"kind":"all"}' }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  test('cannot be asked for a day that has not come or a period that is none', async () => {
    await expect(figuresOf('T', { asOf: '2030-01-01' })).rejects.toMatchObject({
      reasons: [{ code: 'as-of-in-the-future' }],
    });
    await expect(figuresOf('T', { period: '2017-Q5' })).rejects.toMatchObject({
      reasons: [{ code: 'period-unknown' }],
    });
  });
});

describe('what happens later', () => {
  const total = async (more: object = {}) =>
    (await figuresOf('A', more)).find((f) => f.kind === 'unit-line')?.value;

  test('an annulment leaves the counts from its day on and stays in those before it', async () => {
    await call('fact.annul', machine, {
      code: 'KN-2',
      ground: 'standard',
      reason: 'Không đủ tiêu chuẩn',
      on: '2018-03-01',
    });
    expect(await total()).toBe(5);
    expect(await total({ asOf: '2018-02-28' })).toBe(5);
    expect(await total({ asOf: '2018-03-01' })).toBe(4);
  });

  test('counting by ceremony counts the day of the ceremony, and every card says so', async () => {
    await call('setting.change', machine, { countingDay: 'ceremony' });
    const figures = await figuresOf('T');
    expect(figures.find((f) => f.kind === 'unit-line')?.value).toBe(1);
    expect(figures.every((f) => f.card.countedBy === 'ceremony')).toBe(true);
    await call('setting.change', machine, { countingDay: 'decision' });
    await expect(
      call('setting.change', await house.account('administrator', 'A'), { countingDay: 'ceremony' }),
    ).rejects.toMatchObject({
      reasons: [{ code: 'setting-belongs-to-the-installation' }],
    });
  });

  test('a move leaves what was counted then, and takes it along now', async () => {
    await moveUnit(house.db, 'A2', 'B', '2018-01-01');
    const later = { asOf: '2018-02-01' };
    expect(await total({ ...later, tree: 'then' })).toBe(5);
    expect(await total({ ...later, tree: 'now' })).toBe(3);
    // on a day before the move the tree of that day is walked
    expect(await total({ asOf: '2017-12-31', tree: 'now' })).toBe(5);
    expect(await call('rollup.recount', machine, {})).toEqual({ isExact: true, count: 0, differences: [] });
  });
});
