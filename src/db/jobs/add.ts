import { sql } from 'kysely';
import type { Tx } from '../database.ts';

/** Work to be done later. The payload holds keys of rows, never personal data: failed work stays readable. */
export type NewJob = {
  task: string;
  payload: Record<string, number | string>;
  /** Two with one key are one. */
  key: string;
  maxAttempts: number;
};

/** Adds work in the transaction under way: it is done only if, and as soon as, this commits. */
export const addJob = async (tx: Tx, { task, payload, key, maxAttempts }: NewJob): Promise<void> => {
  await sql`select graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json,
    max_attempts => ${maxAttempts}::int, job_key => ${key})`.execute(tx);
};

/** Adds many at once, in one statement. */
export const addJobs = async (tx: Tx, jobs: readonly NewJob[]): Promise<void> => {
  await sql`select graphile_worker.add_job(j.task, j.payload, max_attempts => j."maxAttempts", job_key => j.key)
    from json_to_recordset(${JSON.stringify(jobs)}::json) j(task text, payload json, key text, "maxAttempts" int)`.execute(
    tx,
  );
};
