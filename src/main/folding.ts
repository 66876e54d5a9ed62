import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';

const everyMs = 3_000;

/**
 * Folds what was appended into the sums and days of units every few seconds while there is any. Readers add both, so nothing waits for
 * this; a fold that fails (database restarting) is tried again at the next turn.
 * @returns stops it, after the fold under way
 */
export const keepFolding = (db: Db): (() => Promise<void>) => {
  let underWay: Promise<unknown> = Promise.resolve();
  const fold = (): Promise<unknown> =>
    inTransaction(db, '/', async (trx) => {
      const { rows } = await sql<{ isAny: boolean }>`
        select exists (select from rollup_delta) or exists (select from unit_days_stale) as "isAny"`.execute(
        trx,
      );
      if (!rows[0]?.isAny) return;
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
