import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import { type Period, parsePeriod, type Window, withWindow } from '#kernel/period.ts';
import type { CitedDocument, PlaceKind, Target } from '../model.ts';
import { citedDocuments } from './cited.ts';
import { holdsOn, isNotWithdrawn } from './holds.ts';
import { exact } from './inForce.ts';

/** A target as it stands on a day, with the codes by which people know it. */
export type StandingTarget = Target & {
  planCode: string;
  unitCode: string;
  memberCode: string | null;
  accountable: string | null;
};

type Exact = 'minimum' | 'maximum' | 'rate' | 'suggested';
type Row = Omit<StandingTarget, Exact | 'documents' | 'period' | 'placeKinds'> &
  Record<Exact, string | null> & {
    periodCode: string;
    from: Day;
    to: Day;
    isWindowKnown: boolean;
    documentIds: number[];
    placeKinds: PlaceKind[];
  };

/** The period a plan is for, with the exact days that the plan states. */
export const periodOf = (code: string, window: Window, isWindowKnown: boolean): Period => {
  const period = parsePeriod(code);
  if (!period) throw new RangeError(`a plan holds an unknown period: ${code}`);
  return isWindowKnown ? withWindow(period, window) : { ...period, ...window };
};

const assembled = (row: Row, documents: ReadonlyMap<number, CitedDocument>): StandingTarget => {
  const { periodCode, from, to, isWindowKnown, documentIds, ...target } = row;
  return {
    ...target,
    minimum: exact(row.minimum),
    maximum: exact(row.maximum),
    rate: exact(row.rate),
    suggested: exact(row.suggested),
    period: periodOf(periodCode, { from, to }, isWindowKnown),
    documents: documentIds.map((id) => documents.get(id)).filter((document) => document !== undefined),
  };
};

/** Whose a target is: to ask for members where there are none costs as much as the rest of the statement. */
const OF_UNITS = { memberCode: sql`null::text`, members: sql`` };
const OF_ALL = {
  memberCode: sql`n.code`,
  members: sql`left join member m on m.id = t.member_id left join person n on n.id = m.person_id`,
};

type Picked = { asOf: Day; where: RawBuilder<unknown>; of: typeof OF_UNITS };

const standing = ({ asOf, where, of }: Picked): RawBuilder<Row> => sql<Row>`
    select t.id, t.code, t.unit_id as "unitId", t.member_id as "memberId", t.measure, t.bound, t.recurrence, t.noun,
      t.origin, t.block, t.base, t.base_value::float8 as "baseValue", t.rate::text as rate,
      t.suggested::text as suggested, t.reason, t.deadline_year as "deadlineYear", t.accountable,
      (case when r.id is null then t.minimum else r.new_minimum end)::text as minimum,
      (case when r.id is null then t.maximum else r.new_maximum end)::text as maximum,
      p.code as "planCode", p.period as "periodCode", p.starts_on as "from", p.ends_on as "to",
      p.is_window_known as "isWindowKnown", u.code as "unitCode", ${of.memberCode} as "memberCode",
      array(select d.document_id from target_document d where d.target_id = t.id order by d.position, d.document_id)
        as "documentIds",
      case when t.place_kinds is null then '[]' else coalesce((select jsonb_agg(jsonb_build_object('code', k.code, 'name', coalesce(c.name, k.code),
          'isResidential', coalesce((c.detail ->> 'isResidential')::boolean, false),
          'sort', coalesce(c.detail ->> 'sort', 'place')) order by k.at)
        from unnest(t.place_kinds) with ordinality k(code, at)
        left join catalogue_item c on c.catalogue = 'place-kind' and c.code = k.code), '[]') end as "placeKinds"
    from target t join plan p on p.id = t.plan_id join unit u on u.id = t.unit_id
    ${of.members}
    left join lateral (
      select * from target_revision v where v.target_id = t.id and v.revised_on <= ${asOf}::date
      order by v.revised_on desc limit 1) r on true
    where ${holdsOn(asOf)} and ${where}
    order by p.starts_on, t.measure, t.id`;

const withDocuments = async (db: Tx, rows: readonly Row[]): Promise<StandingTarget[]> => {
  const ids = rows.flatMap(({ documentIds }) => documentIds);
  const documents =
    ids.length === 0 ? new Map() : await citedDocuments(db, sql`select unnest(${ids}::int[]) as id`);
  return rows.map((row) => assembled(row, documents));
};

const standingTargets = async (db: Tx, picked: Picked): Promise<StandingTarget[]> =>
  withDocuments(db, (await standing(picked).execute(db)).rows);

/**
 * Targets of units that `where` picks (of `t` target, `p` plan, `u` unit), with the numbers in force on the day; those
 * withdrawn by then are left out, and those of a unit that had ended by then within their period.
 */
