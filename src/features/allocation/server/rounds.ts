import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import type { CountedMeasure } from '#features/plans/model.ts';
import type { Day } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isWithin } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { DutyParty, KEEPINGS, Offer, ROUND_BOUNDS } from '../model.ts';
import { type KeptState, proposedFirst, stateOf } from '../workflow.ts';

/** A day on which who divides looks at how the numbers stand, and what was found. */
export type Review = {
  id: number;
  on: Day;
  doneOn: Day | null;
  doneBy: string | null;
  remark: string | null;
};

export type Round = {
  id: number;
  code: string;
  unitId: number;
  unitCode: string;
  unitName: string;
  isSample: boolean;
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
  reviews: Review[];
  duties: { party: DutyParty; duty: string }[];
  kept: KeptState;
  openedOn: Day;
  adoptedOn: Day | null;
  documentCode: string | null;
};

export type Found = Omit<Round, 'unitCode' | 'unitName' | 'isSample' | 'path'>;

export const columns = sql`
  r.id, r.code, r.unit_id as "unitId", r.plan_id as "planId", p.code as "planCode", p.period, p.starts_on as "from",
  p.ends_on as "to", r.measure, r.total, r.reserve, r.bound, r.keeping, r.must_add_up as "mustAddUp",
  r.answer_until as "answerUntil", r.duties, coalesce((
    select jsonb_agg(jsonb_build_object('id', v.id, 'on', v.on_day, 'doneOn', v.done_on, 'doneBy', v.done_by, 'remark', v.remark) order by v.on_day)
    from allocation_review v where v.round_id = r.id), '[]') as reviews, r.state as kept, r.opened_on as "openedOn",
  r.adopted_on as "adoptedOn", d.code as "documentCode"
  from allocation_round r join plan p on p.id = r.plan_id left join document d on d.id = r.document_id`;

/** The dividing unit of a round may stand above the scope; it is named all the same. */
export const withUnits = async (db: Tx, today: Day, rounds: readonly Found[]): Promise<Round[]> => {
  const { rows } = await asInstallation(db, () =>
    sql<{ id: number; code: string; name: string; isSample: boolean; path: string }>`
      select u.id, u.code, coalesce(n.name, u.code) as name, u.path,
        exists (select from unit s where s.is_sample and s.id = any(path_ids(u.path))) as "isSample" from unit u ${nameOn('u', today)}
      where u.id = any(${rounds.map(({ unitId }) => unitId)}::int[])`.execute(db),
  );
  const unitOf = new Map(rows.map((unit) => [unit.id, unit]));
  return rounds.map((round) => {
    const { code = '', name = '', isSample = false, path = '/0/' } = unitOf.get(round.unitId) ?? {};
    return { ...round, unitCode: code, unitName: name, isSample, path };
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
    select o.round_id as "roundId", coalesce(o.member_id, o.unit_id) as "unitId", coalesce(p.code, u.code) as "unitCode", o.side,
      o.number, o.reason, o.offered_on as "on"
    from allocation_offer o join unit u on u.id = o.unit_id
      left join member m on m.id = o.member_id left join person p on p.id = m.person_id
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
