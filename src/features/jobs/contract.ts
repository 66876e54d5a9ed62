import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { closed, Nullable } from '#kernel/fields.ts';

/** Work waits for its time or a free hand, is being done, waits for another try, or has failed for good. */
export const JOB_STATES = ['waiting', 'running', 'retrying', 'failed'] as const;

const Key = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

export const listJobs = endpoint({
  action: 'job.list',
  method: 'GET',
  path: '/jobs',
  summary: 'Work outside requests that is not done yet, what failed first; of the whole installation',
  input: Type.Object(
    {
      state: Type.Optional(Type.Enum(JOB_STATES)),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    },
    closed,
  ),
  output: Type.Object({
    jobs: Type.Array(
      Type.Object({
        id: Type.Integer(),
        task: Type.String(),
        state: Type.Enum(JOB_STATES),
        attempts: Type.Integer(),
        maxAttempts: Type.Integer(),
        addedAt: Type.String(),
        /** When it is tried next, or was last. */
        at: Type.String(),
        /** Kind, code and place of what went wrong; no data. */
        fault: Nullable(Type.String()),
        /** The list that is being written, for whom, and how far it is. */
        export: Nullable(
          Type.Object({
            title: Type.String(),
            by: Type.String(),
            rowsDone: Type.Integer(),
            rowsTotal: Nullable(Type.Integer()),
          }),
        ),
      }),
    ),
  }),
  example: { input: { state: 'failed' } },
  policy: 'administrator',
  audit: 'none',
  limit: 'none',
});

export const retryJob = endpoint({
  action: 'job.retry',
  method: 'POST',
  path: '/jobs/:id/retry',
  summary: 'Try work again that has failed, from its first attempt',
  input: Type.Object({ id: Key }, closed),
  output: Type.Object({}),
  example: { input: { id: 1 } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});
