import { describe, expect, test } from 'vitest';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;

const found = (code: string, parentCode?: string, kind = 'base-org') =>
  call('unit.found', machine, {
    code,
    name: `Đảng bộ ${code}`,
    kind,
    effectiveOn: '2010-01-01',
    ...(parentCode ? { parentCode } : {}),
  });
await found('T', undefined, 'province');
for (const code of ['A', 'B', 'C']) await found(code, 'T');
for (const code of ['B-1', 'B-2']) await found(code, 'B', 'branch');

const seat = (personName: string, from: string, to?: string) =>
  call('officer.appoint', machine, {
    unitCode: 'A',
    personName,
    post: 'Bí thư',
    body: 'standing-board',
    from,
    ...(to ? { to } : {}),
  });
const declare = (unitCode: string, on: string, total: number) =>
  call('head-count.declare', machine, { unitCode, kind: 'members', on, total, declaredBy: 'Ban Tổ chức' });
const site = (code: string, unitCode: string, state: string | null, since: string, more: object = {}) =>
  call('site.register', machine, {
    code,
    unitCode,
    kind: 'ban',
    name: `Bản ${code}`,
    ...(state ? { state, stateSince: since } : {}),
    ...more,
  });

describe('the seats of a unit', () => {
  test('are those held and those that ended, with the last day in office', async () => {
    await seat('Lò Văn Mẫu', '2015-05-01', '2020-08-01');
    await seat('Trần Thị Mẫu', '2020-08-01');
    const { officers } = await call('officer.list', machine, { unitCode: 'A', on: '2024-01-01' });
    expect(officers).toMatchObject([
      { personName: 'Trần Thị Mẫu', from: '2020-08-01', to: null, isInOffice: true },
      { personName: 'Lò Văn Mẫu', from: '2015-05-01', to: '2020-07-31', isInOffice: false },
    ]);
  });
});

describe('the head-counts below', () => {
  test('take a subordinate’s own latest declaration, else add up what those below it declared', async () => {
    await declare('A', '2019-12-31', 90);
    await declare('A', '2020-12-31', 100);
    await declare('B-1', '2020-06-30', 30);
    await declare('B-2', '2020-12-31', 12);
    const { counts } = await call('head-count.below', machine, { unitCode: 'T', on: '2021-06-01' });
    expect(counts).toEqual([
      { unitCode: 'A', total: 100, on: '2020-12-31', declarations: 1, boundWord: null },
      { unitCode: 'B', total: 42, on: '2020-12-31', declarations: 2, boundWord: null },
    ]);
  });

  test('are covered by a declaration above them', async () => {
    await declare('B', '2021-01-31', 50);
    const { counts } = await call('head-count.below', machine, { unitCode: 'T', on: '2021-06-01' });
    expect(counts).toMatchObject([{ unitCode: 'A' }, { unitCode: 'B', total: 50, declarations: 1 }]);
    const before = await call('head-count.below', machine, { unitCode: 'T', on: '2021-01-30' });
    expect(before.counts).toMatchObject([{ unitCode: 'A' }, { unitCode: 'B', total: 42 }]);
  });
});

describe('the sites below', () => {
  test('are counted by state on each day, and each number is a list of as many', async () => {
    await site('S-1', 'A', 'no-member', '2018-01-01', { isBorder: true, isPoor: true });
    await site('S-2', 'B', 'members-no-branch', '2018-01-01', { isPoor: true });
    await site('S-3', 'B-1', null, '2018-01-01');
    await call('site.change-state', machine, { code: 'S-1', state: 'own-branch', effectiveOn: '2020-05-01' });
    const counted = await call('site.count', machine, { unitCode: 'T', on: '2021-06-01' });
    const states = [
      { sort: 'place', state: 'members-no-branch', n: 1 },
      { sort: 'place', state: 'own-branch', n: 1 },
      { sort: 'place', state: null, n: 1 },
    ];
    expect(counted.states).toEqual(states);
    expect(counted.flags).toEqual([
      { sort: 'place', flag: 'border', n: 1 },
      { sort: 'place', flag: 'poor', n: 2 },
    ]);
    expect(counted.days.map(({ on }: { on: string }) => on)).toEqual([
      '2016-12-31',
      '2017-12-31',
      '2018-12-31',
      '2019-12-31',
      '2020-12-31',
      '2021-06-01',
    ]);
    expect(counted.days[3].states).toContainEqual({ sort: 'place', state: 'no-member', n: 1 });
    for (const { state, n } of states) {
      const { sites } = await call('site.list', machine, {
        unitCode: 'T',
        on: '2021-06-01',
        state: state ?? 'unknown',
      });
      expect(sites).toHaveLength(n);
    }
    const poor = await call('site.list', machine, { unitCode: 'T', on: '2021-06-01', flag: 'poor' });
    expect(poor.sites).toMatchObject([{ code: 'S-1', unitName: 'Đảng bộ A' }, { code: 'S-2' }]);
  });
});

describe('what remains below a unit', () => {
  test('is told by name to who may change the tree, and to nobody else', async () => {
    expect(await call('unit.remains', machine, { code: 'B', on: '2021-06-01' })).toEqual({
      children: [
        { code: 'B-1', name: 'Đảng bộ B-1' },
        { code: 'B-2', name: 'Đảng bộ B-2' },
      ],
      people: [],
      sites: [{ code: 'S-2', name: 'Bản S-2' }],
    });
    const clerk = await house.account('base-clerk', 'B');
    await expect(call('unit.remains', clerk, { code: 'B', on: '2021-06-01' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
