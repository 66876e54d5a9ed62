import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';

const house = await casesHouse();
const { call, db, act, codesOf } = house;
const what = 'Vận động bà con làm đường thôn';
const refused = (attempt: Promise<unknown>) => attempt.then(() => [], codesOf);
const open = async (unitCode: string, more: object = {}) =>
  (await call('assignment.list', machine, { unitCode, ...more })).assignments;

beforeAll(async () => {
  await call('case.begin', machine, {
    ...{ code: 'S1', fullName: 'Lò Thị Mẫu', birthYear: 1999, unitCode: 'B1', on: '2026-01-08' },
  });
});

test('is given to a source, a member or the whole branch, and waits for the branch until it ends', async () => {
  const secretary = await house.account('branch-secretary', 'B1');
  const give = (more: object) =>
    call('assignment.give', secretary, { unitCode: 'B1', what, on: '2026-11-02', ...more });
  const source = await give({ caseCode: 'S1', dueOn: '2026-11-25' });
  const member = await give({ memberCode: 'B1-D1', dueOn: '2026-11-10' });
  const branch = await give({});
  expect(
    (await open('CS')).map(({ fullName, isOverdue }: Record<string, unknown>) => [fullName, isOverdue]),
  ).toEqual([
    ['Người Mẫu B1-D1', true],
    ['Lò Thị Mẫu', false],
    [null, false],
  ]);
  const tasks = async () =>
    (await call('task.list', machine, { unitCode: 'B1' })).tasks
      .filter(({ kind }: { kind: string }) => kind === 'assignment')
      .map(({ id, group, fullName, about }: Record<string, unknown>) => [id, group, fullName, about]);
  expect(await tasks()).toEqual([
    [member.id, 'overdue', 'Người Mẫu B1-D1', what],
    [source.id, 'week', 'Lò Thị Mẫu', what],
    [branch.id, 'later', null, what],
  ]);
  const { others } = await call('task.count', machine, { unitCode: 'CS' });
  expect(others.overdue).toBe(1);

  await call('assignment.finish', secretary, { id: member.id, on: '2026-11-20', result: 'Xong' });
  await call('assignment.withdraw', secretary, { id: branch.id, on: '2026-11-20', reason: 'Không còn cần' });
  expect(await tasks()).toHaveLength(1);
  expect(await open('B1', { state: 'finished' })).toMatchObject([{ id: member.id, outcome: 'Xong' }]);
  expect(await open('B1', { state: 'withdrawn' })).toMatchObject([
    { id: branch.id, outcome: 'Không còn cần' },
  ]);
  const again = call('assignment.finish', secretary, { id: member.id, on: '2026-11-20', result: 'Xong' });
  expect(await refused(again)).toEqual(['assignment-is-over']);
});

test('pages go on by their key', async () => {
  for (const day of ['03', '04', '05'])
    await call('assignment.give', machine, {
      unitCode: 'B2',
      what,
      on: '2026-11-01',
      dueOn: `2026-12-${day}`,
    });
  const first = await call('assignment.list', machine, { unitCode: 'B2', limit: 2 });
  const second = await call('assignment.list', machine, { unitCode: 'B2', limit: 2, after: first.next });
  const days = [...first.assignments, ...second.assignments].map(({ dueOn }: { dueOn: string }) => dueOn);
  expect(days).toEqual(['2026-12-03', '2026-12-04', '2026-12-05']);
  expect(second.next).toBeNull();
});

test('is refused for two at once, before its day, and by another branch', async () => {
  const give = (more: object) =>
    call('assignment.give', machine, { unitCode: 'B1', what, on: '2026-11-02', ...more });
  expect(await refused(give({ caseCode: 'S1', memberCode: 'B1-D1' }))).toEqual([
    'assignment-is-of-one-person',
  ]);
  expect(await refused(give({ on: '2027-01-01' }))).toEqual(['act-in-the-future']);
  expect(await refused(give({ dueOn: '2026-11-01' }))).toEqual(['assignment-is-due-after-it-is-given']);
  const other = await house.account('branch-secretary', 'B2');
  const [{ id }] = await open('B1');
  expect(await refused(call('assignment.finish', other, { id, on: '2026-11-20', result: 'Xong' }))).toEqual([
    'assignment-not-found',
  ]);
  expect(await refused(call('assignment.give', other, { unitCode: 'B1', what, on: '2026-11-02' }))).toEqual([
    'unit-not-found',
  ]);
});

test('goes with the identity of its person', async () => {
  await act('S1', 'withdraw', '2026-11-20');
  await call('case.forget', machine, { caseCode: 'S1', reason: 'Hết thời hạn lưu' });
  const left = await inTransaction(db, '/', (tx) =>
    sql`select from assignment where case_id is not null`.execute(tx),
  );
  expect(left.rows).toEqual([]);
});
