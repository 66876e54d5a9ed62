import { type TSchema, Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import {
  BOUNDS,
  COUNTED_MEASURES,
  NOUNS,
  ORIGINS,
  RATE_BASES,
  RECURRENCES,
  STATE_MEASURES,
} from './model.ts';

const MeasureField = Type.Enum([...COUNTED_MEASURES, ...STATE_MEASURES]);
const PeriodField = Type.String({ pattern: '^[0-9a-zA-Z:.-]{4,24}$' });
const RateField = Type.Number({ exclusiveMinimum: 0, maximum: 1 });
const NumberField = Type.Number({ minimum: 0, maximum: 1e9 });
const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);

const Rule = Type.Object(
  {
    name: LineField,
    measure: MeasureField,
    block: optional(CodeField),
    /** Kinds of units it speaks for; none is all. */
    kinds: optional(Type.Array(CodeField, { minItems: 1, maxItems: 20 })),
    /** What each unit gets at least; it weighs nothing. */
    isMinimum: optional(Type.Boolean()),
    rate: RateField,
    base: Type.Enum(RATE_BASES),
  },
  closed,
);

export const recordPlan = endpoint({
  action: 'plan.record',
  method: 'POST',
  path: '/plans',
  summary: 'Record the plan of a unit for a period; a term may state its exact days',
  input: Type.Object(
    {
      code: CodeField,
      unitCode: CodeField,
      documentCode: optional(CodeField),
      period: PeriodField,
      from: optional(DayField),
      to: optional(DayField),
      note: optional(ParagraphField),
      rules: optional(Type.Array(Rule, { maxItems: 50 })),
    },
    closed,
  ),
  output: Type.Object({ code: Type.String(), from: Type.String(), to: Type.String() }),
  example: { input: { code: 'KH-2017', unitCode: 'T-01', period: '2017' } },
  policy: 'plan-writer',
  audit: 'change',
  limit: 'form',
});

const RuleView = Type.Object({
  name: Type.String(),
  measure: Type.String(),
  block: Nullable(Type.String()),
  kinds: Nullable(Type.Array(Type.String())),
  isMinimum: Type.Boolean(),
  rate: Type.Number(),
  base: Type.String(),
});

