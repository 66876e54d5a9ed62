import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import type { Day } from '#kernel/day.ts';
import type { Role } from '#kernel/roles.ts';
import type { Actor } from '#server/perform.ts';

export type GrantView = {
  id: number;
  role: Role;
  unitCode: string | null;
  unitName: string | null;
  /** The organisation an introducer speaks for. */
  introducerName: string | null;
  /** The member whose account it is. */
  memberName: string | null;
  from: string;
  to: string | null;
};

/**
 * Whether the member named by a grant `g` stands on the roll on which it was given, without a break since; true of every
 * other grant. A branch that was merged hands its roll to its successor.
 */
export const isOnTheRoll = (
  onDay: RawBuilder<unknown>,
): RawBuilder<boolean> => sql<boolean>`(g.person_id is null or exists (
  select from member m join unit at on at.id = m.unit_id join unit given on given.id = g.unit_id
  where m.person_id = g.person_id and m.during @> ${onDay}
    and case when m.unit_id = g.unit_id then m.during @> lower(g.during) else starts_with(given.path, at.path) end))`;

/** Roles in force on a day, widest unit first. */
export const grantsOf = async (
  db: Tx,
  accountIds: number[],
  onDay: Day,
): Promise<(GrantView & { accountId: number })[]> => {
  const { rows } = await sql<GrantView & { accountId: number }>`
    select g.id, g.account_id as "accountId", g.role, u.code as "unitCode", n.name as "unitName",
           i.name as "introducerName", coalesce(p.full_name, p.code) as "memberName", lower(g.during)::text as "from", (upper(g.during) - 1)::text as "to"
    from role_grant g
    left join unit u on u.id = g.unit_id
    left join unit_name n on n.unit_id = u.id and n.during @> ${onDay}::date
    left join catalogue_item i on i.catalogue = 'introducer' and i.code = g.introducer
    left join person p on p.id = g.person_id
    where g.account_id = any(${accountIds}) and g.during @> ${onDay}::date and ${isOnTheRoll(sql`${onDay}::date`)}
    order by length(coalesce(u.path, '')), g.id`.execute(db);
  return rows;
};

/** Code and name of the organisation that the role at work speaks for; null for every other role. */
export const organisationOf = async (
  db: Tx,
  actor: Actor,
): Promise<{ code: string; name: string } | null> => {
  if (actor.kind !== 'account') return null;
  const { rows } = await asInstallation(db, () =>
    sql<{ code: string; name: string }>`
      select g.introducer as code, coalesce(i.name, g.introducer) as name from role_grant g
      left join catalogue_item i on i.catalogue = 'introducer' and i.code = g.introducer
      where g.id = ${actor.grantId} and g.introducer is not null`.execute(db),
  );
  return rows[0] ?? null;
};
