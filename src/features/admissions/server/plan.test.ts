import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { createHouse } from '#main/house.ts';
import { machine } from '#main/testing.ts';
import { operation } from '#server/perform.ts';
import { planUnit } from '../contract/plan.ts';
import { planBelow } from './plan.ts';
import { casesHouse } from './testing/casesHouse.ts';

const house = await casesHouse();
const { call, act, person, meet, codesOf, account } = house;

const latest = async (caseCode: string, goalOn: string, actor = machine) => {
  const { steps } = await call('case.plan', actor as typeof machine, { caseCode, goalOn });
  return Object.fromEntries(
    steps.map(({ step, latestOn }: { step: string; latestOn: string }) => [step, latestOn]),
  );
};
const opened = async (caseCode: string, personCode: string, bornOn = '1995-06-01', unitCode = 'B1') => {
  await person(personCode, bornOn, unitCode);
  await call('case.open', machine, {
    code: caseCode,
    personCode,
    unitCode,
    on: '2026-01-08',
    education: 'us-diploma',
  });
};
/** Everything before the branch meeting, in 2026. */
const prepared = async (caseCode: string, personCode: string) => {
  await opened(caseCode, personCode);
  await act(caseCode, 'certify', '2026-02-01');
  await act(caseCode, 'open-dossier', '2026-02-05');
  await act(caseCode, 'apply', '2026-02-06');
  await act(caseCode, 'submit-cv', '2026-02-07', { stampedOn: '2026-02-08', relatives: ['self'] });
  await act(caseCode, 'ask-verification', '2026-02-09', { relation: 'self', to: 'Nơi làm việc' });
  await act(caseCode, 'answer-verification', '2026-03-02', { relation: 'self', answer: 'right' });
  await act(caseCode, 'close-verification', '2026-03-05');
  for (const side of ['mass-organisation', 'residence-committee'])
    await act(caseCode, 'record-opinion', '2026-03-06', { side });
  for (const memberCode of ['B1-D1', 'B1-D2'])
    await act(caseCode, 'introduce', '2026-03-07', {
      kind: 'member',
      memberCode,
      togetherSince: '2016-01-01',
      togetherBy: 'work',
    });
};
const days = (unitCode: string, body: string, more: object) =>
  call('meeting-day.set', machine, { unitCode, body, from: '2026-01-01', ...more });

beforeAll(async () => {
  await prepared('HS1', 'N1');
  await opened('HS2', 'N2');
  await opened('HS3', 'N3', '2009-06-01');
  await opened('HS4', 'N4', '1995-06-01', 'B3');
});

describe('the usual days on which bodies meet', () => {
  test('are kept with their validity, one at a time, and the next meetings listed', async () => {
    expect(await days('B1', 'branch', { dayOfMonth: 3 })).toMatchObject({ next: '2026-12-03' });
    await days('CS', 'base-committee', { weekday: 5, week: 3 });
    await days('H', 'standing-board', { dayOfMonth: 25 });
    await days('CS', 'branch', { dayOfMonth: 7 });
    const { bodies } = await call('meeting-day.list', machine, { unitCode: 'CS' });
    expect(bodies).toMatchObject([
      { body: 'branch', unitCode: 'CS', next: expect.arrayContaining(['2026-12-07']) },
      { body: 'base-committee', rules: [{ weekday: 5, week: 3, from: '2026-01-01', until: null }] },
    ]);
    expect(bodies[1].next.slice(0, 2)).toEqual(['2026-12-18', '2027-01-15']);
    const b2 = await call('meeting-day.list', machine, { unitCode: 'B2' });
    expect(b2.bodies).toMatchObject([{ body: 'branch', unitCode: 'CS' }]);
  });

  test('a later day begins where the former ends; what was set after it falls', async () => {
    await days('B2', 'branch', { dayOfMonth: 5 });
    await days('B2', 'branch', { from: '2026-06-01', dayOfMonth: 8 });
    await days('B2', 'branch', { from: '2027-01-01', dayOfMonth: 10 });
    const rules = async () =>
      (await call('meeting-day.list', machine, { unitCode: 'B2' })).bodies[0].rules.map(
        ({ from, until, dayOfMonth }: Record<string, unknown>) => [from, until, dayOfMonth],
      );
    expect(await rules()).toEqual([
      ['2026-01-01', '2026-05-31', 5],
      ['2026-06-01', '2026-12-31', 8],
      ['2027-01-01', null, 10],
    ]);
    await days('B2', 'branch', { from: '2026-06-01' });
    expect(await rules()).toEqual([['2026-01-01', '2026-05-31', 5]]);
  });

  test.each([[{ dayOfMonth: 3, weekday: 5, week: 1 }], [{ weekday: 5 }], [{ week: 2 }]])(
    '%o says two things or half a thing',
    async (more) => {
      const refusal = await days('B2', 'branch', more).catch((error: unknown) => error);
      expect(codesOf(refusal)).toEqual(['meeting-day-is-of-the-month-or-the-week']);
    },
  );

  test('an exception says which meeting or which day; moved twice is moved to the later place', async () => {
    const except = (more: object) =>
      call('meeting-day.except', machine, { unitCode: 'B2', body: 'branch', reason: 'Tết', ...more });
    expect(codesOf(await except({}).catch((error: unknown) => error))).toEqual([
      'meeting-exception-says-something',
    ]);
    await except({ insteadOf: '2026-02-05', heldOn: '2026-02-07' });
    await except({ insteadOf: '2026-02-05', heldOn: '2026-02-09' });
    const { bodies } = await call('meeting-day.list', machine, { unitCode: 'B2' });
    expect(bodies[0].exceptions).toMatchObject([{ insteadOf: '2026-02-05', heldOn: '2026-02-09' }]);
  });

  test('an exception is taken back once, and only that one', async () => {
    const of = (more: object) => ({ unitCode: 'B2', body: 'branch', ...more });
    await call('meeting-day.except', machine, of({ heldOn: '2026-03-20', reason: 'Kết nạp' }));
    await call('meeting-day.restore', machine, of({ heldOn: '2026-03-20' }));
    const again = call('meeting-day.restore', machine, of({ heldOn: '2026-03-20' }));
    expect(codesOf(await again.catch((error: unknown) => error))).toEqual(['meeting-exception-not-found']);
    const { bodies } = await call('meeting-day.list', machine, { unitCode: 'B2' });
    expect(bodies[0].exceptions).toMatchObject([{ insteadOf: '2026-02-05', isOwn: true }]);
    await call('meeting-day.restore', machine, of({ insteadOf: '2026-02-05' }));
    const { bodies: left } = await call('meeting-day.list', machine, { unitCode: 'B2' });
    expect(left[0].exceptions).toEqual([]);
  });
});

