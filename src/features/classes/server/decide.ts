import { sql } from 'kysely';
import { asInstallation } from '#db/scope.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/people.ts';
import type { NominationState } from '../model.ts';
import { writeOnCases } from './caseEvents.ts';
import { syncDemandsOf } from './demand.ts';
import { syncNominations } from './projectedFacts.ts';
import { type ClassRow, classRows, countSeats } from './rows.ts';
import { seat, waitingOf } from './seat.ts';

type Held = {
  id: number;
  caseId: number;
  unitId: number;
  approverPath: string;
  classId: number | null;
  state: NominationState;
  eventId: number | null;
};

/**
 * Nominations of the scope, held until the act is done.
 * @throws Refusal not-found for any that is not there
 */
const heldNominations = async ({ db }: Act, ids: readonly number[]): Promise<Held[]> => {
  const { rows } = await sql<Held>`
    select n.id, n.case_id as "caseId", n.unit_id as "unitId", '' as "approverPath", n.class_id as "classId", n.state,
      n.enrol_event_id::float8 as "eventId"
    from class_nomination n where n.id = any(${[...ids]}::int[]) order by n.id for update`.execute(db);
  const known = new Set(rows.map(({ id }) => id));
  const lost = ids.filter((id) => !known.has(id));
  if (lost.length > 0)
    throw new Refusal(
      'not-found',
      lost.map((id) => ({ code: 'nomination-not-found', field: 'nominationIds', values: { id } })),
    );
  // The committee may lie above who asks.
  const { rows: approvers } = await asInstallation(db, () =>
    sql<{ id: number; path: string }>`
      select n.id, u.path from class_nomination n join unit u on u.id = n.approver_id where n.id = any(${[...ids]}::int[])`.execute(
      db,
    ),
  );
  const pathOf = new Map(approvers.map(({ id, path }) => [id, path]));
  return rows.map((row) => ({ ...row, approverPath: pathOf.get(row.id) ?? '' }));
};

/** Approved many at once, or given back with a reason. */
export const decide = async (act: Act, input: InputOf<typeof contract.decideNominations>) => {
  const { db, today, scope } = act;
  const { nominationIds, isApproved, reason = null } = input;
  refuseIf(
    isApproved || reason !== null ? [] : [{ code: 'refused-nomination-says-why', field: 'reason' }],
    'invalid-input',
  );
  const held = await heldNominations(act, nominationIds);
  const foreign = held.filter(({ approverPath }) => !isWithin(approverPath, scope));
  if (foreign.length > 0) throw new Refusal('forbidden', { code: 'nomination-of-another-committee' });
  refuseIf(
    held
      .filter(({ state }) => state !== 'nominated')
      .map(({ id }) => ({ code: 'nomination-is-decided', field: 'nominationIds', values: { id } })),
    'conflict',
  );
  await sql`
    update class_nomination set state = ${isApproved ? 'approved' : 'refused'}, approved_on = ${isApproved ? today : null}::date,
      ended_on = ${isApproved ? null : today}::date, end_reason = ${isApproved ? null : reason}
    where id = any(${nominationIds}::int[])`.execute(db);
  if (!isApproved) {
    await syncNominations(db, nominationIds);
    await syncDemandsOf(db, nominationIds);
  }
  for (const { id, caseId, unitId } of held)
    act.note({ object: `case:${caseId}`, unitId, detail: { nomination: id, isApproved } });
  act.note({ detail: { decided: held.length, isApproved } });
  return { decided: held.length };
};

const OPEN: readonly NominationState[] = ['nominated', 'approved', 'seated'];

/** The seat that came free goes to the first who waits for this class; the case of the one who leaves forgets the class. */
const passOn = async (act: Act, one: ClassRow): Promise<number | null> => {
  const [next] = (await waitingOf(act, one)).filter(({ isForThisClass }) => isForThisClass);
  if (!next || one.state !== 'planned' || one.beginsOn <= act.today) return null;
  await seat(act, one, [next.id], act.today);
  return next.id;
};

export const withdraw = async (
  act: Act,
  { nominationId, reason }: InputOf<typeof contract.withdrawNomination>,
) => {
  const { db, today } = act;
  // The class before its people, as everywhere: two acts never wait for each other.
  await asInstallation(db, () =>
    sql`select from class l where l.id = (select class_id from class_nomination where id = ${nominationId}) for update`.execute(
      db,
    ),
  );
  const [held] = await heldNominations(act, [nominationId]);
  const { caseId, unitId, classId, state, eventId } = held as Held;
  refuseIf(
    OPEN.includes(state) ? [] : [{ code: 'nomination-has-ended', values: { id: nominationId } }],
    'conflict',
  );
  await sql`
    update class_nomination set state = 'withdrawn', ended_on = ${today}::date, end_reason = ${reason}, enrol_event_id = null
    where id = ${nominationId}`.execute(db);
  if (eventId !== null) await writeOnCases(act, [{ caseId, voids: eventId, reason }]);
  await syncNominations(db, [nominationId]);
  await syncDemandsOf(db, [nominationId]);
  act.note({ object: `case:${caseId}`, unitId, detail: { nomination: nominationId, withdrawn: true } });
  if (classId === null || state !== 'seated') return { nextId: null };
  await countSeats(db, classId);
  const [one] = await classRows(db, [classId], today);
  const nextId = await passOn(act, one as ClassRow);
  return { nextId };
};
