import { expect, test } from 'vitest';
import { addDays, addMonths, day } from '#kernel/day.ts';
import { casesHouse } from './testing/casesHouse.ts';

const house = await casesHouse();
const { call, act, account, person } = house;
const clerk = await account('base-clerk', 'CS');
const today = day('2026-11-21');

// B1-D1 helps four, of whom one was met; B1-D2 helps three, as many as one may.
for (const [n, helper] of ['B1-D1', 'B1-D1', 'B1-D1', 'B1-D1', 'B1-D2', 'B1-D2', 'B1-D2'].entries()) {
  await person(`N${n}`, '1999-01-01');
  await call('case.open', clerk, { code: `HS-${n}`, personCode: `N${n}`, unitCode: 'B1', on: '2026-08-03' });
  await act(`HS-${n}`, 'assign-helper', '2026-08-04', { memberCode: helper });
}
// Just not too long ago, and too long ago by a day.
await act('HS-0', 'remark', addMonths(today, -2), { note: 'Gặp gỡ, trao đổi', isByHelper: true });
await act('HS-1', 'remark', addDays(addMonths(today, -2), -1), { note: 'Gặp gỡ', isByHelper: true });

const list = (more: object = {}) => call('helper.list', clerk, { unitCode: 'CS', ...more });
const named = (answer: { helpers: { memberCode: string }[] }) =>
  answer.helpers.map(({ memberCode }) => memberCode);

// The numbers of helperMaxPeople and helperContactMaxMonths, from both sides.
test('who helps more people than the rule row says, or met somebody too long ago, is found; the rows are not confirmed', async () => {
  const all = await list();
  expect(all).toMatchObject({
    count: 2,
    mostPeople: { value: 3, isUnverified: true },
    contactMonths: { value: 2, isUnverified: true },
    helpers: [
      { memberCode: 'B1-D1', people: 4, silent: 3, isOverloaded: true },
      { memberCode: 'B1-D2', people: 3, isOverloaded: false },
    ],
  });
  expect(named(await list({ concern: 'overloaded' }))).toEqual(['B1-D1']);
  expect(named(await list({ concern: 'silent' }))).toEqual(['B1-D1', 'B1-D2']);
});

test('each number has exactly its people, in the scope alone', async () => {
  const { helpers } = await list();
  for (const { id, people, silent } of helpers)
    for (const [isSilent, n] of [
      [false, people],
      [true, silent],
    ]) {
      const answer = await call('helper.list-people', clerk, { unitCode: 'CS', helperId: id, isSilent });
      expect([answer.count, answer.people.length]).toEqual([n, n]);
    }
  const other = await account('base-clerk', 'CS2');
  await expect(call('helper.list', other, { unitCode: 'CS' })).rejects.toMatchObject({ code: 'not-found' });
  expect((await call('helper.list', other, { unitCode: 'CS2' })).count).toBe(0);
});

test('who has a dossier is helped still, until the case ends', async () => {
  const { id } = (await list()).helpers.find(
    ({ memberCode }: { memberCode: string }) => memberCode === 'B1-D2',
  );
  const people = async () =>
    (await call('helper.list-people', clerk, { unitCode: 'CS', helperId: id })).count;
  await act('HS-4', 'enlist', '2026-08-10');
  await act('HS-4', 'certify', '2026-08-20', { number: '12/GCN' });
  await act('HS-4', 'open-dossier', '2026-09-01');
  expect(await people()).toBe(3);
  await act('HS-5', 'remove-from-list', '2026-09-01', { reason: 'Xin thôi' });
  expect(await people()).toBe(2);
});
