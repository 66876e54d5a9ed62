import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, IdField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { MOST_PER_MEMBER, STAGES_OF_HELPED, TARGET_GROUPS, TARGET_STATES } from './model.ts';

const Text = Type.String();
const MaybeText = Nullable(Text);
const reads = { method: 'GET', policy: 'case-reader', audit: 'read', limit: 'none' } as const;
const writes = { method: 'POST', policy: 'member-target-writer', audit: 'change', limit: 'form' } as const;
const Period = Type.String({ pattern: '^[0-9a-zA-Z:.-]{4,24}$' });
const Page = {
  after: Type.Optional(IdField),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};
const Counts = Type.Object({
  all: Type.Integer(),
  notBegun: Type.Integer(),
  begun: Type.Integer(),
  silent: Type.Integer(),
  fulfilled: Type.Integer(),
});

export const listMemberTargets = endpoint({
  ...reads,
  action: 'member-target.list',
  path: '/units/:unitCode/member-targets',
  summary:
    'Members below a unit who have a personal target for a period: who has not begun comes first, then who met nobody for too long',
  input: Type.Object(
    {
      unitCode: CodeField,
      period: Type.Optional(Period),
      group: Type.Optional(Type.Enum(TARGET_GROUPS)),
      ...Page,
      after: Type.Optional(Type.String({ pattern: '^[0-3]_[0-9]{1,9}$' })),
    },
    closed,
  ),
  output: Type.Object({
    on: Text,
    /** The period that is shown; null where no member has a target. */
    period: MaybeText,
    /** Periods for which members below the unit have targets, the latest first. */
    periods: Type.Array(Text),
    isBranch: Type.Boolean(),
    contactMonths: Type.Object({ value: Type.Integer(), isUnverified: Type.Boolean() }),
    /** On all pages, whatever group was asked for. */
    counts: Counts,
    targets: Type.Array(
      Type.Object({
        id: Type.Integer(),
        code: Text,
        memberCode: Text,
        fullName: MaybeText,
        unitCode: Text,
        unitName: Text,
        number: Nullable(Type.Number()),
        state: Type.Enum(TARGET_STATES),
        training: Type.Integer(),
        inClass: Type.Integer(),
        dossier: Type.Integer(),
        done: Type.Integer(),
        contactOn: MaybeText,
      }),
    ),
    next: MaybeText,
  }),
  example: { input: { unitCode: 'CS-01' } },
});

export const countMemberTargets = endpoint({
  ...reads,
  action: 'member-target.count',
  path: '/units/:unitCode/member-targets/units',
  summary: 'The same in numbers for each unit right below',
  input: Type.Object({ unitCode: CodeField, period: Period, ...Page }, closed),
  output: Type.Object({
    units: Type.Array(
      Type.Object({ id: Type.Integer(), unitCode: Text, unitName: Text, ...Counts.properties }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { unitCode: 'CS-01', period: '2026' } },
});

export const listPeopleOfTarget = endpoint({
  ...reads,
  action: 'member-target.people',
  path: '/units/:unitCode/member-targets/:targetId/people',
  summary: 'Whom a member with a target follows, and whom it counts: as many as the numbers say',
  input: Type.Object(
    { unitCode: CodeField, targetId: IdField, stage: Type.Optional(Type.Enum(STAGES_OF_HELPED)) },
    closed,
  ),
  output: Type.Object({
    people: Type.Array(
      Type.Object({
        id: Type.Integer(),
        /** Null where the case lies outside of what one may see, or its person was erased. */
        caseCode: MaybeText,
        fullName: MaybeText,
        unitName: Text,
        stage: Type.Enum(STAGES_OF_HELPED),
        status: Text,
        isFinder: Type.Boolean(),
        contactOn: MaybeText,
      }),
    ),
  }),
  example: { input: { unitCode: 'B-01', targetId: 1 } },
});

export const offerMemberTargets = endpoint({
  ...reads,
  action: 'member-target.offer',
  path: '/units/:unitCode/member-targets/offer',
  summary:
    'The roll of a branch with what each member was given for a plan, and the plans that bind the branch',
  input: Type.Object({ unitCode: CodeField, planCode: Type.Optional(CodeField) }, closed),
  output: Type.Object({
    planCode: MaybeText,
    plans: Type.Array(Type.Object({ code: Text, period: Text, unitName: Text })),
    members: Type.Array(
      Type.Object({
        memberCode: Text,
        fullName: MaybeText,
        isFullMember: Type.Boolean(),
        /** What was given already for the plan's period. */
        number: Nullable(Type.Number()),
      }),
    ),
  }),
  example: { input: { unitCode: 'B-01' } },
});

export const giveMemberTargets = endpoint({
  ...writes,
  action: 'member-target.give',
  path: '/units/:unitCode/member-targets',
  summary:
    'Personal targets for members of a branch: how many people each brings to admission in the period of a plan',
  input: Type.Object(
    {
      unitCode: CodeField,
      planCode: CodeField,
      members: Type.Array(
        Type.Object(
          { memberCode: CodeField, number: Type.Integer({ minimum: 1, maximum: MOST_PER_MEMBER }) },
          closed,
        ),
        { minItems: 1, maxItems: 200 },
      ),
    },
    closed,
  ),
  output: Type.Object({ codes: Type.Array(Text), period: Text }),
  example: {
    input: { unitCode: 'B-01', planCode: 'KH-2026', members: [{ memberCode: 'N-01', number: 1 }] },
  },
});

export const withdrawMemberTargets = endpoint({
  ...writes,
  action: 'member-target.withdraw',
  path: '/units/:unitCode/member-targets/withdrawal',
  summary: 'Personal targets are taken back, all or none',
  input: Type.Object(
    {
      unitCode: CodeField,
      codes: Type.Array(CodeField, { minItems: 1, maxItems: 200, uniqueItems: true }),
      reason: ParagraphField,
    },
    closed,
  ),
  output: Type.Object({ withdrawn: Type.Integer() }),
  example: { input: { unitCode: 'B-01', codes: ['CT-01'], reason: 'Giao nhầm' } },
});
