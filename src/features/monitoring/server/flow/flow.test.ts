import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';
import { FLOW_STEPS, OUTCOMES } from '../../flow.ts';

const house = await casesHouse();
const { call, act } = house;

type Step = { step: string; n: number; share: number | null; medianDays: number | null; measured: number };
type Line = { key: string; n: number } & Record<string, number>;
type Flow = { listed: number; lines: Line[]; cohort: Step[]; inPeriod: Step[] };

const read = (unitCode: string, period: string, asOf = '2026-11-21'): Promise<Flow> =>
  call('flow.read', machine, { unitCode, period, asOf });
const rowsOf = (unitCode: string, query: object, who = machine) =>
  call('figure.rows', who, { unitCode, query: JSON.stringify(query) });
const listed = async (unitCode: string, query: object): Promise<number> =>
  (await rowsOf(unitCode, query)).count;
const named = (steps: readonly Step[], step: string) => steps.find((one) => one.step === step);

const begin = (code: string, unitCode: string, on: string) =>
  call('case.begin', machine, { code, fullName: `Người Mẫu ${code}`, birthYear: 1998, unitCode, on });

beforeAll(async () => {
  // Youth Union, to the class; a member's find, certified; nobody told, removed; another branch, resting.
  await begin('N1', 'B1', '2018-01-05');
  await act('N1', 'tell-origin', '2018-01-06', { origin: 'mass-organisation', introducer: 'youth-union' });
  await act('N1', 'enrol-in-class', '2018-02-04');
  await begin('N2', 'B2', '2018-02-01');
  await act('N2', 'tell-origin', '2018-02-02', { origin: 'member-contact' });
  await act('N2', 'enrol-in-class', '2018-02-11');
  await act('N2', 'certify', '2018-03-03');
  await begin('N3', 'B1', '2018-03-01');
  await act('N3', 'remove-from-list', '2019-02-01', { reason: 'c-moved' });
  await begin('N4', 'B3', '2018-04-01');
  await act('N4', 'pause', '2018-05-01', { reason: 'c-moved' });
  await house.prepared('N5', 'P5');
  await begin('N6', 'B1', '2017-12-01');
  await act('N6', 'enrol-in-class', '2018-06-01');
});

describe('the flow from origin to outcome', () => {
  test('follows the people listed in the period, each in one line and at one outcome', async () => {
    const { listed: n, lines } = await read('T', '2018');
    expect(n).toBe(5);
    expect(
      lines.map(({ key, n: of, class: learning, dossier, resting, out }) => ({
        key,
        of,
        learning,
        dossier,
        resting,
        out,
      })),
    ).toEqual([
      { key: 'untold', of: 3, learning: 0, dossier: 1, resting: 1, out: 1 },
      { key: 'introducer:youth-union', of: 1, learning: 1, dossier: 0, resting: 0, out: 0 },
      { key: 'origin:member-contact', of: 1, learning: 1, dossier: 0, resting: 0, out: 0 },
    ]);
    for (const line of lines)
      expect(OUTCOMES.reduce((sum, outcome) => sum + (line[outcome] ?? 0), 0)).toBe(line.n);
  });

  test('knows on an earlier day only what had happened by then', async () => {
    const then = await read('T', '2018', '2018-12-31');
    expect(then.lines.find(({ key }) => key === 'untold')).toMatchObject({ n: 3, source: 1, out: 0 });
    const early = await read('T', '2018', '2018-02-10');
    expect(early.listed).toBe(3);
    expect(named(early.cohort, 'class')?.n).toBe(2);
  });

  test('counts each step for the same people, who passed an unrecorded one with the next, and apart in the period', async () => {
    const { cohort, inPeriod } = await read('T', '2018');
    expect(cohort.map(({ n }) => n)).toEqual([5, 3, 2, 1, 0, 0, 0, 0]);
    expect(named(cohort, 'class')).toEqual({
      ...{ step: 'class', n: 3, share: 3 / 5 },
      // 30 days of one, 10 of the other; of the third nobody recorded the class.
      ...{ medianDays: 20, measured: 2 },
    });
    expect(named(inPeriod, 'class')).toMatchObject({ n: 3, share: null, measured: 3, medianDays: 30 });
    expect(named(inPeriod, 'certificate')).toMatchObject({ n: 2, medianDays: 20, measured: 1 });
    expect(named(cohort, 'decision')).toMatchObject({ n: 0, medianDays: null, measured: 0 });
  });

  test('opens as many rows as every number says', async () => {
    for (const unitCode of ['T', 'H', 'B1'])
      for (const on of ['2018-03-15', '2018-12-31', '2026-11-21']) {
        const { lines, cohort, inPeriod } = await read(unitCode, '2018', on);
        const window = { from: '2018-01-01', to: on < '2018-12-31' ? on : '2018-12-31', on };
        const query = { kind: 'flow', view: 'cohort', ...window };
        for (const line of lines) {
          expect(await listed(unitCode, { ...query, origins: [line.key] })).toBe(line.n);
          for (const outcome of OUTCOMES)
            expect(await listed(unitCode, { ...query, origins: [line.key], outcomes: [outcome] })).toBe(
              line[outcome],
            );
        }
        for (const [at, step] of FLOW_STEPS.entries()) {
          expect(await listed(unitCode, { ...query, step })).toBe(cohort[at]?.n);
          expect(await listed(unitCode, { ...query, view: 'period', step })).toBe(inPeriod[at]?.n);
        }
      }
  });

  test('names people to those who read the roll of their branch, and to nobody else', async () => {
    const query = { kind: 'flow', view: 'cohort', from: '2018-01-01', to: '2018-12-31', on: '2026-11-21' };
    const namesFor = async (role: 'branch-secretary' | 'leader', unitCode: string) =>
      (await rowsOf(unitCode, query, await house.account(role, unitCode))).rows.filter(
        ({ personName }: { personName: string | null }) => personName !== null,
      ).length;
    expect(await namesFor('branch-secretary', 'B1')).toBe(3);
    expect(await namesFor('leader', 'T')).toBe(0);
    const other = await house.account('branch-secretary', 'B2');
    await expect(rowsOf('B1', query, other)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of a period that has not begun is empty, and knows no day to come', async () => {
    expect(await read('T', '2027')).toMatchObject({ window: null, listed: 0, lines: [] });
    await expect(read('T', '2018', '2030-01-01')).rejects.toMatchObject({ code: 'invalid-input' });
  });
});

test('what a correction takes back leaves the case as well', async () => {
  await begin('N9', 'B2', '2020-01-05');
  await act('N9', 'certify', '2020-03-01');
  const { events } = await call('case.read', machine, { caseCode: 'N9' });
  const certified = events.find(({ act: done }: { act: string }) => done === 'certify');
  await call('case.correct', machine, {
    ...{ caseCode: 'N9', eventId: certified.id, reason: 'Ghi nhầm người' },
  });
  const { rows } = await inTransaction(house.db, '/', (tx) =>
    sql`select certified_on as certified, moved_on as moved from admission_case where code = 'N9'`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([{ certified: null, moved: '2020-01-05' }]);
});
