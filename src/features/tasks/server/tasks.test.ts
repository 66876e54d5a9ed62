import { describe, expect, test } from 'vitest';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';

const house = await casesHouse();
const { call, act, prepared, meet, person } = house;

type Task = { caseCode: string; act: string; group: string; unitCode: string; isPlain: boolean };
const tasks = async (unitCode: string, on: string, more: object = {}): Promise<Task[]> =>
  (await call('task.list', machine, { unitCode, on, ...more })).tasks;
const brief = (list: Task[]) =>
  list.map(({ caseCode, act: asked, group }) => `${caseCode} ${asked} ${group}`);
const turn = async (caseCode: string): Promise<string> => {
  for (const unitCode of ['B1', 'CS', 'H', 'H2', 'CS2']) {
    const found = (await tasks(unitCode, '2018-12-01')).find((task) => task.caseCode === caseCode);
    if (found) return `${unitCode} ${found.act}`;
  }
  return 'nobody';
};
const vote = (meetingCode: string, caseCode: string, yes: number, more = {}) =>
  call('meeting.vote', machine, { meetingCode, caseCode, matter: 'admission', yes, no: 0, ...more });

describe('the act a case waits for', () => {
  test('goes from body to body with each event, one unit at a time', async () => {
    house.setNow('2026-11-21T12:00:00+07:00');
    await person('N1', '1995-06-01');
    await call('case.open', machine, { code: 'HS1', personCode: 'N1', unitCode: 'B1', on: '2018-01-08' });
    expect(await turn('HS1')).toBe('B1 enlist');
    await act('HS1', 'enlist', '2018-01-10');
    expect(await turn('HS1')).toBe('B1 enrol-in-class');
    await act('HS1', 'certify', '2018-02-01', { number: '12/GCN' });
    expect(await turn('HS1')).toBe('CS open-dossier');
    await act('HS1', 'open-dossier', '2018-02-05');
    expect(await turn('HS1')).toBe('B1 apply');

    await prepared('HS2', 'N2');
    expect(await turn('HS2')).toBe('B1 propose');
    await meet('H1', 'branch', 'B1', '2018-08-01');
    await vote('H1', 'HS2', 3);
    expect(await turn('HS2')).toBe('B1 send-up');
    await act('HS2', 'send-up', '2018-08-02', { matter: 'admission' });
    expect(await turn('HS2')).toBe('CS resolve-in-base');
    await meet('H2M', 'base-committee', 'CS', '2018-08-15');
    await vote('H2M', 'HS2', 9);
    expect(await turn('HS2')).toBe('H appraise');
    await act('HS2', 'return', '2018-08-18', { matter: 'admission', reasons: ['r11'] });
    expect(brief(await tasks('B1', '2018-08-20', { group: 'returned' }))).toEqual(['HS2 send-up returned']);
    await act('HS2', 'send-up', '2018-08-21', { matter: 'admission' });
    await act('HS2', 'appraise', '2018-08-22', { matter: 'admission' });
    expect(await turn('HS2')).toBe('H decide');
    await meet('H3', 'standing-board', 'H', '2018-09-10');
    await vote('H3', 'HS2', 9, { decisionNumber: '30-QĐ/HU' });
    expect(await turn('HS2')).toBe('B1 receive-decision');
    await act('HS2', 'receive-decision', '2018-09-14');
    expect(await turn('HS2')).toBe('B1 hold-ceremony');
    await act('HS2', 'hold-ceremony', '2018-10-10', { memberCode: 'B1-D1' });
    expect(await turn('HS2')).toBe('B1 submit-member-papers');
  });

  test('is nobody’s while the case is laid aside, and comes back with it', async () => {
    await act('HS1', 'pause', '2018-03-01', { reason: 'đi học' }).catch(() =>
      act('HS1', 'pause', '2018-03-01'),
    );
    expect(await turn('HS1')).toBe('nobody');
    await act('HS1', 'resume', '2018-04-01');
    expect(await turn('HS1')).toBe('B1 apply');
  });

  test('is taken back with the event that brought it', async () => {
    const { events } = await call('case.read', machine, { caseCode: 'HS1' });
    await call('case.correct', machine, {
      caseCode: 'HS1',
      eventId: events.find((event: { act: string }) => event.act === 'open-dossier').id,
      reason: 'Ghi nhầm hồ sơ',
    });
    expect(await turn('HS1')).toBe('CS open-dossier');
  });
});

