import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { createAccountIn } from '#features/access/server/accounts.ts';
import { scopeOf } from '#kernel/scope.ts';

const name = 'quan-tri';

/** On an empty installation: one administrator of the whole of it, with a one-time password; null when there is an account. */
export const firstAdministrator = (
  db: Db,
  now: Date,
): Promise<{ name: string; oneTimePassword: string } | null> =>
  inTransaction(db, '/', async (trx) => {
    await sql`select pg_advisory_xact_lock(7003)`.execute(trx);
    const someone = await trx.selectFrom('account').select('id').limit(1).executeTakeFirst();
    if (someone) return null;
    const scope = scopeOf('/', null, 'machine');
    const made = await createAccountIn(
      { db: trx, scope, now, note: () => undefined },
      { name, displayName: 'Quản trị' },
    );
    await trx
      .insertInto('role_grant')
      .values({ account_id: made.id, role: 'administrator', unit_id: null, during: '[1900-01-01,)' })
      .execute();
    return made;
  });
