import { type RawBuilder, sql } from 'kysely';
import { centralValue } from '#features/rules/server/inForce.ts';
import type { Day } from '#kernel/day.ts';
import type { CertifiedQuery, CohortQuery, FactQuery } from '../../query.ts';
import { countedDay, countsOn, factsWhere } from '../factsWhere.ts';
import { type CountedBy, kindsOf } from '../measures.ts';
import type { Subtree } from '../tree.ts';

const factColumns = (day: RawBuilder<unknown>) => sql`
  lpad(f.id::text, 12, '0') as key, f.code, ${day} as on_day, f.unit_id, f.person_id, f.kind, f.decision_number as number,
  coalesce(f.label, f.place_kind, f.result) as label, null::int as months_left`;

/** The facts that a count counts, one row each. */
export const factRows = (query: FactQuery, subtree: Subtree, countedBy: CountedBy) => sql`
  select ${factColumns(countedDay(query.measure, countedBy))} from fact f
  where ${factsWhere(query.measure, query.windows, query.where, countedBy)} and ${subtree.holds} and ${countsOn(subtree.asOf)}`;

/** The people of a cohort, one row each, with the fact by which they entered it. */
export const cohortRows = ({ of, reached, until }: CohortQuery, subtree: Subtree, countedBy: CountedBy) => {
  const day = reached === 'admission' && countedBy === 'ceremony' ? sql`g.ceremony_on` : sql`g.on_day`;
  return sql`
    select distinct on (f.person_id) ${factColumns(countedDay(of.measure, countedBy))} from fact f
    where ${factsWhere(of.measure, of.windows, of.where, countedBy)} and ${subtree.holds} and ${countsOn(subtree.asOf)}
      and exists (select from fact g where g.person_id = f.person_id and g.kind = any(${kindsOf(reached) ?? []})
        and ${day} <= ${until}::date and (g.annulled_on is null or g.annulled_on > ${subtree.asOf}::date))
    order by f.person_id, f.on_day, f.id`;
};

/** How many months a certificate admits, by the rule of the day. */
const validMonths = (on: Day) =>
  sql`${centralValue('awarenessCertificateValidMonths', sql`${on}::date`)}::int`;

/** The last day on which a certificate of a day admits. */
const lastDay = (day: RawBuilder<unknown>, on: Day) =>
  sql`(${day} + make_interval(months => ${validMonths(on)}))::date`;

/** Whole months from a day to a last day. */
const monthsTo = (last: RawBuilder<unknown>, on: Day) =>
  sql`(extract(year from age(${last}, ${on}::date)) * 12 + extract(month from age(${last}, ${on}::date)))::int`;

/**
 * Certificates `f` that are their holders' latest on the day, who are not admitted by then. What may still admit is told
 * by the index, whose last days decide exactly: a certificate is good on the last day of its months, and no longer the
 * day after. Kept day by day, for the rule of months may change.
 */
const heldOn = (on: Day, { holdsPlaced }: Subtree) => sql`
  f.since <= ${on}::date and f.until > ${on}::date and ${holdsPlaced}
  and f.on_day between (${on}::date - make_interval(months => ${validMonths(on)}))::date and ${on}::date`;

/** People whose latest certificate still admits them on the day and who are not admitted by then, with the whole months left. */
export const certifiedRows = ({ on, monthsLeftAtMost }: CertifiedQuery, subtree: Subtree) => {
  const last = lastDay(sql`f.on_day`, on);
  const most = sql`${monthsLeftAtMost ?? null}::int`;
  return sql`
  select lpad(f.fact_id::text, 12, '0') as key, c.code, f.on_day, f.unit_id, f.person_id, 'certificate' as kind,
    null::text as number, c.label, ${monthsTo(last, on)} as months_left
  from held_certificate f left join fact c on c.id = f.fact_id
  where ${heldOn(on, subtree)} and ${last} >= ${on}::date
    ${monthsLeftAtMost === undefined ? sql`` : sql`and ${last} < (${on}::date + make_interval(months => ${most} + 2))::date and ${monthsTo(last, on)} <= ${most}`}`;
};

/** How many rows those have, and how many of them within some months. */
export const countCertified = (on: Day, soonMonths: number, subtree: Subtree) => sql`
  select coalesce(sum(d.n), 0)::int as people,
    coalesce(sum(d.n) filter (where ${monthsTo(lastDay(sql`d.on_day`, on), on)} <= ${soonMonths}), 0)::int as soon
  from (select f.on_day, count(*) as n from held_certificate f where ${heldOn(on, subtree)} group by f.on_day) d
  where ${lastDay(sql`d.on_day`, on)} >= ${on}::date`;
