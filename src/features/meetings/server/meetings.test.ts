import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { machine } from '#main/testing.ts';

const house = await casesHouse();
const { call, act, prepared, meet, codesOf } = house;

const refused = (attempt: Promise<unknown>) => attempt.then(() => ['done'], codesOf);
const read = (meetingCode: string) => call('meeting.read', machine, { meetingCode });
const plan = (code: string, on: string, more: Record<string, unknown> = {}) =>
  call('meeting.plan', machine, { code, unitCode: 'B1', body: 'branch', on, ...more });
const open = (meetingCode: string, heldOn: string, more: Record<string, unknown> = {}) =>
  call('meeting.open', machine, { meetingCode, heldOn, ...more });
const vote = (meetingCode: string, caseCode: string, yes: number, no: number) =>
  call('meeting.vote', machine, { meetingCode, caseCode, matter: 'admission', yes, no });

beforeAll(async () => {
  await prepared('HS1', 'N1');
  await prepared('HS2', 'N2');
  // One whose dossier is open and lacks nearly everything.
  await house.person('N3', '1990-02-02');
  await call('case.open', machine, { code: 'HS3', personCode: 'N3', unitCode: 'B1', on: '2018-01-08' });
  await act('HS3', 'enlist', '2018-01-10');
  await act('HS3', 'open-dossier', '2018-02-05');
  // A source is no business of a vote yet.
  await house.person('N4');
  await call('case.open', machine, { code: 'HS4', personCode: 'N4', unitCode: 'B1', on: '2018-01-08' });
});

describe('a planned meeting', () => {
  test('takes everybody who is ready, and shows what still blocks the others', async () => {
    await plan('P1', '2018-04-03', { at: '14:00', place: 'Nhà văn hóa', theme: 'Phát triển đảng viên' });
    const meeting = await read('P1');
    expect(meeting).toMatchObject({
      state: 'planned',
      kind: 'regular',
      at: '14:00',
      convened: 3,
    });
    const items: { caseCode: string; isListed: boolean; blockers: { code: string }[] }[] = meeting.items;
    expect(items.map(({ caseCode, isListed }) => [caseCode, isListed])).toEqual([
      ['HS1', true],
      ['HS2', true],
      ['HS3', false],
    ]);
    expect(items[0]?.blockers).toEqual([]);
    expect(items[2]?.blockers.map(({ code }) => code)).toContain('certificate-missing');
    expect(meeting.items[0].needed).toBe(2);
  });

  test('votes on nobody before it begins, and cannot end', async () => {
    expect(await refused(vote('P1', 'HS1', 3, 0))).toEqual(['meeting-has-not-begun']);
    expect(await refused(call('meeting.close', machine, { meetingCode: 'P1' }))).toEqual([
      'meeting-has-not-begun',
    ]);
  });

  test('is moved to another day with a reason only, and remembers the first', async () => {
    const change = (reason?: string) =>
      call('meeting.change', machine, {
        meetingCode: 'P1',
        on: '2018-04-05',
        place: 'Nhà văn hóa',
        ...(reason ? { reason } : {}),
      });
    expect(await refused(change())).toEqual(['postponed-meeting-says-why']);
    await change('Trùng hội nghị của xã');
    expect(await read('P1')).toMatchObject({
      heldOn: '2018-04-05',
      plannedOn: '2018-04-03',
      changeReason: 'Trùng hội nghị của xã',
    });
  });

  test('that was called off never begins', async () => {
    await plan('P2', '2018-04-04', { kind: 'thematic' });
    await call('meeting.cancel', machine, { meetingCode: 'P2', reason: 'Bão' });
    expect(await refused(open('P2', '2018-04-04'))).toEqual(['meeting-is-cancelled']);
    expect(await refused(call('meeting.cancel', machine, { meetingCode: 'P2', reason: 'Bão' }))).toEqual([
      'only-a-planned-meeting-changes',
    ]);
  });

  test('does not begin before its day has come', async () => {
    await plan('P3', '2026-12-03');
    expect(await refused(open('P3', '2026-12-03'))).toEqual(['act-in-the-future']);
  });

  test('a talk (hội ý) is that of a branch committee', async () => {
    expect(await refused(plan('P4', '2018-04-04', { kind: 'consultation' }))).toEqual([
      'consultation-is-of-the-branch-committee',
    ]);
    await plan('P4', '2018-04-04', { body: 'branch-committee' });
    expect(await read('P4')).toMatchObject({ kind: 'consultation', items: [], seats: [] });
    expect(await refused(open('P4', '2018-04-04'))).toEqual(['committee-numbers-missing']);
    await open('P4', '2018-04-04', { convened: 3, present: 3 });
    expect(await refused(vote('P4', 'HS1', 3, 0))).toEqual(['body-has-no-say-here']);
  });
});

