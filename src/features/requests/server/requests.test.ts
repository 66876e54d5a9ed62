import { describe, expect, test } from 'vitest';
import { machine } from '#main/testing.ts';
import { requestsHouse } from './testing/requestsHouse.ts';

const house = await requestsHouse();
const { call, opened, asked, asking, asks, codesOf } = house;
const father = { kind: 'verification', relation: 'natural-father' };
const codesWhen = async (action: string, by: typeof asking, input: object): Promise<string[]> =>
  call(action, by, input).then(() => ['done'], codesOf);

type Event = {
  act: string;
  on: string;
  details: Record<string, unknown>;
  isSuperseded: boolean;
  isVoid: boolean;
};
const eventsOf = async (caseCode: string): Promise<Event[]> =>
  (await call('case.read', machine, { caseCode })).events.filter(
    ({ isSuperseded, isVoid }: Event) => !isSuperseded && !isVoid,
  );
const last = async (caseCode: string): Promise<Event | undefined> => (await eventsOf(caseCode)).at(-1);

describe('asking', () => {
  test('writes the act of asking into the case and takes its clock', async () => {
    await opened('HS-1', 'N-1');
    const id = await asked('HS-1', asking, { letterNumber: '12-CV/ĐU' });
    expect(await last('HS-1')).toMatchObject({
      act: 'ask-verification',
      on: '2026-09-01',
      details: { relation: 'natural-father', number: 1, to: 'CS2' },
    });
    const { clocks } = await call('case.read', asking, { caseCode: 'HS-1' });
    const clock = clocks.find((one: { kind: string }) => one.kind === 'verification-reply');
    expect(await call('request.read', asking, { requestId: id })).toMatchObject({
      caseCode: 'HS-1',
      from: { code: 'CS' },
      to: { code: 'CS2' },
      state: 'sent',
      dueOn: clock.dueOn,
      dueRule: clock.rule,
      letterNumber: '12-CV/ĐU',
      fullName: 'Người Mẫu N-1',
      birthYear: 1995,
    });
  });

  test('several questions in one letter are each a request of their own', async () => {
    await opened('HS-2', 'N-2');
    const { requests } = await call('request.send', asking, {
      caseCode: 'HS-2',
      on: '2026-09-01',
      questions: [
        father,
        { kind: 'verification', relation: 'natural-mother' },
        { kind: 'residence-opinion' },
      ],
      toUnitCode: 'CS2',
      dueOn: '2026-10-01',
    });
    expect(requests).toHaveLength(3);
    expect(requests[2].dueOn).toBe('2026-10-01');
    expect(requests[0].dueOn).not.toBe('2026-10-01');
  });

  test('goes to an outside body in words too', async () => {
    await opened('HS-3', 'N-3');
    const id = await asked('HS-3', asking, {
      toUnitCode: undefined,
      toName: 'Đảng ủy ngoài nước',
      toAddress: 'Hà Nội',
      isAbroad: true,
    });
    const inside = await asked('HS-3', asking, {
      questions: [{ kind: 'verification', relation: 'natural-mother' }],
    });
    const [far, near] = [
      await call('request.read', asking, { requestId: id }),
      await call('request.read', asking, { requestId: inside }),
    ];
    expect(far.to).toEqual({ code: null, name: 'Đảng ủy ngoài nước', address: 'Hà Nội' });
    expect(far.dueOn > near.dueOn).toBe(true);
    const both = { toName: 'Đảng ủy X' };
    expect(await asked('HS-3', asking, both).catch(codesOf)).toEqual(['request-names-one-receiver']);
  });

  test('nobody outside the scope of the rule is asked about, and nobody twice', async () => {
    await opened('HS-4', 'N-4');
    const ask = (relation: string) =>
      codesWhen('request.send', asking, {
        caseCode: 'HS-4',
        on: '2026-09-01',
        questions: [{ kind: 'verification', relation }],
        toUnitCode: 'CS2',
      });
    expect(await ask('legally-adopted-child-living-together')).toEqual(['relative-not-in-scope']);
    expect(await ask('self')).toEqual(['done']);
    expect(await ask('self')).toEqual(['relative-asked-already']);
    const opinion = { caseCode: 'HS-4', on: '2026-09-01', questions: [{ kind: 'residence-opinion' }] };
    expect(await codesWhen('request.send', asking, { ...opinion, toUnitCode: 'CS2' })).toEqual(['done']);
    expect(await codesWhen('request.send', asking, { ...opinion, toUnitCode: 'CS2' })).toEqual([
      'request-is-asked-once',
    ]);
  });

  test('the branch asks for opinions, the committee verifies', async () => {
    await opened('HS-5', 'N-5');
    const { secretary } = house;
    const given = { caseCode: 'HS-5', on: '2026-09-01', toUnitCode: 'CS2' };
    expect(await codesWhen('request.send', secretary, { ...given, questions: [father] })).toEqual([
      'act-of-another-level',
    ]);
    expect(
      await codesWhen('request.send', secretary, { ...given, questions: [{ kind: 'residence-opinion' }] }),
    ).toEqual(['done']);
  });

  test('what waits to be asked is listed until it has been asked', async () => {
    await opened('HS-6', 'N-6');
    const waiting = async () =>
      (await call('request.to-ask', asking, {})).questions
        .filter(({ caseCode }: { caseCode: string }) => caseCode === 'HS-6')
        .map(({ kind, relation }: { kind: string; relation: string | null }) => relation ?? kind);
    expect(await waiting()).toEqual([
      'self',
      'natural-father',
      'natural-mother',
      'residence-opinion',
      'organisation-opinion',
    ]);
    const id = await asked('HS-6', asking, { questions: [father, { kind: 'residence-opinion' }] });
    expect(await waiting()).toEqual(['self', 'natural-mother', 'organisation-opinion']);
    await call('request.answer', asks, { requestId: id, on: '2026-09-10', answer: 'not-enough' });
    expect(await waiting()).toEqual(['self', 'natural-father', 'natural-mother', 'organisation-opinion']);
  });
});

