import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';

export type DeclaredCount = {
  kind: string;
  post: string;
  /** Latest day among the declarations that were added up. */
  on: Day;
  total: number;
  boundWord: string | null;
  parts: { dimension: string; key: string; n: number }[];
};

/**
 * Head-counts of a unit on a day: its own latest declaration of each kind and post, else the sum of the topmost
 * declarations below it. `below` selects `id, path` of the unit and everything below it on that day. A dimension that
 * not all of them state is left out unless incomplete ones are asked for.
 */
export const headCountsOn = async (
  db: Tx,
  below: RawBuilder<unknown>,
  day: Day,
  { withIncomplete = false } = {},
): Promise<DeclaredCount[]> => {
  const { rows } = await sql<DeclaredCount>`
    with below as (${below}),
    latest as (
      select distinct on (h.unit_id, h.kind, h.post) h.id, h.unit_id, h.kind, h.post, h.on_day, h.total, h.bound_word, b.path
      from head_count h join below b on b.id = h.unit_id
      where h.on_day <= ${day}::date
      order by h.unit_id, h.kind, h.post, h.on_day desc),
    -- In the order of paths a unit stands before all below it: what begins inside an earlier one's range is covered by it.
    topmost as (
      select * from (
        select l.*, max(left(l.path, -1) || '0' collate "C") over (
          partition by l.kind, l.post order by l.path collate "C" rows between unbounded preceding and 1 preceding) as covered_until
        from latest l) ordered
      where covered_until is null or covered_until <= path collate "C"),
    part as (
      select t.kind, t.post, p.dimension, p.key, sum(p.n)::int as n
      from topmost t join head_count_part p on p.head_count_id = t.id group by 1, 2, 3, 4)
    select t.kind, t.post, max(t.on_day) as "on", sum(t.total)::int as total,
      case when count(*) = 1 then min(t.bound_word) end as "boundWord",
      coalesce((select jsonb_agg(jsonb_build_object('dimension', p.dimension, 'key', p.key, 'n', p.n) order by p.dimension, p.key)
        from part p where p.kind = t.kind and p.post = t.post
          and (${withIncomplete} or (select sum(q.n) from part q where q.kind = p.kind and q.post = p.post and q.dimension = p.dimension)
            = (select sum(s.total) from topmost s where s.kind = p.kind and s.post = p.post))), '[]') as parts
    from topmost t group by t.kind, t.post order by t.kind, t.post`.execute(db);
  return rows;
};
