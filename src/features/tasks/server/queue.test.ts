import { expect, test } from 'vitest';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';

const house = await casesHouse();
const { call, act, prepared, meet, person } = house;
house.setNow('2018-09-01T12:00:00+07:00');

type Queued = { caseCode: string; act: string; days: number };
const queueOf = async (unitCode: string, more: object = {}) =>
  (await call('task.queue', machine, { unitCode, ...more })) as { cases: Queued[]; next: string | null };
const brief = async (unitCode: string): Promise<string[]> =>
  (await queueOf(unitCode)).cases.map(({ caseCode, act: asked, days }) => `${caseCode} ${asked} ${days}`);
const vote = (meetingCode: string, caseCode: string, yes: number) =>
  call('meeting.vote', machine, { meetingCode, caseCode, matter: 'admission', yes, no: 0 });

test('a case waits for the committee whose turn it is to approve, those that wait longest first', async () => {
  await prepared('HS1', 'N1');
  await prepared('HS2', 'N2');
  expect(await brief('CS')).toEqual([]);
  await meet('H1', 'branch', 'B1', '2018-08-01');
  await vote('H1', 'HS1', 3);
  await vote('H1', 'HS2', 3);
  expect(await brief('CS')).toEqual(['HS1 send-up 31', 'HS2 send-up 31']);
  await act('HS1', 'send-up', '2018-08-12', { matter: 'admission' });
  expect(await brief('CS')).toEqual(['HS2 send-up 31', 'HS1 resolve-in-base 20']);
  // A remark of the branch moves nobody to the end.
  await act('HS1', 'remark', '2018-08-30', { note: 'Tích cực' });
  expect(await brief('CS')).toEqual(['HS2 send-up 31', 'HS1 resolve-in-base 20']);
  await meet('H2M', 'base-committee', 'CS', '2018-08-20');
  await vote('H2M', 'HS1', 9);
  expect(await brief('CS')).toEqual(['HS2 send-up 31']);
  expect(await brief('H')).toEqual(['HS1 appraise 12']);
  expect(await brief('H2')).toEqual([]);
});

test('what was returned waits for the branch, and no longer for the committee', async () => {
  await act('HS1', 'return', '2018-08-25', { matter: 'admission', reasons: ['r11'] });
  expect(await brief('H')).toEqual([]);
  expect(await brief('CS')).toEqual(['HS2 send-up 31']);
});

test('pages go on by their key', async () => {
  await person('N3', '1995-06-01');
  await call('case.open', machine, { code: 'HS3', personCode: 'N3', unitCode: 'B1', on: '2018-01-08' });
  await act('HS3', 'enlist', '2018-01-10');
  await act('HS3', 'certify', '2018-02-01', { number: '12/GCN' });
  const first = await queueOf('CS', { limit: 1 });
  expect(first.cases.map(({ caseCode }) => caseCode)).toEqual(['HS3']);
  const second = await queueOf('CS', { limit: 1, after: first.next });
  expect(second.cases.map(({ caseCode }) => caseCode)).toEqual(['HS2']);
});
