import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';
import type { Actor } from '#server/perform.ts';

const house = await casesHouse();
const { call, db, account, codesOf } = house;
const board = await account('organisation-board', 'H');
const clerk = await account('base-clerk', 'CS');
const secretary = await account('branch-secretary', 'B1');
const elsewhere = await account('organisation-board', 'H2');
const leader = await account('leader', 'H');

const refusal = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (refused: { code: string }) => codesOf(refused)[0] ?? refused.code,
  );
const one = async (as: Actor, code: string) =>
  (await call('campaign.list', as, {})).campaigns.find((row: { code: string }) => row.code === code);

await call('campaign.record', board, {
  code: 'MH',
  unitCode: 'H',
  sort: 'model',
  name: 'Mỗi chi bộ một nguồn',
  startsOn: '2026-01-01',
});

describe('a campaign', () => {
  test('is seen and joined from below, put right by its own unit, and not there for others', async () => {
    expect(await one(clerk, 'MH')).toMatchObject({ unitCode: 'H', isMine: false, units: 0 });
    expect(await one(board, 'MH')).toMatchObject({ isMine: true });
    expect(await one(elsewhere, 'MH')).toBeUndefined();
    const change = { campaignCode: 'MH', name: 'Mỗi chi bộ hai nguồn', startsOn: '2026-01-01' };
    expect(await refusal(call('campaign.correct', clerk, change))).toBe('campaign-not-found');
    expect(await refusal(call('campaign.correct', leader, change))).toBe('role-does-not-allow');
    await call('campaign.correct', board, change);
    expect(await one(clerk, 'MH')).toMatchObject({ name: 'Mỗi chi bộ hai nguồn' });
    const { entries } = await call('audit.list', machine, { action: 'campaign.correct' });
    expect(entries).toHaveLength(1);
    expect(await refusal(call('campaign.correct', board, { ...change, endsOn: '2025-12-31' }))).toBe(
      'campaign-ends-after-it-starts',
    );
  });

  test('a unit takes part from a day of it, once at a time, until it leaves', async () => {
    const join = (unitCodes: string[], from: string, as: Actor = clerk) =>
      refusal(call('campaign.join', as, { campaignCode: 'MH', unitCodes, from }));
    expect(await join(['B1'], '2025-12-31')).toBe('joins-outside-the-campaign');
    expect(await join(['B3'], '2026-02-01')).toBe('unit-not-found');
    expect(await join(['B1'], '2026-02-01', secretary)).toBe('role-does-not-allow');
    expect(await join(['B1', 'B2'], '2026-02-01')).toBe('done');
    expect(await join(['B1'], '2026-03-01')).toBe('unit-takes-part-once-a-day');
    const leave = (from: string) =>
      refusal(call('campaign.leave', clerk, { campaignCode: 'MH', unitCode: 'B2', from }));
    expect(await leave('2026-02-01')).toBe('unit-takes-no-part');
    expect(await leave('2026-05-01')).toBe('done');
    expect(await join(['B2'], '2026-11-01')).toBe('done');
    expect(await leave('2026-11-10')).toBe('done');
    expect(await one(clerk, 'MH')).toMatchObject({ units: 1 });
    const all = await call('campaign.list-units', clerk, { campaignCode: 'MH' });
    expect(all.units.map((row: { unitCode: string; to: string | null }) => [row.unitCode, row.to])).toEqual([
      ['B1', null],
      ['B2', '2026-05-01'],
      ['B2', '2026-11-10'],
    ]);
    expect((await call('campaign.list-units', clerk, { campaignCode: 'MH', isNow: true })).count).toBe(1);
  });

  test('tells whom it brought and how many were admitted; each number has its rows', async () => {
    await house.person('N1', '1999-01-01');
    await call('case.open', machine, { code: 'HS-1', personCode: 'N1', unitCode: 'B1', on: '2026-05-04' });
    expect(await refusal(call('campaign.link', elsewhere, { campaignCode: 'MH', caseCode: 'HS-1' }))).toBe(
      'campaign-not-found',
    );
    await call('campaign.link', secretary, { campaignCode: 'MH', caseCode: 'HS-1' });
    await call('campaign.link', clerk, { campaignCode: 'MH', caseCode: 'HS-1' });
    expect(await one(board, 'MH')).toMatchObject({ found: 1, admitted: 0 });
    await inTransaction(db, '/', (trx) =>
      sql`update admission_case set decided_on = '2026-10-01' where code = 'HS-1'`.execute(trx),
    );
    const row = await one(board, 'MH');
    for (const [isAdmitted, n] of [
      [false, row.found],
      [true, row.admitted],
    ]) {
      const list = await call('campaign.list-cases', leader, { campaignCode: 'MH', isAdmitted });
      expect([list.count, list.people.length]).toEqual([n, n]);
      expect(n).toBe(1);
    }
    await call('campaign.unlink', clerk, { campaignCode: 'MH', caseCode: 'HS-1' });
    expect(await one(board, 'MH')).toMatchObject({ found: 0, admitted: 0 });
  });
});

