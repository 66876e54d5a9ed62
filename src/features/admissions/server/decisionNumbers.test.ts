import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, act, prepared, meet, codesOf, owner } = await casesHouse();

/** Everything up to the deciding body's meeting. */
const appraised = async (
  caseCode: string,
  personCode: string,
  { branch, base }: { branch: string; base: string },
) => {
  await prepared(caseCode, personCode);
  if (branch !== 'B1') {
    await act(caseCode, 'send-away', '2018-03-21', { movedOn: '2018-03-20', toUnitCode: base });
    await act(caseCode, 'accept', '2018-03-28', { unitCode: branch });
  }
  await meet(`${caseCode}-1`, 'branch', branch, '2018-04-03');
  await call('meeting.vote', machine, {
    meetingCode: `${caseCode}-1`,
    caseCode,
    matter: 'admission',
    yes: 3,
    no: 0,
  });
  await act(caseCode, 'send-up', '2018-04-04', { matter: 'admission' });
  await meet(`${caseCode}-2`, 'base-committee', base, '2018-04-10');
  await call('meeting.vote', machine, {
    meetingCode: `${caseCode}-2`,
    caseCode,
    matter: 'admission',
    yes: 9,
    no: 0,
  });
  await act(caseCode, 'appraise', '2018-04-12', { matter: 'admission' });
};
const decide = async (caseCode: string, unitCode: string, decisionNumber: string) => {
  await meet(`${caseCode}-3`, 'standing-board', unitCode, '2018-05-10');
  return call('meeting.vote', machine, {
    meetingCode: `${caseCode}-3`,
    caseCode,
    matter: 'admission',
    yes: 9,
    no: 0,
    decisionNumber,
  });
};

test('one person, one decision, one number of a committee; another committee may have the same number', async () => {
  await appraised('HS1', 'N1', { branch: 'B1', base: 'CS' });
  await appraised('HS2', 'N2', { branch: 'B1', base: 'CS' });
  await appraised('HS3', 'N3', { branch: 'B3', base: 'CS2' });
  expect(await decide('HS1', 'H', '12-QĐ')).toMatchObject({ status: 'decided' });
  expect(codesOf(await decide('HS2', 'H', '12-QĐ').catch((error: unknown) => error))).toEqual([
    'admission-decision-number-is-unique',
  ]);
  expect(await decide('HS3', 'H2', '12-QĐ')).toMatchObject({ status: 'decided' });
});

test('what an older record holds twice the linter finds: one number of a committee in two cases of a year', async () => {
  const findings = async (caseCode: string) =>
    (await call('case.read', machine, { caseCode })).findings.map(({ code }: { code: string }) => code);
  expect(await findings('HS1')).toEqual([]);
  await call('meeting.vote', machine, {
    meetingCode: 'HS2-3',
    caseCode: 'HS2',
    matter: 'admission',
    yes: 9,
    no: 0,
    decisionNumber: '13-QĐ',
  });
  // Before numbers were unique they could be written twice; nothing else may change an event.
  await inTransaction(owner, '/', async (tx) => {
    await sql`alter table case_event disable trigger event_is_never_edited`.execute(tx);
    await sql`
      update case_event e set details = jsonb_set(details, '{decisionNumber}', '"12-QĐ"') from admission_case c
      where c.id = e.case_id and c.code = 'HS2' and e.act = 'decide'`.execute(tx);
    await sql`alter table case_event enable trigger event_is_never_edited`.execute(tx);
  });
  expect(await findings('HS1')).toEqual(['decision-number-of-another-case']);
  expect(await findings('HS2')).toEqual(['decision-number-of-another-case']);
  expect(await findings('HS3')).toEqual([]);
});

test('a body that decides nothing on the path of a case has no say, and the same body elsewhere neither', async () => {
  await prepared('HS4', 'N4');
  const vote = async (code: string, body: string, unitCode: string) => {
    await meet(code, body, unitCode, '2018-04-03');
    return codesOf(
      await call('meeting.vote', machine, {
        meetingCode: code,
        caseCode: 'HS4',
        matter: 'admission',
        yes: 9,
        no: 0,
      }).catch((error: unknown) => error),
    );
  };
  expect(await vote('K1', 'standing-members-and-board-heads', 'T')).toEqual(['body-has-no-say-here']);
  expect(await vote('K2', 'standing-board', 'H2')).toEqual(['another-body-decides']);
});
