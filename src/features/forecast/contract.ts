import { Type } from 'typebox';
import { COUNTING_DAYS } from '#features/facts/model.ts';
import { RowQueryField } from '#features/monitoring/contract/queryFields.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, Nullable } from '#kernel/fields.ts';
import { FORECAST_STAGES } from './model.ts';

const YearField = Type.Optional(Type.Integer({ minimum: 2000, maximum: 2100 }));

/** What is expected, and the interval that holds it four times of five; whole people. */
const Expected = {
  expected: Type.Number(),
  low: Type.Integer(),
  high: Type.Integer(),
};
const Maybe = Nullable(Type.Object(Expected));

export const FORETOLD = ['foretold', 'over', 'too-far', 'not-foretold'] as const;

const TargetLine = Type.Object({
  code: Type.String(),
  label: Type.String(),
  words: Nullable(Type.String()),
  from: Type.String(),
  to: Type.String(),
  goal: Nullable(Type.Number()),
  /** Admissions of its window until the day the forecast was made; the list behind them. */
  soFar: Nullable(Type.Integer()),
  query: Nullable(RowQueryField),
  /** Whether it can be foretold, else why not. */
  sort: Type.Enum(FORETOLD),
  /** In all at its end, those so far included. */
  total: Maybe,
  /** Whole per cents. */
  chance: Nullable(Type.Integer()),
});

const ChildLine = Type.Object({
  code: Type.String(),
  name: Type.String(),
  goal: Nullable(Type.Number()),
  soFar: Type.Integer(),
  expected: Nullable(Type.Number()),
  low: Nullable(Type.Integer()),
  high: Nullable(Type.Integer()),
  chance: Nullable(Type.Integer()),
});

const Month = Type.Object({
  month: Type.String(),
  /** Counted from January; null for what is still to come. */
  done: Nullable(Type.Integer()),
  /** From January to the end of the month, those so far included; null for what is past. */
  total: Maybe,
});

const Grounds = Type.Object({
  from: Type.String(),
  until: Type.String(),
  admissions: Type.Integer(),
  units: Type.Integer(),
  draws: Type.Integer(),
  seed: Type.Integer(),
  /** Whole years are believed to differ as units of one kind do, as if that had been seen for so many months. */
  likenessMonths: Type.Integer(),
  halfLifeMonths: Type.Integer(),
  unitSpread: Type.Integer(),
  yearSpread: Type.Integer(),
  /** By how many per cent more or less came in earlier years than would have been foretold on their eve. */
  eves: Type.Array(Type.Object({ year: Type.Integer(), percent: Type.Integer() })),
  busiest: Type.Object({ month: Type.Integer(), times: Type.Number() }),
  /** How much better than an average unit this one brings people to admission, in per cent of it. */
  skillPercent: Type.Integer(),
  stages: Type.Array(
    Type.Object({
      stage: Type.Enum(FORECAST_STAGES),
      sharePercent: Type.Integer(),
      months: Nullable(Type.Integer()),
      /** The month, by its first day, after which less than half of those who reach the stage are in time. */
      latest: Nullable(Type.String()),
    }),
  ),
});

export const readForecast = endpoint({
  action: 'forecast.read',
  method: 'GET',
  path: '/units/:unitCode/forecast',
  summary:
    'What is expected of a unit by the end of a year and how likely each target is, with its subordinates; foretold, never a fact',
  input: Type.Object({ unitCode: CodeField, year: YearField }, closed),
  output: Type.Object({
    unit: Type.Object({ code: Type.String(), name: Type.String(), isSample: Type.Boolean() }),
    /** `none` when nobody has foretold anything yet; `too-little` when the past is too short for it. */
    state: Type.Enum(['none', 'too-little', 'foretold']),
    year: Type.Integer(),
    /** Years that can be asked for. */
    years: Type.Array(Type.Integer()),
    madeOn: Nullable(Type.String()),
    madeAt: Nullable(Type.String()),
    /** Somebody has asked for it again: how far it is. */
    waits: Nullable(
      Type.Object({ done: Type.Integer(), total: Nullable(Type.Integer()), hasFailed: Type.Boolean() }),
    ),
    /** What the past must hold at least before anything is foretold. */
    needs: Type.Object({ months: Type.Integer(), admissions: Type.Integer() }),
    countedBy: Type.Enum(COUNTING_DAYS),
    soFar: Type.Integer(),
    query: Nullable(RowQueryField),
    total: Maybe,
    months: Type.Array(Month),
    targets: Type.Array(TargetLine),
    children: Type.Array(ChildLine),
    grounds: Nullable(Grounds),
  }),
  example: { input: { unitCode: 'T-01' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});

export const makeForecastNow = endpoint({
  action: 'forecast.make',
  method: 'POST',
  path: '/units/:unitCode/forecast',
  summary: 'Foretell a unit and all below it again, from what is recorded today; done in the background',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: Type.Object({}),
  example: { input: { unitCode: 'T-01' } },
  policy: 'organisation-reader',
  audit: 'change',
  limit: 'form',
});
