import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import { lettersOf } from '#features/admissions/projected/letters.ts';
import { append } from '#features/admissions/server/append.ts';
import { type CaseRow, caseNamed, eventsOf, type StoredEvent } from '#features/admissions/server/rows.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { type Reason, Refusal, refuseIf } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import { answersTo, type OPINION_KINDS, SIDE_OF, stateOf } from '../model.ts';
import { type RequestRow, requestNamed, sidesOf, viewsOf } from './rows.ts';

type Side = 'isAsking' | 'isAsked';

/**
 * An open request with its case, both held until the act is done.
 * @throws Refusal not-found, forbidden for a side that has no part in it, conflict when it has ended
 */
const held = async (act: Act, requestId: number, by: readonly Side[]) => {
  const { db } = act;
  const { caseCode } = await requestNamed(act, requestId);
  const kase = await asInstallation(db, () => caseNamed(db, caseCode, true));
  // Read again behind the case's lock: whoever held it may have answered.
  const request = await requestNamed(act, requestId);
  const sides = sidesOf(act, request);
  if (!by.some((side) => sides[side])) {
    throw new Refusal('forbidden', { code: 'request-of-another-unit', values: { id: requestId } });
  }
  const state = stateOf(request);
  if (state !== 'sent' && state !== 'received') {
    throw new Refusal('conflict', { code: 'request-has-ended', values: { id: requestId } });
  }
  return { request, kase };
};

const futureOf = (act: Act, days: Partial<Record<'on' | 'receivedOn', Day | undefined>>): Reason[] =>
  Object.entries(days)
    .filter(([, day]) => day !== undefined && day > act.today)
    .map(([field, day]) => ({ code: 'act-in-the-future', field, values: { day: day as string } }));

const viewOne = async (act: Act, id: number) => {
  const [view] = await viewsOf(act, [id]);
  if (!view) throw new RangeError(`request ${id} is gone`);
  return view;
};

const noted = (act: Act, { id, caseId }: RequestRow, kase: CaseRow, detail: Record<string, unknown>): void =>
  act.note({ object: `case:${caseId}`, unitId: kase.unitId, detail: { request: id, ...detail } });

/** The record of the letter that holds now. */
const letterOf = async ({ db }: Act, { caseId, askedEventId }: RequestRow): Promise<StoredEvent | null> => {
  const letter = askedEventId === null ? undefined : lettersOf(await eventsOf(db, caseId)).get(askedEventId);
  return (letter?.asked as StoredEvent | undefined) ?? null;
};

/** What the other side writes into a case is judged as ever; its right was decided by the request. */
const written = (act: Act, kase: CaseRow, event: Omit<Parameters<typeof append>[2], 'isOnRequest'>) =>
  asInstallation(act.db, () => append(act, kase, { ...event, isOnRequest: true }));

export const receive = async (act: Act, { requestId, on }: InputOf<typeof contract.receiveRequest>) => {
  const { request, kase } = await held(act, requestId, ['isAsked', 'isAsking']);
  refuseIf(futureOf(act, { on }));
  refuseIf(request.receivedOn === null ? [] : [{ code: 'request-is-received-already' }], 'conflict');
  const letter = await asInstallation(act.db, () => letterOf(act, request));
  if (letter) {
    // The arrival belongs to the letter's own record: its clock starts anew by the rule of that day.
    await written(act, kase, {
      act: letter.act,
      on: letter.on,
      details: { ...letter.details, letterReceivedOn: on },
      correction: { of: letter, isVoid: false, reason: 'Nơi được hỏi đã nhận công văn' },
    });
  } else {
    await sql`update request set received_on = ${on}::date where id = ${requestId}`.execute(act.db);
  }
  noted(act, request, kase, { receivedOn: on });
  return viewOne(act, requestId);
};

type Answered = InputOf<typeof contract.answerRequest>;

const faultsOf = ({ kind }: RequestRow, { answer, reason }: Answered): Reason[] => [
  ...(answersTo(kind).includes(answer) ? [] : [{ code: 'answer-of-another-kind', field: 'answer' }]),
  ...((answer === 'declined') === (reason !== undefined)
    ? []
    : [{ code: 'declining-has-a-reason', field: 'reason' }]),
];

const answerInCase = async (
  act: Act,
  { request, kase }: { request: RequestRow; kase: CaseRow },
  input: Answered,
) => {
  const { answer, on, receivedOn } = input;
  const kept = input.keptAt ? { keptAt: input.keptAt } : {};
  if (request.kind === 'verification') {
    const { relation, number } = request;
    const received = receivedOn ?? request.receivedOn;
    await written(act, kase, {
      act: 'answer-verification',
      on,
      details: {
        relation,
        number,
        answer: answer === 'declined' ? 'not-enough' : answer,
        ...(received ? { letterReceivedOn: received } : {}),
        ...kept,
      },
    });
  } else if (answer === 'given') {
    const { id } = await written(act, kase, {
      act: 'record-opinion',
      on,
      details: { side: SIDE_OF[request.kind as (typeof OPINION_KINDS)[number]], ...kept },
    });
    await sql`update request set opinion_event_id = ${id} where id = ${request.id}`.execute(act.db);
  }
};

/** Answered once; what a case needs of it is written into the case in the same transaction. */
export const answer = async (act: Act, input: Answered) => {
  const { requestId, on, receivedOn } = input;
  const { request, kase } = await held(act, requestId, ['isAsked', 'isAsking']);
  refuseIf(faultsOf(request, input), 'invalid-input');
  refuseIf(futureOf(act, { on, receivedOn }));
  const { isAsked } = sidesOf(act, request);
  await sql`
    update request set answered_on = ${on}::date, answer = ${input.answer}, kept_at = ${input.keptAt ?? null},
      decline_reason = ${input.reason ?? null}, is_answered_here = ${isAsked},
      opinion_event_id = null, seen_on = null,
      received_on = coalesce(${receivedOn ?? null}::date, received_on)
    where id = ${requestId}`.execute(act.db);
  await answerInCase(act, { request, kase }, input);
  noted(act, request, kase, { answer: input.answer, on });
  return viewOne(act, requestId);
};

/** The asking unit takes its request back: the letter counts as not written. */
export const withdraw = async (act: Act, { requestId, reason }: InputOf<typeof contract.withdrawRequest>) => {
  const { request, kase } = await held(act, requestId, ['isAsking']);
  await sql`
    update request set withdrawn_on = ${act.today}::date, withdrawal_reason = ${reason} where id = ${requestId}`.execute(
    act.db,
  );
  const letter = await asInstallation(act.db, () => letterOf(act, request));
  if (letter) {
    const correction = { of: letter, isVoid: true, reason };
    await written(act, kase, { act: letter.act, on: letter.on, details: letter.details, correction });
  }
  noted(act, request, kase, { withdrawn: true });
  return viewOne(act, requestId);
};
