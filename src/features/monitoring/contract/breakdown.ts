import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { PeriodField } from '../contract.ts';
import { PART_DIMENSIONS } from '../query.ts';
import { PartField } from './queryFields.ts';

const Counted = { n: Type.Integer(), lastYear: Type.Integer() };

export const readBreakdown = endpoint({
  action: 'breakdown.read',
  method: 'GET',
  path: '/units/:unitCode/breakdown',
  summary:
    'Who was admitted in a period and on the same days a year before, by every property, also within one part',
  input: Type.Object(
    {
      unitCode: CodeField,
      period: Type.Optional(PeriodField),
      asOf: Type.Optional(DayField),
      tree: Type.Optional(Type.Enum(['then', 'now'])),
      /** Only those of one part (`trong đó`), both or neither. */
      dimension: Type.Optional(PartField.properties.dimension),
      key: Type.Optional(PartField.properties.key),
    },
    closed,
  ),
  output: Type.Object({
    period: Type.Object({ code: Type.String() }),
    asOf: Type.String(),
    tree: Type.Enum(['then', 'now']),
    within: Nullable(PartField),
    ...Counted,
    dimensions: Type.Array(
      Type.Object({
        dimension: Type.Enum(PART_DIMENSIONS),
        /** In the order of the catalogue; what is not recorded is what they lack to the whole. */
        parts: Type.Array(Type.Object({ key: Type.String(), name: Type.String(), ...Counted })),
        /** Parts taken together, such as all ethnic minorities. */
        groups: Type.Array(Type.Object({ key: Type.String(), ...Counted })),
      }),
    ),
  }),
  example: { input: { unitCode: 'TINH', period: '2026' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
