import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import { type SiteMoveQuery, type SiteQuery, type SiteState, UNKNOWN } from '../../query.ts';
import type { Subtree } from '../tree.ts';

const stored = (states: readonly SiteState[]): string[] =>
  states.flatMap((state) =>
    state === 'own-organisation' ? ['own-branch', 'own-branch-committee'] : [state],
  );

const inState = (states: readonly SiteState[], on: Day) => sql<boolean>`exists (
  select from site_state t where t.site_id = s.id and t.during @> ${on}::date and t.state = any(${stored(states)}))`;

const isUnknown = (on: Day) => sql<boolean>`not exists (
  select from site_state t where t.site_id = s.id and t.during @> ${on}::date)`;

const columns = (on: Day) => sql`
  lpad(s.id::text, 12, '0') as key, s.code, (select lower(t.during) from site_state t where t.site_id = s.id and t.during @> ${on}::date) as on_day,
  s.unit_id, null::int as person_id, s.kind, null::text as number, s.name as label, null::int as months_left`;

const exists = (on: Day) =>
  sql<boolean>`coalesce(s.opened_on <= ${on}::date, true) and coalesce(s.closed_on > ${on}::date, true)`;

/** Sites of the subtree in one of the states on a day, or in none that is known. */
export const siteRows = ({ sort, states, on }: SiteQuery, { below }: Subtree) => {
  const known = states.filter((state) => state !== UNKNOWN);
  const isAsked = sql.join(
    [inState(known, on), ...(known.length < states.length ? [isUnknown(on)] : [])],
    sql` or `,
  );
  return sql`
    select ${columns(on)} from site s join (${below}) b on b.id = s.unit_id
    where s.sort = ${sort} and ${exists(on)} and (${isAsked})`;
};

/** Sites in one of the states on the first day and in none of them on the last. */
export const siteMoveRows = ({ sort, states, from, to }: SiteMoveQuery, { below }: Subtree) => sql`
  select ${columns(to)} from site s join (${below}) b on b.id = s.unit_id
  where s.sort = ${sort} and ${exists(from)} and ${inState(states, from)} and ${exists(to)} and not ${inState(states, to)}`;
