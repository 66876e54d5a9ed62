import { beforeAll, describe, expect, test } from 'vitest';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
const refusal = (code: string) => ({ reasons: expect.arrayContaining([expect.objectContaining({ code })]) });

const unit = (code: string, kind: string, parentCode?: string) =>
  call('unit.found', machine, {
    code,
    name: code,
    kind,
    effectiveOn: '2010-01-01',
    ...(parentCode ? { parentCode } : {}),
  });

const person = async (code: string, bornOn?: string) => {
  await call('person.record', machine, {
    code,
    unitCode: 'B1',
    fullName: `Người Mẫu ${code}`,
    ...(bornOn ? { bornOn } : {}),
  });
};

beforeAll(async () => {
  await unit('T', 'province');
  await unit('H', 'district', 'T');
  await unit('CS', 'base-org', 'H');
  await unit('B1', 'branch', 'CS');
  await unit('B2', 'branch', 'CS');
  for (const code of ['D1', 'D2', 'D3']) {
    await person(code);
    await call('member.enrol', machine, {
      unitCode: 'B1',
      personCode: code,
      ceremonyOn: '2015-05-19',
      officialOn: '2016-05-19',
      effectiveOn: '2015-05-19',
    });
  }
});

const act = (caseCode: string, name: string, on: string, more: Record<string, unknown> = {}) =>
  call(`case.${name}`, machine, { caseCode, on, ...more });

/** Everything up to the branch meeting, without a fault. */
const prepare = async (caseCode: string, personCode: string) => {
  await person(personCode, '1995-06-01');
  await call('case.open', machine, {
    code: caseCode,
    personCode,
    unitCode: 'B1',
    on: '2018-01-08',
    education: 'us-diploma',
  });
  await act(caseCode, 'enlist', '2018-01-10');
  await act(caseCode, 'certify', '2018-02-01', { number: '12/GCN' });
  await act(caseCode, 'open-dossier', '2018-02-05');
  await act(caseCode, 'apply', '2018-02-06');
  await act(caseCode, 'submit-cv', '2018-02-07', { stampedOn: '2018-02-08', relatives: ['self'] });
  await act(caseCode, 'ask-verification', '2018-02-09', { relation: 'self', to: 'Nơi làm việc' });
  await act(caseCode, 'answer-verification', '2018-03-01', { relation: 'self', answer: 'right' });
  await act(caseCode, 'close-verification', '2018-03-05');
  await act(caseCode, 'record-opinion', '2018-03-06', { side: 'mass-organisation' });
  await act(caseCode, 'record-opinion', '2018-03-06', { side: 'residence-committee' });
  for (const memberCode of ['D1', 'D2']) {
    await act(caseCode, 'introduce', '2018-03-07', {
      kind: 'member',
      memberCode,
      togetherSince: '2016-01-01',
      togetherBy: 'work',
    });
  }
};

const meet = (code: string, body: string, unitCode: string, heldOn: string) =>
  call('meeting.call', machine, {
    code,
    unitCode,
    body,
    heldOn,
    method: 'secret-ballot',
    ...(body === 'branch' ? {} : { convened: 9, present: 9 }),
  });

describe('the whole life of one person', () => {
  test('from the list to the ceremony, each step by the rule of its day', async () => {
    await prepare('HS1', 'N1');
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
    await act('HS1', 'hold-ceremony', '2018-05-19', { memberCode: 'D1' });
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
