import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import { type Clock, todayIn } from '#kernel/day.ts';
import { everyDayAt, type Task } from '#server/jobs/task.ts';
import { forgetReturned } from './forget.ts';

/** Whom a branch returned is forgotten some night later. */
export const introductionTasks = ({ db, clock }: { db: Db; clock: Clock }): Task[] => [
  {
    name: 'introduction.forget-returned',
    schedule: everyDayAt(3),
    maxAttempts: 3,
    run: async () => {
      await inTransaction(db, '/', (trx) => forgetReturned(trx, todayIn(clock)));
    },
  },
];
