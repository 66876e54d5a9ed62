import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import { machine } from '#main/testing.ts';
import { classesHouse } from './testing/classesHouse.ts';

const house = await classesHouse();
const { call, centre, clerk, secretary, stranger, sympathisers, planned, tried, setNow } = house;

const rowsOf = async <T>(query: ReturnType<typeof sql<T>>): Promise<T[]> =>
  (await inTransaction(house.db, '/', (trx) => query.execute(trx))).rows;
const factsOf = async (kind: string) =>
  (await rowsOf(sql<{ n: number }>`select count(*)::int as n from fact where kind = ${kind}`))[0]?.n;
const demand = () => call('class.count-demand', clerk, { unitCode: 'CS', year: 2026 });
const read = (classCode: string, by = centre) => call('class.read', by, { classCode });
const idsIn = async (classCode: string, list: 'roster' | 'waiting'): Promise<number[]> =>
  (await read(classCode))[list].map(({ nominationId }: { nominationId: number }) => nominationId);
const nominated = async (): Promise<number[]> =>
  (await call('class.list-nominations', clerk, { unitCode: 'CS', state: 'nominated' })).nominations.map(
    ({ nominationId }: { nominationId: number }) => nominationId,
  );
const statusOf = async (caseCode: string) => (await call('case.read', machine, { caseCode })).status;
type Task = { kind: string; act: string; group: string; people: number | null; classCode: string | null };
const tasksOf = async (unitCode: string, whose = 'mine'): Promise<unknown[]> =>
  (await call('task.list', machine, { unitCode, whose })).tasks
    .filter(({ kind }: Task) => ['nomination', 'class'].includes(kind))
    .map(({ act, group, people: waiting, classCode }: Task) => [act, group, waiting ?? classCode]);
const at = (day: string) => setNow(`${day}T12:00:00+07:00`);

let people: string[] = [];
beforeAll(async () => {
  people = await sympathisers('N', 20);
});

