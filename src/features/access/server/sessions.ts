import { createHash, randomBytes } from 'node:crypto';
import type { Db, Tx } from '#db/database.ts';
import { asInstallation } from '#db/scope.ts';
import { inTransaction } from '#db/transaction.ts';
import type { Day } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Actor } from '#server/perform.ts';
import { sessionMinutes } from '../model.ts';
import { grantsOf } from './grants.ts';

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
const minutes = (count: number): number => count * 60_000;

/** A new session with a fresh token; only its digest is stored. */
export const openSession = async (db: Tx, accountId: number, grantId: number | null, now: Date) => {
  const token = randomBytes(32).toString('base64url');
  const csrfToken = randomBytes(18).toString('base64url');
  await db
    .insertInto('session')
    .values({
      id_hash: digest(token),
      account_id: accountId,
      grant_id: grantId,
      csrf_token: csrfToken,
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + minutes(sessionMinutes.absolute)),
    })
    .execute();
  return { token, csrfToken };
};

/** The live session behind a cookie, with what the door needs to check; null when there is none. */
export const sessionActor = async (
  db: Db,
  token: string,
  now: Date,
): Promise<{ actor: Actor & { kind: 'account' }; csrfToken: string } | null> =>
  inTransaction(db, '/', async (trx) => {
    const idleSince = new Date(now.getTime() - minutes(sessionMinutes.idle));
    const row = await trx
      .selectFrom('session as s')
      .innerJoin('account as a', 'a.id', 's.account_id')
      .select(['s.id_hash', 's.account_id', 's.grant_id', 's.csrf_token', 's.seen_at'])
      .where('s.id_hash', '=', digest(token))
      .where('s.expires_at', '>', now)
      .where('s.seen_at', '>', idleSince)
      .where('a.disabled_at', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    if (now.getTime() - row.seen_at.getTime() > minutes(1)) {
      await trx.updateTable('session').set({ seen_at: now }).where('id_hash', '=', row.id_hash).execute();
    }
    return {
      actor: { kind: 'account', accountId: row.account_id, grantId: row.grant_id, sessionHash: row.id_hash },
      csrfToken: row.csrf_token,
    };
  });

/** What a screen needs to know about who is working. */
export const sessionView = async (db: Tx, actor: Actor, today: Day) => {
  if (actor.kind !== 'account') throw new Refusal('sign-in-needed', { code: 'sign-in-needed' });
  return asInstallation(db, () => viewOf(db, actor, today));
};

const viewOf = async (db: Tx, actor: Actor & { kind: 'account' }, today: Day) => {
  const account = await db
    .selectFrom('account')
    .select(['name', 'display_name', 'must_change_password'])
    .where('id', '=', actor.accountId)
    .executeTakeFirstOrThrow();
  const session = actor.sessionHash
    ? await db
        .selectFrom('session')
        .select('csrf_token')
        .where('id_hash', '=', actor.sessionHash)
        .executeTakeFirst()
    : undefined;
  const grants = await grantsOf(db, [actor.accountId], today);
  return {
    account: {
      name: account.name,
      displayName: account.display_name,
      mustChangePassword: account.must_change_password,
    },
    grant: grants.find(({ id }) => id === actor.grantId) ?? null,
    grants,
    csrfToken: session?.csrf_token ?? '',
    today,
  };
};

/** End sessions of an account, all or all but one. */
export const endSessions = async (db: Tx, accountId: number, except: Buffer | null = null): Promise<void> => {
  let query = db.deleteFrom('session').where('account_id', '=', accountId);
  if (except) query = query.where('id_hash', '!=', except);
  await query.execute();
};
