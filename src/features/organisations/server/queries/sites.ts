import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { listSites } from '../../contract/reading.ts';
import { unitNamed } from '../units.ts';
import { inVietnamese } from './called.ts';

type Row = OutputOf<typeof listSites>['sites'][number];

/** Sites of a unit and of all below it that stand on a day, in Vietnamese order, paged by the last one's code. */
export const sitesBelow = async (
  db: Tx,
  today: Day,
  { unitCode, on = today, sort, state, after, limit = 100 }: InputOf<typeof listSites>,
): Promise<OutputOf<typeof listSites>> => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const is = [
    sql`u.path >= ${unit.path} and u.path < ${endOfPath(unit.path)}`,
    sql`coalesce(s.opened_on <= ${on}::date, true) and coalesce(s.closed_on > ${on}::date, true)`,
    ...(sort === undefined ? [] : [sql`s.sort = ${sort}`]),
    ...(state === undefined ? [] : [sql`t.state = ${state}`]),
    ...(after === undefined
      ? []
      : [
          sql`(${inVietnamese(sql`s.name`)}, s.id) > (select ${inVietnamese(sql`l.name`)}, l.id from site l where l.code = ${after})`,
        ]),
  ];
  const { rows } = await sql<Row>`
    select s.code, s.name, s.sort, s.kind, u.code as "unitCode", s.opened_on as "openedOn",
      s.owner_kind as "ownerKind", s.workers, s.is_border as "isBorder", s.is_remote as "isRemote",
      s.is_ethnic_minority as "isEthnicMinority", s.is_poor as "isPoor", t.state, lower(t.during)::text as "stateSince"
    from site s join unit u on u.id = s.unit_id left join site_state t on t.site_id = s.id and t.during @> ${on}::date
    where ${sql.join(is, sql` and `)}
    order by ${inVietnamese(sql`s.name`)}, s.id limit ${limit}`.execute(db);
  return { on, sites: rows, next: rows.length === limit ? (rows.at(-1)?.code ?? null) : null };
};
