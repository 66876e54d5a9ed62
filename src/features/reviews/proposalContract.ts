import { Type } from 'typebox';
import { PeriodField } from '#features/monitoring/contract.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';

const Count = Type.Integer();
const Unit = { code: Type.String(), name: Type.String() };

export const proposeStructure = endpoint({
  action: 'structure.propose',
  method: 'GET',
  path: '/units/:unitCode/structure/proposal',
  summary:
    'How many of each group to admit until the period ends, and where their sources are, so that the goals of structure are reached as far as the sources allow',
  input: Type.Object(
    {
      unitCode: CodeField,
      period: Type.Optional(PeriodField),
      asOf: Type.Optional(DayField),
      /** Still to be admitted; what the target of the period leaves when it is not given. */
      remaining: Type.Optional(Type.Integer({ minimum: 0, maximum: 200_000 })),
    },
    closed,
  ),
  output: Type.Object({
    /** What the unit’s target for all admissions of the period asks for; null where it has none. */
    target: Nullable(Count),
    done: Nullable(Count),
    /** Null where no target says it and nobody typed it. */
    remaining: Nullable(Count),
    total: Count,
    /** For so many there is no source at all. */
    missing: Count,
    /** Goals of admissions of just this period, in the order of `isOf`. */
    goals: Type.Array(
      Type.Object({
        code: Type.String(),
        least: Count,
        most: Nullable(Count),
        done: Count,
        available: Count,
        proposed: Count,
        short: Count,
        over: Count,
        /** Units directly below without a source of the group, the first of them named. */
        without: Type.Object({ count: Count, units: Type.Array(Type.Object(Unit)) }),
      }),
    ),
    groups: Type.Array(Type.Object({ isOf: Type.Array(Type.Boolean()), available: Count, proposed: Count })),
    /** Units directly below with sources; the unit itself for those who stand there. */
    units: Type.Array(
      Type.Object({ ...Unit, available: Count, proposed: Count, byGroup: Type.Array(Count) }),
    ),
    /** The round that divides the admissions of the period among the units below, the newest. */
    roundCode: Nullable(Type.String()),
  }),
  example: { input: { unitCode: 'TINH', period: '2026', remaining: 40 } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
