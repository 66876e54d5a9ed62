import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable } from '#kernel/fields.ts';
import { GROUPS } from '../groups.ts';
import { PARTIES, STATUSES } from '../model.ts';
import { ReasonView } from './reason.ts';

const reads = { method: 'GET', policy: 'case-reader', audit: 'read', limit: 'none' } as const;

const Person = {
  personCode: Type.String(),
  fullName: Nullable(Type.String()),
  bornOn: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  unitCode: Type.String(),
  unitName: Nullable(Type.String()),
};

/** What is known of the person before the dossier; codes have their words in `profileNames`. */
const SourcingView = Type.Object({
  origin: Nullable(
    Type.Object({
      code: Type.String(),
      on: Type.String(),
      introducer: Nullable(Type.String()),
      documentNumber: Nullable(Type.String()),
      memberId: Nullable(Type.Integer()),
    }),
  ),
  basis: Nullable(Type.Object({ kind: Type.String(), on: Type.String(), purpose: Type.String() })),
  position: Nullable(Type.String()),
  pool: Nullable(Type.String()),
  tags: Type.Array(Type.String()),
  mobility: Nullable(
    Type.Object({ kind: Type.String(), backIn: Nullable(Type.String()), since: Type.String() }),
  ),
  reviewedOn: Nullable(Type.String()),
  /** The last month in which the branch kept the person. */
  reviewedMonth: Nullable(Type.String()),
  assessment: Nullable(
    Type.Object({
      on: Type.String(),
      results: Type.String(),
      manner: Type.String(),
      ethics: Type.String(),
      memberId: Nullable(Type.Integer()),
    }),
  ),
  contactOn: Nullable(Type.String()),
  helperUntil: Nullable(Type.String()),
});

export const CaseView = Type.Object({
  code: Type.String(),
  ...Person,
  kind: Type.String(),
  openedOn: Type.String(),
  /** The day for which all this is told. */
  on: Type.String(),
  status: Type.String(),
  /** The part of the way in which the status stands. */
  group: Type.String(),
  version: Type.Integer(),
  path: Type.String(),
  isPathConfirmed: Type.Boolean(),
  isChecked: Type.Boolean(),
  dates: Type.Record(Type.String(), Nullable(Type.String())),
  steps: Type.Array(
    Type.Object({
      number: Type.Integer(),
      code: Type.String(),
      group: Type.String(),
      actor: Type.String(),
      papers: Type.Array(Type.String()),
      /** One of a task: not-started, underway, missing, done, returned. */
      state: Type.String(),
      doneOn: Nullable(Type.String()),
      dueOn: Nullable(Type.String()),
    }),
  ),
  clocks: Type.Array(
    Type.Object({
      kind: Type.String(),
      of: Type.String(),
      startsOn: Type.String(),
      dueOn: Type.String(),
      endedOn: Nullable(Type.String()),
      rule: Type.String(),
      isUnsure: Type.Boolean(),
      isUnverified: Type.Boolean(),
      isOverdue: Type.Boolean(),
      owner: Type.String(),
    }),
  ),
  /** What stands between the case and its next turning point, and who can remove it. */
  missing: Type.Array(ReasonView),
  /** The act that the procedure asks for next; null where it asks for none. */
  next: Nullable(Type.String()),
  /** Each act: not offered in this status is left out; open, or blocked with everything that blocks it. */
  moves: Type.Array(
    Type.Object({
      act: Type.String(),
      /** Number of the step it fulfils. */
      step: Nullable(Type.Integer()),
      by: Type.String(),
      /** A meeting writes it by its vote; nobody records it here. */
      isByVote: Type.Boolean(),
      /** The unit of the act's level; whether the reader works for it or above. */
      unitCode: Type.String(),
      isMine: Type.Boolean(),
      /** What it would most likely say now: the first values of its form. */
      suggested: Type.Record(Type.String(), Type.Unknown()),
      blockers: Type.Array(ReasonView),
    }),
  ),
  people: Type.Array(
    Type.Object({
      role: Type.String(),
      kind: Type.String(),
      memberId: Nullable(Type.Integer()),
      since: Type.String(),
      togetherSince: Nullable(Type.String()),
      isCurrent: Type.Boolean(),
    }),
  ),
  /** The members of whom events speak; of another scope there is no name. */
  members: Type.Array(
    Type.Object({
      memberId: Type.Integer(),
      personCode: Type.String(),
      fullName: Nullable(Type.String()),
    }),
  ),
  profile: Type.Object({
    fullName: Nullable(Type.String()),
    bornOn: Nullable(Type.String()),
    birthYear: Nullable(Type.Integer()),
    sex: Nullable(Type.String()),
    homePlace: Nullable(Type.String()),
    education: Nullable(Type.String()),
    schoolingException: Nullable(Type.String()),
    religion: Nullable(Type.String()),
    ethnicGroup: Nullable(Type.String()),
    occupation: Nullable(Type.String()),
    placeKind: Nullable(Type.String()),
    introducer: Nullable(Type.String()),
    isYouthUnionMember: Type.Boolean(),
    isTradeUnionMember: Type.Boolean(),
  }),
  sourcing: SourcingView,
  /** Words of the codes of the profiles and of what events tell: `religion:none`. */
  profileNames: Type.Record(Type.String(), Type.String()),
  /** What each correction of the profile changed, as it stood before, the latest first. */
  formerProfiles: Type.Array(
    Type.Object({
      until: Type.String(),
      profile: Type.Record(Type.String(), Type.Unknown()),
      reason: Nullable(Type.String()),
    }),
  ),
  findings: Type.Array(
    Type.Object({
      ...ReasonView.properties,
      eventId: Nullable(Type.Integer()),
      on: Nullable(Type.String()),
    }),
  ),
  events: Type.Array(
    Type.Object({
      id: Type.Integer(),
      act: Type.String(),
      on: Type.String(),
      details: Type.Record(Type.String(), Type.Unknown()),
      recordedAt: Type.String(),
      supersedes: Nullable(Type.Integer()),
      isVoid: Type.Boolean(),
      isSuperseded: Type.Boolean(),
      reason: Nullable(Type.String()),
      regulation: Nullable(Type.String()),
      ruleRows: Type.Array(Type.String()),
    }),
  ),
});

