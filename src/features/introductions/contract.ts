import { Type } from 'typebox';
import { SEXES } from '#features/people/model.ts';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, IdField, LineField, Nullable, ParagraphField } from '#kernel/fields.ts';
import { INTRODUCTION_STATES } from './model.ts';

const writes = { method: 'POST', audit: 'change', limit: 'form' } as const;
const MaybeText = Nullable(Type.String());

const Introduction = Type.Object({
  id: Type.Integer(),
  /** Null where a member found the person; the name is that member's. */
  introducer: MaybeText,
  introducerName: Type.String(),
  personCode: MaybeText,
  fullName: MaybeText,
  bornOn: MaybeText,
  birthYear: Nullable(Type.Integer()),
  homePlace: MaybeText,
  unitCode: Type.String(),
  unitName: Type.String(),
  /** It lies with a branch, which can answer it; a committee first finds one. */
  isWithBranch: Type.Boolean(),
  introducedOn: Type.String(),
  state: Type.Enum(INTRODUCTION_STATES),
  answeredOn: MaybeText,
  returnReason: MaybeText,
  resolutionNumber: MaybeText,
  resolvedOn: MaybeText,
  /** Null for who may not see the case. */
  caseCode: MaybeText,
  /** How far the person has come since it was accepted. */
  status: MaybeText,
  statusSince: MaybeText,
  /** What this role may do now. */
  mayAnswer: Type.Boolean(),
  mayWithdraw: Type.Boolean(),
  mayAttach: Type.Boolean(),
});

export const proposeIntroduction = endpoint({
  ...writes,
  action: 'introduction.propose',
  path: '/introductions',
  summary: 'An organisation puts a person forward to a branch, or to the committee that finds one',
  input: Type.Object(
    {
      fullName: LineField,
      bornOn: Type.Optional(DayField),
      birthYear: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2100 })),
      sex: Type.Optional(Type.Enum(SEXES)),
      homePlace: Type.Optional(LineField),
      unitCode: CodeField,
      on: Type.Optional(DayField),
      /** Which organisation; who works for one leaves it out. */
      introducer: Type.Optional(CodeField),
    },
    closed,
  ),
  output: Type.Object({ id: Type.Integer() }),
  example: {
    input: {
      fullName: 'Lò Thị Mẫu',
      birthYear: 1999,
      unitCode: 'B-01',
      on: day('2025-07-07'),
      introducer: 'youth-union',
    },
  },
  policy: 'introduction-writer',
});

export const attachResolution = endpoint({
  ...writes,
  action: 'introduction.attach',
  path: '/introductions/resolution',
  summary: 'The resolution by which the organisation introduced these people: its number and day',
  input: Type.Object(
    {
      introductionIds: Type.Array(IdField, { minItems: 1, maxItems: 200 }),
      number: LineField,
      resolvedOn: DayField,
    },
    closed,
  ),
  output: Type.Object({ attached: Type.Integer() }),
  example: { input: { introductionIds: [1], number: '05-NQ/ĐTN', resolvedOn: day('2025-07-01') } },
  policy: 'introduction-writer',
});

export const withdrawIntroduction = endpoint({
  ...writes,
  action: 'introduction.withdraw',
  path: '/introductions/:introductionId/withdrawal',
  summary: 'The organisation takes an introduction back; who was introduced is forgotten',
  input: Type.Object({ introductionId: IdField }, closed),
  output: Type.Object({ id: Type.Integer() }),
  example: { input: { introductionId: 1 } },
  policy: 'introduction-writer',
});

export const acceptIntroduction = endpoint({
  ...writes,
  action: 'introduction.accept',
  path: '/introductions/:introductionId/acceptance',
  summary: 'The branch takes the person onto its list: the case is opened, or the one underway is named',
  input: Type.Object(
    {
      introductionId: IdField,
      on: DayField,
      /** The branch, where it was proposed to a committee. */
      unitCode: Type.Optional(CodeField),
      /** Somebody known already who is this person. */
      personCode: Type.Optional(CodeField),
      /** The people alike were looked at: this is somebody else. */
      isAnother: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  output: Type.Object({ caseCode: Type.String() }),
  example: { input: { introductionId: 1, on: day('2025-07-10') } },
  policy: 'case-writer',
});

export const returnIntroduction = endpoint({
  ...writes,
  action: 'introduction.return',
  path: '/introductions/:introductionId/return',
  summary: 'The branch gives an introduction back with its reason; it counts no more',
  input: Type.Object({ introductionId: IdField, reason: ParagraphField }, closed),
  output: Type.Object({ id: Type.Integer() }),
  example: { input: { introductionId: 1, reason: 'Chưa đủ tuổi kết nạp' } },
  policy: 'case-writer',
});

export const listIntroductions = endpoint({
  action: 'introduction.list',
  method: 'GET',
  path: '/introductions',
  summary:
    'People introduced to one’s units, the newest first; an organisation sees its own and how far they have come',
  input: Type.Object(
    {
      unitCode: Type.Optional(CodeField),
      state: Type.Optional(Type.Enum(INTRODUCTION_STATES)),
      introducer: Type.Optional(CodeField),
      after: Type.Optional(IdField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    introductions: Type.Array(Introduction),
    next: Nullable(Type.Integer()),
    /** On all pages, whatever state was asked for. */
    counts: Type.Object({
      waiting: Type.Integer(),
      accepted: Type.Integer(),
      returned: Type.Integer(),
      withdrawn: Type.Integer(),
    }),
  }),
  example: { input: {} },
  policy: 'introduction-reader',
  audit: 'read',
  limit: 'none',
});

export const findPlaces = endpoint({
  action: 'introduction.find-place',
  method: 'GET',
  path: '/introduction-places',
  summary:
    'Branches and committees of one’s units to introduce to, by words of their name; without words those chosen last',
  input: Type.Object({ words: Type.Optional(Type.String({ minLength: 1, maxLength: 120 })) }, closed),
  output: Type.Object({
    /** The organisation one works for; null for others. */
    introducer: Nullable(Type.Object({ code: Type.String(), name: Type.String() })),
    units: Type.Array(Type.Object({ code: Type.String(), name: Type.String(), parentName: MaybeText })),
  }),
  example: { input: { words: 'chi bo' } },
  policy: 'introduction-writer',
  audit: 'none',
  limit: 'none',
});
