import { sql } from 'kysely';
import { Type } from 'typebox';
import type { NewJob } from '#db/jobs/add.ts';
import { asInstallation } from '#db/scope.ts';
import { inTransaction } from '#db/transaction.ts';
import { authorise } from '#features/access/server/authorise.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { closed, IdField } from '#kernel/fields.ts';
import { Refusal } from '#kernel/refusal.ts';
import { everyMinutes, type Task } from '#server/jobs/task.ts';
import { operation } from '#server/perform.ts';
import type { EXPORT_FAILURES } from '../model.ts';
import { askerOf, begin, fail, finish, isThere } from './progress.ts';
import { type Row, sourceOfRow, type WritingHouse, type Written, writePages } from './write.ts';

const tries = 5;
const name = 'export.write';

/** The work of writing a long list. */
export const writeLater = (id: number): NewJob => ({
  task: name,
  payload: { id },
  key: `export:${id}`,
  maxAttempts: tries,
});

/** Not a route: the end of the work, as an act of the account that asked, with its audit entry. */
const finishExport = endpoint({
  action: 'export.finish',
  method: 'POST',
  path: '/exports/:id/end',
  summary: 'Make the file of an export ready',
  input: Type.Object({ id: IdField }, closed),
  output: Type.Object({}),
  example: { input: { id: 1 } },
  policy: 'signed-in',
  audit: 'change',
  limit: 'form',
});

const end = ({ perform, operations }: WritingHouse, row: Row, written: Written): Promise<object> => {
  const { contract } = sourceOfRow(operations, row).operation;
  const act = operation(finishExport, async ({ db, actor, now, note }) => {
    await asInstallation(db, async () => {
      await authorise(db, actor, contract, now);
      await finish(db, row.id, written, now);
    });
    const { rows, size, digest } = written;
    note({
      object: `export:${row.id}`,
      detail: { operation: row.operation, rows, size, digest: digest.toString('hex') },
    });
    return {};
  });
  return perform(act, askerOf(row), { id: row.id });
};

type Failure = (typeof EXPORT_FAILURES)[number];

const failureOfRefusal = ({ code, reasons }: Refusal): Failure | null => {
  if (code === 'unavailable') return null;
  if (code === 'forbidden' || code === 'sign-in-needed') return 'right-ended';
  const [reason] = reasons;
  if (reason?.code === 'export-too-many-rows') return 'too-many-rows';
  return reason?.code === 'export-too-large' ? 'too-large' : 'list-refused';
};

const write = async (
  house: WritingHouse,
  id: number,
  signal: AbortSignal,
  isLast: boolean,
): Promise<void> => {
  const { db, clock } = house;
  const row = await begin(db, id);
  if (!row) return;
  try {
    const written = await writePages(house, row, signal);
    if (written) await end(house, row, written);
  } catch (error) {
    if (!(await isThere(db, id))) return;
    const failure = error instanceof Refusal ? failureOfRefusal(error) : null;
    if (failure !== null) return fail(db, id, failure, new Date(clock()));
    if (isLast) await fail(db, id, 'broken', new Date(clock()));
    throw error;
  }
};

/** Long lists are written; what nobody may fetch any more is removed, and what nobody writes any more is told so. */
export const exportTasks = (house: WritingHouse): Task[] => [
  {
    name,
    maxAttempts: tries,
    run: ({ id }: { id: number }, { signal, isLastAttempt }) => write(house, id, signal, isLastAttempt),
  },
  {
    name: 'export.expire',
    schedule: everyMinutes(10),
    maxAttempts: 3,
    run: () =>
      inTransaction(house.db, '/', async (trx) => {
        const now = new Date(house.clock());
        await trx.deleteFrom('export').where('expires_at', '<=', now).execute();
        await sql`update export set status = 'failed', failure = 'broken', ended_at = ${now}
          where status in ('waiting', 'running') and not exists (
            select from graphile_worker._private_jobs j where j.key = 'export:' || export.id
              and (j.locked_at is not null or j.attempts < j.max_attempts))`.execute(trx);
      }),
  },
];
