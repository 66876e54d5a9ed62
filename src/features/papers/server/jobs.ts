import { sql } from 'kysely';
import type { Db } from '#db/database.ts';
import type { NewJob } from '#db/jobs/add.ts';
import { inTransaction } from '#db/transaction.ts';
import type { Clock } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';
import { everyMinutes, type Task } from '#server/jobs/task.ts';
import { type Actor, operation, type Perform } from '#server/perform.ts';
import { issuePaper } from '../contract.ts';
import type { ActKindCode } from '../kinds.ts';
import { issue } from './issue.ts';

const name = 'paper.issue-all';

/** The work of issuing the papers of a batch. */
export const issueLater = (id: number): NewJob => ({
  task: name,
  payload: { id },
  key: `paper-batch:${id}`,
  maxAttempts: 5,
});

type House = { db: Db; clock: Clock; perform: Perform };
type Part = {
  position: number;
  case_code: string | null;
  event_id: number | null;
  meeting_code: string | null;
};
type Of = { caseCode?: string; eventId?: number; meetingCode?: string };

const ofPart = ({ case_code, event_id, meeting_code }: Part): Of => ({
  ...(case_code === null ? {} : { caseCode: case_code }),
  ...(event_id === null ? {} : { eventId: Number(event_id) }),
  ...(meeting_code === null ? {} : { meetingCode: meeting_code }),
});

const begin = (db: Db, id: number) =>
  inTransaction(db, '/', async (trx) => {
    const batch = await trx
      .updateTable('paper_batch')
      .set({ status: 'running' })
      .where('id', '=', id)
      .where('status', '<>', 'ready')
      .returning(['account_id', 'grant_id', 'kind', 'input'])
      .executeTakeFirst();
    const parts = await trx
      .selectFrom('paper_batch_part')
      .select(['position', 'case_code', 'event_id', 'meeting_code'])
      .where('batch_id', '=', id)
      .where('paper_id', 'is', null)
      .where('refusal', 'is', null)
      .orderBy('position')
      .execute();
    return batch && { batch, parts };
  });

/** A try that was cut off may have issued the paper and not have written it down: then it is the one. */
const issuedBefore = (db: Db, kind: string, of: Of) =>
  inTransaction(db, '/', async (trx) => {
    const { caseCode = null, eventId = null, meetingCode = null } = of;
    const { rows } = await sql<{ id: number }>`
      select p.id from paper p left join admission_case c on c.id = p.case_id left join meeting m on m.id = p.meeting_id
      where (c.code = ${caseCode}::text or m.code = ${meetingCode}::text) and (${eventId}::bigint is null or p.event_id = ${eventId}::bigint)
        and p.kind = ${kind} and p.voided_on is null order by p.id desc limit 1`.execute(trx);
    return rows[0]?.id ?? null;
  });

const outcomeOf = async (
  { perform, db }: House,
  actor: Actor,
  { kind, input, isRetry }: { kind: string; input: Of; isRetry: boolean },
) => {
  try {
    const { id } = await perform(operation(issuePaper, issue), actor, {
      kind: kind as ActKindCode,
      ...input,
    });
    return { paper_id: id };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'unavailable') throw error;
    const reasons = error.reasons.length > 0 ? error.reasons : [{ code: error.code }];
    const id =
      isRetry && reasons.some(({ code }) => code === 'paper-is-issued-already')
        ? await issuedBefore(db, kind, input)
        : null;
    return id === null
      ? { refusal: JSON.stringify(reasons.map(({ code, values = {} }) => ({ code, values }))) }
      : { paper_id: id };
  }
};

const issueAll = async (house: House, id: number, signal: AbortSignal, attempt: number): Promise<void> => {
  const { db, clock } = house;
  const found = await begin(db, id);
  if (!found) return;
  const { batch, parts } = found;
  const actor: Actor = {
    kind: 'account',
    accountId: batch.account_id,
    grantId: batch.grant_id,
    sessionHash: null,
  };
  for (const part of parts as Part[]) {
    const { position } = part;
    signal.throwIfAborted();
    const input = { ...(batch.input as object), ...ofPart(part) };
    const outcome = await outcomeOf(house, actor, { kind: batch.kind, input, isRetry: attempt > 1 });
    await inTransaction(db, '/', (trx) =>
      trx
        .updateTable('paper_batch_part')
        .set(outcome)
        .where('batch_id', '=', id)
        .where('position', '=', position)
        .execute(),
    );
  }
  await inTransaction(db, '/', (trx) =>
    trx
      .updateTable('paper_batch')
      .set({ status: 'ready', ended_at: new Date(clock()) })
      .where('id', '=', id)
      .execute(),
  );
};

export const paperTasks = (house: House): Task[] => [
  {
    name,
    maxAttempts: 5,
    run: ({ id }: { id: number }, { signal, attempt }) => issueAll(house, id, signal, attempt),
  },
  {
    name: 'paper.clear-batches',
    schedule: everyMinutes(30),
    maxAttempts: 1,
    run: async () => {
      await inTransaction(house.db, '/', (trx) =>
        trx.deleteFrom('paper_batch').where('expires_at', '<=', new Date(house.clock())).execute(),
      );
    },
  },
];
