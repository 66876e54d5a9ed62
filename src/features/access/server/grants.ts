import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Day } from '#kernel/day.ts';
import type { Role } from '#kernel/roles.ts';

export type GrantView = {
  id: number;
  role: Role;
  unitCode: string | null;
  unitName: string | null;
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
           lower(g.during)::text as "from", (upper(g.during) - 1)::text as "to"
    from role_grant g
    left join unit u on u.id = g.unit_id
    left join unit_name n on n.unit_id = u.id and n.during @> ${onDay}::date
    where g.account_id = any(${accountIds}) and g.during @> ${onDay}::date
    order by length(coalesce(u.path, '')), g.id`.execute(db);
  return rows;
};