describe('attendance', () => {
  test('begins with the roll of the day: the absent with their reason, who is left out with why', async () => {
    await call('member.change-state', machine, {
      personCode: 'B1-D3',
      state: 'exempt',
      effectiveOn: '2018-03-01',
    });
    expect(await refused(open('P1', '2018-04-05', { absent: [{ personCode: 'B2-D1' }] }))).toEqual([
      'not-on-the-roll',
    ]);
    const mark = await open('P1', '2018-04-05', {
      absent: [{ personCode: 'B1-D2', reason: 'Ốm' }],
      method: 'party-card',
    });
    // An absent member stays in the denominator, an exempt one does not.
    expect(mark).toMatchObject({ convened: 2, present: 1 });
    const { seats, method } = await read('P1');
    expect(method).toBe('party-card');
    expect(seats).toMatchObject([
      { personCode: 'B1-D1', isPresent: true, isConvened: true },
      { personCode: 'B1-D2', isPresent: false, isConvened: true, reason: 'Ốm' },
      { personCode: 'B1-D3', isPresent: false, isConvened: false, exclusion: 'exempt' },
    ]);
  });

  test('an exempt member who comes counts; who counts is corrected with a reason only', async () => {
    const seat = (personCode: string, more: Record<string, unknown>) =>
      call('meeting.seat', machine, { meetingCode: 'P1', personCode, ...more });
    expect(await seat('B1-D3', { isPresent: true })).toMatchObject({ convened: 3, present: 2 });
    expect(await seat('B1-D2', { isPresent: true })).toMatchObject({ convened: 3, present: 3 });
    expect(await refused(seat('B1-D3', { exclusion: 'not-counted' }))).toEqual([
      'who-counts-is-corrected-with-a-reason',
    ]);
    expect(await seat('B1-D3', { exclusion: 'not-counted', reason: 'Đang bị khởi tố' })).toMatchObject({
      convened: 2,
      present: 2,
    });
    expect(await seat('B1-D3', { exclusion: null, reason: 'Ghi nhầm' })).toMatchObject({ convened: 3 });
  });

  test('a branch begins once; a committee corrects its numbers until it votes', async () => {
    expect(await refused(open('P1', '2018-04-05'))).toEqual(['meeting-has-begun']);
    await call('meeting.plan', machine, {
      code: 'C0',
      unitCode: 'CS',
      body: 'base-committee',
      on: '2018-04-20',
    });
    await open('C0', '2018-04-20', { convened: 9, present: 9 });
    expect(await open('C0', '2018-04-20', { convened: 9, present: 8 })).toMatchObject({ present: 8 });
    expect(await refused(open('C0', '2018-04-20', { convened: 9, present: 10 }))).toEqual([
      'no-more-present-than-convened',
    ]);
  });
});

