import { expect, test } from 'vitest';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
await plantUnits(house.db, [
  { code: 'P' },
  { code: 'A', parent: 'P', kind: 'base-org' },
  { code: 'B', parent: 'P', kind: 'base-org' },
]);
const clerk = await house.account('base-clerk', 'A');
const above = await house.account('administrator', null);
const inspector = await house.account('inspector', 'A');
const elsewhere = await house.account('inspector', 'B');

const person = (code: string, unitCode: string) =>
  call('person.record', machine, { code, unitCode, fullName: 'Lò Thị Mẫu', birthYear: 1995 });
// A Wednesday, the Monday after it, and the Sunday night that ends that week.
house.setNow('2026-11-11T09:00:00+07:00');
await person('N1', 'A');
await person('N2', 'B');
house.setNow('2026-11-16T00:00:00+07:00');
await call('person.read', clerk, { code: 'N1' });
await call('person.read', above, { code: 'N1' });
house.setNow('2026-11-22T23:59:59+07:00');
await call('person.correct', clerk, { code: 'N1', unitCode: 'A', fullName: 'Lò Thị Mẫu', birthYear: 1996 });
await call('view.save', clerk, { operation: 'unit.tree', name: 'Gọn', filter: {}, columns: ['name'] });

const actions = async (input: object, who = inspector): Promise<string[]> =>
  (await call('audit.list', who, input)).entries.map(({ action }: { action: string }) => action);

test('who opened a record is told by its code, also of people above', async () => {
  const { entries } = await call('audit.list', inspector, { record: 'person:N1', kind: 'read' });
  expect(entries).toMatchObject([
    { action: 'person.read', displayName: 'administrator', record: { kind: 'person', code: 'N1' } },
    { action: 'person.read', displayName: 'base-clerk', accountId: clerk.accountId, unit: 'A' },
  ]);
  expect(await actions({ record: 'person:N1' })).toEqual([
    'person.correct',
    'person.read',
    'person.read',
    'person.record',
  ]);
});

test('a record outside the subtree is not found', async () => {
  await expect(call('audit.list', elsewhere, { record: 'person:N1' })).rejects.toMatchObject({
    code: 'not-found',
    reasons: [{ code: 'audit-record-not-found' }],
  });
  expect(await actions({}, elsewhere)).toEqual(['person.record']);
});

test('one kind of act, one account and a range of days with its last day', async () => {
  expect(await actions({ accountId: clerk.accountId, kind: 'change' })).toEqual(['person.correct']);
  expect(await actions({ accountId: clerk.accountId, kind: 'own' })).toEqual(['view.save']);
  expect(await actions({ from: '2026-11-12', to: '2026-11-16' })).toEqual(['person.read', 'person.read']);
  expect(await actions({ from: '2026-11-17', to: '2026-11-21' })).toEqual([]);
});

test('pages go on by the number of the entry', async () => {
  const first = await call('audit.list', inspector, { limit: 2 });
  const rest = await call('audit.list', inspector, { limit: 200, before: first.next });
  expect([...first.entries, ...rest.entries].map(({ seq }: { seq: number }) => seq)).toEqual(
    (await call('audit.list', inspector, {})).entries.map(({ seq }: { seq: number }) => seq),
  );
});

test('changes are counted by person and week, Monday to Sunday in Hà Nội', async () => {
  const { weeks, people } = await call('audit.weeks', inspector, { until: '2026-11-18' });
  expect(weeks.at(-1)).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  expect(people).toMatchObject([
    { displayName: 'base-clerk', changes: [0, 0, 0, 1], total: 1, opened: 1 },
    { actor: 'machine', accountId: null, changes: [0, 0, 1, 0], total: 1, opened: 0 },
    { displayName: 'administrator', total: 0, opened: 1 },
  ]);
});

test('each number of a week is as long as the list behind it', async () => {
  const { weeks, people } = await call('audit.weeks', inspector, { until: '2026-11-22' });
  for (const { accountId, changes } of people) {
    if (accountId === null) continue;
    for (const [at, { from, to }] of weeks.entries())
      expect(await actions({ accountId, kind: 'change', from, to })).toHaveLength(changes[at]);
  }
});

test('who may not inspect learns nothing', async () => {
  await expect(call('audit.weeks', clerk, {})).rejects.toMatchObject({ code: 'forbidden' });
});
