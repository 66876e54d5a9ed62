import { Type } from 'typebox';
import { SEXES } from '#features/people/model.ts';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable } from '#kernel/fields.ts';
import { CaseMark, Version, writes } from '../contract.ts';
import { CASE_KINDS, EDUCATION, SCHOOLING_EXCEPTIONS } from '../model.ts';

/** What the rules, the papers and the figures ask of a person besides the papers. */
const Profile = {
  education: Type.Optional(Nullable(Type.Enum(EDUCATION))),
  schoolingException: Type.Optional(Nullable(Type.Enum(SCHOOLING_EXCEPTIONS))),
  religion: Type.Optional(Nullable(CodeField)),
  ethnicGroup: Type.Optional(Nullable(CodeField)),
  occupation: Type.Optional(Nullable(CodeField)),
  placeKind: Type.Optional(Nullable(CodeField)),
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

const Opening = {
  code: Type.Optional(CodeField),
  unitCode: CodeField,
  on: DayField,
  kind: Type.Optional(Type.Enum(CASE_KINDS)),
  former: Type.Optional(Former),
  ...Profile,
};

export const openCase = endpoint({
  ...writes,
  action: 'case.open',
  path: '/cases',
  summary: 'Open the case of a person whom a branch or an organisation put forward',
  input: Type.Object({ personCode: CodeField, ...Opening }, closed),
  output: CaseMark,
  example: {
    input: { personCode: 'N-01', unitCode: 'B-01', on: day('2025-07-07'), education: 'us-diploma' },
  },
});

const BirthYear = Type.Integer({ minimum: 1900, maximum: 2100 });

const Person = {
  fullName: LineField,
  bornOn: Type.Optional(DayField),
  birthYear: Type.Optional(BirthYear),
  homePlace: Type.Optional(LineField),
};

export const beginCase = endpoint({
  ...writes,
  action: 'case.begin',
  path: '/cases/begin',
  summary:
    'Enter a person who is not yet known and open the case in one act; refused while somebody alike is known',
  input: Type.Object(
    {
      ...Person,
      sex: Type.Optional(Type.Enum(SEXES)),
      /** The people alike were looked at: this is somebody else. */
      isAnother: Type.Optional(Type.Boolean()),
      ...Opening,
    },
    closed,
  ),
  output: CaseMark,
  example: {
    input: {
      fullName: 'Lò Thị Mẫu',
      bornOn: day('1995-06-01'),
      unitCode: 'B-01',
      on: day('2025-07-07'),
    },
  },
});

export const alikePeople = endpoint({
  action: 'case.alike',
  method: 'POST',
  path: '/people/alike',
  summary:
    'Those of one’s units who may be the person to be entered: the same name, and a birth and home that do not speak against it',
  input: Type.Object(Person, closed),
  output: Type.Object({
    people: Type.Array(
      Type.Object({
        personCode: Type.String(),
        fullName: Nullable(Type.String()),
        bornOn: Nullable(Type.String()),
        birthYear: Nullable(Type.Integer()),
        homePlace: Nullable(Type.String()),
        unitCode: Type.String(),
        unitName: Nullable(Type.String()),
        caseCode: Nullable(Type.String()),
        status: Nullable(Type.String()),
      }),
    ),
  }),
  example: { input: { fullName: 'Lò Thị Mẫu', bornOn: day('1995-06-01') } },
  policy: 'case-writer',
  audit: 'read',
  limit: 'form',
});

export const describeCase = endpoint({
  ...writes,
  method: 'PUT',
  action: 'case.describe',
  path: '/cases/:caseCode/profile',
  summary:
    'Who the person is and what the rules, the papers and the figures ask of them, put right; what stood before is kept and read',
  input: Type.Object(
    {
      caseCode: CodeField,
      version: Version,
      reason: Type.Optional(LineField),
      fullName: Type.Optional(LineField),
      bornOn: Type.Optional(Nullable(DayField)),
      /** Where the day is not known. */
      birthYear: Type.Optional(Nullable(BirthYear)),
      sex: Type.Optional(Nullable(Type.Enum(SEXES))),
      homePlace: Type.Optional(Nullable(LineField)),
      ...Profile,
    },
    closed,
  ),
  output: CaseMark,
  example: { input: { caseCode: 'HS-01', education: 'us-diploma' } },
});
