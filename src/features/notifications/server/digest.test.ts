import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { NO_CHANNELS } from '../model.ts';
import { giveDigests } from './digest.ts';
import { noticeHouse } from './testing/noticeHouse.ts';

const house = await noticeHouse();
const { call, at, daysBefore, inbox, secretary } = house;
const dueOn = await house.opened('HS1', 'N1', '2026-02-01');
const run = () => giveDigests(house.db, house.clock, NO_CHANNELS);

describe('the digest of a day', () => {
  test('is given at the chosen hour, tells of 7, 3 and 1 days before the deadline, and of nothing between', async () => {
    for (const days of [8, 7, 6, 5, 4, 3, 2, 1, 0]) {
      at(daysBefore(dueOn, days), '06:50');
      await run();
      at(daysBefore(dueOn, days), '07:10');
      await run();
    }
    expect(await inbox()).toEqual([
      { on: daysBefore(dueOn, 7), kind: 'digest', counts: { 'due-7': 1 } },
      { on: daysBefore(dueOn, 3), kind: 'digest', counts: { 'due-3': 1 } },
      { on: daysBefore(dueOn, 1), kind: 'digest', counts: { 'due-1': 1 } },
      { on: dueOn, kind: 'digest', counts: { today: 1 } },
    ]);
  });

  test('is one, however often the work runs, twice at a time, or with a clock set back', async () => {
    const told = await inbox();
    await Promise.all([run(), run(), run()]);
    at(daysBefore(dueOn, 0), '07:00');
    await run();
    at(daysBefore(dueOn, 1), '09:00');
    await run();
    expect(await inbox()).toEqual(told);
  });

  test('is given later where the server stood still over the hour, and a mark that fell meanwhile is told once', async () => {
    const other = await house.account('branch-secretary', 'B1');
    const late = await house.opened('HS2', 'N2', '2026-02-20');
    const told = async () => (await inbox(other)).filter(({ on }) => on < late).map(({ counts }) => counts);
    at(daysBefore(late, 9), '23:50');
    await run();
    const soFar = (await told()).length;
    // Nobody was there on the seventh day before; the sixth tells it.
    at(daysBefore(late, 6), '15:00');
    await run();
    await run();
    at(daysBefore(late, 5), '15:00');
    await run();
    expect((await told()).slice(soFar)).toEqual([{ 'due-7': 1, overdue: 1 }, { overdue: 1 }]);
  });

  test('counts neither what its account muted nor what others owe, and holds no name and no code', async () => {
    const quiet = await house.account('branch-secretary', 'B1');
    await call('notice.choose', quiet, { digestHour: 20, muted: ['overdue', 'today'], email: null });
    const stranger = await house.account('branch-secretary', 'B2');
    at(daysBefore(dueOn, -1), '19:50');
    await run();
    expect(await inbox(quiet)).toEqual([]);
    at(daysBefore(dueOn, -1), '20:00');
    await run();
    expect((await inbox(quiet)).every(({ counts }) => !('overdue' in counts))).toBe(true);
    expect(await inbox(stranger)).toEqual([]);
    const { rows } = await inTransaction(house.db, '/', (tx) =>
      sql`select kind, counts from notice`.execute(tx),
    );
    expect(rows.length).toBeGreaterThan(4);
    expect(JSON.stringify(rows)).not.toMatch(/HS1|Người|N1|B1/);
  });

  test('tells the base organisation and the committee above of what has come to them', async () => {
    const clerk = await house.account('base-clerk', 'CS');
    const board = await house.account('organisation-board', 'H');
    at(daysBefore(dueOn, -70), '08:00');
    await run();
    expect((await inbox(clerk)).at(-1)?.counts).toMatchObject({ escalated: 2 });
    expect((await inbox(board)).at(-1)?.counts).toMatchObject({ escalated: 2 });
  });

  test('counts meetings beside the cases', async () => {
    const clerk = await house.account('base-clerk', 'CS2');
    const on = daysBefore(dueOn, -90);
    await call('meeting.plan', machine, {
      code: 'H1',
      unitCode: 'CS2',
      body: 'base-committee',
      on,
      items: [],
    });
    at(daysBefore(on, 3), '08:00');
    await run();
    at(on, '08:00');
    await run();
    at(daysBefore(on, -1), '08:00');
    await run();
    expect((await inbox(clerk)).map(({ counts }) => counts)).toEqual([
      { 'due-3': 1 },
      { today: 1 },
      { overdue: 1 },
    ]);
  });
});

describe('the inbox', () => {
  test('is one’s own: read one by one or all at once, counted, and gone with nobody else', async () => {
    const { notices } = await call('notice.list', secretary, { limit: 2 });
    const { unread } = await call('notice.count', secretary, {});
    expect((await call('notice.read', secretary, { upTo: notices[1].id })).unread).toBe(unread - 1);
    const { notices: left } = await call('notice.list', secretary, { isUnread: true, limit: 1 });
    expect(left[0].id).toBe(notices[0].id);
    const stranger = await house.account('branch-secretary', 'B1');
    await call('notice.read', stranger, { upTo: notices[0].id, isAll: true });
    expect((await call('notice.count', secretary, {})).unread).toBe(unread - 1);
    expect((await call('notice.read', secretary, { upTo: notices[0].id, isAll: true })).unread).toBe(0);
    const page = await call('notice.list', secretary, { limit: 2 });
    const next = await call('notice.list', secretary, { limit: 200, after: page.next });
    expect(next.notices[0].id).toBeLessThan(page.notices[1].id);
  });
});

describe('a reminder', () => {
  const reminders = async () => (await inbox()).filter(({ kind }) => kind === 'reminder');

  test('comes to who can act for the unit whose turn it is; a case counts once a day', async () => {
    const clerk = await house.account('base-clerk', 'CS');
    await call('case.remind', clerk, { caseCode: 'HS1' });
    await call('case.remind', clerk, { caseCode: 'HS1' });
    expect((await reminders()).map(({ counts }) => counts)).toEqual([{ reminder: 1 }]);
    await call('case.remind', machine, { caseCode: 'HS2' });
    expect((await reminders()).map(({ counts }) => counts)).toEqual([{ reminder: 2 }]);
  });

  test('goes down and not up, and nowhere where nobody can be told', async () => {
    await call('case.open', machine, {
      code: 'HS3',
      personCode: await house.person('N3', '1995-06-01', 'B2').then(() => 'N3'),
      unitCode: 'B2',
      on: '2026-01-05',
    });
    const stranger = await house.account('base-clerk', 'CS2');
    await expect(call('case.remind', stranger, { caseCode: 'HS3' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await house.act('HS3', 'enlist', '2026-01-06');
    await house.act('HS3', 'certify', '2026-02-01', { number: '1/GCN' });
    const ofBranch = await house.account('branch-secretary', 'B2');
    const refusal = await call('case.remind', ofBranch, { caseCode: 'HS3' }).catch((error) => error);
    expect(house.codesOf(refusal)).toEqual(['reminder-goes-down']);
  });
});
