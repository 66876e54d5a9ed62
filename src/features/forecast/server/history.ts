import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { ENDED, type Status } from '#features/admissions/model.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { kindOn } from '#features/organisations/server/queries/called.ts';
import type { Day } from '#kernel/day.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { MonthNumber } from '../model.ts';

type Reached = MonthNumber | null;
/** One case: its number, status, whether the person was forgotten, and the month in which it reached each stage. */
export type CaseCells = [
  caseId: number,
  status: Status,
  isForgotten: boolean,
  listed: Reached,
  certified: Reached,
  dossier: Reached,
  resolved: Reached,
  admitted: Reached,
  gone: Reached,
];

/** A unit as the database tells it: its cases and its admissions without a case as texts, for a thread to read. */
export type UnitCells = {
  id: number;
  path: string;
  peers: string;
  isAlive: boolean;
  cases: string | null;
  unlisted: string | null;
};

const month = (day: string) =>
  sql.raw(`(extract(year from ${day})::int * 12 + extract(month from ${day})::int - 1)`);

/**
 * The past of a whole tree, parents before children: what each case had reached in which month, and the admissions of
 * people of whom no case tells how they came. A case is admitted in the month in which its admission counts.
 */
export const historyOf = async (db: Tx, path: string, today: Day): Promise<UnitCells[]> => {
  const counted =
    (await countingDayOf(db, today)) === 'ceremony' ? sql.raw('f.ceremony_on') : sql.raw('f.on_day');
  const { rows } = await sql<UnitCells>`
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
      group by e.case_id),
    cases as (
      select c.unit_id, json_agg(json_build_array(c.id, c.status, c.forgotten_on is not null, ${month('c.opened_on')},
        ${month('m.certified_on')}, ${month('e.dossier_on')}, ${month('e.resolved_on')},
        case when m.admitted_on >= c.opened_on then ${month('m.admitted_on')} end,
        case when c.status = any(${[...ENDED]}::text[]) and m.admitted_on is null then ${month('c.status_since')} end)
        order by c.id) as cells
      from admission_case c join unit u on u.id = c.unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
        left join marks m on m.person_id = c.person_id left join events e on e.case_id = c.id
      where c.opened_on <= ${today}::date group by c.unit_id),
    unlisted as (
      select f.unit_id, json_agg(${month('f.on_day')}) as months
      from fact f join unit u on u.id = f.unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
      where f.kind = 'admission' and f.annulled_on is null and f.on_day <= ${today}::date
        and not exists (select from admission_case c where c.person_id = f.person_id)
      group by f.unit_id)
    select u.id, u.path, coalesce(k.kind, '') || ' ' || coalesce(k.block, '') as peers,
      coalesce(u.dissolved_on > ${today}::date, true) as "isAlive", c.cells::text as cases, l.months::text as unlisted
    from unit u ${kindOn('u', today)} left join cases c on c.unit_id = u.id left join unlisted l on l.unit_id = u.id
    where u.path >= ${path} and u.path < ${endOfPath(path)} order by u.path collate "C"`.execute(db);
  return rows;
};
