import { describe, expect, test } from 'vitest';
import { addDays, day } from '#kernel/day.ts';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, act, person, prepared, meet } = await casesHouse();

/** To the ceremony on 10/10/2018; nobody acts after it. */
const admitted = async () => {
  await prepared('HS1', 'N1');
  const vote = (meetingCode: string, yes: number, more = {}) =>
    call('meeting.vote', machine, { meetingCode, caseCode: 'HS1', matter: 'admission', yes, no: 0, ...more });
  await meet('H1', 'branch', 'B1', '2018-08-01');
  await vote('H1', 3);
  await act('HS1', 'send-up', '2018-08-02', { matter: 'admission' });
  await meet('H2', 'base-committee', 'CS', '2018-08-15');
  await vote('H2', 9);
  await act('HS1', 'appraise', '2018-08-20', { matter: 'admission' });
  await meet('H3', 'standing-board', 'H', '2018-09-10');
  await vote('H3', 9, { decisionNumber: '30-QĐ/HU' });
  await act('HS1', 'receive-decision', '2018-09-14');
  await act('HS1', 'hold-ceremony', '2018-10-10', { memberCode: 'B1-D1' });
};
await admitted();

const overdue = async (unitCode: string, on: string) => {
  const { kinds } = await call('deadline.count', machine, { unitCode, on });
  return (
    kinds.find(({ kind }: { kind: string }) => kind === 'recognition-review') ?? {
      overdue: 0,
      atBase: 0,
      atUpper: 0,
    }
  );
};

/** Each day by night, one of eleven otherwise. */
const daysApart = process.env.NIGHT === '1' ? 1 : 11;

describe('a ceremony on 10/10/2018 and no act until 2024', () => {
  test('the review is due 30 working days after the end of month 12, not a day earlier', async () => {
    const { clocks } = await call('case.read', machine, { caseCode: 'HS1', on: '2019-12-01' });
    const review = clocks.find(({ kind }: { kind: string }) => kind === 'recognition-review');
    expect(review).toMatchObject({ startsOn: '2019-10-10', dueOn: '2019-11-21', isOverdue: true });
    expect((await overdue('T', '2019-11-21')).overdue).toBe(0);
    expect((await overdue('T', '2019-11-22')).overdue).toBe(1);
  });

  test('it comes to the base after 15 working days and to the committee above after 30', async () => {
    expect((await overdue('CS', '2019-12-11')).atBase).toBe(0);
    expect((await overdue('CS', '2019-12-12')).atBase).toBe(1);
    expect((await overdue('H', '2020-01-02')).atUpper).toBe(0);
    expect((await overdue('H', '2020-01-03')).atUpper).toBe(1);
  });

  test('it is counted at every ancestor every day until it is closed', async () => {
    for (let on = day('2019-11-22'); on <= '2024-03-01'; on = addDays(on, daysApart)) {
      for (const unitCode of ['B1', 'CS', 'H', 'T']) {
        expect((await overdue(unitCode, on)).overdue, `${unitCode} on ${on}`).toBe(1);
      }
      expect((await overdue('H2', on)).overdue).toBe(0);
    }
  });

  test('the list has as many rows as are counted', async () => {
    for (const on of ['2020-06-30', '2022-02-28', '2024-03-01']) {
      for (const unitCode of ['B1', 'CS', 'H', 'T']) {
        const list = await call('deadline.list', machine, {
          unitCode,
          on,
          kind: 'recognition-review',
          state: 'overdue',
        });
        expect(list.deadlines).toMatchObject([{ caseCode: 'HS1', level: 'upper' }]);
      }
    }
  });

  test('closed in 2024, the person is a full member from 10/10/2019', async () => {
    await act('HS1', 'certify-new-member', '2024-03-01');
    for (const paper of ['self-review', 'helper-comment', 'opinions']) {
      await act('HS1', 'submit-probation-paper', '2024-03-02', { paper });
    }
    await meet('H4', 'branch', 'B1', '2024-03-05');
    const vote = (meetingCode: string, yes: number) =>
      call('meeting.vote', machine, { meetingCode, caseCode: 'HS1', matter: 'recognition', yes, no: 0 });
    await vote('H4', 3);
    expect((await overdue('T', '2024-03-06')).overdue).toBe(0);
    await act('HS1', 'send-up', '2024-03-06', { matter: 'recognition' });
    await meet('H5', 'base-committee', 'CS', '2024-03-12');
    await vote('H5', 9);
    await act('HS1', 'appraise', '2024-03-15', { matter: 'recognition' });
    await meet('H6', 'standing-board', 'H', '2024-03-20');
    expect(await vote('H6', 9)).toMatchObject({ status: 'official' });
    const view = await call('case.read', machine, { caseCode: 'HS1' });
    expect(view.dates).toMatchObject({
      officialOn: '2019-10-10',
      recognitionDecidedOn: '2024-03-20',
      partyAgeFrom: '2018-09-10',
    });
    const roll = await call('member.list', machine, { unitCode: 'B1' });
    expect(roll.members).toContainEqual(
      expect.objectContaining({ personCode: 'N1', officialOn: '2019-10-10' }),
    );
  });
});

test('a deadline of an unconfirmed length says so, in the case and in the list', async () => {
  for (const [code, certifiedOn, isUnverified] of [
    ['HS6', '2025-08-04', false],
    ['HS7', '2026-08-03', true],
  ] as const) {
    await person(`N${code}`, '1999-06-01');
    await call('case.open', machine, { code, personCode: `N${code}`, unitCode: 'B2', on: certifiedOn });
    await act(code, 'certify', certifiedOn);
    const certificate = { kind: 'certificate-validity', isUnverified };
    expect((await call('case.read', machine, { caseCode: code })).clocks).toMatchObject([certificate]);
    const { deadlines } = await call('deadline.list', machine, {
      unitCode: 'B2',
      kind: 'certificate-validity',
    });
    expect(deadlines).toContainEqual(expect.objectContaining({ caseCode: code, isUnverified }));
  }
});

test('the levels are told upwards', async () => {
  await expect(call('escalation.change', machine, { branch: 5, base: 3, upper: 30 })).rejects.toMatchObject({
    reasons: [expect.objectContaining({ code: 'escalation-goes-upwards' })],
  });
});

test('the funnel counts each person in one stage', async () => {
  await prepared('HS9', 'N9');
  const { stages } = await call('case.funnel', machine, { unitCode: 'T' });
  expect(stages).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...{ status: 'papers-expired', people: 1, overdue: 1, cause: 'dossier-validity' },
      }),
    ]),
  );
});
