import { sql } from 'kysely';
import { aliveOn, inVietnamese, nameOn } from '#features/organisations/server/queries/called.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { addMonths, type Day, day, earlier, lastOfMonth } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type * as contract from '../contract/overview.ts';

const MONTHS = 12;

type Counts = OutputOf<typeof contract.countMeetings>;

/** A month as its first and last day, and the day of the tree: its last, or today while it runs. */
const windowOf = (month: string, today: Day) => {
  const first = day(`${month}-01`);
  const last = lastOfMonth(first);
  return { first, last, asOf: earlier(last, today) };
};

/** The branches below a path that there are on a day, as `id` and `path`. */
const branchesOn = (path: string, on: Day) => sql`
  select u.id, u.path from unit u
  join unit_kind k on k.unit_id = u.id and k.during @> ${on}::date
  join catalogue_item c on c.catalogue = 'unit-kind' and c.code = k.kind and c.detail ->> 'isBranch' = 'true'
  where u.path >= ${path} and u.path < ${endOfPath(path)} and ${aliveOn('u', on)}`;

/** Meetings that began below a path between two days. */
const heldBelow = (path: string, from: Day, to: Day) => sql`
  select m.unit_id, u.path, m.held_on, coalesce(m.convened, 0) as convened, coalesce(m.present, 0) as present,
    m.body = 'branch' as is_of_branch
  from meeting m join unit u on u.id = m.unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
  where m.state = 'held' and m.held_on between ${from}::date and ${to}::date`;

const sums = sql`count(h.unit_id)::int as meetings,
  count(distinct h.unit_id) filter (where h.is_of_branch)::int as met,
  coalesce(sum(h.convened), 0)::int as convened, coalesce(sum(h.present), 0)::int as present`;

/** Meetings of twelve months, and of the last of them by direct subordinate. */
export const count = async (
  { db, today, note }: Act,
  { unitCode, month }: InputOf<typeof contract.countMeetings>,
): Promise<Counts> => {
  const { path, id } = await unitNamed(db, unitCode, 'unitCode');
  const { first, last, asOf } = windowOf(month, today);
  const { rows: months } = await sql<Counts['months'][number]>`
    with held as (${heldBelow(path, addMonths(first, 1 - MONTHS), last)})
    select to_char(g.month, 'YYYY-MM') as month, ${sums}
    from generate_series(${addMonths(first, 1 - MONTHS)}::date, ${first}::date, interval '1 month') g(month)
    left join held h on date_trunc('month', h.held_on) = g.month group by g.month order by g.month`.execute(
    db,
  );
  const childIn = sql.raw(`split_part(substr(path, ${path.length + 1}), '/', 1)`);
  const { rows: units } = await sql<Counts['units'][number]>`
    with held as (${heldBelow(path, first, last)}),
      h as (select *, ${childIn} as child from held),
      b as (select ${childIn} as child, count(*)::int as branches from (${branchesOn(path, asOf)}) x group by 1)
    select u.code, coalesce(n.name, u.code) as name, coalesce(max(b.branches), 0)::int as branches, ${sums}
    from (select child from h union select child from b) c
    join unit u on u.id = nullif(c.child, '')::int
    left join b on b.child = c.child left join h on h.child = c.child ${nameOn('u', asOf)}
    group by u.id, u.code, n.name order by ${inVietnamese(sql`coalesce(n.name, u.code)`)}, u.id`.execute(db);
  const { rows: own } = await sql<{ n: number }>`
    select count(*)::int as n from (${branchesOn(path, asOf)}) x`.execute(db);
  note({ object: `unit:${id}`, unitId: id, detail: { month } });
  return { branches: own[0]?.n ?? 0, months, units };
};

/** Branches that have not met in a month, by name; one page after the branch named last. */
export const unmet = async ({ db, today, note }: Act, input: InputOf<typeof contract.listUnmet>) => {
  const { unitCode, month, after, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const last = after === undefined ? null : await unitNamed(db, after, 'after');
  const { first, last: end, asOf } = windowOf(month, today);
  const name = inVietnamese(sql`coalesce(n.name, u.code)`);
  const { rows } = await sql<OutputOf<typeof contract.listUnmet>['branches'][number]>`
    with branches as (${branchesOn(unit.path, asOf)}),
      missing as (select b.id from branches b where not exists (
        select from meeting m where m.unit_id = b.id and m.body = 'branch' and m.state = 'held'
          and m.held_on between ${first}::date and ${end}::date)),
      named as (select u.id, u.code, ${name} as name from missing x join unit u on u.id = x.id ${nameOn('u', asOf)})
    select a.code, a.name, pn.name as "parentName",
      (select max(m.held_on)::text from meeting m where m.unit_id = a.id and m.body = 'branch' and m.state = 'held'
        and m.held_on < ${first}::date) as "lastMetOn",
      (select min(m.held_on)::text from meeting m where m.unit_id = a.id and m.body = 'branch' and m.state = 'planned'
        and m.held_on >= ${first}::date) as "plannedOn"
    from named a
    left join unit_parent up on up.unit_id = a.id and up.during @> ${asOf}::date
    left join unit_name pn on pn.unit_id = up.parent_id and pn.during @> ${asOf}::date
    where ${last?.id ?? null}::int is null
      or (a.name, a.id) > (select l.name, l.id from named l where l.id = ${last?.id ?? null})
    order by a.name, a.id limit ${limit}`.execute(db);
  note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { month, rows: rows.length } });
  return { branches: rows, next: rows.length === limit ? (rows.at(-1)?.code ?? null) : null };
};
