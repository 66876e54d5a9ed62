import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;

const found = (code: string, parentCode?: string, effectiveOn = '2015-01-01', kind = 'base-org') =>
  call('unit.found', machine, {
    code,
    name: `Đảng bộ ${code}`,
    kind,
    effectiveOn,
    ...(parentCode ? { parentCode } : {}),
  });

const rows = <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  inTransaction(house.db, '/', async (trx) => (await query.execute(trx)).rows);

const pathOf = async (code: string): Promise<string> => {
  const [row] = await rows(sql<{ path: string }>`
    select (select string_agg(u.code, '/' order by i) from unnest(path_ids(t.path)) with ordinality x(id, i)
            join unit u on u.id = x.id) as path from unit t where t.code = ${code}`);
  return row?.path ?? '';
};

const lastEntry = async () =>
  (
    await rows(sql<{ action: string; object: string; detail: Record<string, unknown> }>`
      select action, object, detail from audit_entry order by seq desc limit 1`)
  )[0];

const refusal = (code: string) => ({ reasons: expect.arrayContaining([expect.objectContaining({ code })]) });

await found('T', undefined, '2010-01-01', 'province');
await found('A', 'T');
await found('B', 'T');
await call('document.record', machine, {
  code: 'VB-1',
  kind: 'decision',
  number: '12-QĐ/TU',
  issuedOn: '2020-01-02',
});

describe('founding', () => {
  test('puts the unit below its parent, keeps the act and tells the audit', async () => {
    await found('A1', 'A');
    expect(await pathOf('A1')).toBe('T/A/A1');
    expect(await lastEntry()).toMatchObject({
      action: 'unit.found',
      detail: { parent: 'A', effectiveOn: '2015-01-01' },
    });
    const { changes } = await call('unit.read', machine, { code: 'A1' });
    expect(changes).toMatchObject([{ operation: 'found', effectiveOn: '2015-01-01', part: 'subject' }]);
  });

  test('tomorrow is refused, and so is a day before the parent, an unknown kind and a used code', async () => {
    await expect(found('X', 'T', '2026-11-22')).rejects.toMatchObject(refusal('effective-day-in-the-future'));
    await expect(found('X', 'A', '2014-12-31')).rejects.toMatchObject(refusal('parent-not-alive-that-day'));
    await expect(found('X', 'T', '2015-01-01', 'khong-co')).rejects.toMatchObject(
      refusal('not-in-the-catalogue'),
    );
    await expect(found('A', 'T')).rejects.toMatchObject(refusal('unit-code-is-unique'));
    await expect(found('X', 'KHONG-CO')).rejects.toMatchObject({ code: 'not-found' });
    await expect(found('X', 'T', '2025-02-31')).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(found('X', 'T', '2025-07-01', 'district')).rejects.toMatchObject(
      refusal('catalogue-item-not-in-force'),
    );
  });

  test('a unit whose founding nobody knows has always been there', async () => {
    await call('unit.found', machine, { code: 'OLD', name: 'Cũ', kind: 'branch' });
    expect(await call('unit.read', machine, { code: 'OLD', on: '1950-01-01' })).toMatchObject({
      isAlive: true,
      name: 'Cũ',
    });
  });
});

describe('names and kinds', () => {
  test('a new name holds from its day, the old one before', async () => {
    await call('unit.rename', machine, {
      code: 'B',
      name: 'Đảng bộ Bê',
      effectiveOn: '2020-05-01',
      documentCode: 'VB-1',
    });
    expect(await call('unit.read', machine, { code: 'B', on: '2020-04-30' })).toMatchObject({
      name: 'Đảng bộ B',
    });
    const now = await call('unit.read', machine, { code: 'B' });
    expect(now).toMatchObject({
      name: 'Đảng bộ Bê',
      names: [{ to: '2020-04-30' }, { from: '2020-05-01', to: null }],
    });
    expect(now.changes[0]).toMatchObject({ operation: 'rename', document: { number: '12-QĐ/TU' } });
  });

  test('a change before a later one is refused, the same day replaces', async () => {
    const rename = (effectiveOn: string, name: string) =>
      call('unit.rename', machine, { code: 'B', name, effectiveOn });
    await expect(rename('2020-04-01', 'x')).rejects.toMatchObject(refusal('later-change-stands'));
    await rename('2020-05-01', 'Đảng bộ Bờ');
    expect((await call('unit.read', machine, { code: 'B' })).names).toHaveLength(2);
  });

  test('a unit becomes another kind', async () => {
    await call('unit.change-kind', machine, {
      code: 'B',
      kind: 'base-branch',
      block: 'enterprise',
      effectiveOn: '2021-01-01',
    });
    expect(await call('unit.read', machine, { code: 'B' })).toMatchObject({
      kind: 'base-branch',
      block: 'enterprise',
    });
    expect(await call('unit.read', machine, { code: 'B', on: '2020-12-31' })).toMatchObject({
      kind: 'base-org',
    });
  });
});

