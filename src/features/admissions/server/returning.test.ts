import { expect, test } from 'vitest';
import { machine } from '#main/testing.ts';
import { holderOf } from '../matters.ts';
import { PATHS } from '../model.ts';
import { casesHouse } from './testing/casesHouse.ts';

const house = await casesHouse();
const { call, act, prepared, meet, codesOf } = house;
const ready = Promise.all([
  house.account('branch-secretary', 'B1'),
  house.account('base-clerk', 'CS'),
  house.account('organisation-board', 'H'),
  house.account('base-clerk', 'CS2'),
]);

const vote = (meetingCode: string, caseCode: string, yes = 9) =>
  call('meeting.vote', machine, { meetingCode, caseCode, matter: 'admission', yes, no: 0 });
const back = (caseCode: string, on: string) => ({ caseCode, on, matter: 'admission', reasons: ['r11'] });

/** What becomes of each actor's try to return: nothing is left behind, so each finds the same state. */
const whoReturns = async (caseCode: string, on: string): Promise<string[]> => {
  const found: string[] = [];
  for (const actor of await ready) {
    const details = { matter: 'admission', reasons: ['r11'] };
    const answer = await call('case.check', actor, { caseCode, act: 'return', on, details }).then(
      () => ['returns'],
      codesOf,
    );
    found.push(answer[0] ?? 'bug');
  }
  return found;
};

/** Whether the move is shown to the clerk of the base as one to be done here, and to whom it belongs. */
const shownTo = async (caseCode: string) => {
  const [, base] = await ready;
  const { moves } = await call('case.read', base, { caseCode });
  const move = moves.find(({ act: name }: { act: string }) => name === 'return');
  return `${move.by} ${move.isMine}`;
};

test('each level returns what it holds: the base what the branch sent up, the board above what the base resolved', async () => {
  await prepared('HS1', 'N1');
  await meet('H1', 'branch', 'B1', '2018-05-03');
  await vote('H1', 'HS1', 3);
  expect(await whoReturns('HS1', '2018-05-04')).toEqual([
    'act-of-another-level',
    'not-sent-up',
    'not-sent-up',
    'case-not-found',
  ]);
  await act('HS1', 'send-up', '2018-05-04', { matter: 'admission' });
  expect(await whoReturns('HS1', '2018-05-10')).toEqual([
    'act-of-another-level',
    'returns',
    'returns',
    'case-not-found',
  ]);
  expect(await shownTo('HS1')).toBe('base-committee true');
  const [, base] = await ready;
  await call('case.return', base, back('HS1', '2018-05-10'));
  expect(await call('case.read', machine, { caseCode: 'HS1' })).toMatchObject({
    status: 'returned',
    next: 'send-up',
  });
  await act('HS1', 'send-up', '2018-05-12', { matter: 'admission' });
  await meet('H2M', 'base-committee', 'CS', '2018-05-20');
  await vote('H2M', 'HS1');
  expect(await whoReturns('HS1', '2018-05-25')).toEqual([
    'act-of-another-level',
    'act-of-another-level',
    'returns',
    'case-not-found',
  ]);
  expect(await shownTo('HS1')).toBe('organisation-board false');
});

test('what the base voted down it still holds', async () => {
  await prepared('HS2', 'N2');
  await meet('H3', 'branch', 'B1', '2018-06-03');
  await vote('H3', 'HS2', 3);
  await act('HS2', 'send-up', '2018-06-04', { matter: 'admission' });
  await meet('H4', 'base-committee', 'CS', '2018-06-20');
  await vote('H4', 'HS2', 2);
  expect((await whoReturns('HS2', '2018-06-25'))[1]).toBe('returns');
});

test('a return may be corrected by the level that made it', async () => {
  const [, base] = await ready;
  await call('case.return', base, back('HS2', '2018-06-26'));
  const { events } = await call('case.read', base, { caseCode: 'HS2' });
  await call('case.correct', base, {
    caseCode: 'HS2',
    eventId: events.findLast(({ act: name }: { act: string }) => name === 'return').id,
    details: { matter: 'admission', reasons: ['r11', 'r12'] },
    reason: 'Bổ sung lý do',
  });
  expect(await call('case.read', base, { caseCode: 'HS2' })).toMatchObject({ status: 'returned' });
});

test('on every path the holder is the level whose turn it is', () => {
  const ballot = { on: '2018-05-20', convened: 9, present: 9, yes: 9, no: 0, passed: true } as never;
  const sent = { sectionOn: null, base: null };
  const holders = PATHS.map((path) =>
    [
      holderOf(sent, path, true),
      holderOf({ ...sent, sectionOn: '2018-05-10' as never }, path, true),
      holderOf({ sectionOn: null, base: ballot }, path, false),
    ].join(' > '),
  );
  expect(Object.fromEntries(PATHS.map((path, at) => [path, holders[at]]))).toEqual({
    A: 'section-committee > base-committee > organisation-board',
    B: 'organisation-board > organisation-board > organisation-board',
    C: 'organisation-board > organisation-board > organisation-board',
    D: 'section-committee > base-committee > base-committee',
    E: 'base-committee > base-committee > organisation-board',
    F: 'upper-committee > upper-committee > upper-committee',
    G: 'organisation-board > organisation-board > organisation-board',
  });
});
