import { describe, expect, test } from 'vitest';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
const refusal = (code: string) => ({ reasons: expect.arrayContaining([expect.objectContaining({ code })]) });

const found = (code: string, name: string, parentCode?: string, kind = 'base-org') =>
  call('unit.found', machine, {
    code,
    name,
    kind,
    effectiveOn: '2010-01-01',
    ...(parentCode ? { parentCode } : {}),
  });
await found('T', 'Đảng bộ tỉnh Mẫu', undefined, 'province');
for (const [code, name] of [
  ['D', 'Đảng bộ xã Đá Bạc'],
  ['A', 'Đảng bộ xã An Bình'],
  ['Ă', 'Đảng bộ xã Ăng Cang'],
  ['DA', 'Đảng bộ xã Da Teh'],
] as const)
  await found(code, name, 'T');
await found('A-1', 'Chi bộ thôn Đông', 'A', 'branch');
const codes = (units: { code: string }[]) => units.map(({ code }) => code);

describe('the tree', () => {
  test('is read level by level in Vietnamese order, with the number of children, in pages', async () => {
    const roots = await call('unit.tree', machine, {});
    expect(roots.units).toMatchObject([{ code: 'T', kind: 'province', childCount: 4 }]);
    const first = await call('unit.tree', machine, { parentCode: 'T', limit: 3 });
    expect(codes(first.units)).toEqual(['A', 'Ă', 'DA']);
    expect(first.units[0].childCount).toBe(1);
    const rest = await call('unit.tree', machine, { parentCode: 'T', limit: 3, after: first.next });
    expect([codes(rest.units), rest.next]).toEqual([['D'], null]);
    expect((await call('unit.tree', machine, { on: '2009-12-31' })).units).toEqual([]);
  });

  test('begins at the own unit for who looks after a part', async () => {
    const clerk = await house.account('base-clerk', 'A');
    expect(codes((await call('unit.tree', clerk, {})).units)).toEqual(['A']);
    await expect(call('unit.read', clerk, { code: 'D' })).rejects.toMatchObject({ code: 'not-found' });
    expect((await call('unit.search', clerk, { words: 'xa' })).units).toMatchObject([
      { code: 'A', parent: null },
    ]);
  });
});

describe('the search', () => {
  const search = async (words: string) => codes((await call('unit.search', machine, { words })).units);

  test('needs no marks, no order and no whole words', async () => {
    expect(await search('da bac')).toEqual(['D']);
    expect(await search('BẠC đá')).toEqual(['D']);
    expect(await search('xa dang bo')).toHaveLength(4);
    expect(await search('khong co gi')).toEqual([]);
    expect(await search('%')).toEqual([]);
  });

  test('knows codes and former names', async () => {
    expect((await search('a-1'))[0]).toBe('A-1');
    await call('unit.rename', machine, { code: 'DA', name: 'Đảng bộ xã Mới', effectiveOn: '2020-01-01' });
    const { units } = await call('unit.search', machine, { words: 'da teh' });
    expect(units).toMatchObject([{ code: 'DA', name: 'Đảng bộ xã Mới', formerName: 'Đảng bộ xã Da Teh' }]);
  });
});

describe('officers', () => {
  test('sit from a day to a day; the name stays out of the audit', async () => {
    const { officerId } = await call('officer.appoint', machine, {
      unitCode: 'A',
      personName: 'Quàng Thị Mẫu',
      post: 'Bí thư',
      body: 'standing-board',
      term: '2020-2025',
      from: '2020-06-01',
    });
    expect((await call('unit.read', machine, { code: 'A', on: '2020-05-31' })).officers).toEqual([]);
    expect((await call('unit.read', machine, { code: 'A' })).officers).toMatchObject([
      { id: officerId, personName: 'Quàng Thị Mẫu', post: 'Bí thư', from: '2020-06-01', to: null },
    ]);
    await call('officer.end', machine, { officerId, on: '2025-06-01' });
    await expect(call('officer.end', machine, { officerId, on: '2025-07-01' })).rejects.toMatchObject(
      refusal('officer-not-in-office-that-day'),
    );
    const { entries } = await call('audit.list', machine, { action: 'officer.appoint' });
    expect(JSON.stringify(entries)).not.toContain('Quàng');
  });
});

