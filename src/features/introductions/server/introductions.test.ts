import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { casesHouse } from '#features/admissions/server/testing/casesHouse.ts';
import { addDays, todayIn } from '#kernel/day.ts';
import { machine } from '#main/testing.ts';
import type { Actor } from '#server/perform.ts';
import { listIntroductions } from '../contract.ts';
import { forgetReturned } from './forget.ts';

const house = await casesHouse();
const { call, db, account, codesOf } = house;

/** An account that speaks for an organisation on a unit. */
const speakerOf = async (introducer: string, unitCode: string): Promise<Actor> => {
  const actor = await account('introducer', unitCode);
  await inTransaction(db, '/', (trx) =>
    sql`update role_grant set introducer = ${introducer} where id = ${actor.grantId}`.execute(trx),
  );
  return actor;
};
const youth = await speakerOf('youth-union', 'CS');
const union = await speakerOf('trade-union', 'CS');
const elsewhere = await speakerOf('youth-union', 'CS2');
const nobody = await account('introducer', 'CS');
const secretary = await account('branch-secretary', 'B1');
const leader = await account('leader', 'CS');

const refusal = async (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (refused: { code: string }) => codesOf(refused)[0] ?? refused.code,
  );
let people = 0;
const propose = (as: Actor = youth, more: Record<string, unknown> = {}) => {
  people += 1;
  return call('introduction.propose', as, {
    fullName: `Người Được Giới Thiệu ${people}`,
    birthYear: 1999,
    unitCode: 'B1',
    ...more,
  }).then(({ id }: { id: number }) => id);
};
const own = async (as: Actor, id: number) =>
  (await call('introduction.list', as, {})).introductions.find((one: { id: number }) => one.id === id);
const introduced = async (code: string) => {
  const { lines } = await call('introduction.funnel', machine, { unitCode: 'CS' });
  return lines.find((one: { code: string }) => one.code === code) ?? null;
};

describe('an organisation introduces a person', () => {
  test('who counts as introduced from that day, waits for the branch and is seen by the organisation alone', async () => {
    const id = await propose();
    expect(await own(youth, id)).toMatchObject({
      state: 'waiting',
      introducerName: expect.any(String),
      unitCode: 'B1',
      isWithBranch: true,
      mayWithdraw: true,
      mayAnswer: false,
    });
    expect(await own(secretary, id)).toMatchObject({ mayAnswer: true, personCode: expect.any(String) });
    expect(await own(leader, id)).toMatchObject({ mayAnswer: false, mayWithdraw: false });
    for (const other of [union, elsewhere, nobody]) expect(await own(other, id)).toBeUndefined();
    expect((await introduced('youth-union')).introduced.n).toBe(1);
    const { entries } = await call('audit.list', machine, { action: 'introduction.propose' });
    expect(entries).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain('Người Được');
  });

  test('and learns nothing of people who bear the same name', async () => {
    await house.person('KNOWN', '1999-01-01');
    const { fullName } = await call('person.read', machine, { code: 'KNOWN' });
    expect(await refusal(propose(youth, { fullName }))).toBe('done');
    expect(await refusal(propose(youth, { fullName }))).toBe('introduced-already');
    expect(await refusal(propose(union, { fullName }))).toBe('done');
  });

  test('only for itself, within its unit, with a birth and not ahead of time', async () => {
    expect(await refusal(propose(nobody))).toBe('role-names-no-organisation');
    expect(await refusal(propose(youth, { introducer: 'trade-union' }))).toBe(
      'introducer-speaks-for-another',
    );
    expect(await refusal(propose(youth, { birthYear: undefined }))).toBe('introduction-needs-a-birth');
    expect(await refusal(propose(youth, { on: '2027-01-01' }))).toBe('introduction-in-the-future');
    expect(await refusal(propose(elsewhere))).toBe('unit-not-found');
    expect(await refusal(propose(secretary))).toBe('introduction-needs-its-introducer');
    expect(await refusal(propose(secretary, { introducer: 'youth-union' }))).toBe('done');
    expect(await refusal(propose(leader))).toBe('role-does-not-allow');
  });

  test('places to introduce to are those of its unit, the last one first', async () => {
    const { introducer, units } = await call('introduction.find-place', youth, {});
    expect(introducer).toMatchObject({ code: 'youth-union' });
    expect(units[0].code).toBe('B1');
    expect(units.map(({ code }: { code: string }) => code)).not.toContain('CS2');
    const named = await call('introduction.find-place', elsewhere, { words: 'B1' });
    expect(named.units.map(({ code }: { code: string }) => code)).not.toContain('B1');
  });

  test('one resolution names several people; its number and day stand once among the documents', async () => {
    const ids = [await propose(), await propose()];
    const resolution = { introductionIds: ids, number: '05-NQ/ĐTN', resolvedOn: '2026-11-01' };
    expect(await refusal(call('introduction.attach', union, resolution))).toBe('introduction-not-found');
    expect(
      await refusal(call('introduction.attach', youth, { ...resolution, resolvedOn: '2026-12-01' })),
    ).toBe('document-issued-in-the-future');
    expect(await call('introduction.attach', youth, resolution)).toEqual({ attached: 2 });
    for (const id of ids)
      expect(await own(youth, id)).toMatchObject({ resolutionNumber: '05-NQ/ĐTN', resolvedOn: '2026-11-01' });
    const { documents } = await call('document.list', machine, { number: '05-NQ/ĐTN' });
    expect(documents).toHaveLength(1);
  });
});

