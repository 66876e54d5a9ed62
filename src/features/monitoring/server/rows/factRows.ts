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

/** Where only certificates that end soon are asked for, their people are found first; the whole months left decide later. */
const endingBefore = (on: Day, months: number) => sql`and f.person_id = any (array(
  select c.person_id from fact c where c.kind = 'certificate' and c.person_id is not null
    and c.on_day between (${on}::date - make_interval(months => ${validMonths(on)}))::date
      and (${on}::date - make_interval(months => ${validMonths(on)} - ${months + 2}::int))::date))`;

/**
 * People whose latest certificate still admits them on the day and who are not admitted by then, with the whole months
 * left. A certificate is good on the last day of its months, and no longer the day after.
 */
export const certifiedRows = ({ on, monthsLeftAtMost }: CertifiedQuery, subtree: Subtree) => sql`
  select held.key, held.code, held.on_day, held.unit_id, held.person_id, held.kind, held.number, held.label, held.months_left
  from (
    select distinct on (f.person_id) lpad(f.id::text, 12, '0') as key, f.code, f.on_day, f.unit_id, f.person_id, f.kind,
      null::text as number, f.label, l.last_day,
      (extract(year from age(l.last_day, ${on}::date)) * 12 + extract(month from age(l.last_day, ${on}::date)))::int as months_left
    from fact f, lateral (select (f.on_day + make_interval(months => ${validMonths(on)}))::date as last_day) l
    where f.kind = 'certificate' and f.person_id is not null
      and f.on_day between (${on}::date - make_interval(months => ${validMonths(on)}))::date and ${on}::date and ${subtree.holds}
      and (f.annulled_on is null or f.annulled_on > ${on}::date)
      ${monthsLeftAtMost === undefined ? sql`` : endingBefore(on, monthsLeftAtMost)}
    order by f.person_id, f.on_day desc, f.id) held
  where held.last_day >= ${on}::date
    and not exists (select from fact a where a.person_id = held.person_id and a.kind = 'admission' and a.on_day <= ${on}::date
      and (a.annulled_on is null or a.annulled_on > ${on}::date))
    ${monthsLeftAtMost === undefined ? sql`` : sql`and held.months_left <= ${monthsLeftAtMost}`}`;
