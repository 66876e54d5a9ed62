import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { everyDayAt, type Task } from '#server/jobs/task.ts';
import { faultDays } from '../model.ts';

/** What was wrong in files may tell of people: it is kept for some days only. */
export const importTasks = (db: Db): Task[] => [
  {
    name: 'import.forget',
    schedule: everyDayAt(3, 40),
    maxAttempts: 3,
    run: () =>
      inTransaction(db, '/', async (trx) => {
        await sql`update import_batch set faults = null
          where faults is not null and at < now() - make_interval(days => ${faultDays})`.execute(trx);
      }),
  },
];
