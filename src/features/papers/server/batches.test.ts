import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { machine } from '#main/testing.ts';
import { paperTasks } from './jobs.ts';

const { call, prepared, meet, account, db, perform } = await casesHouse();
const codes = ['HS1', 'HS2', 'HS3'];
for (const [n, code] of codes.entries()) await prepared(code, `N${n}`);
await meet('H1', 'branch', 'B1', '2018-04-03');
for (const meetingCase of ['HS1', 'HS3'])
  await call('meeting.vote', machine, {
    meetingCode: 'H1',
    caseCode: meetingCase,
    matter: 'admission',
    yes: 3,
    no: 0,
  });

const clerk = await account('base-clerk', 'CS');
const [task] = paperTasks({ db, clock: () => Date.parse('2026-11-21T12:00:00+07:00'), perform });
const work = (id: number, attempt = 1) =>
  task?.run({ id }, { signal: new AbortController().signal, attempt, isLastAttempt: false });

test('many papers are issued each with its number; what cannot be is said, and the files come in one', async () => {
  const { due } = await call('paper.due', clerk, { kind: '6-knd' });
  expect(due.map(({ caseCode }: { caseCode: string }) => caseCode)).toEqual(['HS1', 'HS3']);
  const { id } = await call('paper.issue-many', clerk, {
    kind: '6-knd',
    papers: codes.map((caseCode) => ({ caseCode })),
    term: '2015-2020',
    place: 'Xã Mẫu',
  });
  expect(await call('paper.batch', clerk, { id })).toMatchObject({ status: 'waiting', total: 3, issued: 0 });
  await expect(call('paper.batch-file', clerk, { id })).rejects.toMatchObject({
    reasons: [{ code: 'paper-batch-not-ready' }],
  });
  await work(id);
  await work(id, 2);
  expect(await call('paper.batch', clerk, { id })).toEqual({
    id,
    status: 'ready',
    total: 3,
    issued: 2,
    refused: [
      {
        caseCode: 'HS2',
        fullName: 'Người Mẫu N1',
        meetingCode: null,
        reasons: [{ code: 'paper-has-no-act-yet', values: { code: 'HS2' } }],
      },
    ],
  });
  const { bytes, name } = (await call('paper.batch-file', clerk, { id })) as FileAnswer;
  const all: Uint8Array[] = [];
  for await (const piece of bytes) all.push(piece);
  expect(name).toBe('6-knd.zip');
  expect(Object.keys(new PizZip(Buffer.concat(all)).files).map((file) => file.slice(0, 15))).toEqual([
    '6-knd 01-NQ-CB ',
    '6-knd 02-NQ-CB ',
  ]);
  expect((await call('paper.due', clerk, { kind: '6-knd' })).due).toEqual([]);
});

test('another account finds nothing of a batch', async () => {
  const { id } = await call('paper.issue-many', clerk, { kind: '6-knd', papers: [{ caseCode: 'HS2' }] });
  const other = await account('base-clerk', 'CS');
  await expect(call('paper.batch', other, { id })).rejects.toMatchObject({ code: 'not-found' });
  await expect(call('paper.batch-file', other, { id })).rejects.toMatchObject({ code: 'not-found' });
});

/** Issues everything of a kind that is due, and says what is due afterwards. */
const issueAll = async (kind: string): Promise<{ issued: number; left: number }> => {
  const { due } = await call('paper.due', clerk, { kind });
  const papers = due.map(({ caseCode, eventId, meetingCode }: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries({ caseCode, eventId, meetingCode }).filter(([, value]) => value !== null),
    ),
  );
  const { id } = await call('paper.issue-many', clerk, { kind, papers, term: '2015-2020', place: 'Xã Mẫu' });
  await work(id);
  const { issued } = await call('paper.batch', clerk, { id });
  return { issued, left: (await call('paper.due', clerk, { kind })).due.length };
};

test('each letter of introduction is one paper, and opinions of one person are one paper', async () => {
  const { due } = await call('paper.due', clerk, { kind: '3-knd' });
  expect(due.slice(0, 2).map(({ about }: { about: string }) => about)).toEqual([
    'Người Mẫu B1-D1',
    'Người Mẫu B1-D2',
  ]);
  expect(await issueAll('3-knd')).toEqual({ issued: 6, left: 0 });
  expect(await issueAll('5-knd')).toEqual({ issued: 3, left: 0 });
  expect(await issueAll('verification-letter')).toEqual({ issued: 3, left: 0 });
});

test('the minutes of many meetings are issued at once, numbered one after another', async () => {
  await meet('H2', 'branch', 'B1', '2018-05-03');
  await call('meeting.vote', machine, {
    meetingCode: 'H2',
    caseCode: 'HS2',
    matter: 'admission',
    yes: 3,
    no: 0,
  });
  const { due } = await call('paper.due', clerk, { kind: 'minutes' });
  expect(due).toMatchObject([
    { meetingCode: 'H1', caseCode: null, on: '2018-04-03', unitName: 'B1' },
    { meetingCode: 'H2' },
  ]);
  expect(await issueAll('minutes')).toEqual({ issued: 2, left: 0 });
  const { papers } = await call('paper.list', clerk, { kind: 'minutes' });
  expect(papers.map(({ number }: { number: string }) => number)).toEqual(['02-BB/CB', '01-BB/CB']);
});

test('a paper of a batch is of a case or of a meeting', async () => {
  const both = { kind: 'minutes', papers: [{ caseCode: 'HS1', meetingCode: 'H1' }] };
  await expect(call('paper.issue-many', clerk, both)).rejects.toMatchObject({
    reasons: [{ code: 'paper-comes-from-one-thing', field: 'papers' }],
  });
});
