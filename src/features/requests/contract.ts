import { Type } from 'typebox';
import { RELATIONS } from '#features/admissions/model.ts';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { REQUEST_ANSWERS, REQUEST_FILTERS, REQUEST_KINDS, REQUEST_STATES, SIDES } from './model.ts';

const writes = { method: 'POST', policy: 'case-writer', audit: 'change', limit: 'form' } as const;
const reads = { method: 'GET', policy: 'case-reader', audit: 'read', limit: 'none' } as const;
const MaybeText = Nullable(Type.String());
const MaybeNumber = Nullable(Type.Integer());
const Place = { code: MaybeText, name: Type.String(), address: MaybeText };
const Page = {
  after: Type.Optional(Type.Integer({ minimum: 1 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};
const Question = {
  kind: Type.Enum(REQUEST_KINDS),
  relation: Type.Optional(Type.Enum(RELATIONS)),
  /** Which one, where a relation repeats. */
  number: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
};

/** A request as both sides see it: of the person only name and year of birth, of the answer never its content. */
export const RequestView = Type.Object({
  id: Type.Integer(),
  kind: Type.Enum(REQUEST_KINDS),
  relation: MaybeText,
  number: Type.Integer(),
  fullName: MaybeText,
  birthYear: MaybeNumber,
  /** Null for who may not see the case. */
  caseCode: MaybeText,
  from: Type.Object(Place),
  to: Type.Object(Place),
  letterNumber: MaybeText,
  isAbroad: Type.Boolean(),
  sentOn: Type.String(),
  receivedOn: MaybeText,
  dueOn: MaybeText,
  dueRule: MaybeText,
  isDueUnsure: Type.Boolean(),
  state: Type.Enum(REQUEST_STATES),
  isOverdue: Type.Boolean(),
  /** Days since it was sent, to today or to its end. */
  days: Type.Integer(),
  workingDays: Type.Integer(),
  overdueWorkingDays: Type.Integer(),
  remindedOn: Type.Array(Type.String()),
  answeredOn: MaybeText,
  answer: MaybeText,
  keptAt: MaybeText,
  declineReason: MaybeText,
  isAnsweredHere: Type.Boolean(),
  withdrawnOn: MaybeText,
  withdrawalReason: MaybeText,
  /** What this role may do now. */
  mayReceive: Type.Boolean(),
  mayAnswer: Type.Boolean(),
  mayRemind: Type.Boolean(),
  mayWithdraw: Type.Boolean(),
  /** An answer that the asking unit has not marked as looked at. */
  mayAcknowledge: Type.Boolean(),
});

export const sendRequest = endpoint({
  ...writes,
  action: 'request.send',
  path: '/cases/:caseCode/requests',
  summary: 'Ask one unit or outside body about one person: verification of relatives in scope, opinions',
  input: Type.Object(
    {
      caseCode: CodeField,
      version: Type.Optional(Type.Integer({ minimum: 1 })),
      on: DayField,
      questions: Type.Array(Type.Object(Question, closed), { minItems: 1, maxItems: 20 }),
      /** A unit of this installation, or the name and address of a body outside it. */
      toUnitCode: Type.Optional(CodeField),
      toName: Type.Optional(LineField),
      toAddress: Type.Optional(LineField),
      isAbroad: Type.Optional(Type.Boolean()),
      letterNumber: Type.Optional(LineField),
      /** By when an opinion is wished for; a verification has the clock of the rule. */
      dueOn: Type.Optional(DayField),
    },
    closed,
  ),
  output: Type.Object({ requests: Type.Array(Type.Object({ id: Type.Integer(), dueOn: MaybeText })) }),
  example: {
    input: {
      caseCode: 'HS-01',
      on: day('2025-07-15'),
      questions: [{ kind: 'verification', relation: 'natural-father' }],
      toUnitCode: 'CS-02',
      letterNumber: '12-CV/ĐU',
    },
  },
});

export const receiveRequest = endpoint({
  ...writes,
  action: 'request.receive',
  path: '/requests/:requestId/receipt',
  summary: 'The unit that was asked has the letter: its arrival starts the reply clock',
  input: Type.Object({ requestId: IdField, on: DayField }, closed),
  output: RequestView,
  example: { input: { requestId: 1, on: day('2025-07-18') } },
});

export const answerRequest = endpoint({
  ...writes,
  action: 'request.answer',
  path: '/requests/:requestId/answer',
  summary:
    'The answer by the unit that was asked, or by the asking one from its paper: result, day and where it is kept',
  input: Type.Object(
    {
      requestId: IdField,
      on: DayField,
      answer: Type.Enum(REQUEST_ANSWERS),
      receivedOn: Type.Optional(DayField),
      keptAt: Type.Optional(LineField),
      /** Of a request that is given back unanswered. */
      reason: Type.Optional(ParagraphField),
    },
    closed,
  ),
  output: RequestView,
  example: {
    input: { requestId: 1, on: day('2025-08-01'), answer: 'right', keptAt: 'Tủ hồ sơ số 2' },
  },
});

export const withdrawRequest = endpoint({
  ...writes,
  action: 'request.withdraw',
  path: '/requests/:requestId/withdrawal',
  summary: 'The asking unit takes its request back; in the case the question counts as not asked',
  input: Type.Object({ requestId: IdField, reason: ParagraphField }, closed),
  output: RequestView,
  example: { input: { requestId: 1, reason: 'Gửi nhầm nơi' } },
});

export const acknowledgeAnswer = endpoint({
  ...writes,
  action: 'request.acknowledge',
  path: '/requests/:requestId/acknowledgement',
  summary: 'The asking unit has looked at the answer of another; it is no task of its any more',
  input: Type.Object({ requestId: IdField }, closed),
  output: RequestView,
  example: { input: { requestId: 1 } },
});

export const remindRequest = endpoint({
  ...writes,
  action: 'request.remind',
  path: '/requests/:requestId/reminders',
  summary: 'Remind the unit that was asked, once a day at most',
  input: Type.Object({ requestId: IdField }, closed),
  output: RequestView,
  example: { input: { requestId: 1 } },
});

export const remindOverdue = endpoint({
  ...writes,
  action: 'request.remind-overdue',
  path: '/request-reminders',
  summary: 'Remind every unit that is late with an answer to this unit or to one below it',
  input: Type.Object({ unitCode: Type.Optional(CodeField) }, closed),
  output: Type.Object({ reminded: Type.Integer() }),
  example: { input: { unitCode: 'CS-01' } },
});

export const readRequest = endpoint({
  ...reads,
  action: 'request.read',
  path: '/requests/:requestId',
  summary: 'One request, for the side that asked and the side that was asked',
  input: Type.Object({ requestId: IdField }, closed),
  output: RequestView,
  example: { input: { requestId: 1 } },
});

export const listRequests = endpoint({
  ...reads,
  action: 'request.list',
  path: '/requests',
  summary: 'Requests that a unit and those below it sent or received: open ones first, by their due day',
  input: Type.Object(
    {
      side: Type.Enum(SIDES),
      unitCode: Type.Optional(CodeField),
      caseCode: Type.Optional(CodeField),
      state: Type.Optional(Type.Enum(REQUEST_FILTERS)),
      kind: Type.Optional(Type.Enum(REQUEST_KINDS)),
      /** Sent so many days ago or longer. */
      minDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
      ...Page,
    },
    closed,
  ),
  output: Type.Object({ requests: Type.Array(RequestView), next: MaybeNumber }),
  example: { input: { side: 'received' as const } },
});

export const countRequests = endpoint({
  ...reads,
  audit: 'none',
  action: 'request.count',
  path: '/request-count',
  summary: 'How many requests of a unit and those below it are open and overdue, sent and received',
  input: Type.Object({ unitCode: Type.Optional(CodeField) }, closed),
  output: Type.Object({
    sentOpen: Type.Integer(),
    sentOverdue: Type.Integer(),
    receivedOpen: Type.Integer(),
    receivedOverdue: Type.Integer(),
  }),
  example: { input: {} },
});

export const listQuestions = endpoint({
  ...reads,
  action: 'request.to-ask',
  path: '/request-questions',
  summary: 'What is still to be asked of other units: relatives in the scope of the rule, and opinions',
  input: Type.Object(
    { unitCode: Type.Optional(CodeField), caseCode: Type.Optional(CodeField), ...Page },
    closed,
  ),
  output: Type.Object({
    questions: Type.Array(
      Type.Object({
        kind: Type.Enum(REQUEST_KINDS),
        relation: MaybeText,
        number: Type.Integer(),
        formerAnswer: MaybeText,
        caseCode: Type.String(),
        fullName: MaybeText,
        birthYear: MaybeNumber,
        unitCode: Type.String(),
        unitName: MaybeText,
        /** The committee that asks. */
        byName: Type.String(),
        mayAsk: Type.Boolean(),
        isCvStamped: Type.Boolean(),
      }),
    ),
    next: MaybeNumber,
  }),
  example: { input: {} },
});

export const findRecipients = endpoint({
  ...reads,
  audit: 'none',
  action: 'request.find-recipient',
  path: '/request-recipients',
  summary:
    'Units anywhere in the installation that may be asked, by words of their name; without words those asked last',
  input: Type.Object({ words: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })) }, closed),
  output: Type.Object({
    units: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), parentName: MaybeText })),
  }),
  example: { input: { words: 'dang uy' } },
});