describe('the tasks of a unit on a day', () => {
  test('are grouped by their due day, the nearest first; each count has as many rows', async () => {
    await prepared('HS3', 'N3');
    await meet('H4', 'branch', 'B1', '2018-08-01');
    await vote('H4', 'HS3', 3);
    const groupOn = async (on: string) =>
      (await tasks('B1', on)).find(({ caseCode }) => caseCode === 'HS3')?.group;
    // By the rules of 2018 only the decision has a clock: 60 working days from 1/8 end on 25/10.
    expect(await groupOn('2018-10-17')).toBe('later');
    expect(await groupOn('2018-10-18')).toBe('week');
    expect(await groupOn('2018-10-25')).toBe('today');
    expect(await groupOn('2018-10-26')).toBe('overdue');
    const { mine } = await call('task.count', machine, { unitCode: 'B1', on: '2018-10-26' });
    for (const [group, n] of Object.entries(mine)) {
      expect(await tasks('B1', '2018-10-26', { group })).toHaveLength(n as number);
    }
  });

  test('come a page at a time, none twice and none left out', async () => {
    const all = (await tasks('B1', '2018-10-26')).map(({ caseCode }) => caseCode);
    expect(all.length).toBeGreaterThan(1);
    const read: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await call('task.list', machine, {
        unitCode: 'B1',
        on: '2018-10-26',
        limit: 1,
        ...(after ? { after } : {}),
      });
      read.push(...page.tasks.map(({ caseCode }: Task) => caseCode));
      after = page.next;
    }
    expect(read).toEqual(all);
  });

  test('of others below it are seen by the base, and of the base by nobody else', async () => {
    expect((await tasks('CS', '2018-10-26', { whose: 'others' })).map(({ unitCode }) => unitCode)).toContain(
      'B1',
    );
    expect(await tasks('CS2', '2018-10-26', { whose: 'others' })).toEqual([]);
    const secretary = await house.account('branch-secretary', 'B2');
    await expect(call('task.list', secretary, { unitCode: 'B1' })).rejects.toMatchObject({
      code: 'not-found',
    });
    const leader = await house.account('administrator', 'CS');
    await expect(call('task.list', leader, { unitCode: 'CS' })).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('overdue come to the base after 15 working days and to the committee above after 30', async () => {
    const has = async (unitCode: string, on: string) =>
      (await tasks(unitCode, on, { whose: 'escalated' })).some(({ caseCode }) => caseCode === 'HS3');
    // Due on 25/10/2018.
    expect(await has('CS', '2018-11-14')).toBe(false);
    expect(await has('CS', '2018-11-15')).toBe(true);
    expect(await has('H', '2018-12-05')).toBe(false);
    expect(await has('H', '2018-12-06')).toBe(true);
    expect(await has('T', '2018-12-31')).toBe(false);
    expect(
      (await call('task.count', machine, { unitCode: 'CS', on: '2018-11-15' })).escalated,
    ).toBeGreaterThan(0);
  });

  test('sending up asks for nothing but the day, so it can be done for many at once', async () => {
    const task = (await tasks('B1', '2018-10-26')).find(({ caseCode }) => caseCode === 'HS3');
    expect(task).toMatchObject({ act: 'send-up', isPlain: true });
    expect(
      (await tasks('CS', '2018-10-26')).find(({ act: asked }) => asked === 'open-dossier')?.isPlain,
    ).toBe(true);
  });
});
