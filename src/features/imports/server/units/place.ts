import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Row } from '../../model.ts';
import { unitsBy } from './land.ts';

/** Earliest day from which the tree of a unit was changed by this input. */
const sinceOf = (id: number, days: ReadonlyMap<number, string>): string => days.get(id) ?? '-infinity';

/** Put every unit where today's tree has it: new ones together, kept ones from the top down with sums and facts. */
export const placeUnits = async (
  db: Tx,
  { moved, changes }: { moved: ReadonlySet<number>; changes: readonly Row[] },
): Promise<void> => {
  const movers = changes.filter(({ values }) => values.operation === 'move' || values.operation === 'merge');
  const units = await unitsBy(db, [...new Set(movers.map(({ values }) => String(values.unit_code)))]);
  const days = new Map<number, string>();
  for (const { values } of movers) {
    const id = units.get(String(values.unit_code))?.id ?? 0;
    const day = String(values.effective_on);
    if (day < (days.get(id) ?? '9999')) days.set(id, day);
  }
  const merged = movers.filter(({ values }) => values.operation === 'merge');
  const touched = new Set([
    ...moved,
    ...merged.map(({ values }) => units.get(String(values.unit_code))?.id ?? 0),
  ]);
  const { rows } = await sql<{ id: number; depth: number }>`
    select u.id, array_length(path_ids(coalesce(path_on(p.parent_id, lower(p.during)), '/')), 1) as depth
    from unit u left join lateral (
      select * from unit_parent where unit_id = u.id order by lower(during) desc nulls last limit 1) p on true
    where u.id = any(${[...touched]}::int[]) and u.path is not null
    order by depth nulls first, u.id`.execute(db);
  await sql`select place_new_units()`.execute(db);
  for (const { id } of rows) {
    await sql`select place_unit(${id})`.execute(db);
    await sql`select replace_facts(${id}, ${sinceOf(id, days)}::date)`.execute(db);
  }
};