describe('answering', () => {
  test('the unit that was asked answers, and its answer stands in the case', async () => {
    await opened('HS-10', 'N-10');
    const id = await asked('HS-10', asking);
    const answered = await call('request.answer', asks, {
      requestId: id,
      on: '2026-09-15',
      answer: 'right',
      keptAt: 'Tủ số 2',
    });
    expect(answered).toMatchObject({ state: 'answered', isAnsweredHere: true, caseCode: null, days: 14 });
    expect(await last('HS-10')).toMatchObject({
      act: 'answer-verification',
      on: '2026-09-15',
      details: { relation: 'natural-father', answer: 'right', keptAt: 'Tủ số 2' },
    });
  });

  test('once: a second answer is refused, and both at once are one', async () => {
    await opened('HS-11', 'N-11');
    const id = await asked('HS-11', asking);
    const answer = { requestId: id, on: '2026-09-15', answer: 'right' };
    const both = await Promise.all([
      codesWhen('request.answer', asks, answer),
      codesWhen('request.answer', asking, answer),
    ]);
    expect(both.flat().sort()).toEqual(['done', 'request-has-ended']);
    expect((await eventsOf('HS-11')).filter(({ act }) => act === 'answer-verification')).toHaveLength(1);
  });

  test('the same key twice is one answer', async () => {
    await opened('HS-12', 'N-12');
    const id = await asked('HS-12', asking);
    const answer = { requestId: id, on: '2026-09-15', answer: 'right' };
    const first = await call('request.answer', asks, answer, { idempotencyKey: 'k-1' });
    expect(await call('request.answer', asks, answer, { idempotencyKey: 'k-1' })).toEqual(first);
  });

  test('the arrival of the letter starts the clock anew, here and in the case', async () => {
    await opened('HS-13', 'N-13');
    const id = await asked('HS-13', asking);
    const { dueOn } = await call('request.read', asks, { requestId: id });
    const received = await call('request.receive', asks, { requestId: id, on: '2026-09-08' });
    expect(received).toMatchObject({ state: 'received', receivedOn: '2026-09-08' });
    expect(received.dueOn > dueOn).toBe(true);
    const { clocks } = await call('case.read', machine, { caseCode: 'HS-13' });
    expect(clocks.filter((one: { kind: string }) => one.kind === 'verification-reply')).toMatchObject([
      { startsOn: '2026-09-08', dueOn: received.dueOn },
    ]);
    expect(await codesWhen('request.receive', asks, { requestId: id, on: '2026-09-08' })).toEqual([
      'request-is-received-already',
    ]);
  });

  test('an opinion is given without its content; an answer of another kind is refused', async () => {
    await opened('HS-14', 'N-14');
    const id = await asked('HS-14', house.secretary, { questions: [{ kind: 'residence-opinion' }] });
    expect(
      await codesWhen('request.answer', asks, { requestId: id, on: '2026-09-10', answer: 'right' }),
    ).toEqual(['answer-of-another-kind']);
    await call('request.answer', asks, { requestId: id, on: '2026-09-10', answer: 'given', keptAt: 'Cặp 3' });
    expect(await last('HS-14')).toMatchObject({
      act: 'record-opinion',
      details: { side: 'residence-committee', keptAt: 'Cặp 3' },
    });
  });

  test('given back with a reason, the question may be asked elsewhere', async () => {
    await opened('HS-15', 'N-15');
    const id = await asked('HS-15', asking);
    const back = { requestId: id, on: '2026-09-10', answer: 'declined' };
    expect(await codesWhen('request.answer', asks, back)).toEqual(['declining-has-a-reason']);
    const declined = await call('request.answer', asks, { ...back, reason: 'Không cư trú tại đây' });
    expect(declined).toMatchObject({ state: 'declined', declineReason: 'Không cư trú tại đây' });
    const again = await asked('HS-15', asking, { toUnitCode: 'CS3', on: '2026-09-11' });
    expect(await call('request.read', asking, { requestId: id })).toMatchObject({ state: 'declined' });
    expect(await call('request.read', asking, { requestId: again })).toMatchObject({ state: 'sent' });
  });

  test('an answer in the future or before the letter is refused', async () => {
    await opened('HS-16', 'N-16');
    const id = await asked('HS-16', asking);
    const on = (day: string) =>
      codesWhen('request.answer', asks, { requestId: id, on: day, answer: 'right' });
    expect(await on('2026-11-22')).toEqual(['act-in-the-future']);
    expect(await on('2026-08-31')).toEqual(['request-is-answered-after-it-was-sent']);
    expect(await on('2026-11-21')).toEqual(['done']);
  });
});

