import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { ReasonView } from './reason.ts';

const reads = { method: 'GET', policy: 'case-reader', audit: 'read', limit: 'none' } as const;

/** A step with the last day on which it may be done for the goal still to be met. */
const Step = Type.Object({
  step: Type.String(),
  latestOn: Type.String(),
  because: Type.String(),
  isPast: Type.Boolean(),
});

/** Whether one case can still count by the goal, and what stands against it. */
const Outlook = {
  caseCode: Type.String(),
  personCode: Type.String(),
  fullName: Nullable(Type.String()),
  unitCode: Type.String(),
  unitName: Nullable(Type.String()),
  status: Type.String(),
  isPossible: Type.Boolean(),
  /** The first day by which it can count when nothing waits; null when it cannot within three years. */
  earliestOn: Nullable(Type.String()),
  steps: Type.Array(Step),
  /** What neither work nor haste removes by the branch meeting: too young, waiting time, standard not met. */
  blockers: Type.Array(ReasonView),
  /** Papers to be made anew, or used before their last day. */
  expiring: Type.Array(Type.Object({ kind: Type.String(), validUntil: Type.String() })),
};

const Counted = {
  goalOn: Type.String(),
  /** By which day an admission counts. */
  countedBy: Type.String(),
};

export const planCase = endpoint({
  ...reads,
  action: 'case.plan',
  path: '/cases/:caseCode/plan',
  summary:
    'The latest day of each remaining step for the admission to count by a day, on the real meeting days',
  input: Type.Object({ caseCode: CodeField, goalOn: DayField }, closed),
  output: Type.Object({
    ...Counted,
    ...Outlook,
    /** When the bodies of the case meet until the goal; a body that nobody gave days is left out. */
    meetings: Type.Array(Type.Object({ body: Type.String(), days: Type.Array(Type.String()) })),
  }),
  example: { input: { caseCode: 'HS-01', goalOn: day('2026-12-31') } },
});

export const planUnit = endpoint({
  ...reads,
  action: 'case.plan-unit',
  path: '/units/:unitCode/plan',
  summary:
    'Every open case below a unit planned backwards from one goal day: who can still make it, who cannot and why; by page',
  input: Type.Object(
    {
      unitCode: CodeField,
      goalOn: DayField,
      after: Type.Optional(CodeField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    ...Counted,
    /** Open cases on all pages. */
    total: Type.Integer(),
    cases: Type.Array(Type.Object(Outlook)),
    next: Nullable(Type.String()),
  }),
  example: { input: { unitCode: 'B-01', goalOn: day('2026-12-31') } },
});
