import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { groupOf } from '#features/admissions/groups.ts';
import type { Status } from '#features/admissions/model.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { countedFor } from '#features/helping/server/memberTargets.ts';
import { inVietnamese, kindOn } from '#features/organisations/server/queries/called.ts';
import type { UnitTarget } from '#features/plans/server/assignMany.ts';
import { isNotWithdrawn } from '#features/plans/server/holds.ts';
import { type Day, dayOf } from '#kernel/day.ts';
import { STOCK_GROUPS } from '../readContract.ts';
import type { Round } from './rounds.ts';
import type { Below } from './subjects.ts';

/**
 * The members on the roll of a branch, who get the numbers of its round: a branch has no units below, and only
 * admissions are counted for one member.
 */
export const membersIn = async (db: Tx, { unitId, measure }: Round, today: Day): Promise<Below[]> => {
  if (measure !== 'admission') return [];
  const { rows } = await sql<{ id: number; code: string; name: string }>`
    select m.id, p.code, coalesce(p.full_name, p.code) as name
    from unit u ${kindOn('u', today)} join catalogue_item c on c.catalogue = 'unit-kind' and c.code = k.kind
      and (c.detail ->> 'isBranch')::boolean
    join member m on m.unit_id = u.id and m.during @> ${today}::date join person p on p.id = m.person_id
    where u.id = ${unitId} order by ${inVietnamese(sql`p.full_name`)} nulls last, p.id limit 2000`.execute(
    db,
  );
  return rows.map((row) => ({
    ...row,
    ...{ path: '', kind: null, block: null, bases: {}, places: 0, isMember: true },
  }));
};

type Span = { year: number; from: Day; to: Day };

/** How many people each member brought to admission in each of some spans, by the span's year. */
const broughtIn = async (db: Tx, members: readonly number[], spans: readonly Span[], today: Day) => {
  const day = await countingDayOf(db, today);
  const { rows } = await sql<{ id: number; year: number; n: number }>`
    select m.id, w.year, (select count(*)::int from ${countedFor(sql`m.person_id`, day)}) as n
    from member m cross join (values ${sql.join(spans.map(({ year, from, to }) => sql`(${year}::int, ${from}::date, ${to}::date)`))}) w(year, starts_on, ends_on)
    where m.id = any(${[...members]}::int[])`.execute(db);
  return (year: number) =>
    new Map(rows.flatMap((row) => (row.year === year ? [[row.id, row.n] as const] : [])));
};

/** What members brought in the years before and in the period so far; who of them is counted twice is one person. */
export const resultsOfMembers = async (
  db: Tx,
  { round, members, years }: { round: Round; members: readonly Below[]; years: readonly number[] },
  today: Day,
) => {
  const ids = members.map(({ id }) => id);
  const soFar = { year: 0, from: round.from, to: round.to < today ? round.to : today };
  const brought = await asInstallation(db, () =>
    broughtIn(
      db,
      ids,
      [...years.map((year) => ({ year, from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) })), soFar],
      today,
    ),
  );
  return { past: years.map(brought), listed: new Map<number, number>(), done: brought(0), all: null };
};

/** Whom each member follows today, by stage. */
export const stockOfMembers = async (
  db: Tx,
  members: readonly Below[],
  today: Day,
): Promise<Map<number, number[]>> => {
  const { rows } = await sql<{ id: number; status: Status; n: number }>`
    select m.id, case when c.turns_on <= ${today}::date then c.turns_to else c.shown_status end as status, count(*)::int as n
    from member m join helping h on h.person_id = m.person_id and h.is_current
      join admission_case c on c.id = h.case_id and c.ceremony_on is null and c.forgotten_on is null
    where m.id = any(${members.map(({ id }) => id)}::int[]) group by 1, 2`.execute(db);
  const stock = new Map(members.map(({ id }) => [id, STOCK_GROUPS.map(() => 0)]));
  for (const { id, status, n } of rows) {
    const at = (STOCK_GROUPS as readonly string[]).indexOf(groupOf(status));
    const own = stock.get(id);
    if (own && at >= 0) own[at] = (own[at] ?? 0) + n;
  }
  return stock;
};

/** The targets that members hold for the period of a round, original and current numbers; `unitId` is the member. */
export const targetsOfMembersIn = async (
  db: Tx,
  { period, measure }: Round,
  members: readonly number[],
  on: Day,
): Promise<UnitTarget[]> => {
  const { rows } = await sql<UnitTarget>`
    select distinct on (t.member_id) t.id, t.code, t.member_id as "unitId", t.minimum::float8 as original,
      coalesce((select v.new_minimum from target_revision v where v.target_id = t.id and v.revised_on <= ${on}::date
        order by v.revised_on desc limit 1), t.minimum)::float8 as current
    from target t join plan p on p.id = t.plan_id and p.period = ${period}
    where t.member_id = any(${[...members]}::int[]) and t.measure = ${measure} and t.bound in ('exact', 'min')
      and ${isNotWithdrawn(on)}
    order by t.member_id, t.id`.execute(db);
  return rows;
};
