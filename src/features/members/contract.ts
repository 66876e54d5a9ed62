import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { MEMBER_STATES } from './model.ts';

const change = { method: 'POST', policy: 'roll-writer', audit: 'change', limit: 'form' } as const;
const State = Type.Enum(MEMBER_STATES);
const Person = Type.Object({ personCode: Type.String() });
const effectiveOn = day('2025-07-01');

export const enrolMember = endpoint({
  ...change,
  action: 'member.enrol',
  path: '/units/:unitCode/members',
  summary: 'Enter a person in the roll of a branch from a day on',
  input: Type.Object(
    {
      unitCode: CodeField,
      personCode: CodeField,
      ceremonyOn: DayField,
      officialOn: Type.Optional(DayField),
      effectiveOn: DayField,
      state: Type.Optional(State),
    },
    closed,
  ),
  output: Person,
  example: { input: { unitCode: 'B-01', personCode: 'N-01', ceremonyOn: effectiveOn, effectiveOn } },
});

export const makeOfficial = endpoint({
  ...change,
  action: 'member.make-official',
  path: '/members/:personCode/official-day',
  summary: 'The day from which a probationary member is a full one',
  input: Type.Object({ personCode: CodeField, officialOn: DayField }, closed),
  output: Person,
  example: { input: { personCode: 'N-01', officialOn: day('2026-07-01') } },
});

export const changeMemberState = endpoint({
  ...change,
  action: 'member.change-state',
  path: '/members/:personCode/state',
  summary: 'A member is active, temporarily elsewhere, exempt or not counted from a day on',
  input: Type.Object({ personCode: CodeField, state: State, effectiveOn: DayField }, closed),
  output: Person,
  example: { input: { personCode: 'N-01', state: 'exempt', effectiveOn } },
});

export const transferMember = endpoint({
  ...change,
  action: 'member.transfer',
  path: '/members/:personCode/branch',
  summary: 'Official transfer to another branch of the scope from a day on',
  input: Type.Object(
    {
      personCode: CodeField,
      unitCode: CodeField,
      effectiveOn: DayField,
      documentCode: Type.Optional(CodeField),
    },
    closed,
  ),
  output: Person,
  example: { input: { personCode: 'N-01', unitCode: 'B-02', effectiveOn } },
});

export const endMember = endpoint({
  ...change,
  action: 'member.end',
  path: '/members/:personCode/end',
  summary: 'A member leaves the roll; the day is the first day without, the reason is not kept here',
  input: Type.Object({ personCode: CodeField, effectiveOn: DayField }, closed),
  output: Person,
  example: { input: { personCode: 'N-01', effectiveOn } },
});

export const listMembers = endpoint({
  action: 'member.list',
  method: 'GET',
  path: '/units/:unitCode/members',
  summary: 'The roll of a branch on a day, and how many count in the denominator of its meeting',
  input: Type.Object(
    {
      unitCode: CodeField,
      on: Type.Optional(DayField),
      after: Type.Optional(CodeField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    on: Type.String(),
    totals: Type.Object({ members: Type.Integer(), fullMembers: Type.Integer(), convened: Type.Integer() }),
    members: Type.Array(
      Type.Object({
        personCode: Type.String(),
        fullName: Nullable(Type.String()),
        birthYear: Nullable(Type.Integer()),
        ceremonyOn: Type.String(),
        officialOn: Nullable(Type.String()),
        since: Nullable(Type.String()),
        state: Nullable(Type.String()),
        isFullMember: Type.Boolean(),
        isConvened: Type.Boolean(),
      }),
    ),
    next: Nullable(Type.String()),
  }),
  example: { input: { unitCode: 'B-01' } },
  policy: 'roll-reader',
  audit: 'read',
  limit: 'none',
});