describe('a request follows its case', () => {
  test('a paper answer written into the case ends it; its correction changes it, its voiding opens it again', async () => {
    await opened('HS-20', 'N-20');
    const id = await asked('HS-20', asking);
    const { eventId } = await call('case.answer-verification', asking, {
      caseCode: 'HS-20',
      on: '2026-09-20',
      relation: 'natural-father',
      answer: 'not-enough',
    });
    const view = () => call('request.read', asks, { requestId: id });
    expect(await view()).toMatchObject({ state: 'answered', answer: 'not-enough', isAnsweredHere: false });
    const correct = (more: object) =>
      call('case.correct', asking, { caseCode: 'HS-20', reason: 'Ghi nhầm', ...more });
    const corrected = await correct({ eventId, details: { answer: 'right' } });
    expect(await view()).toMatchObject({ state: 'answered', answer: 'right' });
    await correct({ eventId: corrected.eventId });
    expect(await view()).toMatchObject({ state: 'sent', answer: null, answeredOn: null });
  });

  test('taken back, the letter is void in the case and the question is open again', async () => {
    await opened('HS-21', 'N-21');
    const id = await asked('HS-21', asking);
    expect(await codesWhen('request.withdraw', asks, { requestId: id, reason: 'Thử' })).toEqual([
      'request-of-another-unit',
    ]);
    await call('request.withdraw', asking, { requestId: id, reason: 'Gửi nhầm nơi' });
    expect(await call('request.read', asks, { requestId: id })).toMatchObject({
      state: 'withdrawn',
      withdrawalReason: 'Gửi nhầm nơi',
    });
    expect((await eventsOf('HS-21')).some(({ act }) => act === 'ask-verification')).toBe(false);
    expect(await asked('HS-21', asking)).toBeGreaterThan(id);
  });

  test('declared void in the case, or the case over, the request ends', async () => {
    await opened('HS-22', 'N-22');
    const id = await asked('HS-22', asking);
    const opinion = await asked('HS-22', asking, { questions: [{ kind: 'residence-opinion' }] });
    const { events } = await call('case.read', machine, { caseCode: 'HS-22' });
    await call('case.correct', asking, {
      caseCode: 'HS-22',
      eventId: events.at(-1).id,
      reason: 'Chưa gửi',
    });
    expect(await call('request.read', asking, { requestId: id })).toMatchObject({ state: 'withdrawn' });
    expect(await call('request.read', asking, { requestId: opinion })).toMatchObject({ state: 'sent' });
    await call('case.withdraw', asking, { caseCode: 'HS-22', on: '2026-09-20' });
    expect(await call('request.read', asking, { requestId: opinion })).toMatchObject({
      state: 'withdrawn',
      withdrawalReason: null,
    });
  });

  test('an opinion that was declared void is asked for again', async () => {
    await opened('HS-23', 'N-23');
    const id = await asked('HS-23', asking, { questions: [{ kind: 'organisation-opinion' }] });
    await call('request.answer', asks, { requestId: id, on: '2026-09-10', answer: 'given' });
    const { events } = await call('case.read', machine, { caseCode: 'HS-23' });
    await call('case.correct', asking, {
      caseCode: 'HS-23',
      eventId: events.at(-1).id,
      reason: 'Nhầm người',
    });
    expect(await call('request.read', asks, { requestId: id })).toMatchObject({ state: 'sent' });
    await call('request.answer', asks, { requestId: id, on: '2026-09-12', answer: 'given' });
    expect(await call('request.read', asks, { requestId: id })).toMatchObject({ answeredOn: '2026-09-12' });
  });

  test('a person who is forgotten leaves no reason and no place in the requests', async () => {
    await opened('HS-24', 'N-24');
    const id = await asked('HS-24', asking, { letterNumber: '9-CV' });
    await call('request.answer', asks, {
      requestId: id,
      on: '2026-09-10',
      answer: 'declined',
      reason: 'Không quản lý người này',
      keptAt: 'Tủ 1',
    });
    await call('case.withdraw', asking, { caseCode: 'HS-24', on: '2026-09-20' });
    await call('case.forget', machine, { caseCode: 'HS-24', reason: 'Hết hạn lưu' });
    expect(await call('request.read', asks, { requestId: id })).toMatchObject({
      fullName: null,
      birthYear: null,
      letterNumber: null,
      keptAt: null,
      declineReason: '-',
    });
  });
});

