import { Type } from 'typebox';
import { COUNTED_MEASURES } from '#features/plans/model.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { RowQueryField } from './queryFields.ts';

const Share = Type.Number();
const Progress = Type.Object({
  goal: Type.Number(),
  done: Type.Integer(),
  rate: Share,
  expected: Nullable(Type.Number()),
  ahead: Nullable(Type.Number()),
  left: Type.Number(),
  daysLeft: Type.Integer(),
  status: Nullable(Type.Enum(['not-met', 'met', 'exceeded'])),
});

const TargetLine = Type.Object({
  code: Type.String(),
  measure: Type.String(),
  /** `chỉ tiêu Kế hoạch số 10-KH/TU ngày 30/3/2016`. */
  label: Type.String(),
  bound: Type.String(),
  /** `từ 852 đảng viên trở lên`; null when the document sets no number. */
  words: Nullable(Type.String()),
  from: Type.String(),
  to: Type.String(),
  progress: Nullable(Progress),
  /** What `done` counts, for its list. */
  query: Nullable(RowQueryField),
});

const ChildLine = Type.Object({
  code: Type.String(),
  name: Type.String(),
  shortName: Nullable(Type.String()),
  kind: Nullable(Type.String()),
  done: Type.Integer(),
  lastYear: Type.Integer(),
  /** Of a target for just this period: another period's goal says nothing about this one's result. */
  goal: Nullable(Type.Number()),
  rate: Nullable(Share),
  ahead: Nullable(Type.Number()),
});

export const readDashboard = endpoint({
  action: 'dashboard.read',
  method: 'GET',
  path: '/units/:unitCode/dashboard',
  summary:
    'Where a unit and each of its subordinates stand: targets, months, ranking; without a period that of the newest plan begun',
  input: Type.Object(
    {
      unitCode: CodeField,
      period: Type.Optional(Type.String({ maxLength: 40 })),
      asOf: Type.Optional(DayField),
      tree: Type.Optional(Type.Enum(['then', 'now'])),
    },
    closed,
  ),
  output: Type.Object({
    unit: Type.Object({
      code: Type.String(),
      name: Type.String(),
      kind: Nullable(Type.String()),
      isSample: Type.Boolean(),
    }),
    period: Type.Object({
      code: Type.String(),
      label: Type.String(),
      from: Type.String(),
      to: Type.String(),
    }),
    asOf: Type.String(),
    tree: Type.Enum(['then', 'now']),
    countedBy: Type.Enum(['decision', 'ceremony']),
    /** Admissions so far in the period, and on the same days a year before. */
    done: Type.Integer(),
    lastYear: Type.Integer(),
    targets: Type.Array(TargetLine),
    children: Type.Array(ChildLine),
    /**
     * Admissions of the unit less those of its present subordinates: its own and those of units that left, less what
     * subordinates brought along from elsewhere.
     */
    besideChildren: Type.Integer(),
    /** Admissions month by month, five years up to the as-of day, and those of the same month a year before. */
    months: Type.Array(
      Type.Object({ month: Type.String(), n: Type.Integer(), before: Nullable(Type.Integer()) }),
    ),
  }),
  example: { input: { unitCode: 'TINH', period: '2026' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});

export const readCount = endpoint({
  action: 'count.read',
  method: 'GET',
  path: '/units/:unitCode/counts/:measure',
  summary: 'One count of a unit for a period, as of a day, in the tree of then or of now',
  input: Type.Object(
    {
      unitCode: CodeField,
      measure: Type.Enum(COUNTED_MEASURES),
      period: Type.String({ maxLength: 40 }),
      asOf: Type.Optional(DayField),
      tree: Type.Optional(Type.Enum(['then', 'now'])),
    },
    closed,
  ),
  output: Type.Object({
    n: Type.Union([Type.Integer(), Type.Null()]),
    from: Type.String(),
    to: Type.String(),
    asOf: Type.String(),
    tree: Type.Enum(['then', 'now']),
    countedBy: Type.Enum(['decision', 'ceremony']),
  }),
  example: { input: { unitCode: 'TINH', measure: 'admission', period: '2026' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
