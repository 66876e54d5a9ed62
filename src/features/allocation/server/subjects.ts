import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { inVietnamese, kindOn, nameOn } from '#features/organisations/server/queries/called.ts';
import type { RateBase } from '#features/plans/model.ts';
import { exact } from '#features/plans/server/inForce.ts';
import type { Day } from '#kernel/day.ts';
import { ratio } from '#kernel/number.ts';
import { type FormulaRule, type Suggestion, suggestionFor } from '../formula.ts';
import { basesOf } from './bases.ts';
import { membersIn } from './members.ts';
import type { Round } from './rounds.ts';

/** Who is given a number: a unit right below, or a member where a branch divides. */
export type Below = {
  id: number;
  path: string;
  code: string;
  name: string;
  kind: string | null;
  block: string | null;
  bases: Partial<Record<RateBase, number>>;
  places: number;
  isMember?: true;
};

/** The units directly below, as far as the scope sees them. */
const childrenOf = async (db: Tx, unitId: number, on: Day) => {
  const { rows } = await sql<Omit<Below, 'bases' | 'places' | 'isMember'>>`
    select u.id, u.path, u.code, coalesce(n.short_name, n.name, u.code) as name, k.kind, k.block
    from unit_parent p join unit u on u.id = p.unit_id ${nameOn('u', on)} ${kindOn('u', on)}
    where p.parent_id = ${unitId} and p.during @> ${on}::date
      and coalesce(u.founded_on <= ${on}::date, true) and coalesce(u.dissolved_on > ${on}::date, true)
    order by ${inVietnamese(sql`coalesce(n.short_name, n.name, u.code)`)}, u.id`.execute(db);
  return rows;
};

/** The units of a round with what formulas and people look at; members where there is no unit below. */
export const belowIn = async (db: Tx, round: Round, today: Day): Promise<Below[]> => {
  const units = await childrenOf(db, round.unitId, today);
  if (units.length === 0) return membersIn(db, round, today);
  const counted = await basesOf(db, round, today);
  return units.map((unit) => {
    const own = counted.get(unit.id) ?? [];
    const { places = 0, ...bases } = Object.fromEntries(own.map(({ base, n }) => [base, n]));
    return { ...unit, bases: bases as Below['bases'], places };
  });
};

/** The rules of the round's plan for its measure. */
const rulesOf = async (db: Tx, { planId, measure }: Round): Promise<FormulaRule[]> => {
  const { rows } = await sql<Omit<FormulaRule, 'rate'> & { rate: string }>`
    select name, rate::text as rate, base, block, kinds, is_minimum as "isMinimum" from plan_rule
    where plan_id = ${planId} and measure = ${measure} order by id`.execute(db);
  return rows.map((rule) => ({ ...rule, rate: exact(rule.rate) ?? ratio(0) }));
};

/** What the plan's rules suggest for each unit, by its id. */
export const suggestionsIn = async (
  db: Tx,
  round: Round,
  units: readonly Below[],
): Promise<ReadonlyMap<number, Suggestion>> => {
  const rules = await rulesOf(db, round);
  return new Map(units.map((unit) => [unit.id, suggestionFor(rules, unit)]));
};