describe('head-counts', () => {
  const declare = (input: object) =>
    call('head-count.declare', machine, {
      unitCode: 'A',
      kind: 'members',
      on: '2020-12-31',
      total: 10,
      declaredBy: 'Ban Tổ chức',
      ...input,
    });

  test('must sum, name known parts, and say when they correct', async () => {
    const parts = (male: number) => [
      { dimension: 'sex', key: 'male', n: male },
      { dimension: 'sex', key: 'female', n: 4 },
    ];
    await expect(declare({ parts: parts(5) })).rejects.toMatchObject({
      reasons: [{ code: 'parts-do-not-sum', values: { dimension: 'giới tính', sum: 9, total: 10 } }],
    });
    await expect(declare({ parts: [{ dimension: 'sex', key: 'nam', n: 10 }] })).rejects.toMatchObject(
      refusal('not-in-the-catalogue'),
    );
    await expect(declare({ on: '2026-11-22' })).rejects.toMatchObject(refusal('effective-day-in-the-future'));
    await declare({ parts: parts(6) });
    await expect(declare({ total: 11 })).rejects.toMatchObject(refusal('head-count-is-declared-once'));
    await declare({ total: 11, isCorrection: true });
    await declare({ on: '2021-12-31', total: 300, boundWord: 'trên' });
    const { headCounts } = await call('head-count.list', machine, { unitCode: 'A', limit: 1 });
    expect(headCounts).toMatchObject([
      { total: 300, boundWord: 'trên', declaredBy: 'Ban Tổ chức', parts: [] },
    ]);
    const { headCounts: older } = await call('head-count.list', machine, {
      unitCode: 'A',
      before: headCounts[0].id,
    });
    expect(older).toMatchObject([{ total: 11, parts: [] }]);
    expect((await call('unit.read', machine, { code: 'A', on: '2021-01-01' })).headCounts).toMatchObject([
      { total: 11 },
    ]);
  });
});

describe('sites', () => {
  test('stand in their own register with dated states', async () => {
    const register = (code: string, input: object) =>
      call('site.register', machine, { code, unitCode: 'A', kind: 'ban', name: `Bản ${code}`, ...input });
    await register('S1', { openedOn: '2012-01-01', state: 'no-member', isBorder: true });
    await register('S2', { kind: 'enterprise', name: 'Công ty Mẫu', ownerKind: 'private', workers: 320 });
    await expect(register('S1', {})).rejects.toMatchObject(refusal('site-code-is-unique'));
    await expect(register('S3', { kind: 'khong-co' })).rejects.toMatchObject(refusal('not-in-the-catalogue'));
    const change = (effectiveOn: string, state = 'members-no-branch') =>
      call('site.change-state', machine, { code: 'S1', state, effectiveOn });
    await change('2016-05-23');
    await expect(change('2015-01-01', 'own-branch')).rejects.toMatchObject(refusal('later-change-stands'));
    const list = async (input: object) =>
      (await call('site.list', machine, { unitCode: 'T', ...input })).sites;
    expect(await list({ sort: 'place', on: '2016-05-22' })).toMatchObject([
      { code: 'S1', state: 'no-member', isBorder: true },
    ]);
    expect(await list({ state: 'members-no-branch' })).toMatchObject([
      { code: 'S1', stateSince: '2016-05-23' },
    ]);
    expect(await list({ sort: 'base-unit' })).toMatchObject([
      { code: 'S2', workers: 320, state: null, unitCode: 'A' },
    ]);
    await call('site.close', machine, { code: 'S1', on: '2020-01-01' });
    expect(codes(await list({}))).toEqual(['S2']);
    expect(codes(await list({ on: '2019-12-31' }))).toEqual(['S1', 'S2']);
    await expect(change('2020-02-01')).rejects.toMatchObject(refusal('site-not-open-that-day'));
  });
});
