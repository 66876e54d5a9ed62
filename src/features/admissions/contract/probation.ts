import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { PROBATION_LACKS, PROBATION_STATES, ROUNDS } from '../probation.ts';

const reads = { method: 'GET', policy: 'case-reader', limit: 'none' } as const;
const Text = Type.String();
const MaybeDay = Nullable(Type.String());

export const listProbation = endpoint({
  ...reads,
  audit: 'read',
  action: 'probation.list',
  path: '/units/:unitCode/probation',
  summary:
    'The probationary members below a unit, overdue first, by page: their time, helper, class, papers and round of recognition',
  input: Type.Object(
    {
      unitCode: CodeField,
      state: Type.Optional(Type.Enum(PROBATION_STATES)),
      lacks: Type.Optional(Type.Enum(PROBATION_LACKS)),
      /** Only those whom the branch has still to vote on and whose probation ends by this day. */
      reviewBy: Type.Optional(DayField),
      after: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,10}$' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    on: Text,
    people: Type.Array(
      Type.Object({
        caseCode: Text,
        personCode: Text,
        fullName: Nullable(Text),
        unitCode: Text,
        unitName: Nullable(Text),
        state: Type.Enum(PROBATION_STATES),
        ceremonyOn: Text,
        /** The day on which the months of probation are over. */
        endsOn: Text,
        /** Days until then; below zero when they are over. */
        daysLeft: Type.Integer(),
        /** By when the branch is to vote or the committee to decide; null when neither is waited for. */
        dueOn: MaybeDay,
        /** The time of the decision was made longer. */
        isExtended: Type.Boolean(),
        /** Who helps now; of another scope there is no name. */
        helpers: Type.Array(Text),
        /** False when nobody helps who still stands on the roll of the branch. */
        hasHelper: Type.Boolean(),
        classOn: MaybeDay,
        selfReviewOn: MaybeDay,
        helperCommentOn: MaybeDay,
        opinionsOn: MaybeDay,
        lacks: Type.Array(Type.Enum(PROBATION_LACKS)),
        round: Type.Enum(ROUNDS),
        /** The meeting that is to vote, or the day of the branch's vote. */
        meetingCode: Nullable(Text),
        meetingOn: MaybeDay,
        next: Nullable(Text),
        waitsFor: Nullable(Text),
      }),
    ),
    next: Nullable(Text),
  }),
  example: { input: { unitCode: 'B-01' } },
});

const Counts = Object.fromEntries(PROBATION_STATES.map((state) => [state, Type.Integer()])) as Record<
  (typeof PROBATION_STATES)[number],
  ReturnType<typeof Type.Integer>
>;

export const countProbation = endpoint({
  ...reads,
  audit: 'none',
  action: 'probation.count',
  path: '/units/:unitCode/probation/count',
  summary:
    'Probationary members below a unit by how their time stands, and those of the rolls who have no case underway',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: Type.Object({
    on: Text,
    total: Type.Integer(),
    ...Counts,
    withoutCase: Type.Integer(),
  }),
  example: { input: { unitCode: 'B-01' } },
});
