import { beforeAll, expect, test } from 'vitest';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';
import type { Actor } from '#server/perform.ts';

const house = await casesHouse();
const { call, person, act, codesOf } = house;
const refused = (attempt: Promise<unknown>) => attempt.then(() => [], codesOf);

/** Ngãi Giao: branches of four, sixteen members in all. */
const branches = ['NG1', 'NG2', 'NG3', 'NG4'];
const members = branches.flatMap((branch) => [1, 2, 3, 4].map((n) => ({ branch, code: `${branch}-D${n}` })));
let clerk: Actor;

const sheet = (name: string, columns: string, rows: string[][]) => ({
  name,
  rows: [columns.split(' '), ...rows],
});

/** Somebody whom a member helped, admitted on a day of 2017 as the papers say. */
const admitted = members.concat(members.slice(0, 1)).map(({ branch, code }, n) => ({
  ...{ branch, helper: code, code: `K${n + 1}`, on: `${String((n % 28) + 1).padStart(2, '0')}/11/2017` },
}));
const paper = 'Hồ sơ giấy';

beforeAll(async () => {
  await call('unit.found', machine, {
    ...{ code: 'NG', name: 'Ngãi Giao', kind: 'base-org', parentCode: 'H', effectiveOn: '2010-01-01' },
  });
  for (const code of branches)
    await call('unit.found', machine, {
      code,
      name: code,
      kind: 'branch',
      parentCode: 'NG',
      effectiveOn: '2010-01-01',
    });
  for (const { branch, code } of members) {
    await person(code, undefined, branch);
    await call('member.enrol', machine, {
      ...{
        unitCode: branch,
        personCode: code,
        ceremonyOn: '2012-05-19',
        officialOn: '2013-05-19',
        effectiveOn: '2012-05-19',
      },
    });
  }
  for (const [code, period] of [
    ['KH-2017', '2017'],
    ['KH-2026', '2026'],
  ])
    await call('plan.record', machine, { code, unitCode: 'NG', period });
  clerk = await house.account('base-clerk', 'NG');
});

const give = (branch: string, planCode: string, numbers: Record<string, number>) =>
  call('member-target.give', clerk, {
    ...{ unitCode: branch, planCode },
    members: Object.entries(numbers).map(([memberCode, number]) => ({ memberCode, number })),
  });
const list = (unitCode: string, more: object = {}) =>
  call('member-target.list', clerk, { unitCode, ...more });
/** Each number has exactly the rows of its list. */
const rowsOf = async (unitCode: string, period: string) => {
  const { counts } = await list(unitCode, { period });
  const rows = await Promise.all(
    [undefined, 'not-begun', 'begun', 'silent', 'fulfilled'].map(
      async (group) =>
        (await list(unitCode, { period, limit: 200, ...(group ? { group } : {}) })).targets.length,
    ),
  );
  expect(rows).toEqual([counts.all, counts.notBegun, counts.begun, counts.silent, counts.fulfilled]);
  return counts;
};

test('Ngãi Giao 2017: sixteen members with one each, given by branches at once, none has begun', async () => {
  for (const branch of branches) {
    const own = members.filter((one) => one.branch === branch);
    const { codes } = await give(branch, 'KH-2017', Object.fromEntries(own.map(({ code }) => [code, 1])));
    expect(codes).toHaveLength(4);
  }
  expect(await rowsOf('NG', '2017')).toEqual({ all: 16, notBegun: 16, begun: 0, silent: 0, fulfilled: 0 });
  const { targets } = await call('target.list', machine, { unitCode: 'NG1', period: '2017' });
  expect(targets).toHaveLength(4);
});

test('seventeen admitted with their help: every member has fulfilled it, one with two, and each number opens its people', async () => {
  await call('import.run', machine, {
    sheets: [
      sheet(
        'people',
        'code unit_code full_name born_on',
        admitted.map(({ code, branch }) => [code, branch, `Người Mẫu ${code}`, '01/06/1995']),
      ),
      sheet(
        'cases',
        'code person_code unit_code opened_on',
        admitted.map(({ code, branch }) => [`HS-${code}`, code, branch, '08/01/2017']),
      ),
      sheet(
        'case_events',
        'case_code act on_day matter member_code convened present yes no decision_number on_paper',
        admitted.flatMap(({ code, helper, on }) => [
          [`HS-${code}`, 'assign-helper', '10/01/2017', '', helper, '', '', '', '', '', paper],
          [`HS-${code}`, 'propose', '01/08/2017', 'admission', '', '4', '4', '4', '0', '', paper],
          [`HS-${code}`, 'decide', '01/10/2017', 'admission', '', '9', '9', '9', '0', `${code}-QĐ`, paper],
          [`HS-${code}`, 'receive-decision', '05/10/2017', '', '', '', '', '', '', '', paper],
          [`HS-${code}`, 'hold-ceremony', on, '', helper, '', '', '', '', '', paper],
        ]),
      ),
    ],
  });
  expect(await rowsOf('NG', '2017')).toEqual({ all: 16, notBegun: 0, begun: 16, silent: 0, fulfilled: 16 });
  const { targets } = await list('NG', { period: '2017' });
  const done = targets.map((row: { done: number }) => row.done);
  expect([done.reduce((sum: number, n: number) => sum + n, 0), Math.max(...done)]).toEqual([17, 2]);
  const [first] = targets;
  const { people } = await call('member-target.people', clerk, {
    ...{ unitCode: 'NG', targetId: first.id, stage: 'admitted' },
  });
  expect(people).toHaveLength(first.done);
  expect(people[0]).toMatchObject({ stage: 'admitted', caseCode: expect.any(String) });
  const { units } = await call('member-target.count', clerk, { unitCode: 'NG', period: '2017' });
  expect(
    units.map(({ unitCode, all, fulfilled }: Record<string, unknown>) => [unitCode, all, fulfilled]),
  ).toEqual(branches.map((branch) => [branch, 4, 4]));
  const province = await call('member-target.count', machine, { unitCode: 'T', period: '2017' });
  expect(province.units).toMatchObject([{ unitCode: 'H', all: 16, fulfilled: 16 }]);
});

