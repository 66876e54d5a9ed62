import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { GOAL_BOUNDS, POPULATIONS, STRUCTURE_DIMENSIONS } from './goals.ts';

const Text = Type.String();
const MaybeNumber = Nullable(Type.Number());
const NumberField = Type.Number({ minimum: 0, maximum: 1e9 });
const Numbers = { minimum: NumberField, maximum: Type.Optional(NumberField) };
const Mark = Type.Object({ code: Text, on: Text });
const writes = { method: 'POST', policy: 'plan-writer', audit: 'change', limit: 'form' } as const;

export const setGoal = endpoint({
  ...writes,
  action: 'structure-goal.set',
  path: '/structure-goals',
  summary:
    'Set which share, or how many, of the members, sources or admissions of a unit its plan wants to be of one value',
  input: Type.Object(
    {
      code: Type.Optional(CodeField),
      planCode: CodeField,
      unitCode: CodeField,
      population: Type.Enum(POPULATIONS),
      dimension: Type.Enum(STRUCTURE_DIMENSIONS),
      /** Code of the dimension's catalogue, or group:minority, group:religious, group:residential. */
      key: CodeField,
      bound: Type.Enum(GOAL_BOUNDS),
      ...Numbers,
      reason: Type.Optional(ParagraphField),
    },
    closed,
  ),
  output: Type.Object({ code: Text }),
  example: {
    input: {
      planCode: 'KH-2017',
      unitCode: 'T-01',
      population: 'admissions',
      dimension: 'sex',
      key: 'female',
      bound: 'rate-min',
      minimum: 0.35,
    },
  },
});

export const reviseGoal = endpoint({
  ...writes,
  action: 'structure-goal.revise',
  path: '/structure-goals/:code/revisions',
  summary:
    'Give a goal of structure new numbers from a day on; the old ones stay readable for the days before',
  input: Type.Object(
    {
      code: CodeField,
      ...Numbers,
      reason: ParagraphField,
      on: Type.Optional(DayField),
      documentCode: Type.Optional(CodeField),
    },
    closed,
  ),
  output: Mark,
  example: { input: { code: 'CC-01', minimum: 0.4, reason: 'Rà soát 6 tháng đầu năm' } },
});

export const endGoal = endpoint({
  ...writes,
  action: 'structure-goal.end',
  path: '/structure-goals/:code/end',
  summary: 'End a goal of structure from a day on; it stays readable for the days before',
  input: Type.Object({ code: CodeField, reason: ParagraphField, on: Type.Optional(DayField) }, closed),
  output: Mark,
  example: { input: { code: 'CC-01', reason: 'Thay bằng mục tiêu của kế hoạch mới' } },
});

export const GoalView = Type.Object({
  code: Text,
  planCode: Text,
  documentCode: Nullable(Text),
  period: Text,
  from: DayField,
  to: DayField,
  population: Type.Enum(POPULATIONS),
  dimension: Type.Enum(STRUCTURE_DIMENSIONS),
  key: Text,
  /** As the catalogue calls the value; null for a group. */
  name: Nullable(Text),
  bound: Type.Enum(GOAL_BOUNDS),
  minimum: Type.Number(),
  maximum: MaybeNumber,
  reason: Nullable(Text),
  revisions: Type.Array(
    Type.Object({
      on: Text,
      oldMinimum: Type.Number(),
      oldMaximum: MaybeNumber,
      newMinimum: Type.Number(),
      newMaximum: MaybeNumber,
      by: Text,
      reason: Text,
      documentCode: Nullable(Text),
    }),
  ),
});

export const listGoals = endpoint({
  method: 'GET',
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
  action: 'structure-goal.list',
  path: '/units/:unitCode/structure-goals',
  summary: 'Goals of structure of a unit as they stand on a day',
  input: Type.Object({ unitCode: CodeField, asOf: Type.Optional(DayField) }, closed),
  output: Type.Object({ asOf: Text, goals: Type.Array(GoalView) }),
  example: { input: { unitCode: 'T-01' } },
});
