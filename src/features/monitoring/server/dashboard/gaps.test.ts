import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { moveUnit, plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();

type Gap = { gap: string; subject: string; n: number | null; whole: number | null; query: unknown };

beforeAll(async () => {
  await plantUnits(house.db, [
    { code: 'P', kind: 'province' },
    { code: 'A', parent: 'P' },
    { code: 'A1', parent: 'A', kind: 'branch' },
    { code: 'A2', parent: 'A', kind: 'branch' },
    { code: 'A3', parent: 'A', kind: 'branch' },
    { code: 'B', parent: 'P' },
    { code: 'B1', parent: 'B', kind: 'branch' },
    { code: 'B2', parent: 'B', kind: 'village-branch' },
    { code: 'C', parent: 'P', kind: 'base-branch' },
    { code: 'Q', kind: 'province' },
    { code: 'D', parent: 'Q' },
    { code: 'D1', parent: 'D', kind: 'branch' },
  ]);
  await inTransaction(house.db, '/', async (trx) => {
    const fact = (
      kind: string,
      unit: string,
      on: string,
      until: string | null,
      person: string | null = null,
    ) =>
      sql`insert into fact (kind, code, unit_id, on_day, annulled_on, person_id, path_then)
        select ${kind}, ${`${kind} ${unit} ${on} ${person ?? ''}`}, u.id, ${on}::date, ${until}::date,
          (select id from person where code = ${person}), '' from unit u where u.code = ${unit}`.execute(trx);
    for (const person of ['n1', 'n2', 'n3', 'n4'])
      await sql`insert into person (code, unit_id, full_name) select ${person}, id, ${`Người ${person}`}
        from unit where code = 'A1'`.execute(trx);
    // A2 admitted in March, then moved to B; what A1 admitted was annulled in October; D1 admits elsewhere.
    await fact('admission', 'A2', '2017-03-10', null);
    await fact('admission', 'A1', '2017-04-10', '2017-10-20');
    await fact('admission', 'D1', '2017-05-10', null);
    // A1 lost its last source, A3 has one still, B1 had one until August.
    await fact('source', 'A1', '2016-01-01', '2017-02-01');
    await fact('source', 'A3', '2016-01-01', null);
    await fact('source', 'B1', '2016-01-01', '2017-08-15');
    await fact('certificate', 'A1', '2012-06-30', null, 'n1');
    await fact('certificate', 'A1', '2013-02-10', null, 'n2');
    await fact('certificate', 'A1', '2016-02-10', null, 'n3');
    await fact('certificate', 'A1', '2016-02-11', null, 'n4');
    await fact('admission', 'A1', '2017-01-05', null, 'n4');
    for (const [code, unit, state] of [
      ['t1', 'A1', 'no-member'],
      ['t2', 'A1', 'members-no-branch'],
      ['t3', 'B1', 'own-branch'],
      ['t4', 'B1', null],
      ['t5', 'D1', 'no-member'],
    ] as const) {
      await sql`insert into site (code, sort, kind, name, unit_id) select ${code}, 'place', 'thon', ${`Thôn ${code}`}, id
        from unit where code = ${unit}`.execute(trx);
      if (state)
        await sql`insert into site_state (site_id, state, during) select id, ${state}, '[2015-01-01,)' from site
          where code = ${code}`.execute(trx);
    }
    await sql`select fold_rollups()`.execute(trx);
  });
  await moveUnit(house.db, 'A2', 'B', '2017-06-15');
});

const ask = (
  unitCode: string,
  asOf: string,
  tree: string,
  actor: Parameters<typeof house.call>[1] = machine,
) => house.call('gap.read', actor, { unitCode, period: '2017', asOf, tree });

const rowsOf = async (unitCode: string, gap: Gap, asOf: string, tree: string) => {
  const codes: string[] = [];
  let after: string | undefined;
  let count: number | null = null;
  do {
    const page = await house.call('figure.rows', machine, {
      unitCode,
      asOf,
      tree,
      query: JSON.stringify(gap.query),
      limit: 2,
      ...(after ? { after } : {}),
    });
    count ??= page.count;
    codes.push(...page.rows.map(({ code }: { code: string }) => code));
    after = page.next ?? undefined;
  } while (after);
  return { codes, count };
};

const linesOf = async (unitCode: string, asOf: string, tree: string): Promise<Record<string, string[]>> => {
  const { gaps } = await ask(unitCode, asOf, tree);
  const lines: Record<string, string[]> = {};
  for (const gap of gaps as Gap[]) {
    if (gap.n === null) continue;
    lines[`${gap.gap} ${gap.subject}`] = (await rowsOf(unitCode, gap, asOf, tree)).codes;
  }
  return lines;
};

describe('what is lacking below a unit', () => {
  const questions = ['P', 'A', 'B', 'C', 'Q'].flatMap((unitCode) =>
    ['2017-03-31', '2017-05-31', '2017-09-12', '2017-12-31', '2026-11-21'].flatMap((asOf) =>
      ['then', 'now'].map((tree) => ({ unitCode, asOf, tree })),
    ),
  );

  test.each(questions)(
    'of $unitCode as of $asOf in the tree of $tree: each number has exactly that many rows',
    async ({ unitCode, asOf, tree }) => {
      const { gaps } = await ask(unitCode, asOf, tree);
      for (const gap of gaps as Gap[]) {
        if (gap.n === null) continue;
        const { codes, count } = await rowsOf(unitCode, gap, asOf, tree);
        expect([gap.gap, gap.subject, codes.length, count]).toEqual([gap.gap, gap.subject, gap.n, gap.n]);
        expect(new Set(codes).size).toBe(gap.n);
      }
    },
  );

  test('names units, places and people in the tree of then', async () => {
    expect(await linesOf('P', '2017-09-12', 'then')).toEqual({
      'no-admission base': ['B', 'C'],
      'no-admission branch': ['A3', 'B1', 'B2'],
      'no-source base': ['B'],
      'no-source branch': ['A1', 'B1'],
      'source-unknown base': ['C'],
      'source-unknown branch': ['A2', 'B2'],
      'no-member place': ['t1'],
      'no-branch place': ['t2'],
      'state-unknown place': ['t4'],
      'certified person': ['certificate A1 2013-02-10 n2', 'certificate A1 2016-02-10 n3'],
      'certified-soon person': ['certificate A1 2013-02-10 n2'],
    });
  });

  test('an admission goes along with its branch in the tree of now, and stays behind in that of then', async () => {
    const of = async (unitCode: string, tree: string) =>
      (await linesOf(unitCode, '2017-12-31', tree))['no-admission base'];
    expect(await of('P', 'then')).toEqual(['B', 'C']);
    expect(await of('P', 'now')).toEqual(['C']);
    const branches = async (tree: string) => (await linesOf('B', '2017-12-31', tree))['no-admission branch'];
    expect(await branches('then')).toEqual(['B1', 'B2']);
    expect(await branches('now')).toEqual(['B1', 'B2']);
  });

  test('an admission annulled later still counted on the day', async () => {
    const of = async (asOf: string) => (await linesOf('A', asOf, 'now'))['no-admission branch'];
    expect(await of('2017-09-30')).not.toContain('A1');
    expect(await of('2017-10-31')).not.toContain('A1');
  });

  test('without any certificate or source on record the number is not known', async () => {
    const { gaps } = await ask('Q', '2017-12-31', 'now');
    expect(gaps).toContainEqual(expect.objectContaining({ gap: 'certified', n: null }));
    expect(gaps).toContainEqual(expect.objectContaining({ gap: 'no-source', subject: 'branch', n: null }));
    expect(gaps.find(({ gap }: Gap) => gap === 'source-unknown')).toBeUndefined();
  });

  test('before the period begins nobody can say who has not admitted', async () => {
    const { gaps } = await house.call('gap.read', machine, {
      unitCode: 'P',
      period: '2017',
      asOf: '2016-12-31',
    });
    expect(gaps.find(({ gap }: Gap) => gap === 'no-admission')).toMatchObject({ n: null });
  });

  test('says when admissions are recorded above the branches', async () => {
    expect((await ask('P', '2017-12-31', 'now')).isRecordedAbove).toBe(false);
    await inTransaction(house.db, '/', (trx) =>
      sql`insert into fact (kind, code, unit_id, on_day, path_then) select 'admission', 'above', id, '2017-02-02', ''
        from unit where code = 'D'`.execute(trx),
    );
    expect((await ask('Q', '2017-12-31', 'now')).isRecordedAbove).toBe(true);
    expect((await ask('P', '2017-12-31', 'now')).isRecordedAbove).toBe(false);
  });

  test('a reader of one unit gets the same numbers, and nothing of another', async () => {
    const leader = await house.account('leader', 'A');
    expect(await ask('A', '2017-12-31', 'then', leader)).toEqual(await ask('A', '2017-12-31', 'then'));
    await expect(ask('P', '2017-12-31', 'then', leader)).rejects.toMatchObject({ code: 'not-found' });
    await expect(ask('B', '2017-12-31', 'now', leader)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a day that has not come is refused', async () => {
    await expect(ask('P', '2026-11-22', 'now')).rejects.toMatchObject({
      reasons: [{ code: 'as-of-in-the-future' }],
    });
  });

  test.each(['then', 'now'])(
    'month by month each number has its rows on its own day, in the tree of %s',
    async (tree) => {
      // The tree changed in June 2017: days before and after it are counted in two ways.
      const { days } = await house.call('gap.history', machine, { unitCode: 'P', asOf: '2017-09-12', tree });
      expect(days).toHaveLength(13);
      expect(days.slice(0, 2).map(({ on }: { on: string }) => on)).toEqual(['2017-09-12', '2017-08-31']);
      for (const { on, base, branch } of days)
        for (const { n, query } of [base, branch]) {
          const page = await house.call('figure.rows', machine, {
            unitCode: 'P',
            asOf: on,
            tree,
            query: JSON.stringify(query),
          });
          expect(page.count).toBe(n);
        }
      const branches = Object.fromEntries(
        days.map(({ on, branch }: { on: string; branch: { n: number } }) => [on, branch.n]),
      );
      // A1 lost its last source on 1 February, B1 on 15 August.
      expect([branches['2017-01-31'], branches['2017-02-28'], branches['2017-08-31']]).toEqual([0, 1, 2]);
    },
  );

  test('how long each unit has admitted nobody: the boundary of a year, none on record first, page by page', async () => {
    const idle = async (more: object) => {
      const codes: string[] = [];
      let after: string | undefined;
      let count = -1;
      do {
        const page = await house.call('gap.idle', machine, {
          unitCode: 'P',
          level: 'branch',
          limit: 2,
          ...more,
          ...(after ? { after } : {}),
        });
        if (count < 0) count = page.count;
        codes.push(
          ...page.units.map((one: { unitCode: string; years: number }) => `${one.unitCode} ${one.years}`),
        );
        after = page.next ?? undefined;
      } while (after);
      expect(codes).toHaveLength(count);
      return codes;
    };
    expect(await idle({ asOf: '2018-03-09' })).toEqual(['A3 null', 'B1 null', 'B2 null', 'A1 1', 'A2 0']);
    expect(await idle({ asOf: '2018-03-09', minYears: 1 })).not.toContain('A2 0');
    expect(await idle({ asOf: '2018-03-10', minYears: 1 })).toContain('A2 1');
    expect(await idle({ asOf: '2018-03-09', level: 'base' })).toEqual(['C null', 'A 1', 'B 0']);
  });
});
