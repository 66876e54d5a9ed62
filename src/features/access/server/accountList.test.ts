import { expect, test } from 'vitest';
import { machine, testHouse } from '#main/testing.ts';

const { call } = await testHouse();
const people = ['Trần Văn Đức', 'Lê Thị Ánh', 'Phạm An', 'Bùi Văn Dũng', 'Đỗ Thị An', 'Vũ Hùng'];
for (const [index, displayName] of people.entries())
  await call('account.create', machine, { name: `nguoi-${index}`, displayName });
await call('account.disable', machine, { name: 'nguoi-5' });
await call('role.grant', machine, { name: 'nguoi-1', role: 'leader' });

const page = async (input: object) => {
  const { accounts, ...rest } = await call('account.list', machine, input);
  return { names: accounts.map((one: { displayName: string }) => one.displayName), ...rest };
};

test('accounts are listed by given name, then by the whole name, as Vietnamese names are', async () => {
  const all = await page({});
  expect(all).toEqual({
    names: ['Đỗ Thị An', 'Phạm An', 'Lê Thị Ánh', 'Bùi Văn Dũng', 'Trần Văn Đức', 'Vũ Hùng'],
    next: null,
    count: 6,
    before: null,
  });
  const first = await page({ limit: 4 });
  expect(first).toMatchObject({ names: all.names.slice(0, 4), count: 6 });
  expect(await page({ after: first.next, limit: 4 })).toMatchObject({
    names: all.names.slice(4),
    next: null,
  });
});

test.each([
  ['a', 0],
  ['D', 3],
  ['đ', 4],
  ['E', 5],
  ['z', 6],
])('the letter %s begins behind %i names', async (letter, before) => {
  expect(await page({ letter, limit: 1 })).toMatchObject({ before });
});

test('a list of some accounts counts just those', async () => {
  expect(await page({ state: 'disabled' })).toMatchObject({ names: ['Vũ Hùng'], count: 1 });
  expect(await page({ role: 'leader' })).toMatchObject({ names: ['Lê Thị Ánh'], count: 1 });
  expect(await page({ state: 'open', skip: 4 })).toMatchObject({
    names: ['Trần Văn Đức'],
    count: 5,
    before: 4,
  });
});
