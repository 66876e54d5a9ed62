import { createHash } from 'node:crypto';
import type { Db, Tx } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act, Actor } from '#server/perform.ts';
import { waitSeconds } from '../model.ts';
import { grantsOf } from './grants.ts';
import { passwordFits } from './passwords.ts';
import { openSession, sessionView } from './sessions.ts';

const subjectOf = (kind: 'account' | 'address', value: string): string =>
  createHash('sha256').update(`${kind}:${value}`).digest('base64url');

const addressTries = 20;

/** Wrong tries are kept in a transaction of their own: the refused sign-in rolls its own back. */
const countFailure = (db: Db, subjects: string[], now: Date): Promise<void> =>
  inTransaction(db, '/', async (trx) => {
    for (const subject of subjects) {
      await trx
        .insertInto('sign_in_throttle')
        .values({ subject, failures: 1, last_at: now })
        .onConflict((oc) =>
          oc
            .column('subject')
            .doUpdateSet((eb) => ({ failures: eb('sign_in_throttle.failures', '+', 1), last_at: now })),
        )
        .execute();
    }
  });

const secondsToWait = async (db: Tx, account: string, address: string, now: Date): Promise<number> => {
  const rows = await db
    .selectFrom('sign_in_throttle')
    .selectAll()
    .where('subject', 'in', [account, address])
    .execute();
  return Math.max(
    0,
    ...rows.map(({ subject, failures, last_at }) => {
      const counted = subject === address ? failures - addressTries : failures;
      return Math.ceil(waitSeconds(counted) - (now.getTime() - last_at.getTime()) / 1_000);
    }),
  );
};

/** Sign in: the same words and the same time for an unknown name as for a wrong password. */
export const createSignIn =
  (database: Db) =>
  async ({ db, actor, now, today, note }: Act, { name, password }: { name: string; password: string }) => {
    const account = subjectOf('account', name.toLowerCase());
    const address = subjectOf('address', actor.kind === 'visitor' ? actor.address : 'machine');
    const wait = await secondsToWait(db, account, address, now);
    if (wait > 0)
      throw new Refusal('too-many-requests', { code: 'too-many-tries', values: { seconds: wait } }, wait);
    const found = await db
      .selectFrom('account')
      .select(['id', 'password_hash', 'disabled_at'])
      .where('name', '=', name.toLowerCase())
      .executeTakeFirst();
    const fits = await passwordFits(found?.password_hash ?? null, password);
    if (!found || !fits || found.disabled_at) {
      await countFailure(database, [account, address], now);
      throw new Refusal('sign-in-needed', { code: 'wrong-name-or-password' });
    }
    await db.deleteFrom('sign_in_throttle').where('subject', '=', account).execute();
    const grants = await grantsOf(db, [found.id], today);
    const grantId = grants[0]?.id ?? null;
    note({ object: `account:${found.id}` });
    const { token } = await openSession(db, found.id, grantId, now);
    const who: Actor = {
      kind: 'account',
      accountId: found.id,
      grantId,
      sessionHash: createHash('sha256').update(token).digest(),
    };
    return { token, session: await sessionView(db, who, today) };
  };
