import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';

const everyMs = 3_000;

/**
 * Folds appended deltas into the sums every few seconds while there are any. Readers add both, so nothing waits for
 * this; a fold that fails (database restarting) is tried again at the next turn.
 * @returns stops it, after the fold under way
 */
export const keepFolding = (db: Db): (() => Promise<void>) => {
  let underWay: Promise<unknown> = Promise.resolve();
  const fold = (): Promise<unknown> =>
    inTransaction(db, '/', async (trx) => {
      const waiting = await trx.selectFrom('rollup_delta').select('id').limit(1).executeTakeFirst();
      if (!waiting) return;
      await sql`set local statement_timeout = '5min'`.execute(trx);
      await sql`select fold_rollups()`.execute(trx);
    }).catch(() => undefined);
  const timer = setInterval(() => {
    underWay = underWay.then(fold);
  }, everyMs);
  return async () => {
    clearInterval(timer);
    await underWay;
  };
};
