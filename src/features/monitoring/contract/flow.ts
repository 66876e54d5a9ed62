import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { PeriodField } from '../contract.ts';
import { FLOW_STEPS } from '../flow.ts';

const Count = Type.Integer();

const Step = Type.Object({
  step: Type.Enum(FLOW_STEPS),
  n: Count,
  /** Of those at the step before; only where the same people are followed. */
  share: Nullable(Type.Number()),
  /** Half of those with both days took so many days from the step before, or fewer; null where nobody has both. */
  medianDays: Nullable(Type.Number()),
  /** How many have both days. */
  measured: Count,
});

export const readFlow = endpoint({
  action: 'flow.read',
  method: 'GET',
  path: '/units/:unitCode/flow',
  summary:
    'The people put on the list in a period, by how they were found and what became of them until the day; and the steps of the way, for the same people and, apart, for the period',
  input: Type.Object(
    {
      unitCode: CodeField,
      period: Type.Optional(PeriodField),
      asOf: Type.Optional(DayField),
    },
    closed,
  ),
  output: Type.Object({
    unit: Type.Object({ code: Type.String(), name: Type.String() }),
    period: Type.Object({
      code: Type.String(),
      label: Type.String(),
      from: Type.String(),
      to: Type.String(),
    }),
    asOf: Type.String(),
    /** The days counted; null where the period has not begun. */
    window: Nullable(Type.Object({ from: DayField, to: DayField })),
    /** Everybody put on the list in the window. */
    listed: Count,
    /** By origin, the largest first; the outcomes of a line add up to its number. */
    lines: Type.Array(
      Type.Object({
        key: Type.String(),
        /** Null where nobody recorded how they were found. */
        name: Nullable(Type.String()),
        isIntroducer: Type.Boolean(),
        n: Count,
        source: Count,
        class: Count,
        dossier: Count,
        admitted: Count,
        recognised: Count,
        resting: Count,
        out: Count,
      }),
    ),
    /** Of the people listed in the window, how many came to each step or further until the day. */
    cohort: Type.Array(Step),
    /** Whoever passed each step in the window. */
    inPeriod: Type.Array(Step),
  }),
  example: { input: { unitCode: 'TINH', period: '2026' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
