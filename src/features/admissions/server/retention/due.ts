import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { unitNamed } from '#features/organisations/server/units.ts';
import { addDays, type Day } from '#kernel/day.ts';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { endOfPath } from '#kernel/scope.ts';
import type { Act } from '#server/perform.ts';
import type { readRetention } from '../../contract/retention.ts';
import { NOTICE_DAYS, RETAINED, type Retention, SHIPPED } from '../../retention.ts';

export const KEY = 'retention.left';

/** How long those who left are kept. */
export const retentionOf = async (db: Tx): Promise<Retention> => {
  const kept = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
  return (kept?.value as Retention | undefined) ?? SHIPPED;
};

/**
 * Ended cases whose identity is erased on a day or before: the period after they ended, and never sooner than some weeks
 * after that was recorded, so that everybody stands on the list before.
 */
export const dueBy = (on: Day, { months }: Retention): RawBuilder<unknown> => sql`
  select * from (
    select c.id, c.status_since as ended_on,
      greatest((c.status_since + make_interval(months => ${months}))::date, e.recorded_on + ${NOTICE_DAYS}::int) as due_on
    from admission_case c, lateral (
      select (max(recorded_at) at time zone 'Asia/Ho_Chi_Minh')::date as recorded_on from case_event where case_id = c.id) e
    where c.status = any(${[...RETAINED]}::text[]) and c.status in ('left', 'removed-from-list')
      and c.ceremony_on is null and c.forgotten_on is null
      -- Months differ by some days; the index needs a day to begin at.
      and c.status_since <= (${on}::date - make_interval(months => ${months}))::date + 3) left_cases
  where due_on <= ${on}::date`;

const MOST = 200;
const MOST_TOLD = 50;

/** Who is erased soon, who is held back, and what was erased before. */
export const read = async (
  { db, today, scope, note }: Act,
  { unitCode }: InputOf<typeof readRetention>,
): Promise<OutputOf<typeof readRetention>> => {
  const unit = unitCode === undefined ? null : await unitNamed(db, unitCode, 'unitCode');
  const path = unit?.path ?? scope.path;
  const below = sql`join unit u on u.id = unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
    left join lateral (
      select name from unit_name where unit_id = u.id order by lower(during) desc nulls last limit 1) n on true`;
  const retention = await retentionOf(db);
  const { rows: due } = await sql<OutputOf<typeof readRetention>['due'][number]>`
    select c.code as "caseCode", p.full_name as "fullName", n.name as "unitName", c.status, d.ended_on as "endedOn",
      d.due_on as "dueOn", h.until as "heldUntil", h.reason as "holdReason"
    from (${dueBy(addDays(today, NOTICE_DAYS), retention)}) d join admission_case c on c.id = d.id
      join person p on p.id = c.person_id left join retention_hold h on h.case_id = c.id and h.until >= ${today}::date
      join unit u on u.id = c.unit_id and u.path >= ${path} and u.path < ${endOfPath(path)}
      left join lateral (
        select name from unit_name where unit_id = u.id order by lower(during) desc nulls last limit 1) n on true
    order by d.due_on, c.id limit ${MOST}`.execute(db);
  const { rows: erasures } = await sql<OutputOf<typeof readRetention>['erasures'][number]>`
    select on_day as "on", rule, months, n.name as "unitName", cases, people, events, digest
    from erasure ${below} order by erasure.id desc limit ${MOST_TOLD}`.execute(db);
  note({ ...(unit ? { unitId: unit.id } : {}), detail: { rows: due.length } });
  return { ...retention, due, erasures };
};
