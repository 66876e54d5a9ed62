import { Type } from 'typebox';
import { COUNTING_DAYS } from '#features/facts/model.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { PeriodField, RowQueryField } from './contract.ts';

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
