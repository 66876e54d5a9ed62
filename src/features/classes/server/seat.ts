import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { refuseIf } from '#kernel/refusal.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/people.ts';
import { seatOrder, type Waiting } from '../order.ts';
import { runningBlockers } from '../rules.ts';
import { writeOnCases } from './caseEvents.ts';
import { type ClassRow, countSeats, heldClass, markOf, noteOf } from './rows.ts';

/**
 * Everybody approved who has no seat: who was named for this class, and who waits for any of its kind below the unit
 * that holds it. In the order in which they get seats.
 */
export const waitingOf = async ({ db, today }: Act, one: ClassRow) => {
  const { rows } = await asInstallation(db, () =>
    sql<Waiting & { isForThisClass: boolean }>`
      select n.id, n.nominated_on as since, n.enlists_on as "enlistsOn", n.class_id is not null as "isForThisClass",
        c.official_on as "probationEndsOn",
        (select min(k.due_on) from case_clock k where k.case_id = n.case_id and k.ended_on is null and k.due_on >= ${today}::date
          and k.kind in ('certificate-validity', 'dossier-validity')) as "papersUntil"
      from class_nomination n join unit u on u.id = n.unit_id join admission_case c on c.id = n.case_id
      where n.state = 'approved' and n.kind = ${one.kind} and (n.class_id = ${one.id}
        or n.class_id is null and u.path >= ${one.path} and u.path < ${endOfPath(one.path)})`.execute(db),
  );
  const isForThis = new Map(rows.map(({ id, isForThisClass }) => [id, isForThisClass]));
  return seatOrder(rows, today).map((placed) => ({
    ...placed,
    isForThisClass: isForThis.get(placed.id) === true,
  }));
};

/** Seats these people; in the case of each who is to be admitted it is written that they were sent. */
export const seat = async (act: Act, one: ClassRow, ids: readonly number[], on: Day): Promise<void> => {
  const { db } = act;
  const { rows } = await asInstallation(db, () =>
    sql<{ id: number; caseId: number }>`
      update class_nomination set state = 'seated', class_id = ${one.id}, seated_on = ${on}::date
      where id = any(${[...ids]}::int[]) and state = 'approved' returning id, case_id as "caseId"`.execute(
      db,
    ),
  );
  await countSeats(db, one.id);
  if (one.kind !== 'awareness') return;
  const written = await writeOnCases(
    act,
    rows.map(({ caseId }) => ({ caseId, act: 'enrol-in-class', on, details: {} })),
  );
  await asInstallation(db, () =>
    sql`update class_nomination n set enrol_event_id = e.event
      from unnest(${[...written.keys()]}::int[], ${[...written.values()]}::bigint[]) e(case_id, event)
      where n.class_id = ${one.id} and n.case_id = e.case_id and n.state = 'seated'`.execute(db),
  );
};

export const giveSeats = async (act: Act, input: InputOf<typeof contract.giveSeats>) => {
  const { classCode, nominationIds, on = act.today } = input;
  const one = await heldClass(act, classCode);
  refuseIf([
    ...runningBlockers(one).map((code) => ({ code, values: { code: classCode } })),
    ...(on > act.today ? [{ code: 'act-in-the-future', field: 'on', values: { day: on } }] : []),
  ]);
  const waiting = await waitingOf(act, one);
  const free = one.capacity - one.taken;
  const known = new Set(waiting.map(({ id }) => id));
  const chosen = nominationIds ?? waiting.slice(0, free).map(({ id }) => id);
  refuseIf([
    ...chosen
      .filter((id) => !known.has(id))
      .map((id) => ({ code: 'nobody-waits-so', field: 'nominationIds', values: { id } })),
    ...(chosen.length > free
      ? [
          {
            code: 'class-is-full',
            field: 'nominationIds',
            values: { code: classCode, free, asked: chosen.length },
          },
        ]
      : []),
  ]);
  await seat(act, one, chosen, on);
  noteOf(act, one, { seated: chosen.length, on });
  return { ...(await markOf(act, one.id)), seated: chosen.length, waiting: waiting.length - chosen.length };
};
