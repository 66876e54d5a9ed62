import { describe, expect, test } from 'vitest';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, act, person, prepared, meet } = await casesHouse();
const refusal = (code: string) => ({ reasons: expect.arrayContaining([expect.objectContaining({ code })]) });

describe('the whole life of one person', () => {
  test('from the list to the ceremony, each step by the rule of its day', async () => {
    await prepared('HS1', 'N1');
    await meet('H1', 'branch', 'B1', '2018-04-03');
    const proposed = await call('meeting.vote', machine, {
      meetingCode: 'H1',
      caseCode: 'HS1',
      matter: 'admission',
      yes: 2,
      no: 1,
    });
    expect(proposed).toMatchObject({
      convened: 3,
      present: 3,
      needed: 2,
      passed: true,
      status: 'branch-resolved',
    });
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
    await meet('H3', 'standing-board', 'H', '2018-05-10');
    const decided = await call('meeting.vote', machine, {
      meetingCode: 'H3',
      caseCode: 'HS1',
      matter: 'admission',
      yes: 5,
      no: 4,
      decisionNumber: '12-QĐ/HU',
    });
    expect(decided).toMatchObject({ passed: true, needed: 5, status: 'decided' });
    await act('HS1', 'receive-decision', '2018-05-14');
    await act('HS1', 'hold-ceremony', '2018-05-19', { memberCode: 'B1-D1' });
    const view = await call('case.read', machine, { caseCode: 'HS1', on: '2018-06-01' });
    expect(view).toMatchObject({
      status: 'admitted',
      path: 'A',
      findings: [],
      dates: { officialOn: '2019-05-19' },
    });
  });

  test('what blocks is named at once, each with its clause', async () => {
    await person('N2');
    await call('case.open', machine, { code: 'HS2', personCode: 'N2', unitCode: 'B1', on: '2018-01-08' });
    await meet('H4', 'branch', 'B1', '2018-04-04');
    await expect(
      call('meeting.vote', machine, {
        meetingCode: 'H4',
        caseCode: 'HS2',
        matter: 'admission',
        yes: 3,
        no: 0,
      }),
    ).rejects.toMatchObject(refusal('certificate-missing'));
  });
});