describe('the life of a class', () => {
  test('is planned with its sittings in order, and changed until it begins', async () => {
    await planned('L1');
    expect(await read('L1')).toMatchObject({
      standing: 'planned',
      capacity: 15,
      taken: 0,
      beginsOn: '2026-12-01',
      endsOn: '2026-12-02',
      sittings: [
        { n: 1, on: '2026-12-01' },
        { n: 2, on: '2026-12-02' },
      ],
    });
    expect((await call('class.list', clerk, { unitCode: 'CS', year: 2026 })).classes).toMatchObject([
      { code: 'L1', unitCode: 'H' },
    ]);
    expect(await tried('class.read', stranger, { classCode: 'L1' })).toEqual(['class-not-found']);
    expect(await tried('class.cancel', clerk, { classCode: 'L1', reason: 'Thử' })).toEqual([
      'class-of-another-unit',
    ]);
  });

  test('a unit asks for a number of places, and the figure counts each of them', async () => {
    const { id } = await call('class.register-demand', clerk, {
      unitCode: 'CS',
      kind: 'awareness',
      number: 25,
    });
    expect(await demand()).toMatchObject({ total: 25, named: 0, open: 25, imported: 0, met: 0 });
    expect(await factsOf('class-demand')).toBe(25);
    const { id: more } = await call('class.register-demand', clerk, {
      unitCode: 'CS',
      kind: 'awareness',
      number: 3,
    });
    expect(await tried('class.withdraw-demand', stranger, { demandId: more, reason: 'Thử' })).toEqual([
      'demand-not-found',
    ]);
    await call('class.withdraw-demand', clerk, { demandId: more, reason: 'Ghi hai lần' });
    expect((await demand()).total).toBe(25);
    expect(id).toBeLessThan(more);
  });

  test('the branch names twenty, who take places of the number', async () => {
    const input = { kind: 'awareness', classCode: 'L1', caseCodes: people };
    expect(await call('class.nominate', secretary, input)).toEqual({ nominated: 20, approved: 0 });
    expect(await demand()).toMatchObject({ total: 25, named: 20, open: 5, imported: 0, met: 0 });
    expect(await tried('class.nominate', secretary, { ...input, caseCodes: ['N-01'] })).toEqual([
      'person-is-nominated-once-per-kind',
    ]);
    expect(
      (await call('class.list-candidates', clerk, { unitCode: 'CS', kind: 'awareness' })).people,
    ).toEqual([]);
  });

  test('the committee approves in bulk; nobody else does', async () => {
    expect(await tasksOf('CS')).toEqual([['approve-nominations', 'later', 20]]);
    expect(await tasksOf('H', 'others')).toEqual([['approve-nominations', 'later', 20]]);
    const ids = await nominated();
    expect(ids).toHaveLength(20);
    const input = { nominationIds: ids, isApproved: true };
    expect(await tried('class.decide-nominations', secretary, input)).toEqual(['role-does-not-allow']);
    expect(await tried('class.decide-nominations', stranger, input)).toContain('nomination-not-found');
    expect(await call('class.decide-nominations', clerk, input)).toEqual({ decided: 20 });
    expect(await tried('class.decide-nominations', clerk, input)).toContain('nomination-is-decided');
    expect(await tasksOf('CS')).toEqual([]);
    expect(await tasksOf('H')).toEqual([['close-class', 'later', 'L1']]);
  });

  test('fifteen get seats in their order and are sent to the class, five wait', async () => {
    expect(
      await tried('class.give-seats', centre, {
        classCode: 'L1',
        nominationIds: await idsIn('L1', 'waiting'),
      }),
    ).toEqual(['class-is-full']);
    expect(await call('class.give-seats', centre, { classCode: 'L1' })).toMatchObject({
      taken: 15,
      seated: 15,
      waiting: 5,
    });
    expect(await statusOf('N-01')).toBe('class-enrolled');
    expect(await statusOf('N-20')).toBe('sympathiser');
    const { waiting } = await read('L1');
    expect(waiting.map(({ position, need }: { position: number; need: string }) => [position, need])).toEqual(
      [1, 2, 3, 4, 5].map((n) => [n, 'target-year']),
    );
  });

  test('a seat that comes free goes to who waits first, and the case forgets the class', async () => {
    const [first] = await idsIn('L1', 'roster');
    const [next] = await idsIn('L1', 'waiting');
    expect(
      await call('class.withdraw-nomination', secretary, { nominationId: first, reason: 'Đi công tác' }),
    ).toEqual({ nextId: next });
    expect(await statusOf('N-01')).toBe('sympathiser');
    expect(await statusOf('N-16')).toBe('class-enrolled');
    expect(await read('L1')).toMatchObject({ taken: 15 });
    // Who was taken out leaves a place of the number without a name.
    expect(await demand()).toMatchObject({ total: 25, named: 19, open: 6, met: 15 });
  });

  test('who was there and what came of it is marked when it has happened', async () => {
    const roster = await idsIn('L1', 'roster');
    const marks = (sitting: number, mark = 'present') =>
      roster.map((nominationId) => ({ nominationId, sitting, mark }));
    expect(await tried('class.mark-attendance', centre, { classCode: 'L1', marks: marks(1) })).toEqual([
      'sitting-is-to-come',
    ]);
    at('2026-12-02');
    await call('class.mark-attendance', centre, { classCode: 'L1', marks: [...marks(1), ...marks(2)] });
    const last = roster.at(-1) as number;
    await call('class.mark-attendance', centre, {
      classCode: 'L1',
      marks: [{ nominationId: last, sitting: 2, mark: 'absent' }],
    });
    const pass = (nominationId: number) => ({ nominationId, grade: 'passed' });
    expect(await tried('class.record-results', centre, { classCode: 'L1', results: [pass(last)] })).toEqual([
      'absent-more-than-allowed',
    ]);
    await call('class.record-results', centre, { classCode: 'L1', results: roster.slice(0, -1).map(pass) });
    expect(await tried('class.close', centre, { classCode: 'L1' })).toEqual(['results-missing']);
    await call('class.record-results', centre, {
      classCode: 'L1',
      results: [{ nominationId: last, grade: 'failed' }],
    });
    expect((await read('L1')).roster.at(-1)).toMatchObject({
      missed: 1,
      isAbsentTooOften: true,
      grade: 'failed',
    });
    expect((await read('L1')).absence).toMatchObject({ maxPercent: 20, isUnverified: true });
  });

  test('closed once, fourteen passed have numbered certificates in their cases, and the facts say so', async () => {
    expect(await tasksOf('H')).toEqual([['close-class', 'today', 'L1']]);
    expect(await tried('class.close', clerk, { classCode: 'L1' })).toEqual(['class-of-another-unit']);
    expect(await call('class.close', centre, { classCode: 'L1' })).toMatchObject({
      state: 'closed',
      seated: 15,
      attended: 15,
      passed: 14,
      certified: 14,
    });
    expect(await statusOf('N-02')).toBe('class-certified');
    const { roster, closings } = await read('L1');
    const numbers = roster.flatMap(
      ({ certificateNumber }: { certificateNumber: string | null }) => certificateNumber ?? [],
    );
    expect(numbers).toEqual(
      Array.from({ length: 14 }, (_, n) => `${String(n + 1).padStart(2, '0')}/2026-GCN`),
    );
    expect(closings).toHaveLength(1);
    const { events } = await call('case.read', machine, { caseCode: 'N-02' });
    expect(events.at(-1)).toMatchObject({ act: 'certify', details: { number: '01/2026-GCN', issuer: 'H' } });
    expect([await factsOf('class-attendance'), await factsOf('certificate')]).toEqual([15, 14]);
    const [entry] = await rowsOf(
      sql<{
        detail: unknown;
      }>`select detail from audit_entry where action = 'class.close' order by seq desc limit 1`,
    );
    expect(JSON.stringify(entry)).toContain('"certified":14');
    expect(JSON.stringify(entry)).not.toContain('Người Mẫu');
  });

  test('a closed class is frozen', async () => {
    expect(await tasksOf('H')).toEqual([]);
    const [nominationId] = await idsIn('L1', 'roster');
    for (const [action, input] of [
      ['class.mark-attendance', { marks: [{ nominationId, sitting: 1, mark: 'absent' }] }],
      ['class.record-results', { results: [{ nominationId, grade: 'failed' }] }],
      ['class.give-seats', {}],
      ['class.close', {}],
      ['class.cancel', { reason: 'Thử' }],
    ] as const)
      expect([action, await tried(action, centre, { classCode: 'L1', ...input })]).toEqual([
        action,
        expect.arrayContaining(['class-is-closed']),
      ]);
    expect(await tried('class.withdraw-nomination', secretary, { nominationId, reason: 'Thử' })).toEqual([
      'nomination-has-ended',
    ]);
  });

  test('who had no seat waits for the next class', async () => {
    await planned('L2', {
      sittings: [{ on: '2026-12-20', part: 'evening' }],
      registerUntil: '2026-12-15',
      capacity: 2,
    });
    const { waiting } = await read('L2');
    expect(waiting).toHaveLength(4);
    expect(waiting[0]).toMatchObject({ caseCode: 'N-17', isForThisClass: false });
  });

  test('a number and its code are found right by anybody, another code by nobody', async () => {
    const { roster } = await read('L1');
    const { certificateNumber: number, checkCode: code } = roster[0];
    const check = (input: object) => call('class.check-certificate', stranger, input);
    expect(await check({ number, code: code.toLowerCase() })).toEqual({
      isGenuine: true,
      kind: 'awareness',
      issuedOn: '2026-12-02',
      issuer: 'H',
      voidedOn: null,
      number,
    });
    expect(await check({ number, code: roster[1].checkCode })).toMatchObject({
      isGenuine: false,
      issuer: null,
    });
    expect(await check({ number: '99/2026-GCN', code })).toMatchObject({ isGenuine: false });
  });

  test('a correction voids the certificate, keeps its number, and stands beside the first closing', async () => {
    const [first] = (await read('L1')).roster;
    const failed = (await read('L1')).roster.at(-1);
    const correct = (nominationId: number, grade: string) =>
      call('class.correct-result', centre, { classCode: 'L1', nominationId, grade, reason: 'Chấm nhầm bài' });
    expect(await correct(first.nominationId, 'failed')).toMatchObject({
      attended: 15,
      passed: 13,
      certified: 13,
    });
    expect(await statusOf(first.caseCode)).toBe('class-enrolled');
    expect(
      await call('class.check-certificate', stranger, {
        number: first.certificateNumber,
        code: first.checkCode,
      }),
    ).toMatchObject({
      isGenuine: true,
      voidedOn: '2026-12-02',
    });
    expect(await correct(failed.nominationId, 'good')).toMatchObject({
      attended: 15,
      passed: 14,
      certified: 14,
    });
    const after = await read('L1');
    expect(after.roster.at(-1).certificateNumber).toBe('15/2026-GCN');
    expect(
      after.closings.map(({ passed, reason }: { passed: number; reason: string | null }) => [passed, reason]),
    ).toEqual([
      [14, null],
      [13, 'Chấm nhầm bài'],
      [14, 'Chấm nhầm bài'],
    ]);
    expect([await factsOf('class-attendance'), await factsOf('certificate')]).toEqual([15, 14]);
  });
});

