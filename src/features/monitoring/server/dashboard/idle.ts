import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import { addMonths, type Day, monthsBetween } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { listIdleUnits } from '../../gapsContract.ts';
import { notInFuture } from '../asOf.ts';
import { countedDay, countsOn } from '../factsWhere.ts';
import { kindsOn, levelKinds } from '../rows/unitRows.ts';
import { subtreeOf } from '../tree.ts';

type Row = {
  id: number;
  unitCode: string;
  unitName: string;
  parentName: string | null;
  lastOn: Day | null;
  count: number;
};

const never = 'never';

/** Units of a level by their last admission, own or below them; each branch is asked by its index. */
export const idleUnitsOf = async (
  db: Tx,
  today: Day,
  input: InputOf<typeof listIdleUnits>,
): Promise<OutputOf<typeof listIdleUnits>> => {
  const { unitCode, asOf = today, tree = 'now', level, minYears, after, limit = 50 } = input;
  notInFuture(asOf, today);
  return aboutUnit(db, unitCode, async (unit) => {
    const { gathered, below } = await subtreeOf(db, unit, asOf, tree);
    const countedBy = await countingDayOf(db, asOf);
    const day = countedDay('admission', countedBy);
    const until = minYears === undefined ? null : addMonths(asOf, -12 * minYears);
    const [at = null, id = null] = after?.split('_') ?? [];
    const since = at === never ? '-infinity' : at;
    const { rows } = await sql<Row>`
      with last as (
        select a.id, max(l.on_day) as on_day from (${gathered}) g
          cross join lateral (
            select max(${day}) as on_day from fact f
            where f.unit_id = g.id and f.kind = 'admission' and ${day} <= ${asOf}::date and ${countsOn(asOf)}) l
          cross join lateral unnest(path_ids(g.path)) a(id)
        where l.on_day is not null group by a.id),
      listed as (
        select u.id, u.code, last.on_day, coalesce(last.on_day, '-infinity'::date) as sort_on
        from (${below}) b join unit u on u.id = b.id join (${kindsOn(asOf)}) k on k.unit_id = u.id
          left join last on last.id = u.id
        where u.id <> ${unit.id} and k.kind = any(${levelKinds[level]})
          and (${until}::date is null or last.on_day is null or last.on_day <= ${until}::date))
      select u.id, u.code as "unitCode", coalesce(n.name, u.code) as "unitName", above.name as "parentName",
        u.on_day as "lastOn", (select count(*)::int from listed) as count
      from listed u ${nameOn('u', asOf)}
        left join lateral (
          select m.name from unit_parent p join unit_name m on m.unit_id = p.parent_id
          where p.unit_id = u.id and p.during @> ${asOf}::date order by lower(m.during) desc nulls last limit 1) above on true
      where ${since}::date is null or (u.sort_on, u.id) > (${since}::date, ${id}::int)
      order by u.sort_on, u.id limit ${limit}`.execute(db);
    const count = rows[0]?.count ?? 0;
    const final = rows.at(-1);
    return {
      count,
      units: rows.map(({ lastOn, ...row }) => {
        const months = lastOn === null ? null : monthsBetween(lastOn, asOf);
        return {
          ...row,
          lastOn,
          years: months === null ? null : Math.floor(months / 12),
          months: months === null ? null : months % 12,
        };
      }),
      next: rows.length === limit && final ? `${final.lastOn ?? never}_${final.id}` : null,
    };
  });
};
