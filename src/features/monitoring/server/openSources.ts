import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { addMonths, type Day, lastOfMonth, monthOf } from '#kernel/day.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { SourceQuery } from '../query.ts';
import { isPart } from './factsWhere.ts';

type Sql = RawBuilder<unknown>;

const below = (column: Sql, path: string): Sql =>
  sql`${column} >= ${path} and ${column} < ${endOfPath(path)}`;

/**
 * Who was a source below a path on a day, one row each, with the properties a fact has and the stage of that day: by
 * their case, from the day it was opened until the ceremony or its end; by a recorded source where no case speaks for the
 * person. Units are where they are today.
 */
export const openSources = (path: string, on: Day): Sql => sql`(
  select f.*, case when f.rests_from <= ${on}::date then 'resting' when f.dossier_from <= ${on}::date then 'dossier'
    when f.class_from <= ${on}::date then 'class' else 'source' end as stage
  from open_source f where ${below(sql`f.path`, path)} and f.since <= ${on}::date and f.until > ${on}::date)`;

/** Condition on an open source `f`: it has, or has not, each of the properties. */
export const isSuch = ({ on, where, stages }: SourceQuery): RawBuilder<boolean> => {
  const conditions = where.map(({ isNot, ...part }) =>
    isNot ? sql`not ${isPart(part, sql<Day>`${on}::date`)}` : sql`${isPart(part, sql<Day>`${on}::date`)}`,
  );
  if (stages) conditions.push(sql`f.stage = any (${[...stages]})`);
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
};

/** The sources behind a number, one row each. */
export const openSourceRows = (query: SourceQuery, path: string): Sql => sql`
  select f.key, f.code, f.on_day, f.unit_id, f.person_id, case when f.fact_id is not null then 'source' end as kind,
    null::text as number, null::text as label, null::int as months_left
  from ${openSources(path, query.on)} f where ${isSuch(query)}`;

/**
 * How many sources of a unit were open on a day, under the empty key, and how many of them have each property: whole
 * months from the sums, the days that the day cuts off from the rows.
 */
export const openSourceCounts = async (
  db: Tx,
  { unitId, path }: { unitId: number; path: string },
  on: Day,
): Promise<{ key: string; n: number }[]> => {
  const first = lastOfMonth(on) === on ? addMonths(monthOf(on), 1) : monthOf(on);
  const cut = sql`between ${first}::date and ${on}::date`;
  const { rows } = await sql<{ key: string; n: number }>`
    select case when key like 'born:%' then 'age:' || age_band(nullif(substr(key, 6), 'unknown')::int, ${on}::date) else key end as key,
      sum(n)::int as n
    from (
      select p.key, p.n from rollup r, lateral (
        select '' as key, r.n union all select e.key, e.value::int from jsonb_each_text(r.parts) e) p
      where r.unit_id = ${unitId} and r.measure = 'now:open' and r.month < ${first}::date
      union all
      select p, d.n from rollup_delta d join unit u on u.id = d.unit_id and ${below(sql`u.path`, path)},
        unnest(array_prepend('', d.parts)) p
      where d.measure = 'now:open' and d.month < ${first}::date
      union all
      select p, c.n from open_source s, lateral counts_of_source(s) c, unnest(array_prepend('', c.parts)) p
      where ${below(sql`s.path`, path)} and (s.since ${cut} or s.until ${cut}) and c.on_day ${cut}) s
    group by 1 having sum(n) <> 0`.execute(db);
  return rows;
};
