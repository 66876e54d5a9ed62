import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { act, call, db, prepared, codesOf, setNow } = await casesHouse();
await prepared('HS1', 'N1');
const describe = (more: Record<string, unknown>) =>
  call('case.describe', machine, { caseCode: 'HS1', ...more });
const read = (more = {}) => call('case.read', machine, { caseCode: 'HS1', ...more });
const fact = () =>
  inTransaction(db, '/', async (tx) => {
    const { rows } = await sql`
      select sex, ethnic_group, religion, occupation, introducer, place_kind from fact where kind = 'certificate'`.execute(
      tx,
    );
    return rows[0];
  });

test('what is put right stands in the case and in its counted facts; what stood before is kept with its reason', async () => {
  await describe({ occupation: 'farmer', religion: 'none', sex: 'male' });
  const earlier = '2026-11-21T05:30:00.000Z';
  setNow('2026-11-22T09:00:00+07:00');
  await describe({
    occupation: 'worker',
    sex: 'female',
    homePlace: 'Xã Mẫu',
    ethnicGroup: '03',
    introducer: 'youth-union',
    placeKind: 'ban',
    reason: 'Ghi nhầm người',
  });
  const now = await read();
  expect(now.profile).toMatchObject({
    occupation: 'worker',
    sex: 'female',
    homePlace: 'Xã Mẫu',
    religion: 'none',
    education: 'us-diploma',
  });
  expect(now.formerProfiles).toMatchObject([
    { reason: 'Ghi nhầm người', profile: { occupation: 'farmer', sex: 'male', homePlace: null } },
    { reason: null, profile: { occupation: null, religion: null, sex: null } },
  ]);
  expect(now.profileNames).toMatchObject({ 'occupation:farmer': 'Nông dân', 'ethnicGroup:03': 'Thái' });
  const then = await read({ knownAt: earlier });
  expect(then.profile).toMatchObject({ occupation: 'farmer', sex: 'male', homePlace: null });
  expect(then.formerProfiles).toHaveLength(1);
  expect(await fact()).toEqual({
    sex: 'female',
    ethnic_group: '03',
    religion: 'none',
    occupation: 'worker',
    introducer: 'youth-union',
    place_kind: 'ban',
  });
  const differences = await inTransaction(db, '/', async (tx) => {
    await sql`select fold_rollups()`.execute(tx);
    return (await sql`select * from rollup_differences()`.execute(tx)).rows;
  });
  expect(differences).toEqual([]);
});

test('the same again changes nothing and keeps nothing', async () => {
  const { version } = await read();
  await describe({ occupation: 'worker' });
  const again = await read();
  expect(again.version).toBe(version);
  expect(again.formerProfiles).toHaveLength(2);
});

test('a name, a birth and a home are put right with a reason, and what was said before stays to be read', async () => {
  const refusal = await describe({ fullName: 'Lò Thị Đúng' }).catch((error: unknown) => error);
  expect(codesOf(refusal)).toEqual(['identity-change-says-why']);
  const reason = 'Theo giấy khai sinh';
  expect(codesOf(await describe({ birthYear: 2090, bornOn: null, reason }).catch((e: unknown) => e))).toEqual(
    ['born-in-the-future'],
  );
  await describe({ fullName: 'Lò Thị Đúng', bornOn: '1994-12-31', homePlace: 'Xã Khác', reason });
  const now = await read();
  expect(now).toMatchObject({ fullName: 'Lò Thị Đúng', bornOn: '1994-12-31', birthYear: 1994 });
  expect(now.formerProfiles[0]).toMatchObject({
    reason,
    profile: { fullName: 'Người Mẫu N1', bornOn: '1995-06-01', birthYear: 1995, homePlace: 'Xã Mẫu' },
  });
  const { entries } = await call('audit.list', machine, { action: 'case.describe' });
  expect(JSON.stringify(entries)).not.toContain('Lò Thị Đúng');
});

test('a code that no catalogue lists is refused at its field', async () => {
  const refusal = await describe({ ethnicGroup: '99' }).catch((error: unknown) => error);
  expect(codesOf(refusal)).toEqual(['not-in-the-catalogue']);
});

test('with the person all that was said goes', async () => {
  await act('HS1', 'withdraw', '2018-03-20');
  await call('case.forget', machine, { caseCode: 'HS1', reason: 'Hết hạn lưu' });
  const left = await inTransaction(db, '/', async (tx) => {
    const { rows } =
      await sql`select (select count(*)::int from former_profile) as former, home_place from person where code = 'N1'`.execute(
        tx,
      );
    return rows[0];
  });
  expect(left).toEqual({ former: 0, home_place: null });
});
