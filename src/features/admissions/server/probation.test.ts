import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths, type Day, day } from '#kernel/day.ts';
import { machine } from '#main/testing.ts';
import { STATUSES_OF } from '../groups.ts';
import type { Status } from '../model.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, act, prepared, meet } = await casesHouse();
/** The day on which the clock of a test stands. */
const today = day('2026-11-21');
const year = addMonths(today, -12);

type Row = Record<string, unknown> & { caseCode: string; state: string };

const list = async (unitCode: string, more: Record<string, unknown> = {}): Promise<Row[]> =>
  (await call('probation.list', machine, { unitCode, ...more })).people;
const codes = async (unitCode: string, more: Record<string, unknown> = {}) =>
  (await list(unitCode, more)).map(({ caseCode }) => caseCode);
const of = async (caseCode: string): Promise<Row | undefined> =>
  (await list('T')).find((row) => row.caseCode === caseCode);

/** Somebody whose ceremony was on this day. */
const admitted = async (caseCode: string, ceremonyOn: Day) => {
  await prepared(caseCode, `N-${caseCode}`);
  const vote = (meetingCode: string, yes: number) =>
    call('meeting.vote', machine, {
      meetingCode,
      caseCode,
      matter: 'admission',
      yes,
      no: 0,
      ...(meetingCode.endsWith('3') ? { decisionNumber: `${meetingCode}-QĐ/HU` } : {}),
    });
  await meet(`${caseCode}-1`, 'branch', 'B1', '2018-08-01');
  await vote(`${caseCode}-1`, 3);
  await act(caseCode, 'send-up', '2018-08-02', { matter: 'admission' });
  await meet(`${caseCode}-2`, 'base-committee', 'CS', '2018-08-15');
  await vote(`${caseCode}-2`, 9);
  await act(caseCode, 'appraise', '2018-08-20', { matter: 'admission' });
  await meet(`${caseCode}-3`, 'standing-board', 'H', '2018-09-10');
  await vote(`${caseCode}-3`, 9);
  await act(caseCode, 'receive-decision', '2018-09-14');
  await act(caseCode, 'consent', '2018-09-15', { matter: 'late-ceremony' });
  await act(caseCode, 'hold-ceremony', ceremonyOn, { memberCode: 'B1-D1' });
};

const days: [code: string, ceremonyOn: Day, state: string][] = [
  ['late', addMonths(year, -6), 'overdue'],
  ['today', year, 'due'],
  ['tomorrow', addDays(year, 1), 'soon'],
  ['in30', addDays(year, 25), 'soon'],
  ['fresh', addDays(year, 40), 'running'],
];

beforeAll(async () => {
  for (const [code, ceremonyOn] of days) await admitted(code, ceremonyOn);
});

