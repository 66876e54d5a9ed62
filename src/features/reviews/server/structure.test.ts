import { beforeAll, describe, expect, test } from 'vitest';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';

const house = await casesHouse();
const { call, act } = house;

const sheet = (name: string, ...lines: string[]) => ({
  name,
  rows: lines.map((line) => line.split('|').map((cell) => cell.trim())),
});
type Part = { key: string; n: number };
type Line = { dimension: string; unknown: number; isIncomplete: boolean; parts: Part[]; groups: Part[] };
type Population = { population: string; total: number | null; on: string | null; dimensions: Line[] };

const read = (unitCode: string, period = '2026', asOf = '2026-11-21') =>
  call('structure.read', machine, { unitCode, period, asOf });
const lineOf = async (unitCode: string, which: string, dimension: string): Promise<Line> => {
  const { populations } = await read(unitCode);
  const found = populations.find(({ population }: Population) => population === which);
  return found.dimensions.find((one: Line) => one.dimension === dimension);
};
const listed = async (unitCode: string, query: object, tree = 'now') =>
  (await call('figure.rows', machine, { unitCode, tree, query: JSON.stringify(query) })).count;

beforeAll(async () => {
  const facts = 'code | unit_code | decided_on | sex | birth_year | ethnic_group';
  await call('import.run', machine, {
    sheets: [
      sheet(
        'plans',
        'code | unit_code | period',
        'KH | T | 2026',
        'KH25 | T | 2025',
        'NK | T | 2026-01-01..2027-12-31',
      ),
      sheet(
        'structure_goals',
        'code | plan_code | unit_code | population | dimension | key | bound | minimum | maximum',
        'G-NU | KH | T | admissions | sex | female | rate-min | 50% |',
        'G-DT | KH | T | sources | ethnic-group | group:minority | rate-range | 20% | 40%',
        'G-DV | KH | T | members | sex | female | min | 5 |',
        'G-25 | KH25 | T | members | sex | female | rate-min | 90% |',
        'G-NK | NK | T | admissions | sex | female | rate-min | 50% |',
      ),
      sheet(
        'admissions',
        facts,
        'K1 | B1 | 2026-02-03 | female | 1999 | 01',
        'K2 | B1 | 2026-03-03 | male | 1980 | 02',
        'K3 | B3 | 2026-04-03 | male | 2000 | 01',
        'K4 | B3 | 2026-05-03 | | |',
        'K5 | B3 | 2025-05-03 | male | | 01',
      ),
      sheet('people', 'code | unit_code | sex', 'NG-1 | B1 | female', 'NG-2 | B1 | male'),
      sheet(
        'sources',
        'code | unit_code | opened_on | closed_on | person_code | sex | ethnic_group',
        'S1 | B1 | 2026-01-05 | | NG-1 | female | 02',
        'S2 | B3 | 2026-01-05 | 2026-06-01 | | male | 01',
        'S3 | B3 | 2026-01-05 | | | male | 01',
      ),
      sheet(
        'head_counts',
        'unit_code | kind | on_day | total | declared_by',
        'H | members | 2025-12-31 | 10 | H',
        'H2 | members | 2026-06-30 | 6 | H2',
      ),
      sheet(
        'head_count_parts',
        'unit_code | kind | on_day | dimension | key | n',
        'H | members | 2025-12-31 | sex | male | 6',
        'H | members | 2025-12-31 | sex | female | 4',
        'H | members | 2025-12-31 | sector | enterprise | 10',
        'H2 | members | 2026-06-30 | sector | territorial | 6',
      ),
    ],
  });
  await house.person('N1', '1999-01-01');
  await call('case.open', machine, { code: 'HS-1', personCode: 'N1', unitCode: 'B1', on: '2026-08-03' });
  // A case speaks for the person of a recorded source.
  await call('case.open', machine, {
    code: 'HS-2',
    personCode: 'NG-1',
    unitCode: 'B2',
    on: '2026-08-03',
    ethnicGroup: '02',
  });
  await act('HS-2', 'enlist', '2026-08-04');
});

describe('members', () => {
  test('are the latest declarations up to the day, and a property that not all state is incomplete', async () => {
    const { populations } = await read('T');
    expect(populations[0]).toMatchObject({ population: 'members', total: 16, on: '2026-06-30' });
    expect(await lineOf('T', 'members', 'sex')).toMatchObject({
      unknown: 6,
      isIncomplete: true,
      parts: [
        { key: 'male', n: 6 },
        { key: 'female', n: 4 },
      ],
    });
    expect(await lineOf('T', 'members', 'block')).toMatchObject({ unknown: 0, isIncomplete: false });
    expect(await lineOf('H', 'members', 'sex')).toMatchObject({ unknown: 0, isIncomplete: false });
  });

  test('that nobody declared are not nought', async () => {
    expect((await read('B1')).populations[0]).toMatchObject({ total: null, on: null });
    expect((await read('T', '2026', '2025-12-30')).populations[0].total).toBeNull();
  });
});

