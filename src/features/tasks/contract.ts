import { Type } from 'typebox';
import { MATTERS, PARTIES } from '#features/admissions/model.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { GROUPS, TASK_KINDS, WHOSE } from './model.ts';

const reads = { method: 'GET', policy: 'case-reader', limit: 'none' } as const;
const Counts = Type.Object({
  returned: Type.Integer(),
  overdue: Type.Integer(),
  today: Type.Integer(),
  week: Type.Integer(),
  later: Type.Integer(),
});

/**
 * One act that something waits for. Of a case its operation is `case.<act>` and its form is on the page of the case; of
 * a request or a meeting it is on the page of that.
 */
export const Task = Type.Object({
  kind: Type.Enum(TASK_KINDS),
  /** The key of the case, the request, the meeting, the class, the first who was named or the assignment. */
  id: Type.Integer(),
  caseCode: Nullable(Type.String()),
  version: Nullable(Type.Integer()),
  meetingCode: Nullable(Type.String()),
  classCode: Nullable(Type.String()),
  /** The round whose number is to be proposed, answered, divided or reviewed. */
  roundCode: Nullable(Type.String()),
  /** What the class is called, or how many people wait to be approved. */
  className: Nullable(Type.String()),
  people: Nullable(Type.Integer()),
  fullName: Nullable(Type.String()),
  /** What was given to do; null for everything else. */
  about: Nullable(Type.String()),
  /** The branch of a case, the other side of a request, the unit that meets. */
  branchCode: Type.String(),
  branchName: Type.String(),
  /** The unit whose turn it is. */
  unitCode: Type.String(),
  unitName: Type.String(),
  status: Nullable(Type.String()),
  act: Type.String(),
  party: Nullable(Type.Enum(PARTIES)),
  matter: Nullable(Type.Enum(MATTERS)),
  group: Type.Enum(GROUPS),
  since: Type.String(),
  dueOn: Nullable(Type.String()),
  /** The clock that ends on the due day. */
  clock: Nullable(Type.String()),
  /** The last day on which the unit that was asked was reminded. */
  remindedOn: Nullable(Type.String()),
  /** Nothing but the day need be told of it, so it can be done for many cases at once. */
  isPlain: Type.Boolean(),
});

export const listTasks = endpoint({
  ...reads,
  audit: 'read',
  action: 'task.list',
  path: '/units/:unitCode/tasks',
  summary:
    'What cases underway, requests and meetings wait for: of a unit itself, of others below it, or overdue and come to it',
  input: Type.Object(
    {
      unitCode: CodeField,
      on: Type.Optional(DayField),
      whose: Type.Optional(Type.Enum(WHOSE)),
      group: Type.Optional(Type.Enum(GROUPS)),
      after: Type.Optional(
        Type.String({
          pattern: `^[tf]_(infinity|[0-9]{4}-[0-9]{2}-[0-9]{2})_(${TASK_KINDS.join('|')})_[0-9]{1,9}$`,
        }),
      ),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({ on: Type.String(), tasks: Type.Array(Task), next: Nullable(Type.String()) }),
  example: { input: { unitCode: 'B-01' } },
});

export const countTasks = endpoint({
  ...reads,
  audit: 'none',
  action: 'task.count',
  path: '/units/:unitCode/tasks/count',
  summary:
    'How many tasks a unit has on a day, by how near they are; what others below it owe, what has come to it',
  input: Type.Object({ unitCode: CodeField, on: Type.Optional(DayField) }, closed),
  output: Type.Object({ on: Type.String(), mine: Counts, others: Counts, escalated: Type.Integer() }),
  example: { input: { unitCode: 'B-01' } },
});
