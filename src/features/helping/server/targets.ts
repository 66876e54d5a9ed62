import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { lawFor } from '#features/admissions/server/law.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { branchKinds } from '#features/monitoring/server/rows/unitRows.ts';
import { kindOn, nameOn } from '#features/organisations/server/queries/called.ts';
import { type Unit, unitNamed } from '#features/organisations/server/units.ts';
import { isNotWithdrawn } from '#features/plans/server/holds.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import { CLASS_STATUSES, TRAINING_STATUSES } from '../model.ts';
import type { countMemberTargets, listMemberTargets } from '../targetContract.ts';
import { countedFor, holdsOn, numberOn, windowsOn } from './memberTargets.ts';

type Listed = OutputOf<typeof listMemberTargets>;

const below = ({ path }: Pick<Unit, 'path'>): RawBuilder<boolean> =>
  sql<boolean>`u.path >= ${path} and u.path < ${endOfPath(path)}`;

/** Where a person stands who is followed and not yet admitted: `c` is the case. */
export const stageSql = (today: Day): RawBuilder<string> => {
  const status = sql`case when c.turns_on <= ${today}::date then c.turns_to else c.shown_status end`;
  return sql<string>`case when ${status} = any(${[...CLASS_STATUSES]}::text[]) then 'class'
    when ${status} = any(${[...TRAINING_STATUSES]}::text[]) then 'training' else 'dossier' end`;
};

/** Targets for the period with what makes their state: people by stage, the last meeting, the admissions that count. */
const standing = async (
  db: Tx,
  unit: Unit,
  { period, today, months }: { period: string; today: Day; months: number },
) => {
  const day = await countingDayOf(db, today);
  const since = addMonths(today, -months);
  return sql`
    held as (
      select t.id, t.code, m.person_id, t.unit_id, u.path, r.number, w.starts_on, w.ends_on
      from target t join unit u on u.id = t.unit_id and ${below(unit)} join plan p on p.id = t.plan_id and p.period = ${period}
        join member m on m.id = t.member_id ${windowsOn(today)} ${numberOn(today)}
      where ${holdsOn(today)}),
    followed as (
      select x.person_id, count(*) filter (where x.stage = 'training')::int as training,
        count(*) filter (where x.stage = 'class')::int as in_class, count(*) filter (where x.stage = 'dossier')::int as dossier,
        max(x.contact_on) as contact_on, bool_or(x.since < ${since}::date) as is_silent
      from (select h.person_id, ${stageSql(today)} as stage, h.contact_on, coalesce(h.contact_on, h.helps_since, c.opened_on) as since
        from helping h join admission_case c on c.id = h.case_id
        where h.is_current and c.ceremony_on is null and h.person_id in (select person_id from held)) x group by 1),
    stood as (
      select w.*, coalesce(f.training, 0) as training, coalesce(f.in_class, 0) as in_class, coalesce(f.dossier, 0) as dossier,
        f.contact_on, coalesce(f.is_silent, false) as is_silent,
        (select count(*)::int from ${countedFor(sql`w.person_id`, day)}) as done
      from held w left join followed f on f.person_id = w.person_id),
    judged as (
      select *, array_position(array['not-begun', 'silent', 'underway', 'fulfilled'], state) - 1 as place from (
      select *, case when done >= number then 'fulfilled' when done + training + in_class + dossier = 0 then 'not-begun'
        when is_silent then 'silent' else 'underway' end as state from stood) j)`;
};

const countsSql = sql`count(*)::int as "all", count(*) filter (where state = 'not-begun')::int as "notBegun",
  count(*) filter (where state <> 'not-begun')::int as begun, count(*) filter (where state = 'silent')::int as silent,
  count(*) filter (where state = 'fulfilled')::int as fulfilled`;

/** Periods for which members have targets, the one that runs now and is the shortest first, then the latest. */
const periodsOf = async (db: Tx, unit: Unit, today: Day): Promise<string[]> => {
  const { rows } = await sql<{ period: string }>`
    select p.period from target t join unit u on u.id = t.unit_id and ${below(unit)} join plan p on p.id = t.plan_id
    where t.member_id is not null and t.measure = 'admission' and ${isNotWithdrawn(today)}
    group by p.period
    order by bool_or(${today}::date between p.starts_on and p.ends_on) desc,
      case when bool_or(${today}::date between p.starts_on and p.ends_on) then min(p.ends_on - p.starts_on) end, max(p.ends_on) desc`.execute(
    db,
  );
  return rows.map(({ period }) => period);
};

