import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { ASSIGNMENT_STATES } from './model.ts';

const Text = Type.String();
const writes = { method: 'POST', policy: 'case-writer', audit: 'change', limit: 'form' } as const;
const Mark = Type.Object({ id: Type.Integer() });

export const giveAssignment = endpoint({
  ...writes,
  action: 'assignment.give',
  path: '/units/:unitCode/assignments',
  summary: 'Give something to do to a source, to a member, or to the whole branch where nobody is named',
  input: Type.Object(
    {
      unitCode: CodeField,
      caseCode: Type.Optional(CodeField),
      memberCode: Type.Optional(CodeField),
      what: ParagraphField,
      on: DayField,
      dueOn: Type.Optional(DayField),
    },
    closed,
  ),
  output: Mark,
  example: {
    input: {
      ...{ unitCode: 'B-01', caseCode: 'HS-01', what: 'Vận động bà con làm đường thôn' },
      ...{ on: day('2025-07-05'), dueOn: day('2025-08-05') },
    },
  },
});

export const finishAssignment = endpoint({
  ...writes,
  action: 'assignment.finish',
  path: '/assignments/:id/result',
  summary: 'What was given to do is done, with its result',
  input: Type.Object({ id: IdField, on: DayField, result: ParagraphField }, closed),
  output: Mark,
  example: { input: { id: 1, on: day('2025-08-01'), result: 'Hoàn thành trước hạn' } },
});

export const withdrawAssignment = endpoint({
  ...writes,
  action: 'assignment.withdraw',
  path: '/assignments/:id/withdrawal',
  summary: 'What was given to do is taken back, with the reason',
  input: Type.Object({ id: IdField, on: DayField, reason: ParagraphField }, closed),
  output: Mark,
  example: { input: { id: 1, on: day('2025-08-01'), reason: 'Giao cho chi bộ khác' } },
});

export const listAssignments = endpoint({
  method: 'GET',
  policy: 'case-reader',
  audit: 'read',
  limit: 'none',
  action: 'assignment.list',
  path: '/units/:unitCode/assignments',
  summary: 'What was given to do below a unit, by page: what is still open first, those due first',
  input: Type.Object(
    {
      unitCode: CodeField,
      state: Type.Optional(Type.Enum(ASSIGNMENT_STATES)),
      after: Type.Optional(Type.String({ pattern: '^(infinity|[0-9]{4}-[0-9]{2}-[0-9]{2})_[0-9]{1,9}$' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    on: Text,
    assignments: Type.Array(
      Type.Object({
        id: Type.Integer(),
        state: Type.Enum(ASSIGNMENT_STATES),
        unitCode: Text,
        unitName: Nullable(Text),
        /** The source or the member; null for the whole branch. */
        fullName: Nullable(Text),
        caseCode: Nullable(Text),
        what: Text,
        givenOn: Text,
        dueOn: Nullable(Text),
        isOverdue: Type.Boolean(),
        endedOn: Nullable(Text),
        /** The result, or the reason of the withdrawal. */
        outcome: Nullable(Text),
      }),
    ),
    next: Nullable(Text),
  }),
  example: { input: { unitCode: 'B-01' } },
});
