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
    caseCodes: codes,
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
    refused: [{ caseCode: 'HS2', reasons: [{ code: 'paper-has-no-act-yet', values: { code: 'HS2' } }] }],
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
  const { id } = await call('paper.issue-many', clerk, { kind: '6-knd', caseCodes: ['HS2'] });
  const other = await account('base-clerk', 'CS');
  await expect(call('paper.batch', other, { id })).rejects.toMatchObject({ code: 'not-found' });
  await expect(call('paper.batch-file', other, { id })).rejects.toMatchObject({ code: 'not-found' });
});
