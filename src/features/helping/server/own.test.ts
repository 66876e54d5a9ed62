import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { isAllowed } from '#kernel/roles.ts';
import { allOperations } from '#main/operations.ts';
import { machine } from '#main/testing.ts';
import type { Actor } from '#server/perform.ts';

const house = await casesHouse();
const { call, db, act, codesOf } = house;
const refused = (attempt: Promise<unknown>) => attempt.then(() => [], codesOf);
let one: Actor;
let other: Actor;
let secretary: Actor;

const begin = async (code: string, helper?: string) => {
  await call('case.begin', machine, {
    ...{ code, fullName: `Nguồn Mẫu ${code}`, birthYear: 1999, unitCode: 'B1', on: '2026-01-08' },
  });
  if (helper) await act(code, 'assign-helper', '2026-02-01', { memberCode: helper });
};
const read = (member: Actor) => call('own-people.read', member, {});
const met = (member: Actor, caseCode: string, more: object = {}) =>
  call('own-people.note-contact', member, {
    ...{ caseCode, on: '2026-11-20', contact: 'visited', note: 'Mong được học lớp sớm' },
    ...more,
  });

beforeAll(async () => {
  await begin('S1', 'B1-D1');
  await begin('S2', 'B1-D2');
  await begin('S3');
  one = await house.account('member', 'B1', 'B1-D1');
  other = await house.account('member', 'B1', 'B1-D2');
  secretary = await house.account('branch-secretary', 'B1');
  await call('plan.record', machine, { code: 'KH', unitCode: 'B1', period: '2026' });
  await call('member-target.give', secretary, {
    ...{ unitCode: 'B1', planCode: 'KH', members: [{ memberCode: 'B1-D1', number: 1 }] },
  });
});

describe('what one member has promised', () => {
  test('is the target, the person, where that one stands, the own duty, and what is due this week', async () => {
    await call('assignment.give', secretary, {
      ...{
        unitCode: 'B1',
        memberCode: 'B1-D1',
        what: 'Đến thăm gia đình',
        on: '2026-11-02',
        dueOn: '2026-11-25',
      },
    });
    const page = await read(one);
    expect(page).toMatchObject({
      ...{ fullName: 'Người Mẫu B1-D1', unitName: 'B1' },
      targets: [{ period: '2026', number: 1, done: 0 }],
      people: [
        {
          ...{
            caseCode: 'S1',
            fullName: 'Nguồn Mẫu S1',
            status: 'source',
            duty: 'follow',
            nextAct: 'enlist',
          },
          ...{ helpsSince: '2026-02-01', contactOn: null, contactDueOn: '2026-04-01', contacts: [] },
        },
      ],
      tasks: [{ what: 'Đến thăm gia đình', dueOn: '2026-11-25' }],
      week: [
        { kind: 'contact', of: 'S1', isOverdue: true },
        { kind: 'task', isOverdue: false },
      ],
    });
  });

  test('nobody else of the branch is there: not on the page, not by name, not by any other operation', async () => {
    expect((await read(one)).people.map(({ caseCode }: { caseCode: string }) => caseCode)).toEqual(['S1']);
    for (const code of ['S2', 'S3', 'KHONG-CO'])
      expect(await refused(met(one, code))).toEqual(['case-not-found']);
    const refusals = await Promise.all(
      allOperations(db)
        .filter(({ contract }) => !isAllowed('member', contract.policy))
        .map(async ({ contract }) => refused(call(contract.action, one, contract.example.input))),
    );
    expect(refusals.length).toBeGreaterThan(150);
    expect(new Set(refusals.flat())).toEqual(new Set(['role-does-not-allow']));
  });

  test('the page of an account that is no member’s is refused', async () => {
    expect(await refused(read(await house.account('member', 'B1')))).toEqual(['role-names-no-member']);
    expect(await refused(read(secretary))).toEqual(['role-does-not-allow']);
  });
});