describe('moving', () => {
  test('takes everything below along, from its day on', async () => {
    await found('M', 'A');
    await found('M1', 'M');
    await call('unit.move', machine, { code: 'M', parentCode: 'B', effectiveOn: '2022-01-01' });
    expect(await pathOf('M1')).toBe('T/B/M/M1');
    const parents = async (on: string) =>
      (await call('unit.read', machine, { code: 'M1', on })).parents.map(
        ({ code }: { code: string }) => code,
      );
    expect(await parents('2021-12-31')).toEqual(['T', 'A', 'M']);
    expect(await parents('2022-01-01')).toEqual(['T', 'B', 'M']);
    expect(await lastEntry()).toMatchObject({ action: 'unit.move', detail: { from: 'A', to: 'B' } });
  });

  test('below itself, to where it is, and before a later move are refused', async () => {
    const move = (code: string, parentCode: string, effectiveOn = '2023-01-01') =>
      call('unit.move', machine, { code, parentCode, effectiveOn });
    await expect(move('M', 'M1')).rejects.toMatchObject(refusal('parent-is-below-the-unit'));
    await expect(move('M', 'M')).rejects.toMatchObject(refusal('parent-is-below-the-unit'));
    await expect(move('M', 'B')).rejects.toMatchObject(refusal('unit-is-there-already'));
    await expect(move('M', 'A', '2021-06-01')).rejects.toMatchObject(refusal('later-change-stands'));
  });

  test('a unit decides what is below it, not its own place, and sees nothing beside it', async () => {
    const board = await house.account('organisation-board', 'B');
    await expect(
      call('unit.move', board, { code: 'B', parentCode: 'M', effectiveOn: '2023-01-01' }),
    ).rejects.toMatchObject(refusal('own-unit-is-changed-from-above'));
    await expect(
      call('unit.move', board, { code: 'M', parentCode: 'A', effectiveOn: '2023-01-01' }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(
      call('unit.found', board, { code: 'R', name: 'R', kind: 'branch', effectiveOn: '2023-01-01' }),
    ).rejects.toMatchObject(refusal('root-is-founded-by-the-installation'));
    await call('unit.found', board, {
      code: 'B9',
      name: 'B9',
      kind: 'branch',
      parentCode: 'B',
      effectiveOn: '2023-01-01',
    });
    expect(await pathOf('B9')).toBe('T/B/B9');
    expect((await call('unit.read', board, { code: 'B9' })).parents).toEqual([
      { code: 'B', name: 'Đảng bộ Bờ' },
    ]);
  });
});

describe('merging', () => {
  test('moves children and sites to the successor, ends the merged, links both', async () => {
    for (const code of ['P', 'Q']) {
      await found(code, 'T');
      await found(`${code}1`, code);
    }
    await call('site.register', machine, {
      code: 'S-P',
      unitCode: 'P',
      kind: 'ban',
      name: 'Bản Pê',
      state: 'no-member',
    });
    await call('unit.merge', machine, {
      units: ['P', 'Q'],
      intoNew: { code: 'PQ', name: 'Đảng bộ PQ', kind: 'base-org' },
      effectiveOn: '2025-07-01',
      documentCode: 'VB-1',
    });
    expect(await Promise.all(['P1', 'Q1', 'P', 'Q'].map(pathOf))).toEqual([
      'T/PQ/P1',
      'T/PQ/Q1',
      'T/PQ/P',
      'T/PQ/Q',
    ]);
    const old = await call('unit.read', machine, { code: 'P' });
    expect(old).toMatchObject({ isAlive: false, dissolvedOn: '2025-07-01', name: 'Đảng bộ P' });
    expect(old.changes[0]).toMatchObject({
      operation: 'merge',
      part: 'predecessor',
      successors: [{ code: 'PQ' }],
    });
    const next = await call('unit.read', machine, { code: 'PQ' });
    expect(next.changes[0].predecessors).toMatchObject([{ code: 'P' }, { code: 'Q' }]);
    expect((await call('site.list', machine, { unitCode: 'PQ' })).sites).toMatchObject([{ unitCode: 'PQ' }]);
    const tree = async (on: string) =>
      (await call('unit.tree', machine, { parentCode: 'T', on })).units.map(
        ({ code }: { code: string }) => code,
      );
    expect(await tree('2025-06-30')).toEqual(['A', 'B', 'P', 'Q']);
    expect(await tree('2025-07-01')).toEqual(['A', 'B', 'PQ']);
  });

  test('into a unit that is merged too, below the merged, or ended is refused', async () => {
    const merge = (units: string[], into: string) =>
      call('unit.merge', machine, { units, into, effectiveOn: '2025-08-01' });
    await expect(merge(['A', 'B'], 'A')).rejects.toMatchObject(refusal('successor-is-merged-too'));
    await expect(merge(['PQ'], 'P1')).rejects.toMatchObject(refusal('successor-is-below-the-unit'));
    await expect(merge(['A'], 'P')).rejects.toMatchObject(refusal('successor-not-alive-that-day'));
    await expect(merge(['P'], 'A')).rejects.toMatchObject(refusal('unit-not-alive-that-day'));
  });
});

describe('splitting', () => {
  test('an ending unit must give away everything', async () => {
    await found('S', 'T');
    await found('S1', 'S');
    await found('S2', 'S');
    const split = (second: string[]) =>
      call('unit.split', machine, {
        code: 'S',
        parts: [
          { code: 'SA', name: 'SA', kind: 'base-org', children: ['S1'] },
          { code: 'SB', name: 'SB', kind: 'base-org', children: second },
        ],
        isEnding: true,
        effectiveOn: '2024-01-01',
      });
    await expect(split([])).rejects.toMatchObject({
      reasons: [{ code: 'children-remain', values: { children: 'S2', childCount: 1 } }],
    });
    await expect(split(['S1', 'S2'])).rejects.toMatchObject(refusal('given-twice'));
    await expect(split(['P1'])).rejects.toMatchObject(refusal('not-below-the-split-unit'));
    expect(await split(['S2'])).toEqual({ codes: ['SA', 'SB'] });
    expect(await Promise.all(['S1', 'S2', 'S'].map(pathOf))).toEqual(['T/SA/S1', 'T/SB/S2', 'T/S']);
  });
});

describe('dissolving', () => {
  test('is refused while a child remains, which it names', async () => {
    await found('D', 'T');
    await found('D1', 'D');
    const dissolve = (code: string) => call('unit.dissolve', machine, { code, effectiveOn: '2026-01-01' });
    await expect(dissolve('D')).rejects.toMatchObject({
      reasons: [{ code: 'children-remain', values: { children: 'D1' } }],
    });
    await dissolve('D1');
    await dissolve('D');
    await expect(found('D2', 'D', '2026-02-01')).rejects.toMatchObject(refusal('parent-not-alive-that-day'));
  });

  test('is refused when a fact stands after the day', async () => {
    await found('F', 'T');
    await inTransaction(house.db, '/', (trx) =>
      sql`insert into fact (kind, code, unit_id, on_day, path_then)
          select 'admission', 'f-1', id, '2026-03-01', '' from unit where code = 'F'`.execute(trx),
    );
    await expect(
      call('unit.dissolve', machine, { code: 'F', effectiveOn: '2026-02-01' }),
    ).rejects.toMatchObject(refusal('facts-stand-after-the-day'));
  });
});
