import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
const refusal = (code: string) => ({ reasons: expect.arrayContaining([expect.objectContaining({ code })]) });

beforeAll(async () => {
  await call('unit.found', machine, {
    code: 'H',
    name: 'Huyện',
    kind: 'district',
    effectiveOn: '2010-01-01',
  });
  for (const [code, parentCode, kind] of [
    ['X', 'H', 'base-org'],
    ['Y', 'H', 'base-org'],
    ['X1', 'X', 'branch'],
    ['Y1', 'Y', 'branch'],
  ] as const)
    await call('unit.found', machine, { code, name: code, kind, parentCode, effectiveOn: '2010-01-01' });
  for (const code of ['B-1', 'B-2'])
    await call('site.register', machine, {
      ...{ code, unitCode: 'X', kind: 'ban', name: code, openedOn: '2012-01-01' },
      ...{ state: 'members-no-branch', stateSince: '2012-01-01' },
    });
  const people = [
    ['N1', 'X1', '2020-05-19'],
    ['N2', 'X1', undefined],
    ['N3', 'Y1', '2020-05-19'],
    ['N4', 'Y1', '2020-05-19'],
  ] as const;
  for (const [code, unitCode, officialOn] of people) {
    await call('person.record', machine, { code, unitCode, fullName: `Người ${code}`, birthYear: 1990 });
    await call('member.enrol', machine, {
      ...{ unitCode, personCode: code, ceremonyOn: '2019-05-19', effectiveOn: '2019-05-19' },
      ...(officialOn ? { officialOn } : {}),
    });
  }
});

const assign = (personCode: string, effectiveOn: string, more: object = {}, who = machine) =>
  call('place.assign-member', who, { code: 'B-1', personCode, how: 'seconded', effectiveOn, ...more });
const release = (personCode: string, effectiveOn: string) =>
  call('place.release-member', machine, { code: 'B-1', personCode, effectiveOn });
const at = (on: string, who = machine) => call('place.members', who, { code: 'B-1', on });
const listed = async (asOf: string) => {
  const query = { kind: 'sites', sort: 'place', states: ['members-no-branch'], on: asOf };
  const { places } = await call('place.list', machine, { unitCode: 'H', asOf, query: JSON.stringify(query) });
  return places.find(({ code }: { code: string }) => code === 'B-1');
};

describe('members at a village', () => {
  test('where nobody was ever entered it is not known how many there are', async () => {
    expect(await listed('2024-01-01')).toMatchObject({ members: null, fullMembers: null, lacking: null });
    expect(await at('2024-01-01')).toMatchObject({ members: [], fullMembers: 0, needed: 3, lacking: 3 });
  });

  test('are local or seconded, count down to a branch of its own, and a probationary one does not count', async () => {
    await assign('N1', '2024-03-01', { how: 'local' });
    await assign('N2', '2024-03-01', { how: 'local' });
    await assign('N3', '2024-04-01');
    expect(await at('2024-04-01')).toMatchObject({
      ...{ fullMembers: 2, needed: 3, lacking: 1, others: 0 },
      members: [
        { personCode: 'N1', how: 'local', isFullMember: true, branchName: 'X1', since: '2024-03-01' },
        { personCode: 'N2', how: 'local', isFullMember: false },
        { personCode: 'N3', how: 'seconded', isFullMember: true, branchName: 'Y1' },
      ],
    });
    expect(await listed('2024-04-01')).toMatchObject({ members: 3, fullMembers: 2, lacking: 1 });
    expect(await listed('2024-03-31')).toMatchObject({ members: 2, fullMembers: 1, lacking: 2 });
  });

  test('one is at one place a day, on days when both are there', async () => {
    await expect(assign('N1', '2024-05-01', { code: 'B-2' })).rejects.toMatchObject(
      refusal('member-is-at-one-site-a-day'),
    );
    await expect(assign('N4', '2019-05-18')).rejects.toMatchObject(refusal('not-a-member-that-day'));
    await expect(assign('N4', '2100-01-01')).rejects.toMatchObject(refusal('effective-day-in-the-future'));
    await expect(assign('N9', '2024-05-01')).rejects.toMatchObject(refusal('member-not-found'));
  });

  test('one who goes counts until the day before; on the first day it is as if never entered', async () => {
    await release('N3', '2024-06-01');
    expect((await at('2024-05-31')).fullMembers).toBe(2);
    expect((await at('2024-06-01')).fullMembers).toBe(1);
    await assign('N4', '2024-06-01');
    await release('N4', '2024-06-01');
    expect((await at('2024-06-01')).members).toHaveLength(2);
    await expect(release('N4', '2024-06-02')).rejects.toMatchObject(refusal('not-at-the-site-that-day'));
    await expect(release('N1', '2024-02-29')).rejects.toMatchObject(refusal('not-at-the-site-that-day'));
  });

  test('a commune counts who comes from elsewhere and does not name them; what is elsewhere is not found', async () => {
    await assign('N3', '2024-07-01');
    const clerk = await house.account('base-clerk', 'X');
    const seen = await at('2024-07-01', clerk);
    expect(seen).toMatchObject({ fullMembers: 2, others: 1 });
    expect(seen.members.map(({ personCode }: { personCode: string }) => personCode)).toEqual(['N1', 'N2']);
    const other = await house.account('base-clerk', 'Y');
    await expect(at('2024-07-01', other)).rejects.toMatchObject({ code: 'not-found' });
    await expect(assign('N4', '2024-07-01', {}, other)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('each act and each look is in the log without a name', async () => {
    const entries = await inTransaction(house.db, '/', async (trx) => {
      const { rows } = await sql<{ action: string; detail: object }>`
        select action, detail from audit_entry where action like 'place.%' and action <> 'place.list' order by seq`.execute(
        trx,
      );
      return rows;
    });
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set(['place.members', 'place.assign-member', 'place.release-member']),
    );
    expect(JSON.stringify(entries)).not.toContain('Người');
  });
});