describe('person after person', () => {
  test('a vote says its threshold and leaves the list; the failed one is to be reported', async () => {
    expect(await vote('P1', 'HS1', 2, 1)).toMatchObject({ convened: 3, needed: 2, passed: true });
    expect(await vote('P1', 'HS2', 1, 2)).toMatchObject({ needed: 2, passed: false });
    const { items, votes } = await read('P1');
    expect(items.map(({ caseCode }: { caseCode: string }) => caseCode)).toEqual(['HS3']);
    expect(votes).toMatchObject([
      { caseCode: 'HS1', yes: 2, needed: 2, passed: true, fullName: 'Người Mẫu N1' },
      { caseCode: 'HS2', yes: 1, passed: false, isReported: false },
    ]);
    await act('HS2', 'report-failed-vote', '2018-04-06', { matter: 'admission' });
    expect((await read('P1')).votes[1].isReported).toBe(true);
    expect(
      await refused(
        call('meeting.seat', machine, { meetingCode: 'P1', personCode: 'B1-D1', isPresent: false }),
      ),
    ).toEqual(['voted-with-these-seats']);
  });

  test('twenty who close it at once close it once; then nothing changes but its marks', async () => {
    expect(await refused(call('meeting.remark', machine, { meetingCode: 'P1', quality: 'good' }))).toEqual([
      'quality-is-marked-after-the-meeting',
    ]);
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, () => call('meeting.close', machine, { meetingCode: 'P1' })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled').length).toBe(1);
    const entries = await inTransaction(house.db, '/', (db) =>
      sql`select from audit_entry where action = 'meeting.close'`.execute(db),
    );
    expect(entries.rows.length).toBe(1);
    expect(await refused(vote('P1', 'HS3', 3, 0))).toEqual(['meeting-is-closed']);
    expect(await refused(call('meeting.set-agenda', machine, { meetingCode: 'P1', items: [] }))).toEqual([
      'meeting-is-closed',
    ]);
    await call('meeting.remark', machine, {
      meetingCode: 'P1',
      quality: 'fair',
      visitor: 'Phó Bí thư Đảng ủy xã',
      supportNote: 'Chuẩn bị kỹ hơn',
    });
    await call('meeting.remark', machine, { meetingCode: 'P1', qualityNote: 'Ít ý kiến' });
    expect(await read('P1')).toMatchObject({
      isClosed: true,
      items: [],
      quality: 'fair',
      visitor: 'Phó Bí thư Đảng ủy xã',
      qualityNote: 'Ít ý kiến',
    });
  });

  test('a committee is proposed whoever was sent up, with the vote of the branch, and approves several', async () => {
    await meet('P5', 'branch', 'B1', '2018-04-09');
    // The exempt member stayed away and does not count.
    await vote('P5', 'HS2', 2, 0);
    for (const one of ['HS1', 'HS2']) await act(one, 'send-up', '2018-04-10', { matter: 'admission' });
    const { items } = await read('C0');
    expect(items).toMatchObject([
      {
        caseCode: 'HS1',
        unitName: 'B1',
        needed: 6,
        blockers: [],
        isListed: false,
        former: [{ body: 'branch', yes: 2, convened: 3, passed: true }],
      },
      { caseCode: 'HS2', former: [{ yes: 2, convened: 2 }] },
    ]);
    await call('meeting.set-agenda', machine, {
      meetingCode: 'C0',
      items: [{ caseCode: 'HS2', matter: 'admission' }],
    });
    expect((await read('C0')).items.map((one: { isListed: boolean }) => one.isListed)).toEqual([false, true]);
    expect(await vote('C0', 'HS1', 8, 0)).toMatchObject({ needed: 6, passed: true });
    expect(await vote('C0', 'HS2', 6, 2)).toMatchObject({ needed: 6, passed: true });
    expect((await read('C0')).votes.length).toBe(2);
    await call('meeting.plan', machine, {
      code: 'S0',
      unitCode: 'H',
      body: 'standing-board',
      on: '2018-05-10',
    });
    const deciding = (await read('S0')).items;
    expect(deciding).toMatchObject([
      { caseCode: 'HS1', former: [{ body: 'branch' }, { body: 'base-committee', yes: 8 }] },
      { caseCode: 'HS2' },
    ]);
    expect(deciding[0].blockers.map(({ code }: { code: string }) => code)).toEqual(['not-appraised']);
    expect((await read('S0')).items[0].isListed).toBe(false);
  });
});

