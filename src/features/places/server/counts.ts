import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { KindStock } from '#features/monitoring/input.ts';
import { ABSENT, SITE_STATES, type SiteEnd, type SiteSort, UNKNOWN } from '#features/monitoring/query.ts';
import { asState } from '#features/monitoring/server/ask/sites.ts';
import type { Subtree } from '#features/monitoring/server/tree.ts';
import type { SiteScope } from '#features/monitoring/stocks.ts';
import { type Day, dayOf, yearOf } from '#kernel/day.ts';
import type { Move } from '../moves.ts';

const stands = (on: Day) =>
  sql<boolean>`coalesce(s.opened_on <= ${on}::date, true) and coalesce(s.closed_on > ${on}::date, true)`;

const inScope = ({ sort, kinds }: SiteScope) =>
  sql<boolean>`s.sort = ${sort} and ${kinds.length === 0 ? sql`true` : sql`s.kind = any(${[...kinds]})`}`;

/**
 * The first day of the as-of day's year, up to that day, on which a state is recorded of every site that then stood;
 * null where some have none. What lies between may still miss one: the stock of the day says so.
 */
export const firstKnownDay = async (
  db: Tx,
  { below, asOf }: Subtree,
  scope: SiteScope,
): Promise<Day | null> => {
  const newYear = dayOf(yearOf(asOf), 1, 1);
  const { rows } = await sql<{ day: Day | null }>`
    select greatest(max(case when coalesce(s.opened_on < lower(t.during), true) then lower(t.during) end), ${newYear}::date) as day
    from site s join (${below}) b on b.id = s.unit_id
    join lateral (select during from site_state t where t.site_id = s.id and (upper_inf(t.during) or upper(t.during) > ${newYear}::date)
      order by lower(t.during) nulls first limit 1) t on true
    where ${inScope(scope)} and ${stands(asOf)}`.execute(db);
  return rows[0]?.day ?? null;
};

/** How many sites went from which state to which between two days; those that stayed are left out. */
export const movesBetween = async (
  db: Tx,
  { below, asOf }: Subtree,
  scope: SiteScope,
  since: Day,
): Promise<(Move & { from: SiteEnd; to: SiteEnd })[]> => {
  const stateOn = (on: Day, state: 'f' | 't') =>
    sql`case when not (${stands(on)}) then ${ABSENT} else coalesce(${asState(sql.ref(`${state}.state`))}, ${UNKNOWN}) end`;
  const { rows } = await sql<{ from: SiteEnd; to: SiteEnd; n: number }>`
    select * from (
      select ${stateOn(since, 'f')} as "from", ${stateOn(asOf, 't')} as "to", count(*)::int as n
      from site s join (${below}) b on b.id = s.unit_id
      left join site_state f on f.site_id = s.id and f.during @> ${since}::date
      left join site_state t on t.site_id = s.id and t.during @> ${asOf}::date
      where ${inScope(scope)} group by 1, 2) m
    where "from" <> "to"`.execute(db);
  const order: readonly SiteEnd[] = [...SITE_STATES, UNKNOWN, ABSENT];
  return rows.sort(
    (a, b) => order.indexOf(a.from) - order.indexOf(b.from) || order.indexOf(a.to) - order.indexOf(b.to),
  );
};

/** The stock of a direct subordinate, or of what the unit itself looks after. */
export type ChildStock = {
  id: number;
  code: string;
  name: string;
  sort: SiteSort;
  isItself: boolean;
  byKind: KindStock[];
};

type Row = Omit<ChildStock, 'byKind'> & { kind: string; state: SiteEnd; n: number };

/** Where the sites of the as-of day are, by direct subordinate of that day, register, kind and state. */
export const childStocks = async (db: Tx, { below, unitId, asOf }: Subtree): Promise<ChildStock[]> => {
  const { rows } = await sql<Row>`
    with counted as (
      select coalesce(b.ids[array_position(b.ids, ${unitId}::int) + 1], ${unitId}::int) as id, s.sort, s.kind,
        coalesce(${asState(sql`t.state`)}, ${UNKNOWN}) as state, count(*)::int as n
      from site s join (${below}) b on b.id = s.unit_id
      left join site_state t on t.site_id = s.id and t.during @> ${asOf}::date
      where ${stands(asOf)} group by 1, 2, 3, 4)
    select c.*, u.code, coalesce(n.name, u.code) as name, c.id = ${unitId}::int as "isItself"
    from counted c join unit u on u.id = c.id left join unit_name n on n.unit_id = u.id and n.during @> ${asOf}::date
    order by c.id`.execute(db);
  return [...Map.groupBy(rows, ({ id, sort }) => `${id} ${sort}`).values()].map((group) => {
    const [{ id, code, name, sort, isItself }] = group as [Row];
    const byKind = [...Map.groupBy(group, ({ kind }) => kind)].map(([kind, of]): KindStock => {
      const nOf = (state: SiteEnd) => of.find((row) => row.state === state)?.n ?? 0;
      return {
        code: kind,
        name: kind,
        counts: {
          'no-member': nOf('no-member'),
          'members-no-branch': nOf('members-no-branch'),
          'own-organisation': nOf('own-organisation'),
        },
        unknown: nOf(UNKNOWN),
      };
    });
    return { id, code, name, sort, isItself, byKind };
  });
};