test('units with a model stand beside those of the same kind that never applied it, with both denominators', async () => {
  await call('unit.found', machine, {
    code: 'B4',
    name: 'B4',
    kind: 'branch',
    parentCode: 'CS',
    effectiveOn: '2020-01-01',
  });
  await inTransaction(db, '/', (trx) =>
    sql`insert into fact (kind, code, unit_id, on_day, path_then)
      select 'admission', u.code || n, u.id, '2026-06-01', '' from unit u, generate_series(1, 2) n
      where u.code = 'B1' or (u.code = 'B4' and n = 1)`.execute(trx),
  );
  const compared = await call('campaign.compare', board, { campaignCode: 'MH', period: '2026' });
  // B1 applies it; B2 did for a while and stands on neither side; B4 never did, and nobody knows its members.
  expect(compared).toMatchObject({
    to: '2026-11-21',
    with: { units: 1, unitsKnown: 1, members: 3, admissions: 2, perHundred: 66.67 },
    without: { units: 1, unitsKnown: 0, members: 0, admissions: 1, admissionsKnown: 0, perHundred: null },
  });
  for (const side of ['with', 'without'] as const) {
    const list = await call('campaign.list-compared', board, { campaignCode: 'MH', period: '2026', side });
    expect([list.count, list.units.length]).toEqual([compared[side].units, compared[side].units]);
    const sum = list.units.reduce((n: number, unit: { admissions: number }) => n + unit.admissions, 0);
    expect(sum).toBe(compared[side].admissions);
  }
  expect(await refusal(call('campaign.compare', board, { campaignCode: 'MH', asOf: '2027-01-01' }))).toBe(
    'as-of-in-the-future',
  );
});

test('activities and rewards are kept with their day and decision, seen from above and not from beside', async () => {
  const activity = { unitCode: 'B1', kind: 'forum', topic: 'Tuổi trẻ với Đảng', on: '2026-03-26' };
  await call('activity.record', clerk, {
    ...activity,
    campaignCode: 'MH',
    audienceCount: 40,
    heldBy: 'Đoàn xã',
  });
  expect(await refusal(call('activity.record', clerk, { ...activity, on: '2027-01-01' }))).toBe(
    'act-in-the-future',
  );
  expect(await refusal(call('activity.record', elsewhere, activity))).toBe('unit-not-found');
  const { activities, count } = await call('activity.list', leader, { kind: 'forum' });
  expect(count).toBe(1);
  expect(activities[0]).toMatchObject({
    unitCode: 'B1',
    audienceCount: 40,
    campaignName: expect.any(String),
  });
  expect((await call('activity.list', elsewhere, {})).count).toBe(0);

  const reward = { unitCode: 'B1', form: 'Giấy khen', decisionNumber: '15-QĐ/ĐU', decidedOn: '2026-11-01' };
  const { id } = await call('reward.record', clerk, reward);
  await call('reward.record', clerk, { ...reward, personCode: 'B1-D1' });
  expect(await refusal(call('reward.record', clerk, reward))).toBe('reward-is-recorded-once');
  expect((await call('reward.list', board, {})).rewards).toMatchObject([
    { isOfPerson: true, fullName: 'Người Mẫu B1-D1', decisionNumber: '15-QĐ/ĐU' },
    { isOfPerson: false, fullName: null },
  ]);
  expect(await refusal(call('reward.list', leader, {}))).toBe('role-does-not-allow');
  expect(await refusal(call('reward.remove', elsewhere, { rewardId: id }))).toBe('register-line-not-found');
  await call('reward.remove', clerk, { rewardId: id });
  expect((await call('reward.list', board, {})).count).toBe(1);
  const { entries } = await call('audit.list', machine, { action: 'reward.record' });
  expect(JSON.stringify(entries)).not.toContain('Người Mẫu');
});
