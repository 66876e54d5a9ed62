import { Type } from 'typebox';
import { COUNTING_DAYS } from '#features/facts/model.ts';
import { RowQueryField } from '#features/monitoring/contract/queryFields.ts';
import { PeriodField } from '#features/monitoring/contract.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';

/** A number and the query whose rows it has; null where the records cannot tell. */
const Counted = Type.Object({ n: Nullable(Type.Integer()), query: RowQueryField });

export const readIntroductionFunnel = endpoint({
  action: 'introduction.funnel',
  method: 'GET',
  path: '/units/:unitCode/introduction-funnel',
  summary:
    'By introducing organisation: introduced and admitted in the period, and, apart, how many of those introduced in it were admitted until the day',
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
    unit: Type.Object({ code: Type.String(), name: Type.String() }),
    period: Type.Object({
      code: Type.String(),
      label: Type.String(),
      from: Type.String(),
      to: Type.String(),
    }),
    asOf: Type.String(),
    tree: Type.Enum(['then', 'now']),
    countedBy: Type.Enum(COUNTING_DAYS),
    lines: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        introduced: Counted,
        /** Whoever was admitted in the period, also of those introduced before it. */
        admitted: Counted,
        /** The same people followed: introduced in the period and admitted until the day. */
        followed: Counted,
      }),
    ),
  }),
  example: { input: { unitCode: 'TINH', period: '2026' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
