import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { countingDayOf } from '#features/facts/server/settings.ts';
import { isNotWithdrawn } from '#features/plans/server/holds.ts';
import type { Day } from '#kernel/day.ts';

/** The days of a target's window: those of its plan, of this year where the target is for each year. */
export const windowsOn = (on: Day): RawBuilder<unknown> => sql`
  cross join lateral (
    select case when t.recurrence = 'each-year' then greatest(p.starts_on, date_trunc('year', least(${on}::date, p.ends_on))::date)
        else p.starts_on end as starts_on,
      case when t.recurrence = 'each-year'
        then least(p.ends_on, (date_trunc('year', least(${on}::date, p.ends_on)) + interval '1 year - 1 day')::date)
        else p.ends_on end as ends_on) w`;

/** The number of a target as revised by a day, as `r.number`. */
export const numberOn = (on: Day): RawBuilder<unknown> => sql`
  cross join lateral (
    select coalesce((select v.new_minimum from target_revision v where v.target_id = t.id and v.revised_on <= ${on}::date
      order by v.revised_on desc limit 1), t.minimum)::float8 as number) r`;

/**
 * The admissions that count for a member's target, as rows of `helping h` and `fact f`: of somebody the member found, or
 * helped on the day of the ceremony, counted in the window by the day that counts every admission, and not annulled.
 */
export const countedFor = (
  person: RawBuilder<unknown>,
  day: 'decision' | 'ceremony',
): RawBuilder<unknown> => sql`
  helping h join fact f on f.case_id = h.case_id and f.kind = 'admission' and f.annulled_on is null
    and ${day === 'ceremony' ? sql`f.ceremony_on` : sql`f.on_day`} between w.starts_on and w.ends_on
  where h.person_id = ${person} and h.has_brought`;

/** A target holds on a day for a member of the branch's roll; a branch that was merged hands its roll to its successor. */
export const holdsOn = (on: Day): RawBuilder<boolean> => sql<boolean>`
  t.member_id is not null and t.measure = 'admission' and ${isNotWithdrawn(on)}
  and exists (select from member x join unit at on at.id = x.unit_id
    where x.person_id = m.person_id and x.during @> least(${on}::date, p.ends_on)
      and (x.unit_id = t.unit_id or starts_with(u.path, at.path)))`;

export type MemberTarget = {
  id: number;
  code: string;
  personId: number;
  unitId: number;
  period: string;
  from: Day;
  to: Day;
  number: number | null;
  done: number;
};

/** Targets of members that `where` picks (of `t` target, `p` plan, `m` member, `u` unit, `w` window). Needs the installation's scope. */
export const targetsOfMembers = async (
  db: Tx,
  on: Day,
  where: RawBuilder<unknown>,
): Promise<MemberTarget[]> => {
  const day = await countingDayOf(db, on);
  const { rows } = await sql<MemberTarget>`
    select t.id, t.code, m.person_id as "personId", t.unit_id as "unitId", p.period, w.starts_on as "from", w.ends_on as "to",
      r.number, (select count(*)::int from ${countedFor(sql`m.person_id`, day)}) as done
    from target t join plan p on p.id = t.plan_id join member m on m.id = t.member_id join unit u on u.id = t.unit_id
      ${windowsOn(on)} ${numberOn(on)}
    where ${holdsOn(on)} and ${where} order by w.ends_on, t.id`.execute(db);
  return rows;
};
