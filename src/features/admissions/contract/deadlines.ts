import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { CLOCKS } from '../clocks.ts';
import { LEVELS } from '../deadlines.ts';

const reads = { method: 'GET', policy: 'case-reader', audit: 'read', limit: 'none' } as const;
const Kind = Type.Enum(CLOCKS);

export const summariseDeadlines = endpoint({
  ...reads,
  audit: 'none',
  action: 'deadline.count',
  path: '/units/:unitCode/deadlines/count',
  summary:
    'Deadlines below a unit on a day, by kind: running, near, overdue, and how far the overdue have come',
  input: Type.Object({ unitCode: CodeField, on: Type.Optional(DayField) }, closed),
  output: Type.Object({
    on: Type.String(),
    isCalendarConfirmed: Type.Boolean(),
    kinds: Type.Array(
      Type.Object({
        kind: Type.String(),
        running: Type.Integer(),
        near: Type.Integer(),
        overdue: Type.Integer(),
        atBranch: Type.Integer(),
        atBase: Type.Integer(),
        atUpper: Type.Integer(),
      }),
    ),
  }),
  example: { input: { unitCode: 'B-01' } },
});

export const listDeadlines = endpoint({
  ...reads,
  action: 'deadline.list',
  path: '/units/:unitCode/deadlines',
  summary: 'The deadlines below a unit on a day, the oldest due first, by page',
  input: Type.Object(
    {
      unitCode: CodeField,
      on: Type.Optional(DayField),
      kind: Type.Optional(Kind),
      state: Type.Optional(Type.Enum(['running', 'near', 'overdue'])),
      /** Only what has come to this level. */
      level: Type.Optional(Type.Enum(LEVELS)),
      /** In place of a state: due from one day to another. */
      dueFrom: Type.Optional(DayField),
      dueBy: Type.Optional(DayField),
      after: Type.Optional(Type.Integer({ minimum: 1 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    on: Type.String(),
    deadlines: Type.Array(
      Type.Object({
        id: Type.Integer(),
        caseCode: Type.String(),
        fullName: Nullable(Type.String()),
        unitCode: Type.String(),
        kind: Type.String(),
        of: Type.String(),
        dueOn: Type.String(),
        rule: Type.String(),
        isUnsure: Type.Boolean(),
        isUnverified: Type.Boolean(),
        owner: Type.String(),
        level: Nullable(Type.String()),
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { unitCode: 'B-01' } },
});

export const changeEscalation = endpoint({
  action: 'escalation.change',
  method: 'PUT',
  path: '/escalation',
  summary:
    'From how many working days overdue the branch, the base and the committee above are shown a deadline',
  input: Type.Object(
    Object.fromEntries(LEVELS.map((level) => [level, Type.Integer({ minimum: 1, maximum: 250 })])) as Record<
      (typeof LEVELS)[number],
      ReturnType<typeof Type.Integer>
    >,
    closed,
  ),
  output: Type.Object({ branch: Type.Integer(), base: Type.Integer(), upper: Type.Integer() }),
  example: { input: { branch: 1, base: 15, upper: 30 } },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});
