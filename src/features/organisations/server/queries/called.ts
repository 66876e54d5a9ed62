import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/day.ts';

/** The name in force on a day; for an ended unit its last one. A lateral join as `n` to the unit in `alias`. */
export const nameOn = (alias: string, on: Day): RawBuilder<unknown> => sql`
  left join lateral (
    select name, short_name from unit_name
    where unit_id = ${sql.ref(`${alias}.id`)} and coalesce(lower(during) <= ${on}::date, true)
    order by lower(during) desc nulls last limit 1) n on true`;

/** Kind, type and block on a day; for an ended unit the last ones. As `k`. */
export const kindOn = (alias: string, on: Day): RawBuilder<unknown> => sql`
  left join lateral (
    select kind, type, block from unit_kind
    where unit_id = ${sql.ref(`${alias}.id`)} and coalesce(lower(during) <= ${on}::date, true)
    order by lower(during) desc nulls last limit 1) k on true`;

/** Whether the unit in `alias` exists on a day. */
export const aliveOn = (alias: string, on: Day): RawBuilder<boolean> => sql<boolean>`
  (coalesce(${sql.ref(`${alias}.founded_on`)} <= ${on}::date, true)
   and coalesce(${sql.ref(`${alias}.dissolved_on`)} > ${on}::date, true))`;

/** How names are ordered wherever people read them. */
export const inVietnamese = (name: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${name} collate vietnamese`;

/** The first and last day of a period as fields. */
export const span = sql`lower(during)::text as "from", (upper(during) - 1)::text as "to"`;