describe('two at once', () => {
  test('the last seat goes to one of two who give it', async () => {
    const [one, other] = await idsIn('L2', 'waiting');
    await call('class.change', centre, {
      classCode: 'L2',
      name: 'Lớp tối',
      shift: 'evening',
      capacity: 1,
      sittings: [{ on: '2026-12-20', part: 'evening' }],
    });
    const give = (id: number) => tried('class.give-seats', centre, { classCode: 'L2', nominationIds: [id] });
    const answers = await Promise.all([give(one as number), give(other as number)]);
    expect(answers.flat().sort()).toEqual(['class-is-full', 'done']);
    expect(await read('L2')).toMatchObject({ taken: 1, capacity: 1 });
  });

  test('a number of certificates is given once though two classes close together', async () => {
    at('2026-12-20');
    await planned('L3', { sittings: [{ on: '2026-12-20', part: 'morning' }], registerUntil: '2026-12-20' });
    await call('class.nominate', clerk, {
      kind: 'awareness',
      classCode: 'L3',
      caseCodes: await sympathisers('M', 2),
    });
    await call('class.give-seats', centre, { classCode: 'L3' });
    for (const classCode of ['L2', 'L3'])
      await call('class.record-results', centre, {
        classCode,
        results: (await idsIn(classCode, 'roster')).map((nominationId) => ({ nominationId, grade: 'good' })),
      });
    await Promise.all(['L2', 'L3'].map((classCode) => call('class.close', centre, { classCode })));
    const given = await rowsOf(
      sql<{ sequence: number }>`select sequence from class_certificate order by sequence`,
    );
    expect(given.map(({ sequence }) => sequence)).toEqual(given.map((_, n) => n + 1));
  });
});

