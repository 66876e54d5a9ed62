import { expect, test } from 'vitest';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, prepared, meet, setNow } = await casesHouse();
setNow('2018-04-10T09:00:00+07:00');
await prepared('HS1', 'N1');
await meet('H1', 'branch', 'B1', '2018-04-03');
await call('meeting.vote', machine, {
  meetingCode: 'H1',
  caseCode: 'HS1',
  matter: 'admission',
  yes: 3,
  no: 0,
});
await prepared('HS2', 'N2');

const preview = (input: Record<string, unknown>) =>
  call('rule.preview', machine, { since: '2018-01-01', ...input });

test('a shorter clock shows which deadlines would be counted otherwise, and changes none', async () => {
  const before = await call('case.read', machine, { caseCode: 'HS1' });
  const seen = await preview({ key: 'decisionWorkingDays', value: 45 });
  expect(seen).toMatchObject({ cases: 2, isComplete: true, acts: [] });
  expect(seen.deadlines).toEqual([
    { caseCode: 'HS1', kind: 'decision', dueOn: '2018-06-29', wouldBeDueOn: '2018-06-08' },
  ]);
  const after = await call('case.read', machine, { caseCode: 'HS1' });
  expect(after.clocks).toEqual(before.clocks);
});

test('a stricter condition shows whose next step would close, and why', async () => {
  const { acts } = await preview({ key: 'introducerCount', value: 3, unitCode: 'H' });
  expect(acts).toContainEqual({
    caseCode: 'HS2',
    act: 'propose',
    added: ['too-few-introducers'],
    removed: [],
  });
});

test('a value of another kind is refused', async () => {
  await expect(preview({ key: 'decisionWorkingDays', value: true })).rejects.toMatchObject({
    reasons: [expect.objectContaining({ code: 'rule-value-is-of-another-kind' })],
  });
});