describe('a case planned backwards from a goal', () => {
  test('each body meets on its real day, also for a branch that sees nothing above itself', async () => {
    const expected = {
      propose: '2027-01-03',
      'resolve-in-base': '2027-01-15',
      appraise: '2027-01-24',
      decide: '2027-01-25',
    };
    expect(await latest('HS1', '2027-01-31')).toEqual(expected);
    const secretary = await account('branch-secretary', 'B1');
    expect(await latest('HS1', '2027-01-31', secretary as never)).toEqual(expected);
  });

  test('a meeting that is moved moves what comes before it', async () => {
    await call('meeting-day.except', machine, {
      unitCode: 'H',
      body: 'standing-board',
      insteadOf: '2027-01-25',
      heldOn: '2027-01-10',
      reason: 'Họp sớm trước Tết',
    });
    expect(await latest('HS1', '2027-01-31')).toMatchObject({
      decide: '2027-01-10',
      'resolve-in-base': '2026-12-18',
      propose: '2026-12-03',
    });
  });

  test('it says whether the goal can be met, and the first one that can', async () => {
    const late = await call('case.plan', machine, { caseCode: 'HS1', goalOn: '2026-12-31' });
    // The board of 25/12 needs the base on 18/12 and the branch on 3/12.
    expect(late).toMatchObject({ isPossible: true, earliestOn: '2026-12-25', countedBy: 'decision' });
    const tooLate = await call('case.plan', machine, { caseCode: 'HS1', goalOn: '2026-12-24' });
    expect(tooLate).toMatchObject({ isPossible: false, earliestOn: '2026-12-25' });
    expect(tooLate.steps.filter(({ isPast }: { isPast: boolean }) => isPast)).toMatchObject([
      { step: 'propose', latestOn: '2026-11-03' },
      { step: 'resolve-in-base', latestOn: '2026-11-20' },
    ]);
    expect(tooLate.meetings[0]).toEqual({ body: 'branch', days: ['2026-12-03'] });
  });

  test('who is too young on the last day for the meeting cannot, until the day that is old enough', async () => {
    const { isPossible, blockers, earliestOn } = await call('case.plan', machine, {
      caseCode: 'HS3',
      goalOn: '2027-05-31',
    });
    expect({ isPossible, blockers }).toMatchObject({
      isPossible: false,
      blockers: [{ code: 'under-age', limit: 216, remover: 'time' }],
    });
    // 18 on 1/6/2027: branch 3/6, base 18/6, board 25/6.
    expect(earliestOn).toBe('2027-06-25');
  });

  test('papers that will have expired by the meeting are named', async () => {
    const { expiring } = await call('case.plan', machine, { caseCode: 'HS1', goalOn: '2027-04-30' });
    expect(expiring).toEqual([{ kind: 'dossier-validity', validUntil: '2027-02-05' }]);
  });

  test('a goal years away is refused, and a decided case has no plan left', async () => {
    const far = await call('case.plan', machine, { caseCode: 'HS1', goalOn: '2032-01-01' }).catch(
      (error: unknown) => error,
    );
    expect(codesOf(far)).toEqual(['goal-too-far-away']);
  });
});

