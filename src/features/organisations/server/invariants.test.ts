import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine, testHouse } from '#main/testing.ts';
import { plantUnits } from './units.testing.ts';

const house = await testHouse();

const write = (...statements: ReturnType<typeof sql>[]): Promise<void> =>
  inTransaction(house.db, '/', async (trx) => {
    for (const statement of statements) await statement.execute(trx);
  });
const id = (code: string) => sql`(select id from unit where code = ${code})`;
const under = (child: string, parent: string, during: string) =>
  sql`insert into unit_parent (unit_id, parent_id, during) values (${id(child)}, ${id(parent)}, ${during}::daterange)`;
const broken = (constraint: string) => ({ constraint });

const plant = async (prefix: string, ...codes: string[]) => {
  for (const code of codes) await plantUnits(house.db, [{ code: `${prefix}${code}`, from: '2010-01-01' }]);
};

describe('the tree, whoever writes it', () => {
  test('no circle on any day, also when it closes only for a while', async () => {
    await plant('c', '1', '2', '3');
    await write(under('c1', 'c2', '[2010-01-01,2015-01-01)'), under('c2', 'c3', '[2012-01-01,2018-01-01)'));
    await expect(write(under('c3', 'c1', '[2014-06-01,2014-06-02)'))).rejects.toMatchObject(
      broken('unit_tree_has_no_cycle'),
    );
    await write(under('c3', 'c1', '[2018-01-01,)'));
    await expect(write(under('c1', 'c1', '[2020-01-01,)'))).rejects.toMatchObject(
      broken('unit_is_not_its_own_parent'),
    );
  });

  test('units that wait for each other’s place are a circle too', async () => {
    await expect(
      write(
        sql`insert into unit (code) values ('w1'), ('w2')`,
        under('w1', 'w2', '[2010-01-01,)'),
        under('w2', 'w1', '[2010-01-01,)'),
        sql`select place_unit(${id('w1')})`,
      ),
    ).rejects.toMatchObject(broken('unit_tree_has_no_cycle'));
  });

  test('one parent a day, one name a day', async () => {
    await plant('p', '1', '2', '3');
    await write(under('p1', 'p2', '[2010-01-01,2015-01-01)'), under('p1', 'p3', '[2015-01-01,)'));
    await expect(write(under('p1', 'p2', '[2020-01-01,2020-01-02)'))).rejects.toMatchObject(
      broken('unit_has_one_parent_a_day'),
    );
    await expect(
      write(sql`insert into unit_name (unit_id, name, during) values (${id('p1')}, 'x', '[2020-01-01,)')`),
    ).rejects.toMatchObject(broken('unit_has_one_name_a_day'));
  });

  test('a child lives inside its parent’s life, seen from both ends', async () => {
    await plant('l', '1', '2');
    await expect(write(under('l1', 'l2', '[2009-12-31,)'))).resolves.toBeUndefined();
    await plant('m', '1', '2');
    await write(sql`update unit set founded_on = '2012-01-01' where code = 'm2'`);
    await expect(write(under('m1', 'm2', '[2011-12-31,)'))).rejects.toMatchObject(
      broken('child_lives_inside_its_parents_life'),
    );
    await write(under('m1', 'm2', '[2012-01-01,)'));
    await expect(
      write(sql`update unit set dissolved_on = '2020-01-01' where code = 'm2'`),
    ).rejects.toMatchObject(broken('child_lives_inside_its_parents_life'));
    await write(sql`update unit set dissolved_on = '2020-01-01' where code in ('m1', 'm2')`);
  });

  test('only sample units are deleted, a whole sample in one statement', async () => {
    await plantUnits(house.db, [{ code: 's1' }, { code: 's2', parent: 's1' }, { code: 's3', parent: 's2' }]);
    const drop = sql`delete from unit where path >= (select path from unit where code = 's1')
      and path < (select left(path, -1) || '0' from unit where code = 's1')`;
    await expect(write(drop)).rejects.toMatchObject(broken('only_sample_units_are_deleted'));
    await write(sql`update unit set is_sample = true where code = 's1'`);
    await expect(write(sql`delete from unit where code = 'p1'`)).rejects.toMatchObject(
      broken('only_sample_units_are_deleted'),
    );
    await write(drop);
  });
});

describe('head-counts, whoever writes them', () => {
  test('parts sum to the total, also after either is changed', async () => {
    await plant('h', '1');
    const part = (key: string, n: number) =>
      sql`insert into head_count_part (head_count_id, dimension, key, n) select id, 'sex', ${key}, ${n} from head_count`;
    const count = sql`insert into head_count (unit_id, kind, on_day, total, declared_by)
      values (${id('h1')}, 'members', '2020-01-01', 10, 'Ban Tổ chức')`;
    const uneven = broken('head_count_parts_sum_to_the_total');
    await expect(write(count, part('male', 6), part('female', 3))).rejects.toMatchObject(uneven);
    await write(count, part('male', 6), part('female', 4));
    await expect(write(sql`update head_count set total = 11`)).rejects.toMatchObject(uneven);
    await expect(write(sql`delete from head_count_part where key = 'male'`)).rejects.toMatchObject(uneven);
  });
});

test('two opposite moves at once cannot make a circle', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [root, a, b] = ['root', 'a', 'b'].map((name) => `${name}${round}`) as [string, string, string];
    await plantUnits(house.db, [{ code: root }, { code: a, parent: root }, { code: b, parent: root }]);
    const move = (code: string, parentCode: string) =>
      house.call('unit.move', machine, { code, parentCode, effectiveOn: '2026-01-01' });
    const ends = await Promise.allSettled([move(a, b), move(b, a)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { reasons: [{ code: 'parent-is-below-the-unit' }] },
    });
  }
});

test('two opposite moves written past the commands are refused by the table', async () => {
  await plantUnits(house.db, [{ code: 'x' }, { code: 'y' }]);
  const move = (child: string, parent: string) =>
    write(under(child, parent, '[2026-01-01,)'), sql`select pg_sleep(0.1)`);
  const ends = await Promise.allSettled([move('x', 'y'), move('y', 'x')]);
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});
