import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, db, account, codesOf } = await casesHouse();
const begin = (more: Record<string, unknown>, as = machine) =>
  call('case.begin', as, {
    fullName: 'Lò Thị Mẫu Mới',
    bornOn: '1999-05-04',
    unitCode: 'B1',
    on: '2026-03-02',
    ...more,
  });
const refusedFor = async (attempt: Promise<unknown>) =>
  codesOf(
    await attempt.then(
      () => ({ reasons: [] }),
      (refusal: unknown) => refusal,
    ),
  );
const people = () =>
  inTransaction(db, '/', async (tx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from person where folded(full_name) = folded('lo thi mau moi')`.execute(tx);
    return rows[0]?.n;
  });

test('a new person and the case are one act, which the person’s branch reads at once', async () => {
  const { code, status } = await begin({ sex: 'female', homePlace: 'Xã Mẫu, tỉnh Mẫu', religion: 'none' });
  expect(status).toBe('source');
  const view = await call('case.read', machine, { caseCode: code });
  expect(view).toMatchObject({
    fullName: 'Lò Thị Mẫu Mới',
    bornOn: '1999-05-04',
    unitCode: 'B1',
    profile: { sex: 'female', homePlace: 'Xã Mẫu, tỉnh Mẫu', religion: 'none' },
    profileNames: { 'religion:none': 'Không' },
  });
  const { entries } = await call('audit.list', machine, { action: 'case.begin' });
  expect(entries).toHaveLength(1);
  expect(JSON.stringify(entries)).not.toContain('Mẫu Mới');
});

test('nobody is entered twice unseen, also without marks; who was looked at and is another is entered', async () => {
  expect(await refusedFor(begin({ fullName: 'lo thi MAU moi' }))).toEqual(['person-may-be-known']);
  expect(await refusedFor(begin({ bornOn: undefined, birthYear: 1999 }))).toEqual(['person-may-be-known']);
  expect(await refusedFor(begin({ bornOn: undefined, homePlace: 'xã MẪU, tỉnh mẫu' }))).toEqual([
    'person-may-be-known',
  ]);
  const { people: alike } = await call('case.alike', machine, {
    fullName: 'lò thị mẫu mới',
    bornOn: '1999-05-04',
  });
  expect(alike).toMatchObject([{ homePlace: 'Xã Mẫu, tỉnh Mẫu', unitCode: 'B1', status: 'source' }]);
  await begin({ bornOn: '1998-01-01' });
  await begin({ isAnother: true });
  expect(await people()).toBe(3);
});

test('two who enter the same person at the same time: one is told of the other', async () => {
  const both = await Promise.allSettled([1, 2].map(() => begin({ fullName: 'Trần Cùng Lúc' })));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a refused opening leaves no person behind', async () => {
  const before = await people();
  expect(await refusedFor(begin({ isAnother: true, on: '2099-01-01' }))).toEqual(['act-in-the-future']);
  expect(await refusedFor(begin({ isAnother: true, religion: 'no-such' }))).toEqual(['not-in-the-catalogue']);
  expect(await people()).toBe(before);
});

test('a secretary enters people of the own branch only, and learns of nobody elsewhere', async () => {
  const secretary = await account('branch-secretary', 'B2');
  await begin({ fullName: 'Phạm Ở Nơi Khác' });
  await begin({ fullName: 'Phạm Ở Nơi Khác', unitCode: 'B2' }, secretary);
  const { people: alike } = await call('case.alike', secretary, { fullName: 'pham o noi khac' });
  expect(alike.map(({ unitCode }: { unitCode: string }) => unitCode)).toEqual(['B2']);
  await expect(begin({ fullName: 'Ai Đó' }, secretary)).rejects.toMatchObject({ code: 'not-found' });
});
