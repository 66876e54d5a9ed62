import { Type } from 'typebox';
import { MATTERS, PARTIES } from '#features/admissions/model.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, Nullable } from '#kernel/fields.ts';

export const listQueue = endpoint({
  method: 'GET',
  policy: 'case-reader',
  audit: 'read',
  limit: 'none',
  action: 'task.queue',
  path: '/units/:unitCode/queue',
  summary:
    'Cases that wait for a committee of this unit, or to be sent up to it, those that wait longest first, by page',
  input: Type.Object(
    {
      unitCode: CodeField,
      after: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,9}$' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    on: Type.String(),
    cases: Type.Array(
      Type.Object({
        caseCode: Type.String(),
        fullName: Nullable(Type.String()),
        branchName: Type.String(),
        act: Type.String(),
        party: Type.Enum(PARTIES),
        matter: Nullable(Type.Enum(MATTERS)),
        since: Type.String(),
        /** How many days it has waited. */
        days: Type.Integer(),
        dueOn: Nullable(Type.String()),
        isOverdue: Type.Boolean(),
      }),
    ),
    next: Nullable(Type.String()),
  }),
  example: { input: { unitCode: 'B-01' } },
});
