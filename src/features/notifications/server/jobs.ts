import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import { inTransaction } from '#db/transaction.ts';
import type { Clock } from '#kernel/day.ts';
import { everyDayAt, everyMinutes, type Task } from '#server/jobs/task.ts';
import type { Channels } from '../model.ts';
import { deliveryTask } from './deliver.ts';
import { giveDigests } from './digest.ts';
import type { Outbound } from './outbound.ts';

const daysKept = 90;

export const channelsOf = ({ mail, webhook }: Outbound): Channels => ({
  mail: mail !== null,
  webhook: webhook !== null,
});

/** Digests are given soon after their hour, notices sent out, and old ones removed. */
export const notificationTasks = (db: Db, clock: Clock, outbound: Outbound): Task[] => [
  {
    name: 'notice.digest',
    schedule: everyMinutes(10),
    maxAttempts: 3,
    run: () => giveDigests(db, clock, channelsOf(outbound)),
  },
  deliveryTask(db, clock, outbound),
  {
    name: 'notice.forget',
    schedule: everyDayAt(3, 40),
    maxAttempts: 3,
    run: () =>
      inTransaction(db, '/', async (tx) => {
        await sql`delete from notice where made_at < ${new Date(clock())}::timestamptz - make_interval(days => ${daysKept})`.execute(
          tx,
        );
      }),
  },
];
