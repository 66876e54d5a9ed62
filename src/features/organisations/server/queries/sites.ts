import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { type Day, dayOf, yearOf } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { countSites } from '../../contract/overview.ts';
import type { listSites } from '../../contract/reading.ts';
import type { SiteFlag } from '../../model.ts';
import { unitNamed } from '../units.ts';
import { inVietnamese, nameOn } from './called.ts';

const flagColumns: Readonly<Record<SiteFlag, string>> = {
  border: 's.is_border',
  remote: 's.is_remote',
  'ethnic-minority': 's.is_ethnic_minority',
  poor: 's.is_poor',
};

/** Sites of the unit `u` and of all below it that stand on a day. */
const standing = (path: string, on: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  u.path >= ${path} and u.path < ${endOfPath(path)}
  and coalesce(s.opened_on <= ${on}, true) and coalesce(s.closed_on > ${on}, true)`;

type Row = OutputOf<typeof listSites>['sites'][number];

/** Sites of a unit and of all below it that stand on a day, in Vietnamese order, paged by the last one's code. */
export const sitesBelow = async (
  db: Tx,
  today: Day,
  { unitCode, on = today, sort, state, flag, after, limit = 100 }: InputOf<typeof listSites>,
): Promise<OutputOf<typeof listSites>> => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const is = [
    standing(unit.path, sql`${on}::date`),
    ...(sort === undefined ? [] : [sql`s.sort = ${sort}`]),
    ...(state === undefined ? [] : [state === 'unknown' ? sql`t.state is null` : sql`t.state = ${state}`]),
    ...(flag === undefined ? [] : [sql`${sql.ref(flagColumns[flag])}`]),
    ...(after === undefined
      ? []
      : [
          sql`(${inVietnamese(sql`s.name`)}, s.id) > (select ${inVietnamese(sql`l.name`)}, l.id from site l where l.code = ${after})`,
        ]),
  ];
  const { rows } = await sql<Row>`
    select s.code, s.name, s.sort, s.kind, u.code as "unitCode", n.name as "unitName", s.opened_on as "openedOn",
      s.owner_kind as "ownerKind", s.workers, s.is_border as "isBorder", s.is_remote as "isRemote",
      s.is_ethnic_minority as "isEthnicMinority", s.is_poor as "isPoor", t.state, lower(t.during)::text as "stateSince"
    from site s join unit u on u.id = s.unit_id ${nameOn('u', on)} left join site_state t on t.site_id = s.id and t.during @> ${on}::date
    where ${sql.join(is, sql` and `)}
    order by ${inVietnamese(sql`s.name`)}, s.id limit ${limit}`.execute(db);
  return { on, sites: rows, next: rows.length === limit ? (rows.at(-1)?.code ?? null) : null };
};

const yearsBefore = 5;

/** The day itself after the ends of the years before it, the oldest first. */
const daysUpTo = (on: Day): Day[] => {
  const ends = Array.from({ length: yearsBefore }, (_, index) =>
    dayOf(yearOf(on) - yearsBefore + index, 12, 31),
  );
  return [...ends, on];
};

/** How many sites stand in which state on a day and at the ends of the years before, and how many bear which flag. */
export const siteCountsOf = async (
  db: Tx,
  today: Day,
  { unitCode, on = today, sort }: InputOf<typeof countSites>,
): Promise<OutputOf<typeof countSites>> => {
  const unit = await unitNamed(db, unitCode, 'unitCode');
  const ofSort = sort === undefined ? sql`true` : sql`s.sort = ${sort}`;
  const { rows } = await sql<{ on: string; sort: string; state: string | null; n: number }>`
    select d.day::text as "on", s.sort, t.state, count(*)::int as n
    from unnest(${daysUpTo(on)}::date[]) d(day) cross join site s join unit u on u.id = s.unit_id
    left join site_state t on t.site_id = s.id and t.during @> d.day
    where ${standing(unit.path, sql`d.day`)} and ${ofSort}
    group by 1, 2, 3 order by 1, 2, 3`.execute(db);
  const flags = await sql<{ sort: string; flag: string; n: number }>`
    select s.sort, f.flag, count(*)::int as n from site s join unit u on u.id = s.unit_id
    cross join lateral (values ${sql.join(
      Object.entries(flagColumns).map(([flag, column]) => sql`(${flag}, ${sql.ref(column)})`),
    )}) f(flag, is_borne)
    where ${standing(unit.path, sql`${on}::date`)} and ${ofSort} and f.is_borne
    group by 1, 2 order by 1, 2`.execute(db);
  const onDay = (day: string) => rows.filter((row) => row.on === day);
  return {
    on,
    states: onDay(on),
    flags: flags.rows,
    days: daysUpTo(on).map((day) => ({ on: day, states: onDay(day) })),
  };
};
