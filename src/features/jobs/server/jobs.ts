import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { everyDayAt, type Task } from '#server/jobs/task.ts';

const daysKept = 30;

/** Work that failed for good is kept for the administrator to see, not for ever. */
export const jobTasks = (db: Db): Task[] => [
  {
    name: 'job.forget',
    schedule: everyDayAt(3, 30),
    maxAttempts: 3,
    run: async () => {
      await sql`select graphile_worker.complete_jobs(array(select id from graphile_worker._private_jobs
        where attempts >= max_attempts and locked_at is null
          and updated_at < now() - make_interval(days => ${daysKept})))`.execute(db);
    },
  },
];