const monthsOf = async (db: Tx, unit: Unit, today: Day) => {
  const { value, isUnverified } = (await lawFor(db, unit.id)).on(today).rules.ruled.helperContactMaxMonths;
  return { value, isUnverified };
};

const isBranchOn = async (db: Tx, unit: Unit, today: Day): Promise<boolean> => {
  const { rows } = await sql<{ kind: string | null }>`
    select k.kind from unit u ${kindOn('u', today)} where u.id = ${unit.id}`.execute(db);
  return branchKinds.includes(rows[0]?.kind ?? '');
};

const nothing = { all: 0, notBegun: 0, begun: 0, silent: 0, fulfilled: 0 };

/** Members with a target below a unit. Numbers are the same for whoever may ask, so they are counted for the installation. */
export const listed = async (act: Act, input: InputOf<typeof listMemberTargets>): Promise<Listed> => {
  const { db, today, note } = act;
  const { unitCode, group = null, after = null, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  return asInstallation(db, async () => {
    const periods = await periodsOf(db, unit, today);
    const period = input.period ?? periods[0] ?? null;
    const contactMonths = await monthsOf(db, unit, today);
    const about = { on: today, period, periods, contactMonths, isBranch: await isBranchOn(db, unit, today) };
    note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { period } });
    if (period === null) return { ...about, counts: nothing, targets: [], next: null };
    const judged = await standing(db, unit, { period, today, months: contactMonths.value });
    const { rows: counts } = await sql<
      Listed['counts']
    >`with ${judged} select ${countsSql} from judged`.execute(db);
    const [place = null, id = null] = after?.split('_') ?? [];
    const { rows } = await sql<Listed['targets'][number] & { key: string }>`
      with ${judged}
      select j.place || '_' || j.id as key, j.id, j.code, p.code as "memberCode", p.full_name as "fullName", u.code as "unitCode", coalesce(n.name, u.code) as "unitName",
        j.number, j.state, j.training, j.in_class as "inClass", j.dossier, j.done, j.contact_on as "contactOn"
      from judged j join person p on p.id = j.person_id join unit u on u.id = j.unit_id ${nameOn('u', today)}
      where (${place}::int is null or (j.place, j.id) > (${place}::int, ${id}::int)) and (${group}::text is null or j.state = ${group}
        or ${group} = 'begun' and j.state <> 'not-begun')
      order by j.place, j.id limit ${limit + 1}`.execute(db);
    const page = rows.slice(0, limit);
    return {
      ...about,
      counts: counts[0] ?? nothing,
      targets: page.map(({ key: _, ...target }) => target),
      next: rows.length > limit ? (page.at(-1)?.key ?? null) : null,
    };
  });
};

type Counted = OutputOf<typeof countMemberTargets>;

/** The same in numbers for the units right below, each with everything under it. */
export const counted = async (act: Act, input: InputOf<typeof countMemberTargets>): Promise<Counted> => {
  const { db, today, note } = act;
  const { unitCode, period, after = null, limit = 50 } = input;
  const unit = await unitNamed(db, unitCode, 'unitCode');
  return asInstallation(db, async () => {
    const { value: months } = await monthsOf(db, unit, today);
    const { rows } = await sql<Counted['units'][number]>`
      with ${await standing(db, unit, { period, today, months })},
      summed as (
        select (path_ids(path))[cardinality(path_ids(${unit.path})) + 1] as id, ${countsSql} from judged where path <> ${unit.path} group by 1)
      select s.*, u.code as "unitCode", coalesce(n.name, u.code) as "unitName"
      from summed s join unit u on u.id = s.id ${nameOn('u', today)}
      where ${after}::int is null or s.id > ${after} order by s.id limit ${limit + 1}`.execute(db);
    const units = rows.slice(0, limit);
    note({ object: `unit:${unit.id}`, unitId: unit.id, detail: { rows: units.length } });
    return { units, next: rows.length > limit ? (units.at(-1)?.id ?? null) : null };
  });
};
