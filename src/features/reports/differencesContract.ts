import { Type } from 'typebox';
import { PeriodField } from '#features/monitoring/contract.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, Nullable } from '#kernel/fields.ts';
import { CAUSES, COUNTED_SORTS, type CountedGroup } from './model.ts';

const reads = { method: 'GET', policy: 'organisation-reader', audit: 'none', limit: 'none' } as const;
const groups = Object.keys(COUNTED_SORTS) as CountedGroup[];
const Key = Type.String({ minLength: 1, maxLength: 120 });

/** A frozen count beside the same count of now. */
const CountNow = Type.Object({
  key: Type.String(),
  label: Type.String(),
  goal: Nullable(Type.Number()),
  frozen: Type.Integer(),
  now: Type.Integer(),
  late: Type.Integer(),
  entered: Type.Integer(),
  annulled: Type.Integer(),
  left: Type.Integer(),
});

export const readDifferences = endpoint({
  ...reads,
  action: 'report.differences',
  path: '/reports/:id/differences',
  summary:
    'The frozen figures of a signed report beside what is known of the same days now, and why they differ',
  input: Type.Object({ id: IdField, group: Type.Optional(Type.Enum(groups)) }, closed),
  output: Type.Object({
    signedOn: Type.String(),
    asOf: Type.String(),
    /** Counts kept with their facts: frozen + late + entered − annulled − left is now. */
    counts: Type.Array(CountNow),
    /** Sentences that read otherwise today; null where one is not printed at one of the two. Of the main group alone. */
    sentences: Type.Array(
      Type.Object({ label: Type.String(), frozen: Nullable(Type.String()), now: Nullable(Type.String()) }),
    ),
  }),
  example: { input: { id: 1 } },
});

export const readFrozen = endpoint({
  ...reads,
  action: 'report.frozen',
  path: '/units/:unitCode/frozen',
  summary:
    'What the signed report of a period says of a unit, else the newest one within the period, beside what is known now',
  input: Type.Object({ unitCode: CodeField, period: PeriodField, asOf: Type.Optional(DayField) }, closed),
  output: Type.Object({
    /** Null where nothing was signed; of the unit itself, else of the one above it that reported on it. */
    report: Nullable(
      Type.Object({
        id: Type.Integer(),
        unit: Type.Object({ code: Type.String(), name: Type.String() }),
        number: Nullable(Type.String()),
        period: Type.Object({ code: Type.String(), label: Type.String() }),
        asOf: Type.String(),
        signedOn: Type.String(),
      }),
    ),
    counts: Type.Array(CountNow),
  }),
  example: { input: { unitCode: 'TINH', period: '2026' } },
});

export const listReportRows = endpoint({
  ...reads,
  audit: 'read',
  action: 'report.rows',
  path: '/reports/:id/rows',
  summary:
    'The facts behind a frozen count, those behind what is counted now, or those of one cause of a difference',
  input: Type.Object(
    {
      id: IdField,
      key: Key,
      which: Type.Enum(['frozen', 'now', ...CAUSES] as const),
      after: Type.Optional(Type.Integer({ minimum: 1 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    },
    closed,
  ),
  output: Type.Object({
    count: Type.Integer(),
    rows: Type.Array(
      Type.Object({
        id: Type.Integer(),
        /** Null where the record is no more. */
        on: Nullable(Type.String()),
        unitCode: Nullable(Type.String()),
        unitName: Nullable(Type.String()),
        number: Nullable(Type.String()),
        annulledOn: Nullable(Type.String()),
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { id: 1, key: 'total:year', which: 'late' } },
});
