import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { NewJob } from '#db/jobs/add.ts';
import { inTransaction } from '#db/transaction.ts';
import type { Clock } from '#kernel/day.ts';
import { fill } from '#kernel/sentence.ts';
import type { Task } from '#server/jobs/task.ts';
import { notificationMessages as words } from '../messages.vi.ts';
import { type Channel, type Counts, totalOf } from '../model.ts';
import { faultOfSending, type Outbound, type Outgoing } from './outbound.ts';

const tries = 8;
const name = 'notice.deliver';

export const deliverLater = (id: number): NewJob => ({
  task: name,
  payload: { id },
  key: `delivery:${id}`,
  maxAttempts: tries,
});

type Row = {
  channel: Channel;
  noticeId: number;
  accountId: number;
  email: string | null;
  on: string;
  counts: Counts;
};

/** What still waits to go out; null when it went, or nobody wants it any more. */
const waiting = (db: Db, id: number): Promise<Row | null> =>
  inTransaction(db, '/', async (tx) => {
    const { rows } = await sql<Row>`
      select d.channel, n.id as "noticeId", n.account_id as "accountId", ch.email, n.on_day as "on", n.counts
      from delivery d join notice n on n.id = d.notice_id
        join account a on a.id = n.account_id and a.disabled_at is null
        left join notice_choice ch on ch.account_id = n.account_id
      where d.id = ${id} and d.state <> 'sent'`.execute(tx);
    return rows[0] ?? null;
  });

/** The whole of what leaves the house: how many, of which kinds. */
const outgoing = ({ noticeId, accountId, email, on, counts }: Row): Outgoing => ({
  id: noticeId,
  account: accountId,
  to: email,
  on,
  counts,
  sentence: fill(words['notice.sentence'], { n: totalOf(counts) }),
});

const mark = (
  db: Db,
  id: number,
  { state, fault, now }: { state: string; fault: string | null; now: Date },
): Promise<unknown> =>
  inTransaction(db, '/', (tx) =>
    sql`update delivery set state = ${state}, fault = ${fault}, tries = tries + 1, changed_at = ${now}
      where id = ${id}`.execute(tx),
  );

/** Sends one notice by one channel; what fails is tried again by the queue, then left to the administrators to see. */
export const deliveryTask = (db: Db, clock: Clock, outbound: Outbound): Task => ({
  name,
  maxAttempts: tries,
  run: async ({ id }: { id: number }, { isLastAttempt }) => {
    const row = await waiting(db, id);
    const send = row && outbound[row.channel];
    if (!row || !send) return;
    try {
      await send(outgoing(row));
    } catch (error) {
      const fault = faultOfSending(error);
      await mark(db, id, { state: isLastAttempt ? 'failed' : 'waiting', fault, now: new Date(clock()) });
      throw error;
    }
    await mark(db, id, { state: 'sent', fault: null, now: new Date(clock()) });
  },
});
