import { type TSchema, Type } from 'typebox';
import { COUNTING_DAYS } from '#features/facts/model.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { RowQueryField } from './contract/queryFields.ts';
import type { Figure } from './figure.ts';

const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
export const PeriodField = Type.String({ pattern: '^[0-9a-zA-Z:.-]{4,24}$' });
const TreeField = Type.Enum(['then', 'now'] as const);

export const FigureField = Type.Unsafe<Figure>(
  Type.Object({
    id: Type.String(),
    kind: Type.String(),
    title: Type.String(),
    unit: Type.Object({ code: Type.String(), name: Type.String(), shortName: Type.String() }),
    printed: Type.String(),
    value: Nullable(Type.Number()),
    card: Type.Object({
      measure: Type.String(),
      formula: Type.String(),
      numerator: Nullable(Type.Number()),
      denominator: Nullable(Type.Number()),
      denominatorKind: Nullable(Type.String()),
      baseOn: Nullable(Type.String()),
      window: Nullable(Type.Object({ from: Type.String(), to: Type.String() })),
      asOf: Type.String(),
      tree: Type.String(),
      countedBy: Type.String(),
      decimals: Type.Integer(),
      rounding: Type.String(),
      targetIds: Type.Array(Type.Integer()),
      rows: Nullable(Type.Object({ query: RowQueryField, count: Type.Integer() })),
    }),
    warnings: Type.Array(
      Type.Object({
        code: Type.String(),
        severity: Type.String(),
        text: Type.String(),
        about: Nullable(Type.String()),
      }),
    ),
  }),
);

export const listFigures = endpoint({
  action: 'figure.list',
  method: 'GET',
  path: '/units/:unitCode/figures',
  summary: 'Every figure of a unit for a period as known on a day, each with its card',
  input: Type.Object(
    {
      unitCode: CodeField,
      period: optional(PeriodField),
      asOf: optional(DayField),
      compare: optional(PeriodField),
      tree: optional(TreeField),
    },
    closed,
  ),
  output: Type.Object({
    unit: Type.Object({ code: Type.String(), name: Type.String(), shortName: Type.String() }),
    period: Type.Object({
      code: Type.String(),
      label: Type.String(),
      from: Type.String(),
      to: Type.String(),
    }),
    asOf: Type.String(),
    tree: Type.String(),
    countedBy: Type.String(),
    figures: Type.Array(FigureField),
  }),
  example: { input: { unitCode: 'T-01', period: '2017' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});

export const listRows = endpoint({
  action: 'figure.rows',
  method: 'GET',
  path: '/units/:unitCode/figure-rows',
  summary: "The rows behind a figure: the query of its card, and the card's as-of day, tree and counting day",
  input: Type.Object(
    {
      unitCode: CodeField,
      query: Type.String({ minLength: 2, maxLength: 6_000 }),
      asOf: optional(DayField),
      tree: optional(TreeField),
      countedBy: optional(Type.Enum(COUNTING_DAYS)),
      after: optional(Type.String({ maxLength: 40 })),
      limit: optional(Type.Integer({ minimum: 1, maximum: 500 })),
    },
    closed,
  ),
  output: Type.Object({
    /** Exact total, told with the first page. */
    count: Nullable(Type.Integer()),
    rows: Type.Array(
      Type.Object({
        key: Type.String(),
        code: Type.String(),
        on: Nullable(Type.String()),
        kind: Nullable(Type.String()),
        unitCode: Nullable(Type.String()),
        unitName: Nullable(Type.String()),
        personName: Nullable(Type.String()),
        number: Nullable(Type.String()),
        label: Nullable(Type.String()),
        monthsLeft: Nullable(Type.Integer()),
      }),
    ),
    next: Nullable(Type.String()),
  }),
  example: {
    input: {
      unitCode: 'T-01',
      query:
        '{"kind":"facts","measure":"admission","windows":[{"from":"2017-01-01","to":"2017-12-31"}],"where":{}}',
    },
  },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});

export const repairRollups = endpoint({
  action: 'rollup.repair',
  method: 'POST',
  path: '/rollups/repair',
  summary: 'Recount every sum from its facts and put right those that differ',
  input: Type.Object({}, closed),
  output: Type.Object({ repaired: Type.Integer() }),
  example: { input: {} },
  policy: 'administrator',
  audit: 'change',
  limit: 'form',
});

export const recountRollups = endpoint({
  action: 'rollup.recount',
  method: 'GET',
  path: '/rollups/differences',
  summary: 'Recount every sum from its facts and name the differences',
  input: Type.Object({}, closed),
  output: Type.Object({
    isExact: Type.Boolean(),
    count: Type.Integer(),
    differences: Type.Array(
      Type.Object({
        tree: Type.String(),
        unitCode: Nullable(Type.String()),
        measure: Type.String(),
        month: Type.String(),
        /** The property that is miscounted; null is the whole. */
        part: Nullable(Type.String()),
        kept: Type.Integer(),
        counted: Type.Integer(),
      }),
    ),
  }),
  example: { input: {} },
  policy: 'administrator',
  audit: 'read',
  limit: 'none',
});
