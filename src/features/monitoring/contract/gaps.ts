import { Type } from 'typebox';
import { COUNTING_DAYS } from '#features/facts/model.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { PeriodField } from '../contract.ts';
import { UNIT_LEVELS } from '../query.ts';
import { RowQueryField } from './queryFields.ts';

/** What may be lacking: in units, in places and base units, in people. */
export const GAPS = [
  'no-admission',
  'no-source',
  'source-unknown',
  'no-member',
  'no-branch',
  'state-unknown',
  'certified',
  'certified-soon',
] as const;

/** Of what: base organisations, branches, places (thôn, bản …), base units, people. */
export const GAP_SUBJECTS = ['base', 'branch', 'place', 'base-unit', 'person'] as const;

export const readGaps = endpoint({
  action: 'gap.read',
  method: 'GET',
  path: '/units/:unitCode/gaps',
  summary:
    'What is lacking below a unit: units without admission or source, places without member or branch, certified people not admitted',
  input: Type.Object(
    {
      unitCode: CodeField,
      period: Type.Optional(PeriodField),
      asOf: Type.Optional(DayField),
      tree: Type.Optional(Type.Enum(['then', 'now'])),
    },
    closed,
  ),
  output: Type.Object({
    period: Type.Object({ code: Type.String(), label: Type.String() }),
    asOf: Type.String(),
    tree: Type.Enum(['then', 'now']),
    countedBy: Type.Enum(COUNTING_DAYS),
    /** Every line for which there is anything below the unit, in the order of `GAPS`. */
    gaps: Type.Array(
      Type.Object({
        gap: Type.Enum(GAPS),
        subject: Type.Enum(GAP_SUBJECTS),
        /** Null when the records cannot tell. */
        n: Nullable(Type.Integer()),
        /** All such units or sites, among which these lack it. */
        whole: Nullable(Type.Integer()),
        /** Its rows are exactly `n`. */
        query: RowQueryField,
      }),
    ),
    /** Some admissions are recorded above the branches, so that a branch without one may have admitted all the same. */
    isRecordedAbove: Type.Boolean(),
  }),
  example: { input: { unitCode: 'TINH', period: '2026' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});

const reads = { method: 'GET', policy: 'organisation-reader', audit: 'none', limit: 'none' } as const;
const Asked = {
  unitCode: CodeField,
  asOf: Type.Optional(DayField),
  tree: Type.Optional(Type.Enum(['then', 'now'])),
};
const Counted = Type.Object({ n: Type.Integer(), query: RowQueryField });

export const readGapHistory = endpoint({
  ...reads,
  action: 'gap.history',
  path: '/units/:unitCode/gap-history',
  summary:
    'Base organisations and branches without a source left, apart, at the end of each of the last twelve months and on the day',
  input: Type.Object(Asked, closed),
  output: Type.Object({
    tree: Type.Enum(['then', 'now']),
    /** The newest first; its queries hold with the row's own day as the as-of day. */
    days: Type.Array(Type.Object({ on: Type.String(), base: Counted, branch: Counted })),
  }),
  example: { input: { unitCode: 'TINH' } },
});

export const listIdleUnits = endpoint({
  ...reads,
  action: 'gap.idle',
  path: '/units/:unitCode/idle-units',
  summary:
    'How long each base organisation or branch has admitted nobody, those of whom none is recorded first',
  input: Type.Object(
    {
      ...Asked,
      level: Type.Enum(UNIT_LEVELS),
      /** Whole years since the last admission; units without any on record are among them. */
      minYears: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
      after: Type.Optional(Type.String({ pattern: '^[0-9a-z-]{1,10}_[0-9]{1,10}$' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    count: Type.Integer(),
    units: Type.Array(
      Type.Object({
        unitCode: Type.String(),
        unitName: Type.String(),
        parentName: Nullable(Type.String()),
        /** Null where no admission is recorded up to the day. */
        lastOn: Nullable(Type.String()),
        years: Nullable(Type.Integer()),
        months: Nullable(Type.Integer()),
      }),
    ),
    next: Nullable(Type.String()),
  }),
  example: { input: { unitCode: 'TINH', level: 'branch' as const } },
});