describe('the branch answers', () => {
  test('accepting opens the case with its introducer; the organisation sees how far it comes and not one thing more', async () => {
    const id = await propose();
    const { caseCode } = await call('introduction.accept', secretary, {
      introductionId: id,
      on: '2026-11-21',
    });
    expect(await call('case.read', secretary, { caseCode })).toMatchObject({
      status: 'source',
      profile: { introducer: 'youth-union' },
    });
    await call('case.enlist', secretary, {
      caseCode,
      on: '2026-11-21',
      basis: 'consent',
      purpose: 'Bồi dưỡng, xem xét kết nạp',
    });
    const { events } = await call('case.read', secretary, { caseCode });
    expect(events[0]).toMatchObject({
      act: 'tell-origin',
      details: { origin: 'mass-organisation', introducer: 'youth-union' },
    });
    const seen = await own(youth, id);
    expect(seen).toMatchObject({
      state: 'accepted',
      status: 'sympathiser',
      caseCode: null,
      personCode: null,
      mayWithdraw: false,
    });
    expect(Object.keys(seen).sort()).toEqual(
      Object.keys(listIntroductions.output.properties.introductions.items.properties).sort(),
    );
    expect(await refusal(call('case.read', youth, { caseCode }))).toBe('role-does-not-allow');
    expect(
      await refusal(call('introduction.accept', secretary, { introductionId: id, on: '2026-11-21' })),
    ).toBe('introduction-has-ended');
  });

  test('somebody known is not entered twice: the branch says who it is, and a case underway is named', async () => {
    await house.person('TWICE', '1999-01-01');
    const { fullName } = await call('person.read', machine, { code: 'TWICE' });
    await call('case.open', machine, {
      code: 'HS-TWICE',
      personCode: 'TWICE',
      unitCode: 'B1',
      on: '2026-05-04',
    });
    const [first, second] = [await propose(youth, { fullName }), await propose(union, { fullName })];
    const on = '2026-11-21';
    expect(await refusal(call('introduction.accept', secretary, { introductionId: first, on }))).toBe(
      'person-may-be-known',
    );
    expect(
      await call('introduction.accept', secretary, { introductionId: first, on, personCode: 'TWICE' }),
    ).toEqual({ caseCode: 'HS-TWICE' });
    const another = await call('introduction.accept', secretary, {
      introductionId: second,
      on,
      isAnother: true,
    });
    expect(another.caseCode).not.toBe('HS-TWICE');
    const { rows } = await inTransaction(db, '/', (trx) =>
      sql<{ n: number }>`select count(*)::int as n from person where full_name = ${fullName}`.execute(trx),
    );
    expect(rows[0]?.n).toBe(2);
  });

  test('what came to a committee goes to a branch of its own', async () => {
    const id = await propose(youth, { unitCode: 'CS' });
    const clerk = await account('base-clerk', 'CS');
    expect(await own(clerk, id)).toMatchObject({ isWithBranch: false });
    expect(await refusal(call('introduction.accept', clerk, { introductionId: id, on: '2026-11-21' }))).toBe(
      'introduction-needs-a-branch',
    );
    await call('introduction.accept', clerk, { introductionId: id, on: '2026-11-21', unitCode: 'B2' });
    expect(await own(youth, id)).toMatchObject({ state: 'accepted', unitCode: 'B2' });
  });

  test('what it returns counts no more and tells why; the person is forgotten when taken back, or some nights later', async () => {
    const before = (await introduced('trade-union')).introduced.n;
    const [id, other] = [await propose(union), await propose(union)];
    expect((await introduced('trade-union')).introduced.n).toBe(before + 2);
    const back = { introductionId: id, reason: 'Chưa sinh hoạt ở địa bàn' };
    expect(await refusal(call('introduction.return', leader, back))).toBe('role-does-not-allow');
    await call('introduction.return', secretary, back);
    await call('introduction.return', secretary, { ...back, introductionId: other });
    expect((await introduced('trade-union')).introduced.n).toBe(before);
    expect(await own(union, id)).toMatchObject({ state: 'returned', returnReason: back.reason });
    await call('introduction.withdraw', union, { introductionId: id });
    expect(await own(union, id)).toMatchObject({ state: 'withdrawn', fullName: null, returnReason: null });
    const today = todayIn(() => Date.parse('2026-11-21T12:00:00+07:00'));
    const forget = (days: number) =>
      inTransaction(db, '/', (trx) => forgetReturned(trx, addDays(today, days)));
    expect(await forget(30)).toBe(0);
    expect(await forget(31)).toBe(1);
    expect(await own(union, other)).toMatchObject({ fullName: null, birthYear: null, returnReason: '-' });
  });
});

