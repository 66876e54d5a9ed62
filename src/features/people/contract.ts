import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable } from '#kernel/fields.ts';
import { SEXES } from './model.ts';

const PersonFields = {
  unitCode: CodeField,
  fullName: LineField,
  birthYear: Type.Optional(Type.Integer({ minimum: 1900, maximum: 2100 })),
  /** The whole day where it is known: age is counted in months. */
  bornOn: Type.Optional(DayField),
  sex: Type.Optional(Type.Enum(SEXES)),
  /** Where the person is from, as papers say it. */
  homePlace: Type.Optional(LineField),
};

export const recordPerson = endpoint({
  action: 'person.record',
  method: 'POST',
  path: '/people',
  summary: 'Enter a person below a unit: a name, a day or year of birth, a sex and a home, nothing more',
  input: Type.Object({ code: CodeField, ...PersonFields }, closed),
  output: Type.Object({ code: Type.String() }),
  example: { input: { code: 'N-01', unitCode: 'B-01', fullName: 'Lò Thị Mẫu', birthYear: 1995 } },
  policy: 'roll-writer',
  audit: 'change',
  limit: 'form',
});

export const correctPerson = endpoint({
  action: 'person.correct',
  method: 'PUT',
  path: '/people/:code',
  summary: 'Put a person right; the old and the new values stay in the audit under the person’s key',
  input: Type.Object({ code: CodeField, ...PersonFields }, closed),
  output: Type.Object({ code: Type.String() }),
  example: { input: { code: 'N-01', unitCode: 'B-01', fullName: 'Lò Thị Mẫu', birthYear: 1996 } },
  policy: 'roll-writer',
  audit: 'change',
  limit: 'form',
});

export const readPerson = endpoint({
  action: 'person.read',
  method: 'GET',
  path: '/people/:code',
  summary: 'One person; the reading is kept in the audit',
  input: Type.Object({ code: CodeField }, closed),
  output: Type.Object({
    code: Type.String(),
    unitCode: Type.String(),
    fullName: Nullable(Type.String()),
    birthYear: Nullable(Type.Integer()),
    bornOn: Nullable(Type.String()),
    sex: Nullable(Type.String()),
    homePlace: Nullable(Type.String()),
    isErased: Type.Boolean(),
  }),
  example: { input: { code: 'N-01' } },
  policy: 'roll-reader',
  audit: 'read',
  limit: 'none',
});