describe('a contact', () => {
  test('is an event of the case: the branch reads it, the next meeting is due two months later', async () => {
    const { id } = await met(one, 'S1');
    const { people, week } = await read(one);
    expect(people[0]).toMatchObject({
      ...{ contactOn: '2026-11-20', contactDueOn: '2027-01-20' },
      contacts: [{ eventId: id, on: '2026-11-20', contact: 'visited', note: 'Mong được học lớp sớm' }],
    });
    expect(week.map(({ kind }: { kind: string }) => kind)).toEqual(['task']);
    const { events } = await call('case.read', secretary, { caseCode: 'S1' });
    expect(events.at(-1)).toMatchObject({ act: 'remark', details: { isByHelper: true, contact: 'visited' } });
  });

  test('is written anew or taken back by who wrote it, and both stay on record', async () => {
    const { id } = await met(one, 'S1', { on: '2026-11-18', note: 'Gi nhầm' });
    const { id: next } = await call('own-people.correct-contact', one, {
      ...{ caseCode: 'S1', eventId: id, note: 'Ghi đúng' },
    });
    const notes = async () => (await read(one)).people[0].contacts.map(({ note }: { note: string }) => note);
    expect(await notes()).toEqual(['Mong được học lớp sớm', 'Ghi đúng']);
    await call('own-people.correct-contact', one, { caseCode: 'S1', eventId: next });
    expect(await notes()).toEqual(['Mong được học lớp sớm']);
    expect(await refused(call('own-people.correct-contact', one, { caseCode: 'S1', eventId: id }))).toEqual([
      'event-not-standing',
    ]);
    const { rows } = await inTransaction(db, '/', (tx) =>
      sql<{ n: number }>`select count(*)::int as n from case_event where act = 'remark'`.execute(tx),
    );
    expect(rows[0]?.n).toBe(4);
  });

  test('in the future is refused, and so is the note of somebody else', async () => {
    expect(await refused(met(one, 'S1', { on: '2026-12-01' }))).toEqual(['act-in-the-future']);
    await act('S1', 'assign-helper', '2026-11-20', { memberCode: 'B1-D2', isBeside: true });
    const { id } = await met(other, 'S1', { note: 'Người thứ hai gặp' });
    expect(await refused(call('own-people.correct-contact', one, { caseCode: 'S1', eventId: id }))).toEqual([
      'event-not-standing',
    ]);
    expect((await read(one)).people[0].contacts).toHaveLength(1);
  });

  test('leaves no word in the log, and goes with the identity of the person', async () => {
    await begin('S9', 'B1-D1');
    await met(one, 'S9', { note: 'Chuyện riêng của gia đình' });
    await act('S9', 'withdraw', '2026-11-21');
    await call('case.forget', machine, { caseCode: 'S9', reason: 'Hết thời hạn lưu' });
    const { rows } = await inTransaction(house.owner, '/', (tx) =>
      sql<{ log: string; events: string; helping: number }>`
        select (select string_agg(detail::text, ' ') from audit_entry) as log,
          (select string_agg(details::text, ' ') from case_event) as events,
          (select count(*)::int from helping h join admission_case c on c.id = h.case_id where c.code = 'S9') as helping`.execute(
        tx,
      ),
    );
    expect(rows[0]?.log).not.toContain('Chuyện riêng');
    expect(rows[0]?.events).not.toContain('Chuyện riêng');
    expect(rows[0]?.helping).toBe(0);
  });
});

describe('a person found', () => {
  const propose = (fullName: string) => call('own-people.propose', one, { fullName, birthYear: 2001 });

  test('waits for the branch as an introduction does, and becomes a case that names the finder', async () => {
    const { id } = await propose('Đinh Văn Mới');
    expect(await refused(propose('Đinh Văn Mới'))).toEqual(['introduced-already']);
    const { introductions } = await call('introduction.list', secretary, { state: 'waiting' });
    expect(introductions).toMatchObject([
      { id, introducer: null, introducerName: 'Người Mẫu B1-D1', fullName: 'Đinh Văn Mới', mayAttach: false },
    ]);
    const { caseCode } = await call('introduction.accept', secretary, {
      introductionId: id,
      on: '2026-11-21',
    });
    const page = await read(one);
    expect(page.proposals).toMatchObject([{ id, state: 'accepted' }]);
    expect(page.people.find((row: { caseCode: string }) => row.caseCode === caseCode)).toMatchObject({
      ...{ fullName: 'Đinh Văn Mới', isFinder: true, helpsSince: null },
    });
    expect((await read(other)).people.map((row: { caseCode: string }) => row.caseCode)).not.toContain(
      caseCode,
    );
  });

  test('is taken back by who put it forward, and by no other member', async () => {
    const { id } = await propose('Đinh Văn Nhầm');
    expect(await refused(call('own-people.withdraw', other, { introductionId: id }))).toEqual([
      'introduction-not-found',
    ]);
    await call('own-people.withdraw', one, { introductionId: id });
    expect((await read(one)).proposals).toHaveLength(1);
  });

  test('counts as no organisation’s introduction', async () => {
    const { rows } = await inTransaction(db, '/', (tx) =>
      sql`select from fact where kind = 'introduction'`.execute(tx),
    );
    expect(rows).toEqual([]);
  });
});

test('what was given to do is reported done by that member alone', async () => {
  const [{ id }] = (await read(one)).tasks;
  const finish = (member: Actor) => call('own-people.finish-task', member, { id, result: 'Đã đến thăm' });
  expect(await refused(finish(other))).toEqual(['assignment-not-found']);
  await finish(one);
  expect((await read(one)).tasks).toEqual([]);
});

test('a helper who was replaced follows the person no more', async () => {
  await act('S2', 'assign-helper', '2026-11-21', { memberCode: 'B1-D3' });
  expect((await read(other)).people.map((row: { caseCode: string }) => row.caseCode)).toEqual(['S1']);
  expect(await refused(met(other, 'S2'))).toEqual(['case-not-found']);
});
