import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { testHouse } from '#main/testing.ts';
import { expireDrafts, forgetDrafts } from './drafts.ts';

const { call, account, db, setNow } = await testHouse();
const lan = await account('base-clerk', null);
const minh = await account('base-clerk', null);
const form = { action: 'case.opinion', address: '/ho-so/HS-1?viec=opinion' };
const draftOf = async (who: typeof lan, of = form) => (await call('draft.read', who, of)).draft;

test('what is filled in is kept for its writer only, and what comes later takes its place', async () => {
  expect(await draftOf(lan)).toBeNull();
  await call('draft.save', lan, { ...form, content: { body: 'ward' } });
  setNow('2026-11-21T14:05:00+07:00');
  await call('draft.save', lan, { ...form, content: { body: 'ward', on: '2026-11-20' } });
  expect(await draftOf(lan)).toEqual({
    content: { body: 'ward', on: '2026-11-20' },
    savedAt: '2026-11-21T07:05:00.000Z',
  });
  expect(await draftOf(minh)).toBeNull();
  expect((await call('draft.list', minh, {})).drafts).toEqual([]);
  expect((await call('draft.list', lan, {})).drafts).toEqual([
    { ...form, savedAt: '2026-11-21T07:05:00.000Z' },
  ]);
  await call('draft.discard', minh, form);
  expect(await draftOf(lan)).not.toBeNull();
  await call('draft.discard', lan, form);
  expect(await draftOf(lan)).toBeNull();
});

test('an address leads nowhere but into the application', async () => {
  for (const address of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere', 'ho-so/HS-1']) {
    await expect(call('draft.save', lan, { ...form, address, content: {} })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  }
});

test('fifty drafts are kept, the oldest give way', async () => {
  for (let n = 1; n <= 52; n += 1) {
    setNow(`2026-11-21T15:${String(n).padStart(2, '0')}:00+07:00`);
    await call('draft.save', minh, { ...form, address: `/ho-so/N-${n}`, content: { n } });
  }
  const { drafts } = await call('draft.list', minh, {});
  expect(drafts).toHaveLength(50);
  expect([drafts[0].address, drafts.at(-1).address]).toEqual(['/ho-so/N-52', '/ho-so/N-3']);
});

test('a draft goes with the identity of its record, and after thirty days', async () => {
  for (const address of ['/ho-so/N-1', '/ho-so/N-1?viec=opinion', '/ho-so/N-1/in', '/ho-so/N-10'])
    await call('draft.save', lan, { ...form, address, content: {} });
  await inTransaction(db, '/', (trx) => forgetDrafts(trx, '/ho-so/N-1'));
  const left = async () =>
    (await call('draft.list', lan, {})).drafts.map(({ address }: typeof form) => address);
  expect(await left()).toEqual(['/ho-so/N-10']);
  await inTransaction(db, '/', (trx) => expireDrafts(trx, new Date('2026-12-21T15:51:00+07:00')));
  expect(await left()).toEqual(['/ho-so/N-10']);
  await inTransaction(db, '/', (trx) => expireDrafts(trx, new Date('2026-12-21T16:00:00+07:00')));
  expect(await left()).toEqual([]);
});
