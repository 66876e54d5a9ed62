import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { nameOn } from '#features/organisations/server/queries/called.ts';
import { aboutUnit } from '#features/organisations/server/units.ts';
import { addMonths, type Day, monthsBetween } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import type { listIdleUnits } from '../../contract/gaps.ts';
import { notInFuture } from '../asOf.ts';
import { countedDay, countsOn } from '../factsWhere.ts';
import type { CountedBy } from '../measures.ts';
import { admissionDays } from '../rows/admitting.ts';
import { kindsOn, levelKinds } from '../rows/unitRows.ts';
import { upward } from '../rows/upward.ts';
import { type Subtree, subtreeOf } from '../tree.ts';

type Row = {
  id: number;
  unitCode: string;
  unitName: string;
  parentName: string | null;
  lastOn: Day | null;
  count: number;
};

const never = 'never';

/** `select id, on_day`: the last admission by the day, of a unit or below it. What was annulled later counted on the day. */
const lastAdmissions = ({ gathered, asOf, hasLaterAnnulments }: Subtree, countedBy: CountedBy) => {
  const days = admissionDays(countedBy);
  const day = countedDay('admission', countedBy);
  const own = hasLaterAnnulments
    ? sql`select g.id, g.ids, max(${day}) as on_day from (${gathered}) g join fact f on f.unit_id = g.id
        where f.kind = 'admission' and ${day} <= ${asOf}::date and ${countsOn(asOf)} group by g.id, g.ids`
    : sql`select g.id, g.ids, (${days})[width_bucket(${asOf}::date, ${days})] as on_day
        from (${gathered}) g join unit_days_now d on d.unit_id = g.id where ${days}[1] <= ${asOf}::date`;
  return upward(own, { on_day: 'max' });
};

/** Units of a level by their last admission, own or below them; from the days kept of each. */
export const idleUnitsOf = async (
  db: Tx,
  today: Day,
  input: InputOf<typeof listIdleUnits>,
): Promise<OutputOf<typeof listIdleUnits>> => {
  const { unitCode, asOf = today, tree = 'now', level, minYears, after, limit = 50 } = input;
  notInFuture(asOf, today);
  return aboutUnit(db, unitCode, async (unit) => {
    const subtree = await subtreeOf(db, unit, asOf, tree);
    const countedBy = await countingDayOf(db, asOf);
    const until = minYears === undefined ? null : addMonths(asOf, -12 * minYears);
    const [at = null, id = null] = after?.split('_') ?? [];
    const since = at === never ? '-infinity' : at;
    const { rows } = await sql<Row>`
      with last as (${lastAdmissions(subtree, countedBy)}),
      listed as (
        select u.id, u.code, last.on_day, coalesce(last.on_day, '-infinity'::date) as sort_on
        from (${subtree.below}) b join unit u on u.id = b.id join (${kindsOn(asOf, sql`select id from (${subtree.below}) b`)}) k on k.unit_id = u.id
          left join last on last.id = u.id
        where u.id <> ${unit.id} and k.kind = any(${levelKinds[level]})
          and (${until}::date is null or last.on_day is null or last.on_day <= ${until}::date))
      select u.id, u.code as "unitCode", coalesce(n.name, u.code) as "unitName", above.name as "parentName",
        u.on_day as "lastOn", (select count(*)::int from listed) as count
      from (
        select * from listed l where ${since}::date is null or (l.sort_on, l.id) > (${since}::date, ${id}::int)
        order by l.sort_on, l.id limit ${limit}) u ${nameOn('u', asOf)}
        left join lateral (
          select m.name from unit_parent p join unit_name m on m.unit_id = p.parent_id
          where p.unit_id = u.id and p.during @> ${asOf}::date order by lower(m.during) desc nulls last limit 1) above on true
      order by u.sort_on, u.id`.execute(db);
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