describe('a whole unit planned from one goal', () => {
  const ofUnit = (unitCode: string, more: object = {}) =>
    call('case.plan-unit', machine, { unitCode, goalOn: '2026-12-31', ...more });

  test('names every open case below it, who can still make it and who cannot', async () => {
    const { total, cases, next } = await ofUnit('T');
    expect(total).toBe(4);
    expect(next).toBeNull();
    expect(cases.map(({ caseCode, isPossible }: Record<string, unknown>) => [caseCode, isPossible])).toEqual([
      ['HS1', true],
      ['HS2', false],
      ['HS3', false],
      ['HS4', false],
    ]);
    // HS4 stands where nobody said when anybody meets: only the reply of the verification binds it.
    const [, two, , four] = cases;
    expect(two.steps[0]).toMatchObject({ isPast: true });
    expect(four.earliestOn < two.earliestOn).toBe(true);
  });

  test('its rows are those of each case alone', async () => {
    const { cases } = await ofUnit('T');
    for (const row of cases) {
      const alone = await call('case.plan', machine, { caseCode: row.caseCode, goalOn: '2026-12-31' });
      expect(alone).toMatchObject(row);
    }
  });

  test('comes by page, each case once', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { cases, next, total } = await ofUnit('T', { limit: 2, ...(after ? { after } : {}) });
      expect(total).toBe(4);
      seen.push(...cases.map(({ caseCode }: { caseCode: string }) => caseCode));
      after = next ?? undefined;
    } while (after);
    expect(seen).toEqual(['HS1', 'HS2', 'HS3', 'HS4']);
    expect((await ofUnit('H2')).cases.map(({ caseCode }: { caseCode: string }) => caseCode)).toEqual(['HS4']);
  });

  test('asks the database no more often for two hundred cases than for two', async () => {
    await inTransaction(house.db, '/', async (tx) => {
      await sql`
        insert into person (code, unit_id) select 'X' || n, u.id from generate_series(1, 200) n, unit u
        where u.code = 'B1'`.execute(tx);
      await sql`
        insert into admission_case (code, person_id, unit_id, kind, opened_on, status, status_since,
          shown_status, shown_since)
        select 'Y' || p.code, p.id, p.unit_id, 'admission', '2026-01-08', 'source', '2026-01-08',
          'source', '2026-01-08' from person p
        where p.code like 'X%'`.execute(tx);
    });
    let asked = 0;
    const counted = house.db.withPlugin({
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const perform = createHouse(counted, () => Date.parse('2026-11-21T12:00:00+07:00'), randomBytes(32));
    const page = async (limit: number) => {
      asked = 0;
      const input = { unitCode: 'T', goalOn: '2026-12-31', limit };
      const { cases, total } = await perform(operation(planUnit, planBelow), machine, input);
      expect(total).toBe(204);
      return { rows: cases.length, asked };
    };
    const [few, many] = [await page(2), await page(200)];
    expect([few.rows, many.rows]).toEqual([2, 200]);
    expect(many.asked).toBe(few.asked);
  });

  test('a decided case is counted, or, where the ceremony counts, still open', async () => {
    await meet('M1', 'branch', 'B1', '2026-04-03');
    const vote = (meetingCode: string, yes: number, more = {}) =>
      call('meeting.vote', machine, {
        meetingCode,
        caseCode: 'HS1',
        matter: 'admission',
        yes,
        no: 0,
        ...more,
      });
    await vote('M1', 3);
    await act('HS1', 'send-up', '2026-04-04', { matter: 'admission' });
    await meet('M2', 'base-committee', 'CS', '2026-04-10');
    await vote('M2', 9);
    await act('HS1', 'appraise', '2026-04-12', { matter: 'admission' });
    await meet('M3', 'standing-board', 'H', '2026-04-25');
    await vote('M3', 9, { decisionNumber: '12-QĐ' });
    expect(
      codesOf(
        await call('case.plan', machine, { caseCode: 'HS1', goalOn: '2026-12-31' }).catch((e: unknown) => e),
      ),
    ).toEqual(['decided-already']);
    expect((await ofUnit('H')).cases.map(({ caseCode }: { caseCode: string }) => caseCode)).not.toContain(
      'HS1',
    );
    await call('setting.change', machine, { countingDay: 'ceremony' });
    const undecided = await call('case.plan', machine, { caseCode: 'HS1', goalOn: '2026-12-31' });
    expect(undecided).toMatchObject({
      countedBy: 'ceremony',
      isPossible: true,
      steps: [{ step: 'receive-decision' }, { step: 'hold-ceremony', latestOn: '2026-12-31' }],
    });
    expect((await ofUnit('H')).cases.map(({ caseCode }: { caseCode: string }) => caseCode)).toContain('HS1');
  });
});