test('a year later: who has nobody has not begun; who met nobody for too long is silent; the rest is underway', async () => {
  await give('NG1', 'KH-2026', { 'NG1-D1': 1, 'NG1-D2': 1, 'NG1-D3': 2 });
  for (const [code, helper] of [
    ['M1', 'NG1-D1'],
    ['M2', 'NG1-D2'],
  ]) {
    await call('case.begin', machine, {
      ...{ code, fullName: `Nguồn ${code}`, birthYear: 1999, unitCode: 'NG1', on: '2026-01-08' },
    });
    await act(code as string, 'assign-helper', '2026-02-01', { memberCode: helper });
  }
  await act('M1', 'remark', '2026-11-01', { note: 'Gặp ở nhà', isByHelper: true });
  expect(await rowsOf('NG', '2026')).toEqual({ all: 3, notBegun: 1, begun: 2, silent: 1, fulfilled: 0 });
  const { targets, period } = await list('NG1');
  expect(period).toBe('2026');
  expect(
    targets.map(({ memberCode, state, training }: Record<string, unknown>) => [memberCode, state, training]),
  ).toEqual([
    ['NG1-D3', 'not-begun', 0],
    ['NG1-D2', 'silent', 1],
    ['NG1-D1', 'underway', 1],
  ]);
});

test('pages go on by their key', async () => {
  const first = await list('NG', { period: '2017', limit: 10 });
  const second = await list('NG', { period: '2017', limit: 10, after: first.next });
  expect([first.targets.length, second.targets.length, second.next]).toEqual([10, 6, null]);
});

test('nobody is given twice, nobody off the roll, nothing by a plan that does not bind; all or none', async () => {
  expect(await refused(give('NG1', 'KH-2026', { 'NG1-D4': 1, 'NG1-D1': 1 }))).toEqual([
    'member-has-a-target',
  ]);
  expect(await refused(give('NG1', 'KH-2026', { 'NG2-D1': 1 }))).toEqual(['not-on-the-roll-today']);
  await call('plan.record', machine, { code: 'KH-CS', unitCode: 'CS', period: '2026' });
  expect(await refused(give('NG1', 'KH-CS', { 'NG1-D4': 1 }))).toEqual(['plan-not-found']);
  const other = await house.account('branch-secretary', 'NG2');
  expect(await refused(call('member-target.list', other, { unitCode: 'NG1' }))).toEqual(['unit-not-found']);
  expect((await list('NG1', { period: '2026' })).counts.all).toBe(3);
});

test('what was given by mistake is taken back at once, and the members can be given anew', async () => {
  const { codes } = await give('NG2', 'KH-2026', { 'NG2-D1': 1, 'NG2-D2': 1 });
  const back = (more: string[]) =>
    call('member-target.withdraw', clerk, { unitCode: 'NG2', codes: more, reason: 'Giao nhầm' });
  await back(codes);
  expect((await list('NG2', { period: '2026' })).counts.all).toBe(0);
  expect(await refused(back(codes))).toEqual(['member-target-is-withdrawn']);
  await give('NG2', 'KH-2026', { 'NG2-D1': 1 });
  const offered = await call('member-target.offer', clerk, { unitCode: 'NG2' });
  expect(offered.planCode).toBe('KH-2026');
  const given = offered.members.filter(({ number }: { number: number | null }) => number !== null);
  expect(given).toMatchObject([{ memberCode: 'NG2-D1', number: 1 }]);
});

test('a member who goes to another branch takes the target off the old one', async () => {
  await call('member.transfer', machine, {
    personCode: 'NG2-D1',
    unitCode: 'NG3',
    effectiveOn: '2026-11-20',
  });
  expect((await list('NG2', { period: '2026' })).counts.all).toBe(0);
  expect((await list('NG2', { period: '2017' })).counts.all).toBe(4);
});
