import { expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { day } from '#kernel/day.ts';
import { machine, testHouse } from '#main/testing.ts';
import { countingDayOf } from './settings.ts';

const { call, db, setNow } = await testHouse();
const countedOn = (on: string) => inTransaction(db, '/', (tx) => countingDayOf(tx, day(on)));
const told = async (now: string) => {
  setNow(now);
  return (await call('setting.read', machine, {})).countingDay;
};

await call('document.record', machine, {
  code: 'VB-DEM',
  kind: 'guide',
  number: '9-HD/BTCTW',
  issuedOn: '2025-12-01',
});
await call('rule.add-reading', machine, {
  key: 'admissionCountedBy',
  value: 'ceremony-date',
  since: '2026-01-01',
  until: '2026-06-30',
  documentCode: 'VB-DEM',
  clause: 'điểm 2',
});

test('R-CNT-7 a reading decides from its first day to its last, and neither before nor after', async () => {
  const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'];
  expect(await Promise.all(days.map(countedOn))).toEqual(['decision', 'ceremony', 'ceremony', 'decision']);
});

test('today is the day in Vietnam, whatever the clock of the database says', async () => {
  expect(await told('2026-06-30T23:59:00+07:00')).toBe('ceremony');
  expect(await told('2026-07-01T00:01:00+07:00')).toBe('decision');
});

test('a figure is counted by the day as of which it is asked, and says so', async () => {
  await call('unit.found', machine, { code: 'T', name: 'T', kind: 'province', effectiveOn: '2010-01-01' });
  setNow('2026-11-21T12:00:00+07:00');
  const counted = async (asOf: string) =>
    (await call('count.read', machine, { unitCode: 'T', measure: 'admission', period: '2026', asOf }))
      .countedBy;
  expect([await counted('2026-06-30'), await counted('2026-07-01')]).toEqual(['ceremony', 'decision']);
});

test('the choice of the installation stands above every reading', async () => {
  await call('setting.change', machine, { countingDay: 'decision' });
  expect(await countedOn('2026-03-01')).toBe('decision');
});