export const readCase = endpoint({
  ...reads,
  action: 'case.read',
  path: '/cases/:caseCode',
  summary:
    'One case: where it stands, its steps, clocks, moves, faults and events; on a day, as known at an instant',
  input: Type.Object(
    {
      caseCode: CodeField,
      on: Type.Optional(DayField),
      knownAt: Type.Optional(Type.String({ format: 'date-time' })),
    },
    closed,
  ),
  output: CaseView,
  example: { input: { caseCode: 'HS-01' } },
});

export const listCases = endpoint({
  ...reads,
  action: 'case.list',
  path: '/units/:unitCode/cases',
  summary:
    'The cases below a unit, those due first, by page: where each stands, what it lacks, whom it waits for',
  input: Type.Object(
    {
      unitCode: CodeField,
      status: Type.Optional(Type.Array(Type.Enum(STATUSES), { maxItems: STATUSES.length })),
      group: Type.Optional(Type.Enum(GROUPS)),
      dueBy: Type.Optional(DayField),
      isOverdue: Type.Optional(Type.Boolean()),
      /** Who does the next act. */
      waitsFor: Type.Optional(Type.Enum(PARTIES)),
      /** Only those that lack something for their next turning point. */
      isMissing: Type.Optional(Type.Boolean()),
      after: Type.Optional(CodeField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    on: Type.String(),
    cases: Type.Array(
      Type.Object({
        code: Type.String(),
        ...Person,
        status: Type.String(),
        group: Type.String(),
        statusSince: Type.String(),
        dueOn: Nullable(Type.String()),
        clock: Nullable(Type.String()),
        isOverdue: Type.Boolean(),
        next: Nullable(Type.String()),
        waitsFor: Nullable(Type.String()),
        /** Codes of what is missing, as in `case.read`. */
        missing: Type.Array(Type.String()),
      }),
    ),
    next: Nullable(Type.String()),
  }),
  example: { input: { unitCode: 'B-01' } },
});

export const findCases = endpoint({
  ...reads,
  method: 'POST',
  limit: 'form',
  action: 'case.find',
  path: '/units/:unitCode/cases/find',
  summary: 'People below a unit by words of their name, with or without marks, and the case of each',
  input: Type.Object({ unitCode: CodeField, words: LineField }, closed),
  output: Type.Object({
    people: Type.Array(
      Type.Object({ ...Person, caseCode: Nullable(Type.String()), status: Nullable(Type.String()) }),
    ),
  }),
  example: { input: { unitCode: 'B-01', words: 'lo thi mau' } },
});