describe('a class that is called off', () => {
  test('gives its people back to the waiting list, and their cases forget it', async () => {
    await planned('L4', { sittings: [{ on: '2027-01-10', part: 'morning' }], registerUntil: '2027-01-05' });
    const [code] = await sympathisers('H', 1);
    expect(
      await call('class.nominate', clerk, { kind: 'awareness', classCode: 'L4', caseCodes: [code] }),
    ).toEqual({
      nominated: 1,
      approved: 1,
    });
    await call('class.give-seats', centre, { classCode: 'L4' });
    expect(await statusOf('H-01')).toBe('class-enrolled');
    expect(await call('class.cancel', centre, { classCode: 'L4', reason: 'Ít người' })).toMatchObject({
      state: 'cancelled',
      taken: 0,
    });
    expect(await statusOf('H-01')).toBe('sympathiser');
    expect(await tried('class.nominate', clerk, { kind: 'awareness', caseCodes: ['H-01'] })).toEqual([
      'person-is-nominated-once-per-kind',
    ]);
  });
});

describe('certificates and time', () => {
  const count = (on: string) => call('class.count-certified', clerk, { unitCode: 'CS', on });
  const list = async (which: string, on: string) =>
    (await call('class.list-certified', clerk, { unitCode: 'CS', list: which, on })).people;
  test.each(['2026-12-21', '2031-02-01', '2031-12-01', '2031-12-03', '2032-01-01'])(
    'each list has as many rows as its count on %s',
    async (on) => {
      const counts = await count(on);
      const names = {
        all: 'all',
        within12: 'within-12',
        within6: 'within-6',
        within3: 'within-3',
        expired: 'expired',
      };
      for (const [key, which] of Object.entries(names))
        expect([key, (await list(which, on)).length]).toEqual([key, counts[key]]);
    },
  );
  test('good on the last day of its months, expired the day after', async () => {
    // Fourteen of 02/12/2026 and six of 20/12/2026: those who waited for any class sat in the next one.
    expect(await count('2031-12-02')).toMatchObject({ all: 20, within3: 20, expired: 0 });
    expect(await count('2031-12-03')).toMatchObject({ all: 6, expired: 14 });
    expect((await list('expired', '2031-12-03'))[0]).toMatchObject({
      goodUntil: '2031-12-02',
      monthsLeft: -1,
      isNamed: false,
    });
  });
  test('the figures of demand and of certificates are those of the register', async () => {
    const { figures } = await call('figure.list', machine, {
      unitCode: 'CS',
      period: '2026',
      asOf: '2026-12-20',
    });
    const figureOf = (kind: string) => figures.find((one: { kind: string }) => one.kind === kind)?.value;
    expect(figureOf('class-demand')).toBe((await demand()).total);
    expect(figureOf('certified')).toBe((await count('2026-12-20')).all);
  });
});
