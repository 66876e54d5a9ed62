import type { Db } from '#db/database.ts';
import { refreshNext } from '#features/admissions/server/next.ts';
import { type Clock, todayIn } from '#kernel/day.ts';
import { everyDayAt, type Task } from '#server/jobs/task.ts';

/** Every night whose turn it is in each case is read anew in the tree of the new day. */
export const tasksTasks = (db: Db, clock: Clock): Task[] => [
  {
    name: 'task.refresh',
    schedule: everyDayAt(0, 20),
    maxAttempts: 5,
    run: (_, { signal }) => refreshNext(db, todayIn(clock), signal),
  },
];
