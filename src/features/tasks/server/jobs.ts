import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { addJob } from '#db/jobs/add.ts';
import { inTransaction } from '#db/transaction.ts';
import { ENDED } from '#features/admissions/model.ts';
import { refreshNext } from '#features/admissions/server/next.ts';
import { type Clock, todayIn } from '#kernel/day.ts';
import { everyDayAt, type Task } from '#server/jobs/task.ts';

const refresh = { name: 'task.refresh', maxAttempts: 5 };

/** Every night whose turn it is in each case is read anew in the tree of the new day. */
export const tasksTasks = (db: Db, clock: Clock): Task[] => [
  {
    ...refresh,
    schedule: everyDayAt(0, 20),
    run: (_, { signal }) => refreshNext(db, todayIn(clock), signal),
  },
];

/** Cases that came with an upgrade or a restored copy wait for nobody yet: they are read at once, not in the night. */
export const refreshIfMissing = (db: Db): Promise<boolean> =>
  inTransaction(db, '/', async (tx) => {
    const { rows } = await sql`
      select from admission_case c
      where not c.status = any(${[...ENDED, 'paused']}::text[]) and c.forgotten_on is null
        and not exists (select from next_step n where n.case_id = c.id) limit 1`.execute(tx);
    if (rows.length === 0) return false;
    await addJob(tx, {
      task: refresh.name,
      payload: {},
      key: refresh.name,
      maxAttempts: refresh.maxAttempts,
    });
    return true;
  });
