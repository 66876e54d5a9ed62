import { sql } from 'kysely';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import { answerBlockers, roundBlockers } from '../checks.ts';
import { type DraftRow, EMPTY_ROW } from '../model.ts';
import type * as contract from '../movesContract.ts';
import { latestOf, type Move, type State, stateOf, WORKFLOW } from '../workflow.ts';
import { chosenRows } from './drafts.ts';
import { keepParts } from './parts.ts';
import { offersIn, ownRound, type Round, roundNamed } from './rounds.ts';
import { type Below, belowIn } from './subjects.ts';

export type Numbered = { unit: Below; row: DraftRow };

/** The round with its units and the numbers of the chosen copy, once the move may be made. */
export const readyFor = async (
  act: Act,
  move: Move,
  { roundCode, on }: { roundCode: string; on: Day },
): Promise<{ round: Round; state: State; rows: Numbered[] }> => {
  const { db, today } = act;
  const round = await ownRound(act, roundCode);
  const state = stateOf(round.kept, await offersIn(db, [round.id]));
  const kept = await chosenRows(db, round.id);
  const units = await belowIn(db, round, today);
  const rows = units.map((unit) => ({ unit, row: kept.get(unit.code) ?? EMPTY_ROW }));
  const { reserve, total, mustAddUp } = round;
  // A member who is given nothing may stay empty, a unit may not.
  const isAnyone = rows.some(({ row }) => row.assigned !== null);
  const assigned = rows.map(({ unit, row }) => row.assigned ?? (unit.isMember && isAnyone ? 0 : null));
  const empty = rows.filter(({ row }) => row.assigned === null).length;
  refuseIf(
    roundBlockers(move, { state, assigned, reserve, total, mustAddUp, isInFuture: on > today }).map(
      (code) => ({
        code,
        values: {
          n: empty,
          sum: assigned.reduce<number>((sum, n) => sum + (n ?? 0), 0),
          reserve,
          total,
        },
      }),
    ),
  );
  return { round, state, rows };
};

type Step = { move: Move; on: Day; units: number; note?: string | undefined; document?: number | null };

/** Keeps the move and leads the round to its next state. */
export const step = async (act: Act, round: Round, state: State, made: Step) => {
  const { move, on, units, note = null, document = null } = made;
  const next = WORKFLOW[state][move] ?? round.kept;
  await act.db
    .insertInto('allocation_step')
    .values({ round_id: round.id, move, on_day: on, units, note, document_id: document })
    .execute();
  await act.db.updateTable('allocation_round').set({ state: next }).where('id', '=', round.id).execute();
  act.note({
    object: `allocation:${round.id}`,
    unitId: round.unitId,
    detail: { move, on, units, state: next },
  });
  return { code: round.code, state: next, units };
};

/** Offers the numbers of the chosen copy; a unit that was offered its number already is not asked again. */
export const propose = async (act: Act, input: InputOf<typeof contract.proposeRound>) => {
  const { db, today } = act;
  const { round, state, rows } = await readyFor(act, 'propose', { roundCode: input.roundCode, on: today });
  const latest = latestOf(await offersIn(db, [round.id]));
  const news = rows.filter(({ unit, row }) => {
    if (row.assigned === null) return false;
    const { above, last } = latest.get(unit.code) ?? {};
    return above?.number !== row.assigned || (last?.side === 'below' && last.number !== row.assigned);
  });
  await sql`
    insert into allocation_offer (round_id, unit_id, member_id, side, number, reason, offered_on)
    select ${round.id}, r.unit_id, r.member_id, 'above', r.number, r.reason, ${today}::date
    from jsonb_to_recordset(${JSON.stringify(
      news.map(({ unit, row }) => ({
        ...(unit.isMember ? { unit_id: round.unitId, member_id: unit.id } : { unit_id: unit.id }),
        ...{ number: row.assigned, reason: row.reason },
      })),
    )}::jsonb) r(unit_id int, member_id int, number int, reason text)`.execute(db);
  await keepParts(db, round, today);
  return step(act, round, state, { move: 'propose', on: today, units: news.length, note: input.note });
};

/** What a unit below says of its number: agreed, another one, or its own before it was offered any. */
export const answer = async (act: Act, input: InputOf<typeof contract.answerRound>) => {
  const { db, today, scope, note } = act;
  const { roundCode, unitCode, number, reason = null } = input;
  const round = await roundNamed(act, roundCode);
  const unit = await unitNamed(db, unitCode, 'unitCode');
  // A unit answers for itself; who divides does not answer to itself.
  if (!unit.path.startsWith(round.path) || unit.path.split('/').length !== round.path.split('/').length + 1)
    throw new Refusal('not-found', { code: 'unit-not-found', field: 'unitCode', values: { code: unitCode } });
  const offers = await offersIn(db, [round.id]);
  const state = stateOf(round.kept, offers);
  const offered = latestOf(offers).get(unitCode)?.above?.number ?? null;
  refuseIf([
    ...(WORKFLOW[state].answer === undefined ? [{ code: 'allocation-move-not-now' }] : []),
    ...answerBlockers(offered, { number, reason }).map((code) => ({ code, field: 'reason' })),
  ]);
  await db
    .insertInto('allocation_offer')
    .values({ round_id: round.id, unit_id: unit.id, side: 'below', number, reason, offered_on: today })
    .execute();
  note({
    object: `allocation:${round.id}`,
    unitId: unit.id,
    detail: { number, reason, offered, isForBelow: isWithin(round.path, scope) },
  });
  return { code: round.code, state: stateOf(round.kept, await offersIn(db, [round.id])), units: 1 };
};

export const cancel = async (act: Act, input: InputOf<typeof contract.cancelRound>) => {
  const { roundCode, reason } = input;
  const { round, state } = await readyFor(act, 'cancel', { roundCode, on: act.today });
  return step(act, round, state, { move: 'cancel', on: act.today, units: 0, note: reason });
};
