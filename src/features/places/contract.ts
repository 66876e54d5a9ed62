import { Type } from 'typebox';
import { COUNTING_DAYS } from '#features/facts/model.ts';
import { RowQueryField } from '#features/monitoring/contract/queryFields.ts';
import { ABSENT, SITE_STATES, UNKNOWN } from '#features/monitoring/query.ts';
import { BOUNDS } from '#features/plans/model.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';

const HALVES = ['places-without-member', 'places-without-organisation'] as const;
const HalfField = Type.Enum(HALVES);
const EndField = Type.Enum([...SITE_STATES, UNKNOWN, ABSENT]);
const Verdict = Nullable(Type.Enum(['not-met', 'met', 'exceeded']));
const Percent = Nullable(Type.Number());

const Fall = Type.Object({
  half: HalfField,
  /** Whether the goal asks something of this half: the other is shown all the same. */
  isAsked: Type.Boolean(),
  before: Type.Integer(),
  now: Type.Integer(),
  /** Per cent of the stock it began with; negative when it grew. */
  gone: Percent,
  /** Per cent in a whole year at this pace; null once the window is over. */
  pace: Percent,
  /** The goal in whole sites of the stock it began with. */
  atLeast: Nullable(Type.Integer()),
  atMost: Nullable(Type.Integer()),
  verdict: Verdict,
  /** The sentence that figures and reports print. */
  printed: Nullable(Type.String()),
});

const Covered = Type.Object({
  half: HalfField,
  isAsked: Type.Boolean(),
  done: Type.Integer(),
  whole: Type.Integer(),
  share: Type.Number(),
  left: Nullable(Type.Integer()),
  verdict: Verdict,
});

const Goal = Type.Object({
  code: Type.String(),
  measure: Type.String(),
  bound: Type.Enum(BOUNDS),
  /** `mục tiêu Nghị quyết Đại hội XIII` */
  label: Type.String(),
  /** `giảm 15–20%/năm` */
  words: Nullable(Type.String()),
  from: Type.String(),
  to: Type.String(),
  deadlineYear: Nullable(Type.Integer()),
  /** The day its fall is measured from; `isFirst` when it is the first of the window the goal means. */
  since: Nullable(Type.Object({ on: Type.String(), isFirst: Type.Boolean() })),
  falls: Nullable(Type.Array(Fall)),
  covered: Nullable(Type.Array(Covered)),
  /** Year by year, the newest first; a verdict only on those that are over. */
  years: Type.Array(
    Type.Object({ year: Type.Integer(), isOver: Type.Boolean(), falls: Nullable(Type.Array(Fall)) }),
  ),
});

const Counted = Type.Object({ n: Type.Integer(), query: RowQueryField });
const HalfCount = Type.Object({
  half: HalfField,
  words: Type.String(),
  n: Type.Integer(),
  query: RowQueryField,
});

const Move = Type.Object({
  from: EndField,
  to: EndField,
  direction: Type.Enum(['forward', 'back', 'other']),
  n: Type.Integer(),
});

const Child = Type.Object({
  code: Type.String(),
  name: Type.String(),
  /** The unit itself: what it looks after without a subordinate between. */
  isItself: Type.Boolean(),
  whole: Type.Integer(),
  unknown: Type.Integer(),
  /** Both, in the order of `halves`. */
  halves: Type.Array(Counted),
});

export const reviewPlaces = endpoint({
  action: 'place.review',
  method: 'GET',
  path: '/units/:unitCode/place-review',
  summary:
    'Villages, and base units by kind, without a member and without an organisation: both halves against each goal, the moves, and where the rest is',
  input: Type.Object(
    {
      unitCode: CodeField,
      asOf: Type.Optional(DayField),
      since: Type.Optional(DayField),
      /** The group whose subordinates and moves are told once more as plain rows, such as a sheet takes. */
      group: Type.Optional(Type.String({ minLength: 1, maxLength: 400 })),
    },
    closed,
  ),
  output: Type.Object({
    unit: Type.Object({ code: Type.String(), name: Type.String(), isSample: Type.Boolean() }),
    asOf: Type.String(),
    countedBy: Type.Enum(COUNTING_DAYS),
    /** Villages all together, base units all together, and the kinds that goals name. */
    groups: Type.Array(
      Type.Object({
        key: Type.String(),
        sort: Type.Enum(['place', 'base-unit']),
        /** Codes of the kinds; none is all of the register. */
        kinds: Type.Array(Type.String()),
        names: Type.Array(Type.String()),
        whole: Type.Integer(),
        unknown: Nullable(Counted),
        halves: Type.Array(HalfCount),
        goals: Type.Array(Goal),
        /** The day the moves are counted from; null where the states of no earlier day are known. */
        since: Nullable(Type.Object({ on: Type.String(), isFirst: Type.Boolean() })),
        moves: Type.Array(Type.Object({ ...Move.properties, query: RowQueryField })),
        children: Type.Array(Child),
      }),
    ),
    /** Of the group that was named. */
    children: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        withoutMember: Type.Integer(),
        withoutOrganisation: Type.Integer(),
        whole: Type.Integer(),
      }),
    ),
    moves: Type.Array(Move),
  }),
  example: { input: { unitCode: 'T-01' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