describe('sources', () => {
  test('are those with a case and those recorded without one, each person once', async () => {
    const { populations } = await read('T');
    expect(populations[1]).toMatchObject({ population: 'sources', total: 3, on: '2026-11-21' });
    expect(await lineOf('T', 'sources', 'sex')).toMatchObject({
      unknown: 1,
      parts: [
        { key: 'male', n: 1 },
        { key: 'female', n: 1 },
      ],
    });
  });

  test('are those of the day', async () => {
    const total = async (asOf: string) => (await read('T', '2026', asOf)).populations[1].total;
    expect(await total('2026-08-02')).toBe(2);
    expect(await total('2026-05-31')).toBe(3);
    expect(await total('2026-01-04')).toBe(0);
  });

  test('and every number has a list of as many rows', async () => {
    const { populations } = await read('T');
    const { dimensions, total } = populations[1] as Population;
    const on = '2026-11-21';
    expect(await listed('T', { kind: 'sources', on, where: [] })).toBe(total);
    for (const { dimension, parts, groups, unknown } of dimensions)
      for (const { key, n } of [...parts, ...groups, { key: 'unknown', n: unknown }])
        expect([
          dimension,
          key,
          await listed('T', { kind: 'sources', on, where: [{ dimension, key }] }),
        ]).toEqual([dimension, key, n]);
    const notWomen = { kind: 'sources', on, where: [{ dimension: 'sex', key: 'female', isNot: true }] };
    expect(await listed('T', notWomen)).toBe(2);
    expect(await listed('T', { kind: 'sources', on, where: [], stages: ['dossier'] })).toBe(0);
  });
});

describe('admissions', () => {
  test('of the period until the day, each number with a list of as many rows', async () => {
    const { populations, window } = await read('T');
    const { dimensions, total } = populations[2] as Population;
    expect(total).toBe(4);
    for (const { dimension, parts, groups, unknown } of dimensions)
      for (const { key, n } of [...parts, ...groups, { key: 'unknown', n: unknown }]) {
        const query = {
          kind: 'facts',
          measure: 'admission',
          windows: [window],
          where: { part: { dimension, key } },
        };
        expect([dimension, key, await listed('T', query)]).toEqual([dimension, key, n]);
      }
  });

  test('are none where some were recorded before, and unknown where none ever was', async () => {
    expect((await read('B1', '2024')).populations[2].total).toBe(0);
    expect((await read('B2')).populations[2].total).toBeNull();
  });
});

describe('goals', () => {
  const goalsOf = async (period?: string) => {
    const { goals } = await read('T', period);
    return new Map(goals.map((goal: { code: string }) => [goal.code, goal]));
  };

  test('say what is lacking in people, and leave the verdict open where the unknown decide', async () => {
    const goals = await goalsOf();
    expect(goals.get('G-NU')).toMatchObject({ n: 1, unknown: 1, total: 4, verdict: 'unclear', lacking: 2 });
    expect(goals.get('G-DT')).toMatchObject({ n: 1, unknown: 1, total: 3, verdict: 'unclear', lacking: 0 });
    expect(goals.get('G-DV')).toMatchObject({ n: 4, unknown: 6, total: 16, verdict: 'unclear', lacking: 1 });
  });

  test('of a longer period judge the people there are, not admissions; those of another period are left out', async () => {
    const goals = await goalsOf();
    expect(goals.get('G-NK')).toMatchObject({ isOfPeriod: false, verdict: null, lacking: null });
    expect(goals.has('G-25')).toBe(false);
    const quarter = await goalsOf('2026-Q1');
    expect(quarter.get('G-NU')).toMatchObject({ isOfPeriod: false, verdict: null });
    expect(quarter.get('G-DV')).toMatchObject({ isOfPeriod: false, verdict: 'unclear' });
  });
});

test('what lies outside the subtree is not found, and a day to come is refused', async () => {
  const clerk = await house.account('base-clerk', 'CS');
  await expect(call('structure.read', clerk, { unitCode: 'T' })).rejects.toMatchObject({ code: 'not-found' });
  expect((await call('structure.read', clerk, { unitCode: 'CS' })).populations[2].total).toBe(2);
  await expect(read('T', '2026', '2026-11-22')).rejects.toMatchObject({ code: 'invalid-input' });
});
