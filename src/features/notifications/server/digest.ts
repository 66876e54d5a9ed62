import { sql } from 'kysely';
import type { Db, Tx } from '#db/database.ts';
import { addJobs } from '#db/jobs/add.ts';
import { asInstallation } from '#db/scope.ts';
import { inTransaction } from '#db/transaction.ts';
import { dueBy } from '#features/admissions/deadlines.ts';
import { escalationHere } from '#features/admissions/server/deadlines.ts';
import { calendarHere } from '#features/calendar/server/workingDays.ts';
import { type Clock, todayIn } from '#kernel/day.ts';
import { type Channels, MARKS, TOLD, USUAL_HOUR } from '../model.ts';
import { deliverLater } from './deliver.ts';

const hourIn = (clock: Clock): number => new Date(clock() + 7 * 3_600_000).getUTCHours();

const longestMark = Math.max(...MARKS);

/** Days on which a mark before the due day fell since the last digest, so that none is skipped and none told twice. */
const atMark = (days: number, nearer: number, today: string) => sql`count(*) filter (where not t.is_returned
  and t.due_on - ${days}::int > l.told_on and t.due_on - ${days}::int <= ${today}::date
  and t.due_on > ${today}::date + ${nearer}::int)`;

/**
 * Gives everybody whose hour has come the digest of the day: one per role, with what it counts and no more. It looks at
 * the day and the hour and not at when it last ran: however the clock jumps, a day has one digest.
 */
const writeDigests = async (db: Tx, clock: Clock): Promise<number[]> => {
  const today = todayIn(clock);
  const [calendar, levels] = [await calendarHere(db), await escalationHere(db)];
  const at = (level: keyof typeof levels) => sql`${dueBy(calendar, today, levels[level])}::date`;
  const [one, three, seven] = MARKS;
  const hour = hourIn(clock);
  // Whoever else is at it waits here, then finds the digests given.
  await sql`update digest_look set before_on = looked_on, looked_on = ${today}::date
    where hour <= ${hour} and looked_on < ${today}::date`.execute(db);
  const { rows } = await sql<{ id: number }>`
    with late as materialized (
      select e.unit_id, count(distinct (t.kind, t.id)) as n from unit_task t
        cross join lateral (values (t.branch_id, ${at('branch')}), (t.base_id, ${at('base')}), (t.upper_id, ${at('upper')})) e(unit_id, by_day)
      where t.due_on <= e.by_day and t.unit_id <> e.unit_id group by e.unit_id)
    insert into notice (account_id, grant_id, kind, on_day, counts, made_at)
    select g.account_id, g.id, 'digest', ${today}::date, told.counts, ${new Date(clock())}
    from role_grant g join account a on a.id = g.account_id and a.disabled_at is null
      left join notice_choice ch on ch.account_id = a.id
      join digest_look d on d.hour = coalesce(ch.digest_hour, ${USUAL_HOUR}) and d.hour <= ${hour}
      cross join lateral (select greatest(d.before_on, ${today}::date - ${longestMark}::int) as told_on) l
      cross join lateral (
        select count(*) filter (where t.is_returned) as returned,
          count(*) filter (where not t.is_returned and t.due_on < ${today}::date) as overdue,
          count(*) filter (where not t.is_returned and t.due_on = ${today}::date) as today,
          ${atMark(one, 0, today)} as due_1, ${atMark(three, one, today)} as due_3, ${atMark(seven, three, today)} as due_7
        from unit_task t where t.unit_id = g.unit_id) c
      left join late e on e.unit_id = g.unit_id
      cross join lateral (
        select jsonb_object_agg(kind, n) as counts from (values ('returned', c.returned), ('overdue', c.overdue),
          ('today', c.today), ('due-1', c.due_1), ('due-3', c.due_3), ('due-7', c.due_7), ('escalated', e.n)) k(kind, n)
        where n > 0 and kind <> all(coalesce(ch.muted, '{}'))) told
    where g.role = any(${[...TOLD]}::text[]) and g.unit_id is not null and g.during @> ${today}::date
      and told.counts is not null
    on conflict do nothing returning id`.execute(db);
  return rows.map(({ id }) => id);
};

/** A notice leaves the house only by the ways this installation has, a letter only to who gave an address. */
const sendOut = async (db: Tx, notices: readonly number[], channels: Channels, now: Date): Promise<void> => {
  if (notices.length === 0 || !(channels.mail || channels.webhook)) return;
  const { rows } = await sql<{ id: number }>`
    insert into delivery (notice_id, channel, changed_at)
    select n.id, c.channel, ${now} from notice n left join notice_choice ch on ch.account_id = n.account_id
      cross join (values ('mail', ${channels.mail}::boolean), ('webhook', ${channels.webhook}::boolean)) c(channel, is_there)
    where n.id = any(${[...notices]}::bigint[]) and c.is_there and (c.channel = 'webhook' or ch.email is not null)
    on conflict do nothing returning id`.execute(db);
  await addJobs(
    db,
    rows.map(({ id }) => deliverLater(id)),
  );
};

/** Digests whose hour has come, with their deliveries, in one transaction. */
export const giveDigests = (db: Db, clock: Clock, channels: Channels): Promise<void> =>
  inTransaction(db, '/', (tx) =>
    asInstallation(tx, async () => sendOut(tx, await writeDigests(tx, clock), channels, new Date(clock()))),
  );
