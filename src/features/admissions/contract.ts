import { type TObject, type TProperties, Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { type Endpoint, endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable, ParagraphField } from '#kernel/fields.ts';
import type { Act } from './acts/act.ts';
import { VOTE_ACTS } from './acts/votes.ts';
import { acts } from './acts.ts';

export const writes = { method: 'POST', policy: 'case-writer', audit: 'change', limit: 'form' } as const;
export const Version = Type.Optional(Type.Integer({ minimum: 1 }));

/** Every act answers with where the case now stands. */
export const CaseMark = Type.Object({
  code: Type.String(),
  status: Type.String(),
  version: Type.Integer(),
  eventId: Nullable(Type.Integer()),
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

const Due = Type.Object({
  kind: Type.String(),
  of: Type.String(),
  dueOn: Type.String(),
  isUnsure: Type.Boolean(),
  isUnverified: Type.Boolean(),
  owner: Type.String(),
});

export const checkCase = endpoint({
  ...writes,
  audit: 'read',
  action: 'case.check',
  path: '/cases/:caseCode/checks',
  summary:
    'An act tried and not done: refused as it would be, or where the case would stand and which deadlines would start',
  input: Type.Object(
    {
      caseCode: CodeField,
      act: Type.Enum(actContracts.map(({ act }) => act.name)),
      on: DayField,
      /** The other fields of the act. */
      details: Type.Record(Type.String(), Type.Unknown()),
    },
    closed,
  ),
  output: Type.Object({ status: Type.String(), clocks: Type.Array(Due) }),
  example: { input: { caseCode: 'HS-01', act: 'enlist', on: day('2025-07-15'), details: {} } },
});

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
