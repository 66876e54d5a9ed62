import { beforeAll, describe, expect, test } from 'vitest';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, act, prepared, meet, codesOf } = await casesHouse();

const outcome = (attempts: Promise<unknown>[]) =>
  Promise.allSettled(attempts).then((results) => ({
    done: results.filter(({ status }) => status === 'fulfilled').length,
    refused: results.flatMap((result) => (result.status === 'rejected' ? codesOf(result.reason) : [])),
  }));

describe('several people on one case', () => {
  beforeAll(() => prepared('HS1', 'N1'));

  test('of fifty who write over the same version one is written, the others are told', async () => {
    const { version } = await call('case.read', machine, { caseCode: 'HS1' });
    const attempts = Array.from({ length: 50 }, (_, n) =>
      call('case.describe', machine, { caseCode: 'HS1', version, occupation: n % 2 ? 'farmer' : 'worker' }),
    );
    const { done, refused } = await outcome(attempts);
    expect(done).toBe(1);
    expect(new Set(refused)).toEqual(new Set(['case-changed-meanwhile', 'value-changed-meanwhile']));
  });

  test('who comes late is told who was first, when, and both values', async () => {
    const { version } = await call('case.read', machine, { caseCode: 'HS1' });
    await call('case.describe', machine, { caseCode: 'HS1', version, occupation: 'farmer', religion: null });
    const late = call('case.describe', machine, {
      caseCode: 'HS1',
      version,
      occupation: 'worker',
      religion: null,
    });
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      reasons: [
        {
          code: 'case-changed-meanwhile',
          values: { version: version + 1, read: version, by: 'test', action: 'case.describe' },
        },
        {
          code: 'value-changed-meanwhile',
          field: 'occupation',
          values: { theirs: 'farmer', mine: 'worker' },
        },
      ],
    });
  });

  test('who changed another field is told of no value, and changes only that field', async () => {
    const { version } = await call('case.read', machine, { caseCode: 'HS1' });
    await call('case.describe', machine, { caseCode: 'HS1', version, occupation: 'public-employee' });
    const mine = { caseCode: 'HS1', schoolingException: 'remote-area' };
    const late = call('case.describe', machine, { ...mine, version });
    await expect(late).rejects.toMatchObject({ reasons: [{ code: 'case-changed-meanwhile' }] });
    await call('case.describe', machine, { ...mine, version: version + 1 });
    const { profile } = await call('case.read', machine, { caseCode: 'HS1' });
    expect(profile).toMatchObject({ education: 'us-diploma', schoolingException: 'remote-area' });
  });

  test('two who record the same act are merged by a correction of the first', async () => {
    const { version, events } = await call('case.read', machine, { caseCode: 'HS1' });
    const opinion = { caseCode: 'HS1', version, on: '2018-03-08', side: 'mass-organisation' };
    const { eventId } = await call('case.record-opinion', machine, opinion);
    await expect(
      call('case.record-opinion', machine, { ...opinion, on: '2018-03-09', keptAt: 'Tủ 2' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await call('case.correct', machine, {
      caseCode: 'HS1',
      version: version + 1,
      eventId,
      reason: 'Hai người cùng ghi một việc, đã gộp',
      on: '2018-03-09',
      details: { keptAt: 'Tủ 2' },
    });
    const after = await call('case.read', machine, { caseCode: 'HS1' });
    const added = after.events.slice(events.length);
    expect(added.filter(({ isSuperseded }: { isSuperseded: boolean }) => !isSuperseded)).toMatchObject([
      { act: 'record-opinion', on: '2018-03-09', details: { side: 'mass-organisation', keptAt: 'Tủ 2' } },
    ]);
  });

  test('a vote is counted once, however often it is sent', async () => {
    await meet('H1', 'branch', 'B1', '2018-04-03');
    const vote = { meetingCode: 'H1', caseCode: 'HS1', matter: 'admission', yes: 2, no: 1 };
    const { done, refused } = await outcome(
      Array.from({ length: 20 }, () => call('meeting.vote', machine, vote)),
    );
    expect(done).toBe(1);
    expect(refused.length).toBe(19);
    const view = await call('case.read', machine, { caseCode: 'HS1' });
    expect(view.events.filter(({ act: name }: { act: string }) => name === 'propose').length).toBe(1);
    expect((await call('meeting.read', machine, { meetingCode: 'H1' })).votes.length).toBe(1);
  });

  test('a hundred decisions of five people make one decision', async () => {
    await act('HS1', 'send-up', '2018-04-05', { matter: 'admission' });
    await meet('H2', 'base-committee', 'CS', '2018-04-20');
    await call('meeting.vote', machine, {
      meetingCode: 'H2',
      caseCode: 'HS1',
      matter: 'admission',
      yes: 7,
      no: 2,
    });
    await act('HS1', 'appraise', '2018-05-02', { matter: 'admission' });
    for (const n of [1, 2, 3, 4, 5]) await meet(`Q${n}`, 'standing-board', 'H', '2018-05-10');
    const attempts = Array.from({ length: 100 }, (_, n) =>
      call('meeting.vote', machine, {
        meetingCode: `Q${(n % 5) + 1}`,
        caseCode: 'HS1',
        matter: 'admission',
        yes: 9,
        no: 0,
        decisionNumber: `${n}-QĐ/HU`,
      }),
    );
    const { done } = await outcome(attempts);
    expect(done).toBe(1);
    const view = await call('case.read', machine, { caseCode: 'HS1' });
    expect(view.status).toBe('decided');
    expect(view.events.filter(({ act: name }: { act: string }) => name === 'decide').length).toBe(1);
  });

  test('a closing meeting and a vote on its way never both win', async () => {
    await prepared('HS2', 'N2');
    await meet('H9', 'branch', 'B1', '2018-04-04');
    const [closing, voting] = await Promise.allSettled([
      call('meeting.close', machine, { meetingCode: 'H9' }),
      call('meeting.vote', machine, {
        meetingCode: 'H9',
        caseCode: 'HS2',
        matter: 'admission',
        yes: 3,
        no: 0,
      }),
    ]);
    expect(closing.status).toBe('fulfilled');
    const meeting = await call('meeting.read', machine, { meetingCode: 'H9' });
    expect(meeting.votes.length).toBe(voting.status === 'fulfilled' ? 1 : 0);
    await expect(
      call('meeting.vote', machine, {
        meetingCode: 'H9',
        caseCode: 'HS2',
        matter: 'admission',
        yes: 3,
        no: 0,
      }),
    ).rejects.toMatchObject({
      reasons: [
        expect.objectContaining({
          code: expect.stringMatching(/meeting-is-closed|voted-already|not-offered/),
        }),
      ],
    });
  });
});