describe('probationary members below a unit', () => {
  test('stand overdue first, each with how its time stands, at every level and in no other branch', async () => {
    const rows = await list('T');
    expect(rows.map(({ caseCode, state }) => [caseCode, state])).toEqual(
      days.map(([code, , state]) => [code, state]),
    );
    expect(await codes('B1')).toEqual(days.map(([code]) => code));
    expect(await codes('H2')).toEqual([]);
    expect(rows[1]).toMatchObject({ ceremonyOn: year, endsOn: today, daysLeft: 0, isExtended: false });
    expect(rows[0]?.daysLeft).toBeLessThan(-150);
  });

  test('are counted by state, and each list, the deadlines, the funnel and the cases have as many', async () => {
    const counts = await call('probation.count', machine, { unitCode: 'H' });
    expect(counts).toMatchObject({ total: 5, overdue: 1, due: 1, soon: 2, running: 1, proposed: 0 });
    for (const state of ['overdue', 'due', 'soon', 'running', 'proposed'])
      expect(await codes('H', { state })).toHaveLength(counts[state]);
    const { kinds } = await call('deadline.count', machine, { unitCode: 'H' });
    const review = kinds.find(({ kind }: { kind: string }) => kind === 'recognition-review');
    expect(review.overdue).toBe(counts.overdue);
    const { stages } = await call('case.funnel', machine, { unitCode: 'H' });
    const onProbation = stages.filter(({ status }: { status: Status }) =>
      STATUSES_OF.probation.includes(status),
    );
    expect(onProbation.reduce((sum: number, { people }: { people: number }) => sum + people, 0)).toBe(
      counts.total,
    );
    const { cases } = await call('case.list', machine, { unitCode: 'H', group: 'probation' });
    expect(cases).toHaveLength(counts.total);
  });

  test('come page by page without a gap, also where they are chosen by what they lack', async () => {
    await act('fresh', 'certify-new-member', today);
    for (const [lacks, expected] of [
      [undefined, days.map(([code]) => code)],
      ['class', ['late', 'today', 'tomorrow', 'in30']],
    ] as const) {
      const seen: string[] = [];
      for (let after: string | undefined, page = 0; page < 9; page += 1) {
        const { people, next } = await call('probation.list', machine, {
          unitCode: 'T',
          limit: 2,
          ...(after ? { after } : {}),
          ...(lacks ? { lacks } : {}),
        });
        seen.push(...people.map(({ caseCode }: Row) => caseCode));
        if (next === null) break;
        after = next;
      }
      expect(seen).toEqual(expected);
    }
  });

  test('say who helps, and that nobody does once the helper has left the roll', async () => {
    expect(await of('fresh')).toMatchObject({ helpers: ['Người Mẫu B1-D1'], hasHelper: true });
    await act('fresh', 'assign-helper', today, { memberCode: 'B1-D2' });
    await act('fresh', 'assign-helper', today, { memberCode: 'B1-D3', isBeside: true });
    expect(await of('fresh')).toMatchObject({ helpers: ['Người Mẫu B1-D2', 'Người Mẫu B1-D3'] });
    await call('member.transfer', machine, { personCode: 'B1-D1', unitCode: 'B2', effectiveOn: today });
    expect(await of('today')).toMatchObject({ hasHelper: false, lacks: expect.arrayContaining(['helper']) });
    expect(await codes('T', { lacks: 'helper' })).toEqual(['late', 'today', 'tomorrow', 'in30']);
  });

  test('are put on the list of a meeting, and wait for the decision once the branch has proposed them', async () => {
    expect(await codes('B1', { reviewBy: today })).toEqual(['late', 'today']);
    await call('meeting.plan', machine, {
      code: 'R1',
      unitCode: 'B1',
      body: 'branch',
      on: today,
      items: [{ caseCode: 'late', matter: 'recognition' }],
    });
    expect(await of('late')).toMatchObject({ round: 'planned', meetingCode: 'R1', meetingOn: today });
    expect(await of('today')).toMatchObject({ round: 'none', meetingCode: null });
    const papersOn = addDays(today, -2);
    await act('late', 'certify-new-member', papersOn);
    for (const paper of ['self-review', 'helper-comment', 'opinions'])
      await act('late', 'submit-probation-paper', papersOn, { paper });
    expect(await of('late')).toMatchObject({ lacks: ['helper'], selfReviewOn: papersOn });
    const votedOn = addDays(today, -1);
    await meet('R2', 'branch', 'B1', votedOn);
    await call('meeting.vote', machine, {
      meetingCode: 'R2',
      caseCode: 'late',
      matter: 'recognition',
      yes: 3,
      no: 0,
    });
    expect(await of('late')).toMatchObject({ state: 'proposed', round: 'proposed', next: 'send-up' });
    expect((await call('probation.count', machine, { unitCode: 'T' })).overdue).toBe(0);
    expect(await codes('B1', { reviewBy: today })).toEqual(['today']);
  });

  test('of a roll without a case are counted beside them', async () => {
    expect((await call('probation.count', machine, { unitCode: 'T' })).withoutCase).toBe(0);
    await call('person.record', machine, { code: 'NB', unitCode: 'B2', fullName: 'Người Mẫu Không Hồ Sơ' });
    await call('member.enrol', machine, {
      unitCode: 'B2',
      personCode: 'NB',
      ceremonyOn: addDays(year, 9),
      effectiveOn: addDays(year, 9),
    });
    expect((await call('probation.count', machine, { unitCode: 'CS' })).withoutCase).toBe(1);
    expect((await call('probation.count', machine, { unitCode: 'B1' })).withoutCase).toBe(0);
  });
});
