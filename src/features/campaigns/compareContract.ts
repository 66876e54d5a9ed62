import { Type } from 'typebox';
import { PeriodField } from '#features/monitoring/contract.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, Nullable } from '#kernel/fields.ts';
import { SIDES } from './model.ts';

const reads = { method: 'GET', policy: 'organisation-reader', audit: 'none', limit: 'none' } as const;
const Asked = {
  campaignCode: CodeField,
  period: Type.Optional(PeriodField),
  asOf: Type.Optional(DayField),
};

const SideView = Type.Object({
  units: Type.Integer(),
  /** Of them, those whose members are known; the rate speaks of these alone. */
  unitsKnown: Type.Integer(),
  members: Type.Integer(),
  admissions: Type.Integer(),
  admissionsKnown: Type.Integer(),
  perHundred: Nullable(Type.Number()),
});

export const compareModel = endpoint({
  ...reads,
  action: 'campaign.compare',
  path: '/campaigns/:campaignCode/comparison',
  summary:
    'Admissions per hundred members of the units that apply a model on the day, beside those of units of the same kind that never did in the period; no cause is claimed',
  input: Type.Object(Asked, closed),
  output: Type.Object({
    from: Type.String(),
    to: Type.String(),
    period: Type.String(),
    kinds: Type.Array(Type.String()),
    with: SideView,
    without: SideView,
  }),
  example: { input: { campaignCode: 'MH-1', period: '2026' } },
});

export const listCompared = endpoint({
  ...reads,
  action: 'campaign.list-compared',
  path: '/campaigns/:campaignCode/compared-units',
  summary: 'The units of one side of the comparison: members and admissions of each',
  input: Type.Object(
    {
      ...Asked,
      side: Type.Enum(SIDES),
      after: Type.Optional(IdField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    count: Type.Integer(),
    units: Type.Array(
      Type.Object({
        id: Type.Integer(),
        unitCode: Type.String(),
        unitName: Type.String(),
        since: Nullable(Type.String()),
        members: Nullable(Type.Integer()),
        admissions: Type.Integer(),
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { campaignCode: 'MH-1', side: 'with' as const } },
});