export const listPlans = endpoint({
  action: 'plan.list',
  method: 'GET',
  path: '/units/:unitCode/plans',
  summary: 'Plans of a unit and of the units above it, newest first',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: Type.Object({
    plans: Type.Array(
      Type.Object({
        code: Type.String(),
        unitCode: Type.String(),
        documentCode: Nullable(Type.String()),
        period: Type.String(),
        from: Type.String(),
        to: Type.String(),
        isWindowKnown: Type.Boolean(),
        note: Nullable(Type.String()),
        targets: Type.Integer(),
        rules: Type.Array(RuleView),
      }),
    ),
  }),
  example: { input: { unitCode: 'T-01' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});

export const assignTarget = endpoint({
  action: 'target.assign',
  method: 'POST',
  path: '/targets',
  summary: 'Assign a target to a unit or to one member; the formula suggests, the assigned value holds',
  input: Type.Object(
    {
      code: CodeField,
      planCode: CodeField,
      unitCode: CodeField,
      memberCode: optional(CodeField),
      measure: MeasureField,
      bound: Type.Enum(BOUNDS),
      minimum: optional(NumberField),
      maximum: optional(NumberField),
      recurrence: optional(Type.Enum(RECURRENCES)),
      noun: optional(Type.Enum(NOUNS)),
      origin: optional(Type.Enum(ORIGINS)),
      block: optional(CodeField),
      placeKinds: optional(Type.Array(CodeField, { minItems: 1, maxItems: 40 })),
      rule: optional(LineField),
      rate: optional(RateField),
      base: optional(Type.Enum(RATE_BASES)),
      baseValue: optional(Type.Integer({ minimum: 0 })),
      reason: optional(ParagraphField),
      deadlineYear: optional(Type.Integer({ minimum: 1900, maximum: 2100 })),
      accountable: optional(LineField),
      documents: optional(Type.Array(CodeField, { maxItems: 10 })),
    },
    closed,
  ),
  output: Type.Object({
    code: Type.String(),
    suggested: Nullable(Type.Number()),
    minimum: Nullable(Type.Number()),
    maximum: Nullable(Type.Number()),
  }),
  example: {
    input: {
      code: 'CT-2017-01',
      planCode: 'KH-2017',
      unitCode: 'T-01',
      measure: 'admission',
      bound: 'min',
      minimum: 16,
    },
  },
  policy: 'plan-writer',
  audit: 'change',
  limit: 'form',
});

export const reviseTarget = endpoint({
  action: 'target.revise',
  method: 'POST',
  path: '/targets/:code/revisions',
  summary: 'Give a target new numbers from a day on; the old ones stay readable for the days before',
  input: Type.Object(
    {
      code: CodeField,
      minimum: NumberField,
      maximum: optional(NumberField),
      reason: ParagraphField,
      on: optional(DayField),
      documentCode: optional(CodeField),
    },
    closed,
  ),
  output: Type.Object({ code: Type.String(), on: Type.String() }),
  example: { input: { code: 'CT-2017-01', minimum: 18, reason: 'Rà soát nguồn 6 tháng đầu năm' } },
  policy: 'plan-writer',
  audit: 'change',
  limit: 'form',
});

export const withdrawTarget = endpoint({
  action: 'target.withdraw',
  method: 'POST',
  path: '/targets/:code/withdrawal',
  summary: 'Withdraw a target from a day on; it stays readable for the days before',
  input: Type.Object({ code: CodeField, reason: ParagraphField, on: optional(DayField) }, closed),
  output: Type.Object({ code: Type.String(), on: Type.String() }),
  example: { input: { code: 'CT-2017-01', reason: 'Giao trùng' } },
  policy: 'plan-writer',
  audit: 'change',
  limit: 'form',
});

const RevisionView = Type.Object({
  on: Type.String(),
  oldMinimum: Nullable(Type.Number()),
  oldMaximum: Nullable(Type.Number()),
  newMinimum: Nullable(Type.Number()),
  newMaximum: Nullable(Type.Number()),
  by: Type.String(),
  reason: Type.String(),
  documentCode: Nullable(Type.String()),
});

const TargetView = Type.Object({
  code: Type.String(),
  planCode: Type.String(),
  unitCode: Type.String(),
  memberCode: Nullable(Type.String()),
  period: Type.String(),
  /** Last day of the plan's period. */
  until: Type.String(),
  measure: Type.String(),
  bound: Type.String(),
  minimum: Nullable(Type.Number()),
  maximum: Nullable(Type.Number()),
  recurrence: Type.String(),
  noun: Type.String(),
  origin: Nullable(Type.String()),
  block: Nullable(Type.String()),
  placeKinds: Type.Array(Type.String()),
  rate: Nullable(Type.Number()),
  base: Nullable(Type.String()),
  baseValue: Nullable(Type.Number()),
  suggested: Nullable(Type.Number()),
  reason: Nullable(Type.String()),
  deadlineYear: Nullable(Type.Integer()),
  accountable: Nullable(Type.String()),
  documents: Type.Array(Type.String()),
  revisions: Type.Array(RevisionView),
});

/** What the targets below hold together, against what the unit itself must reach. */
const Held = Type.Object({ count: Type.Integer(), sum: Type.Number(), surplus: Nullable(Type.Number()) });

export const listTargets = endpoint({
  action: 'target.list',
  method: 'GET',
  path: '/units/:unitCode/targets',
  summary: 'Targets of a unit as they stand on a day, with those below it as surplus or gap',
  input: Type.Object(
    { unitCode: CodeField, period: optional(PeriodField), asOf: optional(DayField) },
    closed,
  ),
  output: Type.Object({
    asOf: Type.String(),
    targets: Type.Array(TargetView),
    sums: Type.Array(
      Type.Object({
        targetCode: Nullable(Type.String()),
        measure: Type.String(),
        period: Type.String(),
        own: Nullable(Type.Number()),
        below: Held,
        members: Held,
      }),
    ),
  }),
  example: { input: { unitCode: 'T-01', period: '2017' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
