import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import type { CountedMeasure } from '#features/plans/model.ts';
import { planByCode } from '#features/plans/server/find.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal, refuseIf } from '#kernel/refusal.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract.ts';
import type { DutyParty, KEEPINGS, Offer, ROUND_BOUNDS } from '../model.ts';
import { type KeptState, proposedFirst, stateOf } from '../workflow.ts';

export type Round = {
  id: number;
  code: string;
  unitId: number;
  unitCode: string;
  unitName: string;
  path: string;
  planId: number;
  planCode: string;
  period: string;
  from: Day;
  to: Day;
  measure: CountedMeasure;
  total: number;
  reserve: number;
  bound: (typeof ROUND_BOUNDS)[number];
  keeping: (typeof KEEPINGS)[number];
  mustAddUp: boolean;
  answerUntil: Day | null;
  reviews: Day[];
  duties: { party: DutyParty; duty: string }[];
  kept: KeptState;
  openedOn: Day;
  adoptedOn: Day | null;
  documentCode: string | null;
};

type Found = Omit<Round, 'unitCode' | 'unitName' | 'path'>;

const columns = sql`
  r.id, r.code, r.unit_id as "unitId", r.plan_id as "planId", p.code as "planCode", p.period, p.starts_on as "from",
  p.ends_on as "to", r.measure, r.total, r.reserve, r.bound, r.keeping, r.must_add_up as "mustAddUp",
  r.answer_until as "answerUntil", to_jsonb(r.reviews) as reviews, r.duties, r.state as kept, r.opened_on as "openedOn",
  r.adopted_on as "adoptedOn", d.code as "documentCode"
  from allocation_round r join plan p on p.id = r.plan_id left join document d on d.id = r.document_id`;

/** The dividing unit of a round may stand above the scope; it is named all the same. */
const withUnits = async (db: Tx, today: Day, rounds: readonly Found[]): Promise<Round[]> => {
  const { rows } = await asInstallation(db, () =>
    sql<{ id: number; code: string; name: string; path: string }>`
      select u.id, u.code, coalesce(n.name, u.code) as name, u.path from unit u ${nameOn('u', today)}
      where u.id = any(${rounds.map(({ unitId }) => unitId)}::int[])`.execute(db),
  );
  const unitOf = new Map(rows.map((unit) => [unit.id, unit]));
  return rounds.map((round) => {
    const { code = '', name = '', path = '/0/' } = unitOf.get(round.unitId) ?? {};
    return { ...round, unitCode: code, unitName: name, path };
  });
};

const missing = (code: string): Refusal =>
  new Refusal('not-found', { code: 'allocation-not-found', field: 'roundCode', values: { code } });

/**
 * A round of the scope or of a unit above it.
 * @throws Refusal not-found
 */
export const roundNamed = async ({ db, today }: Act, code: string): Promise<Round> => {
  const { rows } = await sql<Found>`select ${columns} where r.code = ${code}`.execute(db);
  const [round] = await withUnits(db, today, rows);
  if (!round) throw missing(code);
  return round;
};

/**
 * A round that one's own unit, or one below it, divides; locked until the act is done.
 * @throws Refusal not-found
 */
export const ownRound = async (act: Act, code: string): Promise<Round> => {
  const round = await roundNamed(act, code);
  if (!isWithin(round.path, act.scope)) throw missing(code);
  await sql`select from allocation_round where id = ${round.id} for update`.execute(act.db);
  return round;
};

/** What both sides offered in some rounds, in its order. */
export const offersIn = async (
  db: Tx,
  rounds: readonly number[],
): Promise<(Offer & { roundId: number; unitId: number })[]> => {
  const { rows } = await sql<Offer & { roundId: number; unitId: number }>`
    select o.round_id as "roundId", o.unit_id as "unitId", u.code as "unitCode", o.side, o.number, o.reason,
      o.offered_on as "on"
    from allocation_offer o join unit u on u.id = o.unit_id
    where o.round_id = any(${[...rounds]}::int[]) order by o.id`.execute(db);
  return rows;
};

/** The head of a round; total and reserve are not told to the units below. */
export const headOf = (round: Round, offers: readonly Offer[], isMine: boolean) => {
  const { id: _, unitId: _unit, path: _path, planId: _plan, from: _from, to: _to, kept, ...told } = round;
  return {
    ...told,
    total: isMine ? round.total : null,
    reserve: isMine ? round.reserve : null,
    state: stateOf(kept, offers),
    proposedFirst: proposedFirst(offers),
    isMine,
  };
};

export const list = async (
  act: Act,
  { unitCode }: InputOf<typeof contract.listRounds>,
): Promise<OutputOf<typeof contract.listRounds>> => {
  const { db, today, scope } = act;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const parent = unit.path.split('/').at(-3) || '0';
  const { rows } = await sql<Found>`
    select ${columns} where r.unit_id in (${unit.id}, ${parent}::int) order by r.id desc limit 200`.execute(
    db,
  );
  const rounds = await withUnits(db, today, rows);
  const offers = Map.groupBy(
    await offersIn(
      db,
      rounds.map(({ id }) => id),
    ),
    ({ roundId }) => roundId,
  );
  return {
    rounds: rounds.map((round) => headOf(round, offers.get(round.id) ?? [], isWithin(round.path, scope))),
  };
};

const frame = (input: InputOf<typeof contract.changeRound> | InputOf<typeof contract.openRound>) => {
  const { total, reserve = 0, bound = 'min', keeping = 'monotone', mustAddUp = false } = input;
  const { answerUntil = null, reviews = [], duties = [] } = input;
  return {
    ...{ total, reserve, bound, keeping, reviews },
    duties: JSON.stringify(duties),
    must_add_up: mustAddUp,
    answer_until: answerUntil,
  };
};

/** The name under which the first working copy is kept. */
const FIRST_DRAFT = 'Bản chính';

export const open = async ({ db, today, now, note }: Act, input: InputOf<typeof contract.openRound>) => {
  const { code = randomUUID(), unitCode, planCode, measure = 'admission' } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const plan = await planByCode(db, planCode);
  refuseIf(
    unit.path.includes(`/${plan.unit_id}/`) ? [] : [{ code: 'target-outside-its-plan', field: 'planCode' }],
  );
  const { id } = await db
    .insertInto('allocation_round')
    .values({ code, unit_id: unit.id, plan_id: plan.id, measure, opened_on: today, ...frame(input) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('allocation_draft')
    .values({ round_id: id, name: FIRST_DRAFT, is_chosen: true, changed_at: now })
    .execute();
  const { duties: _, ...detail } = input;
  note({ object: `allocation:${id}`, unitId: unit.id, detail: { ...detail, code } });
  return { code };
};

export const change = async (act: Act, input: InputOf<typeof contract.changeRound>) => {
  const round = await ownRound(act, input.roundCode);
  refuseIf(
    ['draft', 'proposed'].includes(round.kept) ? [] : [{ code: 'allocation-move-not-now', field: 'total' }],
  );
  await act.db.updateTable('allocation_round').set(frame(input)).where('id', '=', round.id).execute();
  const { duties: _, ...detail } = input;
  act.note({ object: `allocation:${round.id}`, unitId: round.unitId, detail });
  return { code: round.code };
};
