import { type TSchema, Type } from 'typebox';
import { COUNTED_MEASURES } from '#features/plans/model.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { DUTY_PARTIES, KEEPINGS, ROUND_BOUNDS, SIDES } from './model.ts';
import { STATES } from './workflow.ts';

const optional = <T extends TSchema>(schema: T) => Type.Optional(schema);
export const writes = { method: 'POST', policy: 'round-writer', audit: 'change', limit: 'form' } as const;
export const Count = Type.Integer({ minimum: 0, maximum: 1_000_000 });
const MaybeText = Nullable(Type.String());
const Mark = Type.Object({ code: Type.String() });

const Duty = Type.Object({ party: Type.Enum(DUTY_PARTIES), duty: LineField }, closed);
const Frame = {
  total: Count,
  reserve: optional(Count),
  bound: optional(Type.Enum(ROUND_BOUNDS)),
  keeping: optional(Type.Enum(KEEPINGS)),
  /** Adoption is refused while numbers and reserve do not make the total. */
  mustAddUp: optional(Type.Boolean()),
  answerUntil: optional(DayField),
  reviews: optional(Type.Array(DayField, { maxItems: 12 })),
  duties: optional(Type.Array(Duty, { maxItems: 20 })),
};

export const openRound = endpoint({
  ...writes,
  action: 'allocation.open',
  path: '/allocations',
  summary: 'Open a round: a unit divides a total of its plan among the units directly below',
  input: Type.Object(
    {
      code: optional(CodeField),
      unitCode: CodeField,
      planCode: CodeField,
      measure: optional(Type.Enum(COUNTED_MEASURES)),
      ...Frame,
    },
    closed,
  ),
  output: Mark,
  example: { input: { unitCode: 'TN', planCode: 'KH-2023', total: 852 } },
});

export const changeRound = endpoint({
  ...writes,
  method: 'PUT',
  action: 'allocation.change',
  path: '/allocations/:roundCode',
  summary:
    'Change the total, the reserve, the deadline, the review points or the duties of a round not adopted yet',
  input: Type.Object({ roundCode: CodeField, ...Frame }, closed),
  output: Mark,
  example: { input: { roundCode: 'VG-2023', total: 860, reserve: 8 } },
});

const Round = {
  code: Type.String(),
  unitCode: Type.String(),
  unitName: Type.String(),
  isSample: Type.Boolean(),
  planCode: Type.String(),
  period: Type.String(),
  measure: Type.String(),
  /** Not told to the units below. */
  total: Nullable(Type.Integer()),
  state: Type.Enum(STATES),
  proposedFirst: Nullable(Type.Enum(SIDES)),
  openedOn: Type.String(),
  answerUntil: MaybeText,
  adoptedOn: MaybeText,
  /** The dividing unit lies in one’s scope. */
  isMine: Type.Boolean(),
};

export const listRounds = endpoint({
  method: 'GET',
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
  action: 'allocation.list',
  path: '/units/:unitCode/allocations',
  summary: 'Rounds in which a unit divides or is given a number, the newest first',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: Type.Object({ rounds: Type.Array(Type.Object(Round)) }),
  example: { input: { unitCode: 'TN' } },
});

const Row = {
  unitCode: CodeField,
  assigned: optional(Count),
  reason: optional(ParagraphField),
  lower: optional(Count),
  upper: optional(Count),
  isLocked: optional(Type.Boolean()),
};
const Rows = Type.Array(Type.Object(Row, closed), { maxItems: 2_000 });

export const saveDraft = endpoint({
  ...writes,
  method: 'PUT',
  limit: 'table',
  action: 'allocation.save',
  path: '/allocations/:roundCode/drafts/:name',
  summary: 'Keep a working copy of a round; a new name makes a what-if copy',
  input: Type.Object({ roundCode: CodeField, name: LineField, rows: Rows }, closed),
  output: Type.Object({ name: Type.String(), units: Type.Integer() }),
  example: {
    input: { roundCode: 'VG-2023', name: 'Phương án 1', rows: [{ unitCode: 'T-01', assigned: 43 }] },
  },
});

export const chooseDraft = endpoint({
  ...writes,
  action: 'allocation.choose',
  path: '/allocations/:roundCode/drafts/:name/choice',
  summary: 'Work on with this copy: it is what is proposed and adopted',
  input: Type.Object({ roundCode: CodeField, name: LineField }, closed),
  output: Type.Object({ name: Type.String() }),
  example: { input: { roundCode: 'VG-2023', name: 'Phương án 1' } },
});

export const dropDraft = endpoint({
  ...writes,
  method: 'DELETE',
  limit: 'none',
  action: 'allocation.drop',
  path: '/allocations/:roundCode/drafts/:name',
  summary: 'Throw away a what-if copy that is not the chosen one',
  input: Type.Object({ roundCode: CodeField, name: LineField }, closed),
  output: Type.Object({ name: Type.String() }),
  example: { input: { roundCode: 'VG-2023', name: 'Phương án 2' } },
});

const Change = Type.Object({
  unitCode: MaybeText,
  of: Type.Enum(['total', 'lock', 'lower', 'upper'] as const),
  from: Type.Integer(),
  to: Type.Integer(),
});

export const runAllocation = endpoint({
  ...writes,
  audit: 'read',
  limit: 'table',
  action: 'allocation.run',
  path: '/allocations/:roundCode/run',
  summary:
    'Divide the total less the reserve to the scale of the formula, within bounds and locks; nothing is kept. Each number says why',
  input: Type.Object(
    { roundCode: CodeField, total: optional(Count), keeping: optional(Type.Enum(KEEPINGS)), rows: Rows },
    closed,
  ),
  output: Type.Object({
    total: Type.Integer(),
    shares: Type.Array(
      Type.Object({
        unitCode: Type.String(),
        assigned: Type.Integer(),
        quota: Type.Number(),
        held: Nullable(Type.Enum(['lock', 'no-base', 'lower', 'upper', 'within-one'] as const)),
        tie: Nullable(Type.Enum(['won', 'lost'] as const)),
        isBeyondOne: Type.Boolean(),
      }),
    ),
    /** Where it cannot be done: by how much, and at most three ways to mend it. */
    gap: Nullable(Type.Integer()),
    repairs: Type.Array(Type.Array(Change)),
  }),
  example: { input: { roundCode: 'VG-2023', rows: [{ unitCode: 'T-01', assigned: 25, isLocked: true }] } },
});

/** A round as its page reads it. */
export const RoundHead = Type.Object({
  ...Round,
  reserve: Nullable(Type.Integer()),
  bound: Type.Enum(ROUND_BOUNDS),
  keeping: Type.Enum(KEEPINGS),
  mustAddUp: Type.Boolean(),
  reviews: Type.Array(
    Type.Object({ on: Type.String(), doneOn: MaybeText, doneBy: MaybeText, remark: MaybeText }),
  ),
  duties: Type.Array(Type.Object({ party: Type.Enum(DUTY_PARTIES), duty: Type.String() })),
  documentCode: MaybeText,
});
