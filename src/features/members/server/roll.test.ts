import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;

const refusal = (code: string) => ({ reasons: expect.arrayContaining([expect.objectContaining({ code })]) });
const unit = (code: string, parentCode?: string) =>
  call('unit.found', machine, {
    code,
    name: code,
    kind: parentCode ? 'branch' : 'base-org',
    effectiveOn: '2010-01-01',
    ...(parentCode ? { parentCode } : {}),
  });
await unit('R');
for (const code of ['B1', 'B2', 'B3']) await unit(code, 'R');

const enrol = async (code: string, fullName: string, officialOn?: string) => {
  await call('person.record', machine, { code, unitCode: 'B1', fullName, birthYear: 1990 });
  await call('member.enrol', machine, {
    unitCode: 'B1',
    personCode: code,
    ceremonyOn: '2019-05-19',
    effectiveOn: '2019-05-19',
    ...(officialOn ? { officialOn } : {}),
  });
};
await enrol('N1', 'Đinh Văn Mẫu', '2020-05-19');
await enrol('N2', 'An Thị Mẫu', '2020-05-19');
await enrol('N3', 'Dương Mẫu');

const roll = (unitCode: string, on?: string) =>
  call('member.list', machine, { unitCode, ...(on ? { on } : {}) });

describe('the roll of a branch', () => {
  test('is ordered as Vietnamese names are and says who counts', async () => {
    const { members, totals } = await roll('B1');
    expect(members.map(({ fullName }: { fullName: string }) => fullName)).toEqual([
      'An Thị Mẫu',
      'Dương Mẫu',
      'Đinh Văn Mẫu',
    ]);
    expect(totals).toEqual({ members: 3, fullMembers: 2, convened: 2 });
    expect((await roll('B1', '2020-05-18')).totals).toEqual({ members: 3, fullMembers: 0, convened: 0 });
    expect((await roll('B1', '2019-05-18')).totals.members).toBe(0);
  });

  test('comes in pages by the last person', async () => {
    const first = await call('member.list', machine, { unitCode: 'B1', limit: 2 });
    expect(first.next).toBe('N3');
    const rest = await call('member.list', machine, { unitCode: 'B1', limit: 2, after: first.next });
    expect(rest.members.map(({ personCode }: { personCode: string }) => personCode)).toEqual(['N1']);
    expect(rest.next).toBeNull();
  });

  test('a state holds from its day, and a probationer becomes a full member', async () => {
    await call('member.change-state', machine, {
      personCode: 'N1',
      state: 'exempt',
      effectiveOn: '2024-01-01',
    });
    await call('member.make-official', machine, { personCode: 'N3', officialOn: '2021-01-01' });
    expect((await roll('B1', '2023-12-31')).totals).toEqual({ members: 3, fullMembers: 3, convened: 3 });
    expect((await roll('B1', '2024-01-01')).totals).toEqual({ members: 3, fullMembers: 3, convened: 2 });
    await expect(
      call('member.change-state', machine, { personCode: 'N1', state: 'active', effectiveOn: '2023-06-01' }),
    ).rejects.toMatchObject(refusal('later-member-change-stands'));
  });

  test('a person is on one roll a day; a transfer ends one and begins the other, with the state', async () => {
    const again = { unitCode: 'B2', personCode: 'N1', ceremonyOn: '2019-05-19', effectiveOn: '2025-01-01' };
    await expect(call('member.enrol', machine, again)).rejects.toMatchObject(
      refusal('member-is-enrolled-already'),
    );
    await call('member.transfer', machine, { personCode: 'N1', unitCode: 'B2', effectiveOn: '2025-01-01' });
    expect((await roll('B1', '2024-12-31')).totals.members).toBe(3);
    expect((await roll('B1', '2025-01-01')).totals.members).toBe(2);
    expect((await roll('B2', '2025-01-01')).members).toMatchObject([{ personCode: 'N1', state: 'exempt' }]);
    await expect(
      inTransaction(house.db, '/', (trx) =>
        sql`insert into member (person_id, unit_id, ceremony_on, during)
            select p.id, u.id, '2019-05-19', '[2025-06-01,)' from person p, unit u where p.code = 'N1' and u.code = 'B3'`.execute(
          trx,
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'member_is_in_one_branch_a_day' });
  });

  test('members go with a merge, stop a dissolution, and may leave', async () => {
    const effectiveOn = '2026-01-01';
    await expect(call('unit.dissolve', machine, { code: 'B2', effectiveOn })).rejects.toMatchObject({
      reasons: [{ code: 'members-remain', values: { people: 'N1', peopleCount: 1 } }],
    });
    await call('unit.merge', machine, { units: ['B2'], into: 'B3', effectiveOn });
    expect((await roll('B3')).members).toMatchObject([{ personCode: 'N1', state: 'exempt' }]);
    expect((await roll('B2', '2025-12-31')).totals.members).toBe(1);
    await call('member.end', machine, { personCode: 'N1', effectiveOn: '2026-02-01' });
    expect((await roll('B3')).totals.members).toBe(0);
    await call('unit.dissolve', machine, { code: 'B3', effectiveOn: '2026-03-01' });
  });

  test('names and years reach the audit only under the person’s key', async () => {
    await call('person.correct', machine, {
      code: 'N2',
      unitCode: 'B1',
      fullName: 'An Thị Mẫu Hai',
      birthYear: 1991,
    });
    const { rows } = await inTransaction(house.db, '/', (trx) =>
      sql<{ text: string; sealed: number }>`
        select string_agg((to_jsonb(e) - '{hash,previous_hash}'::text[])::text, ' ') as text, (select count(*)::int from audit_personal) as sealed from audit_entry e`.execute(
        trx,
      ),
    );
    expect(rows[0]?.text).not.toMatch(/Mẫu|1990|1991/);
    expect(rows[0]?.sealed).toBe(6 + 4);
    expect(await call('audit.verify', machine, {})).toMatchObject({ isWhole: true });
  });

  test('who looks after another branch finds neither the branch nor the person', async () => {
    const secretary = await house.account('branch-secretary', 'B3');
    await expect(call('member.list', secretary, { unitCode: 'B1' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(call('person.read', secretary, { code: 'N2' })).rejects.toMatchObject({ code: 'not-found' });
  });
});
