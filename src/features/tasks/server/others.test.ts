import { expect, test } from 'vitest';
import { requestsHouse } from '#features/requests/server/testing/requestsHouse.ts';
import { machine } from '#main/testing.ts';

const house = await requestsHouse();
const { call, asked, asking, asks, other, opened } = house;
house.setNow('2026-09-01T12:00:00+07:00');
await opened('HS1', 'N1');
const request = await asked('HS1', asking);

type Task = {
  kind: string;
  id: number;
  act: string;
  group: string;
  dueOn: string | null;
  caseCode: string | null;
};
const tasks = async (unitCode: string, on: string, more: object = {}): Promise<Task[]> =>
  (await call('task.list', machine, { unitCode, on, ...more })).tasks;
const brief = async (unitCode: string, on: string, more: object = {}) =>
  (await tasks(unitCode, on, more))
    .filter(({ kind }) => kind !== 'case')
    .map(({ kind, act, group }) => `${kind} ${act} ${group}`);
const agrees = async (unitCode: string, on: string) => {
  const { mine, others, escalated } = await call('task.count', machine, { unitCode, on });
  const rows = async (whose: string) => (await tasks(unitCode, on, { whose, limit: 200 })).length;
  const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
  expect([sum(mine), sum(others), escalated]).toEqual([
    await rows('mine'),
    await rows('others'),
    await rows('escalated'),
  ]);
};
const due = async (): Promise<string> => {
  await call('request.receive', asks, { requestId: request, on: '2026-09-01' });
  return (await call('request.read', asks, { requestId: request })).dueOn;
};

test('a question is a task of who was asked, with the nearness of its clock, and is watched by who asked', async () => {
  const dueOn = await due();
  expect(await brief('CS2', '2026-09-02')).toEqual(['request answer-request later']);
  expect(await brief('CS2', dueOn)).toEqual(['request answer-request today']);
  expect(await brief('CS2', '2026-11-01')).toEqual(['request answer-request overdue']);
  expect(await brief('CS', '2026-11-01', { whose: 'others' })).toEqual(['request answer-request overdue']);
  expect(await brief('CS3', '2026-11-01')).toEqual([]);
  const [task] = (await tasks('CS2', '2026-09-02')).filter(({ kind }) => kind === 'request');
  expect(task).toMatchObject({ caseCode: null, branchName: 'CS', fullName: 'Người Mẫu N1', id: request });
  // Above who was asked and by who asked it is seen once it is long overdue.
  expect(await brief('H2', '2026-12-31', { whose: 'escalated' })).toEqual(['request answer-request overdue']);
  expect(await brief('CS3', '2026-12-31', { whose: 'escalated' })).toEqual([]);
  for (const unit of ['CS', 'CS2', 'H2', 'T']) await agrees(unit, '2026-12-31');
});

test('it stands in the calendar of who was asked and counts in the digest, without a name', async () => {
  const { bytes } = await call('calendar.download', asks, { unitCode: 'CS2' });
  let file = '';
  for await (const part of bytes) file += part.toString();
  expect(file).toContain(`SUMMARY:Yêu cầu số ${request}: trả lời thẩm tra`);
  expect(file).not.toMatch(/Người|N1|HS1/);
});

test('an answer waits for who asked until it was looked at; nobody else can put it away', async () => {
  await call('request.answer', asks, { requestId: request, on: '2026-09-01', answer: 'right' });
  expect(await brief('CS2', '2026-09-02')).toEqual([]);
  expect(await brief('CS', '2026-09-02')).toEqual(['answer see-answer later']);
  await agrees('CS', '2026-09-02');
  for (const actor of [asks, other])
    await expect(call('request.acknowledge', actor, { requestId: request })).rejects.toMatchObject({
      code: actor === asks ? 'forbidden' : 'not-found',
    });
  expect((await call('request.read', asking, { requestId: request })).mayAcknowledge).toBe(true);
  expect((await call('request.acknowledge', asking, { requestId: request })).mayAcknowledge).toBe(false);
  expect(await brief('CS', '2026-09-02')).toEqual([]);
  await expect(call('request.acknowledge', asking, { requestId: request })).rejects.toMatchObject({
    code: 'conflict',
  });
});

test('a planned meeting is a task until it is held, a held one until it is closed; above it is seen once it is late', async () => {
  await call('meeting.plan', machine, {
    code: 'H1',
    unitCode: 'B1',
    body: 'branch',
    on: '2026-08-20',
    items: [],
  });
  expect(await brief('B1', '2026-08-15')).toEqual(['meeting hold-meeting week']);
  expect(await brief('B1', '2026-08-20')).toEqual(['meeting hold-meeting today']);
  expect(await brief('CS', '2026-08-20', { whose: 'others' })).not.toContain('meeting hold-meeting overdue');
  expect(await brief('CS', '2026-08-21', { whose: 'others' })).toContain('meeting hold-meeting overdue');
  await call('meeting.open', machine, { meetingCode: 'H1', heldOn: '2026-08-20' });
  expect(await brief('B1', '2026-08-21')).toEqual(['meeting close-meeting overdue']);
  await agrees('B1', '2026-08-21');
  await agrees('CS', '2026-08-21');
  await call('meeting.close', machine, { meetingCode: 'H1' });
  expect(await brief('B1', '2026-08-21')).toEqual([]);
  await call('meeting.plan', machine, {
    code: 'H2',
    unitCode: 'B1',
    body: 'branch',
    on: '2026-09-20',
    items: [],
  });
  await call('meeting.cancel', machine, { meetingCode: 'H2', reason: 'Mưa bão' });
  expect(await brief('B1', '2026-09-21')).toEqual([]);
});

test('pages go through tasks of every kind, none twice and none left out', async () => {
  await call('meeting.plan', machine, {
    code: 'H3',
    unitCode: 'CS2',
    body: 'base-committee',
    on: '2026-09-30',
    items: [],
  });
  await asked('HS1', asking, { questions: [{ kind: 'verification', relation: 'natural-mother' }] });
  await asked('HS1', asking, { questions: [{ kind: 'residence-opinion' }] });
  const key = ({ kind, id }: Task) => `${kind} ${id}`;
  const all = (await tasks('CS2', '2026-09-02')).map(key);
  expect(all.length).toBeGreaterThan(2);
  const read: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await call('task.list', machine, {
      unitCode: 'CS2',
      on: '2026-09-02',
      limit: 1,
      ...(after ? { after } : {}),
    });
    read.push(...page.tasks.map(key));
    after = page.next;
  }
  expect(read).toEqual(all);
});
