import { Type } from 'typebox';
import { PeriodField } from '#features/monitoring/contract.ts';
import { GoalView } from '#features/plans/goalContract.ts';
import { POPULATIONS, STRUCTURE_DIMENSIONS } from '#features/plans/goals.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { VERDICTS } from './structure.ts';

const Count = Type.Integer();
const MaybeCount = Nullable(Count);

const Dimension = Type.Object({
  dimension: Type.Enum(STRUCTURE_DIMENSIONS),
  /** Whose value nobody recorded; with the parts they are the whole. */
  unknown: Count,
  /** Of head-counts: not every unit that declared its members stated this, or parts and whole differ. */
  isIncomplete: Type.Boolean(),
  parts: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), n: Count })),
  /** Parts taken together, such as all ethnic minorities. */
  groups: Type.Array(Type.Object({ key: Type.String(), n: Count })),
});

export const readStructure = endpoint({
  action: 'structure.read',
  method: 'GET',
  path: '/units/:unitCode/structure',
  summary:
    'Members, open sources and those admitted in a period by every property, beside the goals of structure: what each lacks in people',
  input: Type.Object(
    { unitCode: CodeField, period: Type.Optional(PeriodField), asOf: Type.Optional(DayField) },
    closed,
  ),
  output: Type.Object({
    unit: Type.Object({ code: Type.String(), name: Type.String() }),
    period: Type.Object({ code: Type.String(), label: Type.String(), from: DayField, to: DayField }),
    asOf: DayField,
    countedBy: Type.String(),
    /** The days in which admissions are counted; null where the period has not begun. */
    window: Nullable(Type.Object({ from: DayField, to: DayField })),
    populations: Type.Array(
      Type.Object({
        population: Type.Enum(POPULATIONS),
        /** Null where nothing was ever recorded. */
        total: MaybeCount,
        /** Day of the count: of members that of the latest declaration up to the as-of day. */
        on: Nullable(DayField),
        dimensions: Type.Array(Dimension),
      }),
    ),
    goals: Type.Array(
      Type.Object({
        ...GoalView.properties,
        /** The plan’s period is the one asked for; else the goal of admissions is shown without a verdict. */
        isOfPeriod: Type.Boolean(),
        n: MaybeCount,
        unknown: MaybeCount,
        total: MaybeCount,
        verdict: Nullable(Type.Enum(VERDICTS)),
        /** More people of the value until the minimum holds, each also one of the whole; null where none are enough. */
        lacking: MaybeCount,
        /** Others until the maximum holds. */
        diluting: MaybeCount,
      }),
    ),
  }),
  example: { input: { unitCode: 'TINH', period: '2026' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
