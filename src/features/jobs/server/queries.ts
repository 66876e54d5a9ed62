import { type RawBuilder, sql } from 'kysely';
import type { InputOf, OutputOf } from '#kernel/endpoint.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { listJobs } from '../contract.ts';

type Job = OutputOf<typeof listJobs>['jobs'][number];

/** The queue serves everyone: only who looks after the whole installation looks into it. */
const refuseParts = ({ scope }: Act): void => {
  if (scope.path !== '/') throw new Refusal('blocked', { code: 'jobs-belong-to-the-installation' });
};

const state = sql`case
  when j.locked_at is not null then 'running'
  when j.attempts >= j.max_attempts then 'failed'
  when j.attempts > 0 then 'retrying'
  else 'waiting' end`;

const jobsWhere = async ({ db }: Act, condition: RawBuilder<unknown>, limit: number): Promise<Job[]> => {
  const { rows } = await sql<Omit<Job, 'addedAt' | 'at'> & { addedAt: Date; at: Date }>`
    select j.id, t.identifier as task, ${state} as state, j.attempts, j.max_attempts as "maxAttempts",
      j.created_at as "addedAt", coalesce(j.locked_at, j.run_at) as "at", j.last_error as fault,
      case when x.id is not null then jsonb_build_object('title', x.title, 'by', a.display_name,
        'rowsDone', x.rows_done, 'rowsTotal', x.rows_total) end as export
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    left join export x on j.key = 'export:' || x.id left join account a on a.id = x.account_id
    where ${condition}
    order by ${state} = 'failed' desc, j.run_at, j.id limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString(), at: row.at.toISOString() }));
};

/** What is not done yet, what failed for good first. */
export const jobsIn = async (act: Act, { state: wanted, limit = 200 }: InputOf<typeof listJobs>) => {
  refuseParts(act);
  return { jobs: await jobsWhere(act, wanted ? sql`${state} = ${wanted}` : sql`true`, limit) };
};

/** Work that failed begins anew, at once. */
export const retry = async (act: Act, { id }: { id: number }): Promise<Record<string, never>> => {
  refuseParts(act);
  const [job] = await jobsWhere(act, sql`j.id = ${id} and ${state} = 'failed'`, 1);
  if (!job) throw new Refusal('not-found', { code: 'job-not-found' });
  await sql`select graphile_worker.reschedule_jobs(array[${id}::bigint], run_at => now(), attempts => 0)`.execute(
    act.db,
  );
  act.note({ object: `job:${id}`, detail: { task: job.task } });
  return {};
};