describe('ageing and reminders', () => {
  test('overdue from the day after the due day; reminded once a day, all who are late at once', async () => {
    await opened('HS-30', 'N-30');
    const id = await asked('HS-30', asking, { on: '2026-08-14' });
    const { dueOn, ...view } = await call('request.read', asking, { requestId: id });
    expect(view).toMatchObject({ isOverdue: true, days: 99 });
    expect(view.workingDays).toBeLessThan(view.days);
    expect(view.overdueWorkingDays).toBeGreaterThan(0);
    const late = async (day: string) => {
      house.setNow(`${day}T12:00:00+07:00`);
      return (await call('request.read', asking, { requestId: id })).isOverdue;
    };
    expect(await late(dueOn)).toBe(false);
    house.setNow('2026-11-21T12:00:00+07:00');

    const list = (more: object) => call('request.list', asking, { side: 'sent', ...more });
    const overdue = await list({ state: 'overdue' });
    expect(overdue.requests.map((one: { id: number }) => one.id)).toContain(id);
    expect(overdue.requests.every((one: { isOverdue: boolean }) => one.isOverdue)).toBe(true);
    const old = await list({ minDays: 90 });
    expect(old.requests.map((one: { id: number }) => one.id)).toEqual([id]);

    const { sentOverdue } = await call('request.count', asking, {});
    expect(sentOverdue).toBe(overdue.requests.length);
    expect((await call('request.remind', asking, { requestId: id })).remindedOn).toEqual(['2026-11-21']);
    expect(await codesWhen('request.remind', asking, { requestId: id })).toEqual(['reminded-today']);
    expect(await call('request.remind-overdue', asking, {})).toEqual({ reminded: sentOverdue - 1 });
    expect(await call('request.remind-overdue', asking, {})).toEqual({ reminded: 0 });
    expect((await call('request.read', asks, { requestId: id })).remindedOn).toEqual(['2026-11-21']);
  });

  test('a list goes on page by page, open ones first', async () => {
    const all = (await call('request.list', asking, { side: 'sent', limit: 200 })).requests;
    const paged: unknown[] = [];
    for (let after: number | null | undefined; after !== null; ) {
      const page: { requests: unknown[]; next: number | null } = await call('request.list', asking, {
        side: 'sent',
        limit: 4,
        ...(after === undefined ? {} : { after }),
      });
      paged.push(...page.requests);
      after = page.next;
    }
    expect(paged).toEqual(all);
    const ended = all.map(({ state }: { state: string }) => !['sent', 'received'].includes(state));
    expect(ended).toEqual([...ended].sort());
  });

  test('whom one asked last is offered first, whom one looks for is found by name anywhere', async () => {
    expect((await call('request.find-recipient', asking, {})).units[0].code).toBe('CS2');
    const { units } = await call('request.find-recipient', asking, { words: 'cs3' });
    expect(units).toMatchObject([{ code: 'CS3', name: 'CS3', parentName: 'H2' }]);
  });
});
