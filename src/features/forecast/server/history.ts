import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { BEFORE_CEREMONY, ENDED, type Status } from '#features/admissions/model.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { kindOn } from '#features/organisations/server/queries/called.ts';
import type { Day } from '#kernel/day.ts';
import { endOfPath } from '#kernel/scope.ts';
import { type Course, type MonthNumber, monthNumber, standingAt, type UnitHistory } from '../model.ts';
import type { Person } from '../people.ts';
import type { Standing } from '../simulate.ts';

/** A unit of today's tree with its past and who stands in it, parents before children. */
export type TreeUnit = UnitHistory &
  Omit<Standing, 'waiting'> & { path: string; isAlive: boolean; waiting: Person[] };

type CaseRow = {
  unitId: number;
  caseId: number;
  status: Status;
  isForgotten: boolean;
  listed: MonthNumber | null;
  certified: MonthNumber | null;
  dossier: MonthNumber | null;
  resolved: MonthNumber | null;
  admitted: MonthNumber | null;
  gone: MonthNumber | null;
};

const month = (day: string) =>
  sql.raw(`(extract(year from ${day})::int * 12 + extract(month from ${day})::int - 1)`);

const unitsBelow = async (
  db: Tx,
  path: string,
  today: Day,
): Promise<Omit<TreeUnit, 'courses' | 'unlisted' | 'waiting' | 'depth'>[]> => {
  const { rows } = await sql<{ id: number; path: string; peers: string; isAlive: boolean }>`
    select u.id, u.path, coalesce(k.kind, '') || ' ' || coalesce(k.block, '') as peers,
      coalesce(u.dissolved_on > ${today}::date, true) as "isAlive"
    from unit u ${kindOn('u', today)}
    where u.path >= ${path} and u.path < ${endOfPath(path)} order by u.path collate "C"`.execute(db);
  return rows;
};

/** What each case had reached in which month; a case is admitted in the month in which its admission counts. */
const casesBelow = async (db: Tx, path: string, today: Day): Promise<CaseRow[]> => {
  const counted =
    (await countingDayOf(db, today)) === 'ceremony' ? sql.raw('f.ceremony_on') : sql.raw('f.on_day');
  const { rows } = await sql<CaseRow>`
    with marks as (
      select f.person_id, min(f.on_day) filter (where f.kind = 'certificate') as certified_on,
        max(${counted}) filter (where f.kind = 'admission' and f.annulled_on is null) as admitted_on
      from fact f where f.person_id is not null and f.kind in ('certificate', 'admission') and f.on_day <= ${today}::date
      group by f.person_id),
    events as (
      select e.case_id, min(e.on_day) filter (where e.act = 'open-dossier') as dossier_on,
        min(e.on_day) filter (where e.act = 'propose') as resolved_on
      from case_event e where e.act in ('open-dossier', 'propose') and not e.is_void
        and not exists (select from case_event s where s.supersedes_id = e.id)
      group by e.case_id)
    select c.unit_id as "unitId", c.id as "caseId", c.status, c.forgotten_on is not null as "isForgotten", ${month('c.opened_on')} as listed,
      ${month('m.certified_on')} as certified, ${month('e.dossier_on')} as dossier, ${month('e.resolved_on')} as resolved,
      case when m.admitted_on >= c.opened_on then ${month('m.admitted_on')} end as admitted,
      case when c.status = any(${[...ENDED]}::text[]) and m.admitted_on is null then ${month('c.status_since')} end as gone
    from admission_case c join unit u on u.id = c.unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
      left join marks m on m.person_id = c.person_id left join events e on e.case_id = c.id
    where c.opened_on <= ${today}::date`.execute(db);
  return rows;
};

/** Admissions of people of whom no case tells how they came. */
const unlistedBelow = async (db: Tx, path: string, today: Day) => {
  const { rows } = await sql<{ unitId: number; month: MonthNumber; n: number }>`
    select f.unit_id as "unitId", ${month('f.on_day')} as month, count(*)::int as n
    from fact f join unit u on u.id = f.unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
    where f.kind = 'admission' and f.annulled_on is null and f.on_day <= ${today}::date
      and not exists (select from admission_case c where c.person_id = f.person_id)
    group by 1, 2`.execute(db);
  return rows;
};

const ON_THE_WAY: readonly Status[] = BEFORE_CEREMONY;

/** The past of a whole tree, and where everybody in it stands today. */
export const treeOf = async (db: Tx, path: string, today: Day): Promise<TreeUnit[]> => {
  const units = await unitsBelow(db, path, today);
  const cases = Map.groupBy(await casesBelow(db, path, today), ({ unitId }) => unitId);
  const unlisted = Map.groupBy(await unlistedBelow(db, path, today), ({ unitId }) => unitId);
  const now = monthNumber(Number(today.slice(0, 4)), Number(today.slice(5, 7)));
  const above = path.split('/').length;
  return units.map((unit) => {
    const own = cases.get(unit.id) ?? [];
    return {
      ...unit,
      depth: unit.path.split('/').length - above,
      courses: own satisfies Course[],
      unlisted: (unlisted.get(unit.id) ?? []).flatMap(({ month: at, n }) => new Array<number>(n).fill(at)),
      waiting: own.flatMap((one) => {
        const standing = !one.isForgotten && ON_THE_WAY.includes(one.status) ? standingAt(one, now) : null;
        return standing ? [{ ...standing, caseId: one.caseId }] : [];
      }),
    };
  });
};
