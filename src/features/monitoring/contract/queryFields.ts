import { type TSchema, Type } from 'typebox';
import { COUNTED_MEASURES } from '#features/plans/model.ts';
import { CodeField, closed, DayField } from '#kernel/fields.ts';
import { FLOW_STEPS, FLOW_VIEWS, ORIGIN_KEY, OUTCOMES } from '../flow.ts';
import {
  ABSENT,
  PART_DIMENSIONS,
  type RowQuery,
  SITE_STATES,
  SOURCE_STAGES,
  UNIT_LEVELS,
  UNKNOWN,
} from '../query.ts';

const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
const MeasureField = Type.Enum([...COUNTED_MEASURES, 'inspection'] as const);
const SortField = Type.Enum(['place', 'base-unit'] as const);
const KindsField = optional(Type.Array(CodeField, { minItems: 1, maxItems: 40 }));
const EndsField = Type.Array(Type.Enum([...SITE_STATES, UNKNOWN, ABSENT] as const), {
  minItems: 1,
  maxItems: 5,
});
const KnownOrNotField = Type.Array(Type.Enum([...SITE_STATES, UNKNOWN] as const), {
  minItems: 1,
  maxItems: 4,
});
export const PartField = Type.Object(
  { dimension: Type.Enum(PART_DIMENSIONS), key: Type.String({ maxLength: 60 }) },
  closed,
);
const WindowField = Type.Object({ from: DayField, to: DayField }, closed);

const FactQueryField = Type.Object(
  {
    kind: Type.Literal('facts'),
    measure: MeasureField,
    windows: Type.Array(WindowField, { maxItems: 20 }),
    where: Type.Object(
      {
        block: optional(CodeField),
        placeKinds: optional(Type.Array(CodeField, { minItems: 1, maxItems: 40 })),
        introducer: optional(CodeField),
        result: optional(CodeField),
        ceremonyWithPresenter: optional(Type.Boolean()),
        ceremonyOn: optional(DayField),
        part: optional(PartField),
        within: optional(PartField),
      },
      closed,
    ),
    unitId: optional(Type.Integer()),
  },
  closed,
);

/** What a number counts, as a card carries it. */
export const RowQueryField = Type.Unsafe<RowQuery>(
  Type.Union([
    FactQueryField,
    Type.Object(
      { kind: Type.Literal('cohort'), of: FactQueryField, reached: MeasureField, until: DayField },
      closed,
    ),
    Type.Object(
      {
        kind: Type.Literal('sites'),
        sort: SortField,
        kinds: KindsField,
        states: KnownOrNotField,
        on: DayField,
      },
      closed,
    ),
    Type.Object(
      {
        kind: Type.Literal('site-moves'),
        sort: SortField,
        kinds: KindsField,
        states: EndsField,
        into: optional(EndsField),
        from: DayField,
        to: DayField,
      },
      closed,
    ),
    Type.Object(
      {
        kind: Type.Literal('units'),
        which: Type.Enum([
          'direct',
          'base-organisations',
          'branches',
          'direct-without-admission',
          'without-admission',
          'without-source',
          'source-unknown',
        ] as const),
        on: DayField,
        block: optional(CodeField),
        unitKind: optional(CodeField),
        level: optional(Type.Enum(UNIT_LEVELS)),
        windows: optional(Type.Array(WindowField, { maxItems: 20 })),
      },
      closed,
    ),
    Type.Object(
      {
        kind: Type.Literal('certified-not-admitted'),
        on: DayField,
        monthsLeftAtMost: optional(Type.Integer({ minimum: 0, maximum: 1_200 })),
      },
      closed,
    ),
    Type.Object(
      {
        kind: Type.Literal('sources'),
        on: DayField,
        where: Type.Array(Type.Object({ ...PartField.properties, isNot: optional(Type.Boolean()) }, closed), {
          maxItems: 20,
        }),
        stages: optional(Type.Array(Type.Enum(SOURCE_STAGES), { minItems: 1, maxItems: 4 })),
      },
      closed,
    ),
    Type.Object(
      {
        kind: Type.Literal('flow'),
        view: Type.Enum(FLOW_VIEWS),
        from: DayField,
        to: DayField,
        on: DayField,
        origins: optional(Type.Array(Type.String({ pattern: ORIGIN_KEY }), { minItems: 1, maxItems: 60 })),
        outcomes: optional(Type.Array(Type.Enum(OUTCOMES), { minItems: 1, maxItems: OUTCOMES.length })),
        step: optional(Type.Enum(FLOW_STEPS)),
      },
      closed,
    ),
  ]),
);
