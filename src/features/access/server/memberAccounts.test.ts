import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { policies } from '#kernel/roles.ts';
import { pathOfMember } from '#kernel/scope.ts';
import { machine } from '#main/testing.ts';
import type { Actor } from '#server/perform.ts';

const house = await casesHouse();
const { call, act, codesOf, db } = house;
const refused = (attempt: Promise<unknown>) => attempt.then(() => [], codesOf);
const visitor = { kind: 'visitor', address: '127.0.0.1' } as const;

const give = (name: string, more: object) =>
  call('role.grant', machine, { name, role: 'member', unitCode: 'B1', ...more });
const create = (name: string) => call('account.create', machine, { name, displayName: name });
/** The role an account works with today. */
const roleOf = async (member: Actor) => (await call('session.read', member, {})).grant?.role ?? null;

beforeAll(async () => {
  await create('chi.lan');
  for (const [code, helper] of [
    ['S1', 'B1-D1'],
    ['S2', 'B1-D2'],
  ]) {
    await call('case.begin', machine, {
      ...{ code, fullName: `Nguồn ${code}`, birthYear: 1999, unitCode: 'B1', on: '2026-01-08' },
    });
    await act(code as string, 'assign-helper', '2026-02-01', { memberCode: helper });
  }
});

test('the role of a member names one person of the roll; others name none', async () => {
  expect(await refused(give('chi.lan', {}))).toEqual(['only-a-member-role-names-a-person']);
  expect(await refused(give('chi.lan', { role: 'leader', memberCode: 'B1-D1' }))).toEqual([
    'only-a-member-role-names-a-person',
  ]);
  for (const more of [{ memberCode: 'B2-D1' }, { memberCode: 'B1-D1', from: '2010-06-01' }])
    expect(await refused(give('chi.lan', more))).toEqual(['not-on-the-roll-of-the-branch']);
});

test('an administrator gives it from the roll; one member has one account', async () => {
  const { oneTimePassword } = await create('anh.mau');
  await give('anh.mau', { memberCode: 'B1-D1' });
  const { session } = await call('session.open', visitor, { name: 'anh.mau', password: oneTimePassword });
  expect(session.grant).toMatchObject({ role: 'member', memberName: 'Người Mẫu B1-D1', unitCode: 'B1' });
  expect(await refused(give('chi.lan', { memberCode: 'B1-D1' }))).toEqual(['member-has-one-account']);
});

test('of everything in the branch the database shows a member only what is theirs', async () => {
  const { id, path } = await inTransaction(db, '/', async (tx) => {
    const { rows } = await sql<{ id: number; path: string }>`
      select p.id, u.path from person p join unit u on u.id = p.unit_id where p.code = 'B1-D1'`.execute(tx);
    return rows[0] as { id: number; path: string };
  });
  const seen = await inTransaction(db, pathOfMember(path, id), async (tx) => {
    const { rows } = await sql<Record<string, unknown>>`
      select (select count(*)::int from unit) as units, (select array_agg(code order by code) from admission_case) as cases,
        (select array_agg(full_name order by id) from person) as people, (select count(*)::int from source) as sources,
        (select count(distinct case_id)::int from case_event) as events, (select count(*)::int from member) as members`.execute(
      tx,
    );
    return rows[0];
  });
  expect(seen).toEqual({
    ...{
      units: 0,
      cases: ['S1'],
      people: ['Người Mẫu B1-D1', 'Nguồn S1'],
      sources: 0,
      events: 1,
      members: 1,
    },
  });
});

test('a member may do nothing but their own work: every other policy refuses the role', () => {
  const open = Object.entries(policies).filter(([, roles]) =>
    (roles as readonly string[] | null)?.includes('member'),
  );
  expect(open.map(([policy]) => policy).sort()).toEqual(['own-people', 'signed-in']);
});

test('the right ends on the day of a transfer, and does not come back with the member', async () => {
  const member = await house.account('member', 'B1', 'B1-D3');
  expect(await roleOf(member)).toBe('member');
  await call('member.transfer', machine, { personCode: 'B1-D3', unitCode: 'B2', effectiveOn: '2026-11-10' });
  expect(await roleOf(member)).toBeNull();
  await call('member.transfer', machine, { personCode: 'B1-D3', unitCode: 'B1', effectiveOn: '2026-11-20' });
  expect(await roleOf(member)).toBeNull();
});

test('the right ends with the place on the roll, and goes on in the branch that a merger makes', async () => {
  const [leaving, staying] = [
    await house.account('member', 'B2', 'B2-D1'),
    await house.account('member', 'B2', 'B2-D2'),
  ];
  expect(await roleOf(leaving)).toBe('member');
  await call('member.end', machine, { personCode: 'B2-D1', effectiveOn: '2026-11-12' });
  expect(await roleOf(leaving)).toBeNull();
  await call('unit.merge', machine, { units: ['B2'], into: 'B1', effectiveOn: '2026-11-15' });
  expect(await roleOf(staying)).toBe('member');
});
