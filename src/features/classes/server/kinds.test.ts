import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { classesHouse } from './testing/classesHouse.ts';

const house = await classesHouse();
const { call, act, centre, clerk, secretary, prepared, meet, planned, tried } = house;

const roster = async (classCode: string) => (await call('class.read', centre, { classCode })).roster;
const candidates = async (kind: string): Promise<string[]> =>
  (await call('class.list-candidates', clerk, { unitCode: 'CS', kind })).people.map(
    ({ caseCode }: { caseCode: string }) => caseCode,
  );
const held = async (classCode: string) => {
  await call('class.give-seats', centre, { classCode });
  const results = (await roster(classCode)).map(({ nominationId }: { nominationId: number }) => ({
    nominationId,
    grade: 'good',
  }));
  await call('class.record-results', centre, { classCode, results });
  return call('class.close', centre, { classCode });
};

/** Somebody who has been a probationary member since 10/05/2026. */
const admitted = async (caseCode: string) => {
  await prepared(caseCode, `N-${caseCode}`);
  const vote = (meetingCode: string, yes: number) =>
    call('meeting.vote', machine, {
      meetingCode,
      caseCode,
      matter: 'admission',
      yes,
      no: 0,
      ...(yes === 8 ? { decisionNumber: '7-QĐ/HU' } : {}),
    });
  await meet('M1', 'branch', 'B1', '2018-08-01');
  await vote('M1', 3);
  await act(caseCode, 'send-up', '2018-08-02', { matter: 'admission' });
  await meet('M2', 'base-committee', 'CS', '2018-08-15');
  await vote('M2', 9);
  await act(caseCode, 'appraise', '2018-08-20', { matter: 'admission' });
  await meet('M3', 'standing-board', 'H', '2018-09-10');
  await vote('M3', 8);
  await act(caseCode, 'receive-decision', '2018-09-14');
  await act(caseCode, 'consent', '2018-09-15', { matter: 'late-ceremony' });
  await act(caseCode, 'hold-ceremony', '2026-05-10', { memberCode: 'B1-D1' });
};

test('a probationary member has the class of new members, and the case says so; the figures of sources do not', async () => {
  await admitted('DB');
  expect(await candidates('new-member')).toEqual(['DB']);
  expect(await tried('class.nominate', clerk, { kind: 'awareness', caseCodes: ['DB'] })).toContain(
    'status-needs-no-class',
  );
  await planned('M', {
    kind: 'new-member',
    registerUntil: '2026-11-21',
    sittings: [{ on: '2026-11-21', part: 'morning' }],
  });
  await call('class.nominate', clerk, { kind: 'new-member', classCode: 'M', caseCodes: ['DB'] });
  const { waiting } = await call('class.read', centre, { classCode: 'M' });
  expect(waiting).toMatchObject([{ need: 'target-year', neededBy: '2026-12-31' }]);
  expect(await held('M')).toMatchObject({ passed: 1, certified: 1 });
  const { events } = await call('case.read', machine, { caseCode: 'DB' });
  expect(events.at(-1)).toMatchObject({ act: 'certify-new-member', details: { number: '01/2026-GCN' } });
  expect(await candidates('new-member')).toEqual([]);
  expect(await tried('class.nominate', clerk, { kind: 'new-member', caseCodes: ['DB'] })).toContain(
    'certificate-still-good',
  );
  const { rows } = await inTransaction(house.db, '/', (trx) =>
    sql<{ kind: string }>`select kind from fact where kind like 'class-%'`.execute(trx),
  );
  expect(rows).toEqual([]);
});

test('who let a certificate expire learns again; a recruit goes before', async () => {
  await house.person('CU', '1995-06-01');
  await call('case.open', machine, { code: 'CU', personCode: 'CU', unitCode: 'B1', on: '2018-01-08' });
  await act('CU', 'enlist', '2018-01-10');
  await act('CU', 'certify', '2018-02-01', { number: '12/GCN' });
  await house.sympathisers('TB', 1);
  expect(await candidates('awareness')).toEqual(['CU', 'TB-01']);
  const expired = () => call('class.list-certified', clerk, { unitCode: 'CS', list: 'expired' });
  expect((await expired()).people).toMatchObject([
    { caseCode: 'CU', status: 'papers-expired', isNamed: false },
  ]);
  await planned('A', { registerUntil: '2026-11-21', sittings: [{ on: '2026-11-21', part: 'evening' }] });
  const name = (caseCodes: string[], more: object = {}) =>
    call('class.nominate', secretary, { kind: 'awareness', classCode: 'A', caseCodes, ...more });
  await name(['CU']);
  await name(['TB-01'], { enlistsOn: '2026-12-10' });
  expect((await expired()).people).toMatchObject([{ isNamed: true }]);
  const { nominations } = await call('class.list-nominations', clerk, { unitCode: 'CS', state: 'nominated' });
  const nominationIds = nominations.map(({ nominationId }: { nominationId: number }) => nominationId);
  expect(await tried('class.decide-nominations', clerk, { nominationIds, isApproved: false })).toEqual([
    'refused-nomination-says-why',
  ]);
  await call('class.decide-nominations', clerk, { nominationIds, isApproved: true });
  const { waiting } = await call('class.read', centre, { classCode: 'A' });
  expect(waiting).toMatchObject([
    { caseCode: 'TB-01', need: 'enlistment', neededBy: '2026-12-10' },
    { caseCode: 'CU', need: 'target-year' },
  ]);
  await held('A');
  expect((await expired()).people).toEqual([]);
  expect((await call('case.read', machine, { caseCode: 'CU' })).status).toBe('class-certified');
});