export const targetsOn = (db: Tx, asOf: Day, where: RawBuilder<unknown>): Promise<StandingTarget[]> =>
  standingTargets(db, { asOf, where: sql`t.member_id is null and ${where}`, of: OF_UNITS });

/** The same with the targets of single members. */
export const targetsWithMembersOn = (
  db: Tx,
  asOf: Day,
  where: RawBuilder<unknown>,
): Promise<StandingTarget[]> => standingTargets(db, { asOf, where, of: OF_ALL });

/** What a target for all admissions of the days of its plan sets, without its papers. */
export type AdmissionGoal = Pick<
  Target,
  'unitId' | 'bound' | 'minimum' | 'maximum' | 'baseValue' | 'recurrence'
> & {
  period: Window & { isWindowKnown: boolean };
};
/** Column by column, a level of hundreds of targets is one value to read. */
type GoalColumns = {
  unitIds: number[];
  bounds: AdmissionGoal['bound'][];
  recurrences: AdmissionGoal['recurrence'][];
  baseValues: (number | null)[];
  minima: (string | null)[];
  maxima: (string | null)[];
  from: Day[];
  to: Day[];
  areKnown: boolean[];
};

type Wanted = { units: readonly number[]; period: Window };

const goalsSet = (asOf: Day, { units, period }: Wanted): RawBuilder<GoalColumns | null> => sql`(
  select json_build_object('unitIds', json_agg(unit_id), 'bounds', json_agg(bound), 'recurrences', json_agg(recurrence),
    'baseValues', json_agg(base_value), 'minima', json_agg(minimum), 'maxima', json_agg(maximum),
    'from', json_agg(starts_on), 'to', json_agg(ends_on), 'areKnown', json_agg(is_window_known))
  from (
    select t.unit_id, t.bound, t.recurrence, t.base_value, t.starts_on, t.ends_on, t.is_window_known,
      (case when r.id is null then t.minimum else r.new_minimum end)::text as minimum,
      (case when r.id is null then t.maximum else r.new_maximum end)::text as maximum
    from target t
    left join lateral (
      select * from target_revision v where v.target_id = t.id and v.revised_on <= ${asOf}::date
      order by v.revised_on desc limit 1) r on true
    where t.unit_id = any (${[...units]}::int[]) and t.member_id is null and t.measure = 'admission'
      and t.block is null and t.place_kinds is null and ${isNotWithdrawn(asOf)}
      and t.starts_on <= ${period.to}::date and t.ends_on >= ${period.from}::date
    order by t.starts_on, t.id) s having count(*) > 0)`;

const goalsOf = (columns: GoalColumns | null): AdmissionGoal[] => {
  if (!columns) return [];
  const { unitIds, bounds, recurrences, baseValues, minima, maxima, from, to, areKnown } = columns;
  return unitIds.map((unitId, at) => ({
    unitId,
    bound: bounds[at] as AdmissionGoal['bound'],
    recurrence: recurrences[at] as AdmissionGoal['recurrence'],
    baseValue: baseValues[at] ?? null,
    minimum: exact(minima[at] ?? null),
    maximum: exact(maxima[at] ?? null),
    period: { from: from[at] as Day, to: to[at] as Day, isWindowKnown: areKnown[at] as boolean },
  }));
};

/**
 * The targets for all admissions of units that stand on the day, for plans that meet a period, with the numbers in force on
 * that day.
 */
export const admissionGoalsOn = async (db: Tx, asOf: Day, wanted: Wanted): Promise<AdmissionGoal[]> => {
  const { rows } = await sql<{
    goals: GoalColumns | null;
  }>`select ${goalsSet(asOf, wanted)} as goals`.execute(db);
  return rows.flatMap(({ goals }) => goalsOf(goals));
};

/** The targets of a unit that meet a period, and the goals of other units for it, in one statement. */
export const targetsAndGoalsOn = async (
  db: Tx,
  asOf: Day,
  { unitId, ...wanted }: Wanted & { unitId: number },
): Promise<{ targets: StandingTarget[]; goals: AdmissionGoal[] }> => {
  const { from, to } = wanted.period;
  const where = sql`t.member_id is null and t.unit_id = ${unitId}
    and p.starts_on <= ${to}::date and p.ends_on >= ${from}::date`;
  const { rows } = await sql<{ targets: Row[]; goals: GoalColumns | null }>`
    select (select coalesce(json_agg(s), '[]') from (${standing({ asOf, where, of: OF_UNITS })}) s) as targets,
      ${goalsSet(asOf, wanted)} as goals`.execute(db);
  const { targets, goals } = rows[0] as (typeof rows)[number];
  return { targets: await withDocuments(db, targets), goals: goalsOf(goals) };
};
