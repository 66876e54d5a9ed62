import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { inVietnamese, kindOn, nameOn } from '#features/organisations/server/queries/called.ts';
import type { RateBase } from '#features/plans/model.ts';
import { exact } from '#features/plans/server/inForce.ts';
import { addDays, type Day } from '#kernel/day.ts';
import { ratio } from '#kernel/number.ts';
import { endOfPath } from '#kernel/scope.ts';
import { type FormulaRule, type Suggestion, suggestionFor } from '../formula.ts';
import type { Round } from './rounds.ts';

export type Below = {
  id: number;
  path: string;
  code: string;
  name: string;
  kind: string | null;
  block: string | null;
  bases: Partial<Record<RateBase, number>>;
  places: number;
};

/** Everything below a unit as `id, path, kid`: the direct subordinate it hangs under is named by its place in the path. */
export const hanging = ({ path }: { path: string }): RawBuilder<unknown> => sql`
  select u.id, u.path collate "C" as path, split_part(u.path, '/', ${path.split('/').length}::int)::int as kid,
    u.founded_on, u.dissolved_on
  from unit u where u.path > ${path} and u.path < ${endOfPath(path)}`;

/** The units directly below, as far as the scope sees them. */
const childrenOf = async (db: Tx, unitId: number, on: Day) => {
  const { rows } = await sql<Omit<Below, 'bases' | 'places'>>`
    select u.id, u.path, u.code, coalesce(n.short_name, n.name, u.code) as name, k.kind, k.block
    from unit_parent p join unit u on u.id = p.unit_id ${nameOn('u', on)} ${kindOn('u', on)}
    where p.parent_id = ${unitId} and p.during @> ${on}::date
      and coalesce(u.founded_on <= ${on}::date, true) and coalesce(u.dissolved_on > ${on}::date, true)
    order by ${inVietnamese(sql`coalesce(n.short_name, n.name, u.code)`)}, u.id`.execute(db);
  return rows;
};

const termStartOf = async (db: Tx, { from, path }: Round): Promise<Day | null> => {
  const { rows } = await sql<{ on: Day }>`
    select t.starts_on as "on" from plan t
    where t.unit_id = any (path_ids(${path})) and t.period like 'term:%' and t.is_window_known
      and ${from}::date between t.starts_on and t.ends_on
    order by array_position(path_ids(${path}), t.unit_id) desc, t.starts_on desc limit 1`.execute(db);
  return rows[0]?.on ?? null;
};

type Counted = { base: RateBase | 'places'; id: number; n: number };

/**
 * Head-counts of every unit on the day of each base: its own latest declaration, else the topmost ones below it; branches and
 * places are counted. One statement for all units.
 */
const basesOf = async (db: Tx, round: Round, today: Day) => {
  const start = await termStartOf(db, round);
  const upTo = round.from < today ? round.from : today;
  const asked = [
    ...(start === null ? [] : [['members-term-start', 'members', start] as const]),
    ['members-year-start', 'members', upTo] as const,
    ['members-prev-year-end', 'members', addDays(round.from, -1)] as const,
    ['members-now', 'members', today] as const,
    ['non-member-workers', 'non-member-workers', today] as const,
  ];
  const { rows } = await sql<Counted>`
    with u as materialized (${hanging(round)}),
    asked(base, kind, on_day) as (values ${sql.join(asked.map(([base, kind, on]) => sql`(${base}::text, ${kind}::text, ${on}::date)`))}),
    latest as (
      select distinct on (a.base, h.unit_id) a.base, u.kid, u.path, h.total
      from u join head_count h on h.unit_id = u.id and h.post = '' join asked a on a.kind = h.kind and h.on_day <= a.on_day
      order by a.base, h.unit_id, h.on_day desc),
    topmost as (
      select * from (
        select l.*, max(left(l.path, -1) || '0' collate "C") over (
          partition by l.base, l.kid order by l.path rows between unbounded preceding and 1 preceding) as covered_until
        from latest l) ordered
      where covered_until is null or covered_until <= path)
    select base, kid as id, sum(total)::int as n from topmost group by 1, 2
    union all
    select 'branches', u.kid, count(*)::int from u
    join unit_kind w on w.unit_id = u.id and w.during @> ${upTo}::date
    join catalogue_item c on c.catalogue = 'unit-kind' and c.code = w.kind and (c.detail ->> 'isBranch')::boolean
    where coalesce(u.founded_on <= ${upTo}::date, true) and coalesce(u.dissolved_on > ${upTo}::date, true)
    group by 2
    union all
    select 'places', u.kid, count(*)::int from u join site s on s.unit_id = u.id and s.sort = 'place' and coalesce(s.opened_on <= ${today}::date, true)
      and coalesce(s.closed_on > ${today}::date, true)
    group by 2`.execute(db);
  return Map.groupBy(rows, ({ id }) => id);
};

/** The units of a round with what formulas and people look at. */
export const belowIn = async (db: Tx, round: Round, today: Day): Promise<Below[]> => {
  const units = await childrenOf(db, round.unitId, today);
  if (units.length === 0) return [];
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
