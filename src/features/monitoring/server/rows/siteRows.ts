import { sql } from 'kysely';
import type { Day } from '#kernel/day.ts';
import {
  ABSENT,
  type SiteEnd,
  type SiteMoveQuery,
  type SiteQuery,
  type SiteState,
  UNKNOWN,
} from '../../query.ts';
import type { Subtree } from '../tree.ts';

const stored = (states: readonly SiteState[]): string[] =>
  states.flatMap((state) =>
    state === 'own-organisation' ? ['own-branch', 'own-branch-committee'] : [state],
  );

const inState = (states: readonly SiteState[], on: Day) => sql<boolean>`exists (
  select from site_state t where t.site_id = s.id and t.during @> ${on}::date and t.state = any(${stored(states)}))`;

const isUnknown = (on: Day) => sql<boolean>`not exists (
  select from site_state t where t.site_id = s.id and t.during @> ${on}::date)`;

/** In one of the states, `unknown` being none that is known. */
const isIn = (states: readonly SiteEnd[], on: Day) => {
  const known = states.filter((state) => state !== UNKNOWN && state !== ABSENT);
  return sql.join([inState(known, on), ...(states.includes(UNKNOWN) ? [isUnknown(on)] : [])], sql` or `);
};

/** The same of a site that may not have been there. */
const endsIn = (states: readonly SiteEnd[], on: Day) =>
  sql<boolean>`${exists(on)} and (${isIn(states, on)})${
    states.includes(ABSENT) ? sql` or not (${exists(on)})` : sql``
  }`;

const columns = (on: Day) => sql`
  lpad(s.id::text, 12, '0') as key, s.code, (select lower(t.during) from site_state t where t.site_id = s.id and t.during @> ${on}::date) as on_day,
  s.unit_id, null::int as person_id, s.kind, null::text as number, s.name as label, null::int as months_left`;

const exists = (on: Day) =>
  sql<boolean>`coalesce(s.opened_on <= ${on}::date, true) and coalesce(s.closed_on > ${on}::date, true)`;

const isOfKind = (kinds: readonly string[] | undefined) =>
  kinds === undefined ? sql<boolean>`true` : sql<boolean>`s.kind = any(${[...kinds]})`;

/** Sites of the subtree in one of the states on a day, or in none that is known. */
export const siteRows = ({ sort, kinds, states, on }: SiteQuery, { below }: Subtree) => sql`
  select ${columns(on)} from site s join (${below}) b on b.id = s.unit_id
  where s.sort = ${sort} and ${isOfKind(kinds)} and ${exists(on)} and (${isIn(states, on)})`;

/** Sites in one of the states on the first day and in one of the others, or in none of them, on the last. */
export const siteMoveRows = (
  { sort, kinds, states, into, from, to }: SiteMoveQuery,
  { below }: Subtree,
) => sql`
  select ${columns(to)} from site s join (${below}) b on b.id = s.unit_id
  where s.sort = ${sort} and ${isOfKind(kinds)} and (${endsIn(states, from)})
    and (${into ? endsIn(into, to) : sql`${exists(to)} and not (${endsIn(states, to)})`})`;
