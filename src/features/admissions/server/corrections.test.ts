import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { casesHouse } from './testing/casesHouse.ts';

const { call, db, prepared, meet, codesOf, setNow } = await casesHouse();
const read = (caseCode: string, more = {}) => call('case.read', machine, { caseCode, ...more });
const eventOf = async (caseCode: string, act: string) =>
  (await read(caseCode)).events.find(
    (event: { act: string; isSuperseded: boolean }) => event.act === act && !event.isSuperseded,
  );

describe('a correction', () => {
  test('takes the place of what it corrects; both stay, and what was known before can be read', async () => {
    await prepared('HS1', 'N1');
    const certified = await eventOf('HS1', 'certify');
    setNow('2026-11-22T09:00:00+07:00');
    await call('case.correct', machine, {
      caseCode: 'HS1',
      eventId: certified.id,
      on: '2018-01-31',
      details: { number: '13/GCN' },
      reason: 'Ghi nhầm ngày cấp',
    });
    const now = await read('HS1');
    expect(now.clocks).toContainEqual(
      expect.objectContaining({ kind: 'certificate-validity', startsOn: '2018-01-31', dueOn: '2023-01-31' }),
    );
    expect(now.clocks.filter(({ kind }: { kind: string }) => kind === 'certificate-validity').length).toBe(1);
    expect(now.events.filter(({ act }: { act: string }) => act === 'certify').length).toBe(2);
    const then = await read('HS1', { knownAt: '2026-11-21T23:00:00+07:00' });
    expect(then.events.filter(({ act }: { act: string }) => act === 'certify')).toMatchObject([
      { on: '2018-02-01', isSuperseded: false },
    ]);
    expect(then.steps.find(({ code }: { code: string }) => code === 'certify').doneOn).toBe('2018-02-01');
  });

  test('moves the counted fact along', async () => {
    const facts = await inTransaction(db, '/', (trx) =>
      sql<{
        on_day: string;
      }>`select on_day from fact where kind = 'certificate' and code = 'HS1:certificate'`.execute(trx),
    );
    expect(facts.rows).toEqual([{ on_day: '2018-01-31' }]);
    const { rows } = await inTransaction(db, '/', (trx) =>
      sql`select * from rollup_differences()`.execute(trx),
    );
    expect(rows).toEqual([]);
  });

  test('that would make a later step fall is refused and names the step', async () => {
    await meet('H1', 'branch', 'B1', '2018-04-03');
    await call('meeting.vote', machine, {
      meetingCode: 'H1',
      caseCode: 'HS1',
      matter: 'admission',
      yes: 3,
      no: 0,
    });
    const certified = await eventOf('HS1', 'certify');
    const refused = await call('case.correct', machine, {
      caseCode: 'HS1',
      eventId: certified.id,
      reason: 'Chưa từng cấp giấy',
    }).catch((error: unknown) => error);
    expect(codesOf(refused)).toEqual(['later-step-would-fall']);
    expect((refused as { reasons: { values: unknown }[] }).reasons[0]?.values).toMatchObject({
      act: 'propose',
      day: '2018-04-03',
    });
  });

  test('of a vote is its being void; the branch votes anew', async () => {
    const proposed = await eventOf('HS1', 'propose');
    const edited = await call('case.correct', machine, {
      caseCode: 'HS1',
      eventId: proposed.id,
      details: { yes: 2 },
      reason: 'Sửa phiếu',
    }).catch((error: unknown) => error);
    expect(codesOf(edited)).toEqual(['vote-is-never-edited']);
    await call('case.correct', machine, {
      caseCode: 'HS1',
      eventId: proposed.id,
      reason: 'Họp không hợp lệ',
    });
    expect(await read('HS1', { on: '2018-04-04' })).toMatchObject({
      status: 'ready',
      dates: { resolvedOn: null },
    });
    await meet('H2', 'branch', 'B1', '2018-04-20');
    const again = { meetingCode: 'H2', caseCode: 'HS1', matter: 'admission', yes: 3, no: 0 };
    expect(await call('meeting.vote', machine, again)).toMatchObject({ status: 'branch-resolved' });
  });

  test('is not made twice of the same event', async () => {
    const applied = await eventOf('HS1', 'apply');
    const correction = { caseCode: 'HS1', eventId: applied.id, on: '2018-02-07', reason: 'Nhầm ngày' };
    await call('case.correct', machine, correction);
    const twice = await call('case.correct', machine, correction).catch((error: unknown) => error);
    expect(codesOf(twice)).toEqual(['event-not-standing']);
  });
});

test('an event is never edited, not even by the owner of the tables', async () => {
  await expect(
    inTransaction(db, '/', (trx) => sql`update case_event set on_day = '2018-01-01'`.execute(trx)),
  ).rejects.toMatchObject({ constraint: 'event_is_never_edited' });
});
