import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { type DeclaredCount, headCountsOn } from '#features/organisations/server/headCountsOn.ts';
import type { Day } from '#kernel/day.ts';
import type { HeadCount } from '../../input.ts';
import type { Subtree } from '../tree.ts';

const named = async (db: Tx, counts: readonly DeclaredCount[]): Promise<HeadCount[]> => {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from catalogue_item where catalogue = 'head-count-post'`.execute(db);
  const nameOf = new Map(rows.map(({ code, name }) => [code, name]));
  return counts.map((count) => ({ ...count, post: nameOf.get(count.post) ?? count.post })) as HeadCount[];
};

/** The latest of each kind and post declared up to the day: the unit's own, else what those below it add up to. */
export const headCountsOf = async (db: Tx, { below, asOf }: Subtree): Promise<HeadCount[]> =>
  named(db, await headCountsOn(db, below, asOf));

/** Members that each of the units declared itself, the latest up to the day. */
export const ownMembers = async (
  db: Tx,
  unitIds: readonly number[],
  asOf: Day,
): Promise<Map<number, HeadCount>> => {
  const { rows } = await sql<HeadCount & { unitId: number }>`
    select distinct on (h.unit_id) h.unit_id as "unitId", h.kind, h.post, h.on_day as "on", h.total,
      h.bound_word as "boundWord", '[]'::jsonb as parts
    from head_count h
    where h.unit_id = any (${[...unitIds]}::int[]) and h.kind = 'members' and h.on_day <= ${asOf}::date
    order by h.unit_id, h.on_day desc`.execute(db);
  return new Map(rows.map(({ unitId, ...count }) => [unitId, count]));
};
