import { beforeAll, expect, test } from 'vitest';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';

const house = await casesHouse();
const { call, act } = house;
const propose = (unitCode: string, more: object = {}) =>
  call('structure.propose', machine, { unitCode, period: '2026', asOf: '2026-11-21', ...more });
const listed = async (unitCode: string, where: object[]) => {
  const query = { kind: 'sources', on: '2026-11-21', where, stages: ['source', 'class', 'dossier'] };
  const answer = await call('figure.rows', machine, { unitCode, query: JSON.stringify(query) });
  return answer.count;
};

beforeAll(async () => {
  const sheet = (name: string, ...lines: string[]) => ({
    name,
    rows: lines.map((line) => line.split('|').map((cell) => cell.trim())),
  });
  const source = (at: number, unit: string, sex: string, group: string) =>
    `S${at} | ${unit} | 2026-01-05 | ${sex} | ${group}`;
  await call('import.run', machine, {
    sheets: [
      sheet('plans', 'code | unit_code | period', 'KH | T | 2026', 'NK | T | 2026-01-01..2027-12-31'),
      sheet(
        'targets',
        'code | plan_code | unit_code | measure | bound | minimum',
        'CT | KH | T | admission | min | 10',
        'CT-NK | NK | T | admission | min | 100',
      ),
      sheet(
        'structure_goals',
        'code | plan_code | unit_code | population | dimension | key | bound | minimum',
        'G-NU | KH | T | admissions | sex | female | rate-min | 50%',
        'G-DT | KH | T | admissions | ethnic-group | group:minority | min | 2',
        'G-NK | NK | T | admissions | sex | female | rate-min | 90%',
        'G-NG | KH | T | sources | sex | female | rate-min | 90%',
      ),
      sheet(
        'admissions',
        'code | unit_code | decided_on | sex | ethnic_group',
        'K1 | B1 | 2026-02-03 | female | 01',
        'K2 | B1 | 2026-03-03 | male | 01',
        'K3 | B3 | 2026-04-03 | male | 01',
        'K4 | B3 | 2026-05-03 | male | 01',
      ),
      sheet(
        'sources',
        'code | unit_code | opened_on | sex | ethnic_group',
        source(1, 'B1', 'female', '02'),
        source(2, 'B1', 'female', '01'),
        source(3, 'B2', 'female', '01'),
        source(4, 'B3', 'male', '02'),
        ...[5, 6, 7, 8].map((at) => source(at, 'B3', 'male', '01')),
      ),
    ],
  });
  await house.person('N1', '1999-01-01');
  await call('case.open', machine, { code: 'HS-1', personCode: 'N1', unitCode: 'B1', on: '2026-08-03' });
  await act('HS-1', 'pause', '2026-08-05', { reason: 'c-moved' });
});

test('what the target of the period leaves is proposed, by group and by unit, and shortages are said', async () => {
  const proposal = await propose('T');
  expect(proposal).toMatchObject({
    target: 10,
    done: 4,
    remaining: 6,
    total: 6,
    missing: 0,
    roundCode: null,
  });
  // 50% of 10 are 5 women, one is admitted and there are three sources: one is lacking.
  expect(proposal.goals).toMatchObject([
    { code: 'G-NU', least: 5, done: 1, available: 3, proposed: 3, short: 1 },
    { code: 'G-DT', least: 2, done: 0, available: 2, proposed: 2, short: 0 },
  ]);
  expect(proposal.goals[0].without).toEqual({ count: 1, units: [{ code: 'H2', name: 'H2' }] });
  expect(proposal.groups).toEqual([
    { isOf: [true, true], available: 1, proposed: 1 },
    { isOf: [true, false], available: 2, proposed: 2 },
    { isOf: [false, true], available: 1, proposed: 1 },
    { isOf: [false, false], available: 4, proposed: 2 },
  ]);
  expect(proposal.units).toMatchObject([
    { code: 'H', proposed: 3, byGroup: [1, 2, 0, 0] },
    { code: 'H2', proposed: 3, byGroup: [0, 0, 1, 2] },
  ]);
});

test('the sources of each group, here and in each unit, are a list of as many rows; who rests is none of them', async () => {
  const { groups, units } = await propose('T');
  for (const { isOf, available } of groups) {
    const where = [
      { dimension: 'sex', key: 'female', isNot: !isOf[0] },
      { dimension: 'ethnic-group', key: 'group:minority', isNot: !isOf[1] },
    ];
    expect([isOf, await listed('T', where)]).toEqual([isOf, available]);
  }
  for (const { code, available } of units) expect([code, await listed(code, [])]).toEqual([code, available]);
});

test('a number that somebody typed goes before the target; where there is neither, nothing is proposed', async () => {
  expect(await propose('T', { remaining: 20 })).toMatchObject({ remaining: 20, total: 8, missing: 12 });
  expect(await propose('T', { remaining: 0 })).toMatchObject({ remaining: 0, total: 0 });
  expect(await propose('H')).toMatchObject({ target: null, remaining: null, total: 0, goals: [] });
  expect(await propose('B1', { remaining: 1 })).toMatchObject({
    total: 1,
    units: [{ code: 'B1', available: 2, proposed: 1 }],
  });
});

test('the round of the unit and period is named', async () => {
  await call('allocation.open', machine, { code: 'VG', unitCode: 'T', planCode: 'KH', total: 10 });
  expect((await propose('T')).roundCode).toBe('VG');
  const clerk = await house.account('base-clerk', 'CS');
  await expect(call('structure.propose', clerk, { unitCode: 'T' })).rejects.toMatchObject({
    code: 'not-found',
  });
});
