import { sql } from 'kysely';
import type { Tx } from '#db/database.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import { isAllowed, type Role } from '#kernel/roles.ts';
import { pathOfMember, type Scope, scopeOf } from '#kernel/scope.ts';
import type { Actor } from '#server/perform.ts';
import { isOnTheRoll } from './grants.ts';

/**
 * The scope of one act, from the dated grant that the session works with, read in the act's own transaction.
 * A changing act locks the grant, so that nothing commits after the right was taken away.
 * @throws Refusal sign-in-needed or forbidden
 */
export const authorise = async (db: Tx, actor: Actor, contract: Endpoint, now: Date): Promise<Scope> => {
  if (actor.kind === 'machine') return scopeOf('/', null, 'machine');
  if (contract.policy === 'public') return scopeOf('/', null, 'visitor');
  if (actor.kind === 'visitor') throw new Refusal('sign-in-needed', { code: 'sign-in-needed' });
  const grant = await grantInForce(db, actor, now, contract.audit === 'change');
  if (!grant) {
    if (contract.policy === 'signed-in') return scopeOf('/0/', null, 'visitor');
    throw new Refusal('forbidden', { code: 'no-role-in-force' });
  }
  if (grant.must_change_password && contract.policy !== 'signed-in') {
    throw new Refusal('forbidden', { code: 'password-must-be-changed' });
  }
  if (!isAllowed(grant.role, contract.policy))
    throw new Refusal('forbidden', { code: 'role-does-not-allow' });
  const path = grant.path ?? '/';
  return grant.role === 'member'
    ? scopeOf(pathOfMember(path, grant.person_id ?? 0), grant.unit_id, grant.role)
    : scopeOf(path, grant.unit_id, grant.role);
};

type GrantInForce = {
  role: Role;
  unit_id: number | null;
  path: string | null;
  person_id: number | null;
  must_change_password: boolean;
};

const grantInForce = async (
  db: Tx,
  { accountId, grantId }: { accountId: number; grantId: number | null },
  now: Date,
  isLocked: boolean,
): Promise<GrantInForce | undefined> => {
  const { rows } = await sql<GrantInForce>`
    select g.role, g.unit_id, u.path, g.person_id, a.must_change_password
    from role_grant g join account a on a.id = g.account_id left join unit u on u.id = g.unit_id
    where g.account_id = ${accountId} and a.disabled_at is null and ${grantId}::int is not distinct from g.id
      and g.during @> (${now}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date
      and ${isOnTheRoll(sql`(${now}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`)}
    ${isLocked ? sql`for share of g` : sql``}`.execute(db);
  return rows[0];
};
