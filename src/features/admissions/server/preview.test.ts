import { expect, test } from 'vitest';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, act, prepared, meet, setNow } = await casesHouse();
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

test('once the row binds, a deadline that runs stays; only an act moves it, and names the row', async () => {
  await call('document.record', machine, { code: 'HD-H', unitCode: 'H', kind: 'guide', number: '12-HD/HU' });
  await call('rule.add-local', machine, {
    ...{ key: 'decisionWorkingDays', value: 45, unitCode: 'H', since: '2018-03-01' },
    ...{ documentCode: 'HD-H', clause: 'mục 1' },
  });
  const running = async () => {
    const { clocks, events } = await call('case.read', machine, { caseCode: 'HS1' });
    const clock = clocks.find(({ kind }: { kind: string }) => kind === 'decision');
    return { dueOn: clock.dueOn, ruleRows: events.at(-1).ruleRows };
  };
  await act('HS1', 'send-up', '2018-04-05', { matter: 'admission' });
  expect((await running()).dueOn).toBe('2018-06-29');
  await act('HS1', 'extend', '2018-04-09', {
    ...{ matter: 'admission', reason: 'Bổ sung ý kiến', documentNumber: '15-CV/HU' },
  });
  const { dueOn, ruleRows } = await running();
  expect(dueOn > '2018-06-29').toBe(true);
  expect(ruleRows).toEqual(['R-DEC-7@2016-07-25']);
});
