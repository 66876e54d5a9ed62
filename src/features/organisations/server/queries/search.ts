import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { searchUnits } from '../../contract/reading.ts';
import { aliveOn, inVietnamese, kindOn, nameOn } from './called.ts';
import { withSampleMarks } from './sample.ts';

type Row = {
  code: string;
  name: string;
  formerName: string | null;
  kind: string | null;
  parentCode: string | null;
  parentName: string | null;
  isAlive: boolean;
};

/** What was asked: folded, and its words as patterns that match anywhere; the signs of a pattern stand for themselves. */
const asked = (words: string) => sql`
  select folded(${words}) as text, lower(${words}) as code, array(
    select '%' || regexp_replace(word, '([\\%_])', '\\\\\\1', 'g') || '%'
    from regexp_split_to_table(folded(${words}), '\\s+') word where word <> '') as patterns`;

/**
 * Of what thousands of units are called, how alike it is would be measured for each: of so many it is, the shortest
 * names before longer ones.
 */
const LIKELY = 400;

/**
 * Units of the scope by words, best first: the code or the whole name, then names that begin with the words,
 * then living before ended, then the most alike.
 */
export const unitsNamedLike = async (
  db: Tx,
  today: Day,
  { words, on = today, limit = 20 }: InputOf<typeof searchUnits>,
): Promise<OutputOf<typeof searchUnits>> => {
  const { rows } = await sql<Row>`
    with asked as materialized (${asked(words)}),
    matched as (
      select distinct on (m.unit_id) m.unit_id, m.name, m.folded from unit_name m, asked
      where asked.text <> '' and m.folded like all (asked.patterns)
      order by m.unit_id, lower(m.during) desc nulls last),
    found as (
      select unit_id, name, folded from matched
      union all
      select u.id, null, lower(u.code) from unit u, asked
      where lower(u.code) = asked.code and not exists (select from matched m where m.unit_id = u.id)),
    likely as materialized (
      select u.id, u.code, u.founded_on, u.dissolved_on, f.name, f.folded
      from asked, found f join unit u on u.id = f.unit_id
      order by (lower(u.code) = asked.code or f.folded = asked.text) desc, starts_with(f.folded, asked.text) desc,
        ${aliveOn('u', on)} desc, length(f.folded) limit ${LIKELY}),
    best as materialized (
      select u.id, u.code, u.founded_on, u.dissolved_on, u.name as matched, row_number() over (
        order by (lower(u.code) = asked.code or u.folded = asked.text) desc, starts_with(u.folded, asked.text) desc,
          ${aliveOn('u', on)} desc, similarity(u.folded, asked.text) desc, length(u.folded),
          ${inVietnamese(sql`u.name`)}, u.id) as rank
      from asked, likely u
      order by rank limit ${limit})
    select u.code, n.name, case when u.matched <> n.name then u.matched end as "formerName", k.kind,
      up.code as "parentCode", up.name as "parentName", ${aliveOn('u', on)} as "isAlive"
    from best u ${nameOn('u', on)} ${kindOn('u', on)}
    left join lateral (
      select p.code, pn.name from unit_parent h join unit p on p.id = h.parent_id
      left join lateral (select name from unit_name where unit_id = p.id order by lower(during) desc nulls last limit 1) pn on true
      where h.unit_id = u.id order by lower(h.during) desc nulls last limit 1) up on true
    order by u.rank`.execute(db);
  const units = await withSampleMarks(db, rows);
  return {
    units: units.map(({ parentCode, parentName, ...unit }) => ({
      ...unit,
      parent: parentCode === null ? null : { code: parentCode, name: parentName },
    })),
  };
};
