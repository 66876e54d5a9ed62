import { sql } from 'kysely';
import type { Connection } from '#db/connect.ts';
import { inTransaction } from '#db/transaction.ts';
import { turnCases } from '#features/admissions/server/next.ts';
import { todayIn } from '#kernel/day.ts';

/** What the nights since the last day of a data set have done on a server that ran through them. */
export const passNights = ({ app }: Connection): Promise<void> =>
  inTransaction(app.db, '/', async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await turnCases(tx, todayIn(Date.now));
    await sql`select fold_rollups()`.execute(tx);
  });
