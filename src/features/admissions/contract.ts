import { type TObject, type TProperties, Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { type Endpoint, endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import type { Act } from './acts/act.ts';
import { VOTE_ACTS } from './acts/votes.ts';
import { acts } from './acts.ts';
import { CASE_KINDS, EDUCATION, SCHOOLING_EXCEPTIONS, STATUSES } from './model.ts';

const writes = { method: 'POST', policy: 'case-writer', audit: 'change', limit: 'form' } as const;
const reads = { method: 'GET', policy: 'case-reader', audit: 'read', limit: 'none' } as const;
const Version = Type.Optional(Type.Integer({ minimum: 1 }));

/** Every act answers with where the case now stands. */
export const CaseMark = Type.Object({
  code: Type.String(),
  status: Type.String(),
  version: Type.Integer(),
  eventId: Nullable(Type.Integer()),
});

/** What the rules judge of a person besides the papers. */
const Profile = {
  education: Type.Optional(Nullable(Type.Enum(EDUCATION))),
  schoolingException: Type.Optional(Nullable(Type.Enum(SCHOOLING_EXCEPTIONS))),
  religion: Type.Optional(Nullable(CodeField)),
  ethnicGroup: Type.Optional(Nullable(CodeField)),
  occupation: Type.Optional(Nullable(CodeField)),
  isYouthUnionMember: Type.Optional(Type.Boolean()),
  isTradeUnionMember: Type.Optional(Type.Boolean()),
  introducer: Type.Optional(Nullable(CodeField)),
};

const Former = Type.Object(
  {
    leftOn: DayField,
    reason: LineField,
    recordClearedOn: Type.Optional(DayField),
    readmittedBefore: Type.Optional(Type.Integer({ minimum: 0, maximum: 9 })),
    firstDecidedOn: Type.Optional(DayField),
  },
  closed,
);

export const openCase = endpoint({
  ...writes,
  action: 'case.open',
  path: '/cases',
  summary: 'Open the case of a person whom a branch or an organisation put forward',
  input: Type.Object(
    {
      code: Type.Optional(CodeField),
      personCode: CodeField,
      unitCode: CodeField,
      on: DayField,
      kind: Type.Optional(Type.Enum(CASE_KINDS)),
      former: Type.Optional(Former),
      ...Profile,
    },
    closed,
  ),
  output: CaseMark,
  example: {
    input: { personCode: 'N-01', unitCode: 'B-01', on: day('2025-07-07'), education: 'us-diploma' },
  },
});

export const describeCase = endpoint({
  ...writes,
  method: 'PUT',
  action: 'case.describe',
  path: '/cases/:caseCode/profile',
  summary: 'Schooling, unions and what else the rules judge of the person',
  input: Type.Object({ caseCode: CodeField, version: Version, ...Profile }, closed),
  output: CaseMark,
  example: { input: { caseCode: 'HS-01', education: 'us-diploma' } },
});

/** What the server reads itself: a member's key and standing from the roll of the day, the stage of a move. */
const BY_SERVER = ['memberId', 'isFullMember', 'stage'];

const inputOf = (act: Act): TObject => {
  const { properties } = act.details;
  const required = new Set(act.details.required as string[] | undefined);
  const named = 'memberId' in properties;
  const own: TProperties = Object.fromEntries(
    Object.entries(properties).filter(([name]) => !BY_SERVER.includes(name)),
  );
  const member: TProperties = named
    ? { memberCode: required.has('memberId') ? CodeField : Type.Optional(CodeField) }
    : {};
  return Type.Object({ caseCode: CodeField, on: DayField, version: Version, ...own, ...member }, closed);
};

const exampleOf = (act: Act) => {
  const given = Object.entries(act.example as Record<string, unknown>);
  return {
    caseCode: 'HS-01',
    on: day('2025-07-15'),
    ...Object.fromEntries(given.filter(([name]) => !BY_SERVER.includes(name))),
    ...(given.some(([name]) => name === 'memberId') ? { memberCode: 'N-02' } : {}),
  };
};

/** Nobody types a vote into a case: a meeting writes it. */
export const BY_VOTE: readonly string[] = Object.values(VOTE_ACTS);

/** One operation per act, made from the list of acts. */
export const actContracts: readonly { act: Act; contract: Endpoint }[] = acts
  .filter(({ name }) => !BY_VOTE.includes(name))
  .map((act) => ({
    act,
    contract: endpoint({
      ...writes,
      action: `case.${act.name}`,
      path: `/cases/:caseCode/${act.name}`,
      summary: act.summary,
      input: inputOf(act),
      output: CaseMark,
      example: { input: exampleOf(act) },
    }) as unknown as Endpoint,
  }));

export const correctCase = endpoint({
  ...writes,
  action: 'case.correct',
  path: '/cases/:caseCode/corrections',
  summary: 'A new event takes the place of a wrong one, or says that it never was; both stay on record',
  input: Type.Object(
    {
      caseCode: CodeField,
      version: Version,
      eventId: Type.Integer({ minimum: 1 }),
      reason: ParagraphField,
      /** Absent: the event never was. */
      on: Type.Optional(DayField),
      details: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    },
    closed,
  ),
  output: CaseMark,
  example: { input: { caseCode: 'HS-01', eventId: 1, reason: 'Ghi nhầm ngày', on: day('2025-07-16') } },
});

export const forgetCase = endpoint({
  ...writes,
  policy: 'administrator',
  action: 'case.forget',
  path: '/cases/:caseCode/forgetting',
  summary:
    'After the retention period: the person of an ended case is erased, the events keep act, day, unit and dimensions',
  input: Type.Object({ caseCode: CodeField, reason: ParagraphField }, closed),
  output: Type.Object({ code: Type.String(), events: Type.Integer(), digest: Type.String() }),
  example: { input: { caseCode: 'HS-01', reason: 'Hết thời hạn lưu theo quy chế' } },
});

export const ReasonView = Type.Object({
  code: Type.String(),
  rule: Type.String(),
  clause: Type.String(),
  remover: Type.String(),
  isUnverified: Type.Boolean(),
  /** The number that decides, for its sentence. */
  limit: Nullable(Type.Integer()),
});

export const CaseView = Type.Object({
  code: Type.String(),
  personCode: Type.String(),
  fullName: Nullable(Type.String()),
  unitCode: Type.String(),
  kind: Type.String(),
  status: Type.String(),
  version: Type.Integer(),
  path: Type.String(),
  isPathConfirmed: Type.Boolean(),
  isChecked: Type.Boolean(),
  dates: Type.Record(Type.String(), Nullable(Type.String())),
  steps: Type.Array(
    Type.Object({
      number: Type.Integer(),
      code: Type.String(),
      actor: Type.String(),
      papers: Type.Array(Type.String()),
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
      isOverdue: Type.Boolean(),
      owner: Type.String(),
    }),
  ),
  /** Each act: not offered in this status is left out; open, or blocked with everything that blocks it. */
  moves: Type.Array(Type.Object({ act: Type.String(), by: Type.String(), blockers: Type.Array(ReasonView) })),
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
  summary: 'The cases below a unit, those due first, by page',
  input: Type.Object(
    {
      unitCode: CodeField,
      status: Type.Optional(Type.Array(Type.Enum(STATUSES), { maxItems: STATUSES.length })),
      dueBy: Type.Optional(DayField),
      after: Type.Optional(CodeField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    cases: Type.Array(
      Type.Object({
        code: Type.String(),
        personCode: Type.String(),
        fullName: Nullable(Type.String()),
        unitCode: Type.String(),
        status: Type.String(),
        statusSince: Type.String(),
        dueOn: Nullable(Type.String()),
        clock: Nullable(Type.String()),
      }),
    ),
    next: Nullable(Type.String()),
  }),
  example: { input: { unitCode: 'B-01' } },
});
