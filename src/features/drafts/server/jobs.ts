import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import type { Clock } from '#kernel/day.ts';
import { everyDayAt, type Task } from '#server/jobs/task.ts';
import { expireDrafts } from './drafts.ts';

/** Old drafts are thrown away each night. */
export const draftTasks = ({ db, clock }: { db: Db; clock: Clock }): Task[] => [
  {
    name: 'draft.expire',
    schedule: everyDayAt(3),
    maxAttempts: 3,
    run: () => inTransaction(db, '/', (trx) => expireDrafts(trx, new Date(clock()))),
  },
];