describe('many meetings', () => {
  test('a unit lists its own by day, one above it those below; a page follows the last', async () => {
    const own = await call('meeting.list', machine, { unitCode: 'B1', from: '2018-04-01', to: '2018-04-30' });
    expect(own.meetings.map(({ code }: { code: string }) => code)).toEqual(['P2', 'P4', 'P1', 'P5']);
    expect(own.meetings[2]).toMatchObject({ convened: 3, present: 3, votes: 2, items: 2, quality: 'fair' });
    const ofBase = await call('meeting.list', machine, { unitCode: 'CS' });
    expect(ofBase.meetings.map(({ code }: { code: string }) => code)).toEqual(['C0']);
    const below = { unitCode: 'CS', isBelow: true, to: '2018-04-30', limit: 3 };
    const first = await call('meeting.list', machine, below);
    const second = await call('meeting.list', machine, { ...below, after: first.next });
    expect([...first.meetings, ...second.meetings].map(({ code }: { code: string }) => code)).toEqual([
      'P2',
      'P4',
      'P1',
      'P5',
      'C0',
    ]);
  });

  test('a month counts meetings and attendance by subordinate; a cancelled and a planned one count for nothing', async () => {
    const { branches, months, units } = await call('meeting.count', machine, {
      unitCode: 'CS',
      month: '2018-04',
    });
    expect(branches).toBe(2);
    expect(months.length).toBe(12);
    // Two of the branch, the talk of its committee, one of the base committee.
    expect(months.at(-1)).toEqual({ month: '2018-04', meetings: 4, met: 1, convened: 17, present: 16 });
    expect(units).toEqual([
      { code: 'B1', name: 'B1', branches: 1, meetings: 3, met: 1, convened: 8, present: 8 },
      { code: 'B2', name: 'B2', branches: 1, meetings: 0, met: 0, convened: 0, present: 0 },
    ]);
  });

  test('branches that have not met are named, with when they met last and when they mean to', async () => {
    await meet('X1', 'branch', 'B2', '2018-03-02');
    await call('meeting.plan', machine, { code: 'X2', unitCode: 'B2', body: 'branch', on: '2018-04-28' });
    const april = await call('meeting.list-unmet', machine, { unitCode: 'CS', month: '2018-04' });
    expect(april.branches).toEqual([
      { code: 'B2', name: 'B2', parentName: 'CS', lastMetOn: '2018-03-02', plannedOn: '2018-04-28' },
    ]);
    const ofProvince = { unitCode: 'T', month: '2018-05', limit: 2 };
    const first = await call('meeting.list-unmet', machine, ofProvince);
    const second = await call('meeting.list-unmet', machine, { ...ofProvince, after: first.next });
    expect([...first.branches, ...second.branches].map(({ code }: { code: string }) => code)).toEqual([
      'B1',
      'B2',
      'B3',
    ]);
  });

  test('nobody sees or runs a meeting outside the unit of the role', async () => {
    const stranger = await house.account('branch-secretary', 'B2');
    expect(await refused(call('meeting.read', stranger, { meetingCode: 'P5' }))).toEqual([
      'meeting-not-found',
    ]);
    expect(await refused(call('meeting.close', stranger, { meetingCode: 'P5' }))).toEqual([
      'meeting-not-found',
    ]);
    const own = await house.account('branch-secretary', 'B1');
    expect((await call('meeting.read', own, { meetingCode: 'P5' })).votes.length).toBe(1);
    await call('meeting.close', own, { meetingCode: 'P5' });
  });
});
