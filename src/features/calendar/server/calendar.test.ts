import { describe, expect, test } from 'vitest';
import { loadCalendar } from '#db/calendar.ts';
import { inTransaction } from '#db/transaction.ts';
import { plantUnits } from '#features/organisations/server/units.testing.ts';
import { day } from '#kernel/day.ts';
import { dueAfter } from '#kernel/deadline.ts';
import { machine, testHouse } from '#main/testing.ts';
import { shippedCalendar } from '../shipped.ts';
import { calendarHere } from './workingDays.ts';

const house = await testHouse();
const { call } = house;
await plantUnits(house.db, [{ code: 'T' }]);
const local = await house.account('administrator', 'T');
const member = await house.account('member', 'T');

const tet = { day: '2027-02-03', isWorking: false, kind: 'tet', name: 'Tết Đinh Mùi', source: 'TB 1/TB-BNV' };
const dueHere = (from: string, n: number) =>
  inTransaction(house.db, '/', async (tx) => dueAfter(await calendarHere(tx), day(from), n));

describe('the working calendar', () => {
  test('is the shipped one until somebody edits it, and everybody reads it', async () => {
    await inTransaction(house.db, '/', async (tx) => expect(await calendarHere(tx)).toEqual(shippedCalendar));
    const year = await call('calendar.read', member, { year: 2026 });
    expect(year).toMatchObject({ isConfirmed: true });
    expect(year.days).toContainEqual(
      expect.objectContaining({ day: '2026-11-24', isWorking: false, isUnverified: true, isEdited: false }),
    );
  });

  test('a day entered here counts at once, is confirmed, and the audit keeps what it was', async () => {
    expect((await dueHere('2027-02-02', 1)).dueOn).toBe('2027-02-03');
    await call('calendar.set-day', machine, tet);
    await call('calendar.set-day', machine, { ...tet, day: '2027-02-10', isWorking: true, kind: 'other' });
    expect(await dueHere('2027-02-02', 1)).toMatchObject({ dueOn: '2027-02-10' });
    const { entries } = await call('audit.list', machine, { action: 'calendar.set-day' });
    expect(entries[0].detail).toMatchObject({ old: { is_working: false }, new: { isWorking: true } });
  });

  test('an upgrade leaves an edited day alone', async () => {
    await inTransaction(house.owner, '/', async (tx) => expect(await loadCalendar(tx)).toBe(0));
    const { days } = await call('calendar.read', member, { year: 2027 });
    expect(days.find((one: { day: string }) => one.day === '2027-02-10')).toMatchObject({
      isWorking: true,
      isEdited: true,
      isUnverified: false,
    });
  });

  test('a year nobody confirmed says so until it is confirmed', async () => {
    expect(await call('calendar.read', member, { year: 2028 })).toMatchObject({
      isConfirmed: false,
      days: [],
    });
    expect((await dueHere('2028-03-01', 5)).unsure.years).toEqual([2028]);
    await call('calendar.confirm-year', machine, { year: 2028, source: 'TB 2/TB-BNV' });
    expect((await dueHere('2028-03-01', 5)).unsure.years).toEqual([]);
  });

  test('only who works with the whole installation changes it', async () => {
    await expect(call('calendar.set-day', local, tet)).rejects.toMatchObject({
      code: 'blocked',
      reasons: [{ code: 'calendar-is-of-the-whole-installation' }],
    });
    await expect(call('calendar.confirm-year', local, { year: 2029, source: 'x' })).rejects.toMatchObject({
      code: 'blocked',
    });
    await expect(call('calendar.set-day', member, tet)).rejects.toMatchObject({ code: 'forbidden' });
  });

  test.each([
    ['calendar-kind-is-of-a-day-off', { isWorking: true, kind: 'tet' }],
    ['calendar-kind-is-of-a-day-worked', { isWorking: false, kind: 'swapped-on' }],
  ])('%s', async (code, change) => {
    await expect(call('calendar.set-day', machine, { ...tet, ...change })).rejects.toMatchObject({
      reasons: [{ code, field: 'kind' }],
    });
  });
});
