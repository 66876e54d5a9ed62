import { type TSchema, Type } from 'typebox';
import { VOTE_ACTS } from '#features/admissions/acts/votes.ts';
import { MATTERS } from '#features/admissions/model.ts';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { MEETING_BODIES, MEETING_KINDS, MEETING_STATES, METHODS, QUALITY_MARKS } from '../model.ts';
import { EXCLUSIONS } from '../votes.ts';
import { reads } from './fields.ts';

const Text = Type.String();
const MaybeText = Nullable(Text);
const maybe = <T extends TSchema>(schema: T) => Nullable(schema);

const Heading = {
  code: Text,
  unitCode: Text,
  unitName: Text,
  body: Type.Enum(MEETING_BODIES),
  kind: Type.Enum(MEETING_KINDS),
  state: Type.Enum(MEETING_STATES),
  heldOn: Text,
  at: MaybeText,
  place: MaybeText,
  theme: MaybeText,
  isClosed: Type.Boolean(),
  convened: Type.Integer(),
  present: Type.Integer(),
  quality: maybe(Type.Enum(QUALITY_MARKS)),
};

const Tally = {
  convened: Type.Integer(),
  present: Type.Integer(),
  yes: Type.Integer(),
  no: Type.Integer(),
  needed: maybe(Type.Integer()),
  passed: Type.Boolean(),
};

const Seat = Type.Object({
  personCode: Text,
  fullName: MaybeText,
  exclusion: maybe(Type.Enum(EXCLUSIONS)),
  isPresent: Type.Boolean(),
  isConvened: Type.Boolean(),
  reason: MaybeText,
});

const Person = { caseCode: Text, fullName: MaybeText, unitName: Text, matter: Type.Enum(MATTERS) };

/** Somebody whose next step is this meeting's vote, or whom it lists all the same. */
const Item = Type.Object({
  ...Person,
  version: Type.Integer(),
  /** What a vote of this body is for the case: a proposal, a resolution of the base committee, or the decision. */
  act: Type.Enum(Object.values(VOTE_ACTS)),
  isListed: Type.Boolean(),
  /** Votes needed of those convened now; null while nobody is. */
  needed: maybe(Type.Integer()),
  /** The vote of the branch, and of the base committee, that went before. */
  former: Type.Array(
    Type.Object({
      body: Text,
      on: Text,
      yes: Type.Integer(),
      convened: Type.Integer(),
      passed: Type.Boolean(),
    }),
  ),
  blockers: Type.Array(
    Type.Object({
      code: Text,
      clause: Text,
      remover: Text,
      isUnverified: Type.Boolean(),
      limit: maybe(Type.Number()),
    }),
  ),
});

export const readMeeting = endpoint({
  ...reads,
  action: 'meeting.read',
  path: '/meetings/:meetingCode',
  summary:
    'One meeting: who counts and who came, whom it is to vote on and what still blocks each, its votes',
  input: Type.Object({ meetingCode: CodeField }, closed),
  output: Type.Object({
    ...Heading,
    content: MaybeText,
    plannedOn: MaybeText,
    changeReason: MaybeText,
    method: Type.Enum(METHODS),
    visitor: MaybeText,
    supportNote: MaybeText,
    qualityNote: MaybeText,
    seats: Type.Array(Seat),
    items: Type.Array(Item),
    votes: Type.Array(
      Type.Object({
        ...Person,
        ...Tally,
        /** A failed vote of a branch is reported with its full result. */
        isReported: Type.Boolean(),
      }),
    ),
  }),
  example: { input: { meetingCode: 'H-01' } },
});

export const listMeetings = endpoint({
  ...reads,
  audit: 'none',
  action: 'meeting.list',
  path: '/units/:unitCode/meetings',
  summary: 'Meetings of a unit, or of all below it, between two days, by day and page',
  input: Type.Object(
    {
      unitCode: CodeField,
      from: Type.Optional(DayField),
      to: Type.Optional(DayField),
      isBelow: Type.Optional(Type.Boolean()),
      state: Type.Optional(Type.Enum(MEETING_STATES)),
      kind: Type.Optional(Type.Enum(MEETING_KINDS)),
      after: Type.Optional(CodeField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    meetings: Type.Array(Type.Object({ ...Heading, items: Type.Integer(), votes: Type.Integer() })),
    next: MaybeText,
  }),
  example: { input: { unitCode: 'B-01', from: day('2026-11-01'), to: day('2026-11-30') } },
});