test('what waits is a task of its branch until it is answered', async () => {
  const waiting = async () => {
    const { tasks } = await call('task.list', secretary, { unitCode: 'B1', whose: 'mine' });
    return tasks.find(({ kind }: { kind: string }) => kind === 'introduction')?.people ?? 0;
  };
  const before = await waiting();
  const id = await propose();
  expect(await waiting()).toBe(before + 1);
  await call('introduction.withdraw', youth, { introductionId: id });
  expect(await waiting()).toBe(before);
});

test('period and cohort are counted apart, each number with exactly its rows', async () => {
  const line = await introduced('youth-union');
  const { lines, asOf, tree, countedBy } = await call('introduction.funnel', leader, { unitCode: 'CS' });
  expect(lines.find(({ code }: { code: string }) => code === 'youth-union')).toEqual(line);
  for (const one of lines)
    for (const { n, query } of [one.introduced, one.admitted, one.followed]) {
      const { count } = await call('figure.rows', machine, {
        unitCode: 'CS',
        asOf,
        tree,
        countedBy,
        query: JSON.stringify(query),
      });
      expect(count).toBe(n);
    }
  const { figures } = await call('figure.list', machine, { unitCode: 'CS', period: '2026' });
  const said = figures.filter(({ kind }: { kind: string }) => kind.startsWith('funnel-'));
  expect(said.map(({ printed }: { printed: string }) => printed)).toContainEqual(
    expect.stringMatching(new RegExp(`giới thiệu ${line.introduced.n}, .*theo lứa`)),
  );
});
