import { sql } from 'kysely';
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
  from: string;
  to: string | null;
};

/** Roles in force on a day, widest unit first. */
export const grantsOf = async (
  db: Tx,
  accountIds: number[],
  onDay: Day,
): Promise<(GrantView & { accountId: number })[]> => {
  const { rows } = await sql<GrantView & { accountId: number }>`
    select g.id, g.account_id as "accountId", g.role, u.code as "unitCode", n.name as "unitName",
           i.name as "introducerName", lower(g.during)::text as "from", (upper(g.during) - 1)::text as "to"
    from role_grant g
    left join unit u on u.id = g.unit_id
    left join unit_name n on n.unit_id = u.id and n.during @> ${onDay}::date
    left join catalogue_item i on i.catalogue = 'introducer' and i.code = g.introducer
    where g.account_id = any(${accountIds}) and g.during @> ${onDay}::date
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
