import { Type } from 'typebox';
import { dayOf } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField, Nullable } from '#kernel/fields.ts';
import { DOCUMENT_KINDS } from './model.ts';

const Year = Type.Integer({ minimum: 1900, maximum: 2100 });

const Reference = Type.Object({
  code: Type.String(),
  number: Nullable(Type.String()),
  issuedOn: Nullable(Type.String()),
});

export const DocumentView = Type.Object({
  code: Type.String(),
  unitCode: Nullable(Type.String()),
  kind: Type.String(),
  number: Nullable(Type.String()),
  issuedOn: Nullable(Type.String()),
  issuer: Nullable(Type.String()),
  title: Nullable(Type.String()),
  citedAs: Nullable(Type.String()),
  validFrom: Nullable(Type.String()),
  validTo: Nullable(Type.String()),
  periodFrom: Nullable(Type.Integer()),
  periodTo: Nullable(Type.Integer()),
  continues: Nullable(Reference),
  replacedBy: Nullable(Reference),
});

export const recordDocument = endpoint({
  action: 'document.record',
  method: 'POST',
  path: '/documents',
  summary: 'Record a document by number and day; without a unit it binds the whole installation',
  input: Type.Object(
    {
      code: CodeField,
      unitCode: Type.Optional(CodeField),
      kind: Type.Enum(DOCUMENT_KINDS),
      number: Type.Optional(LineField),
      issuedOn: Type.Optional(DayField),
      issuer: Type.Optional(LineField),
      title: Type.Optional(LineField),
      citedAs: Type.Optional(LineField),
      validFrom: Type.Optional(DayField),
      validTo: Type.Optional(DayField),
      periodFrom: Type.Optional(Year),
      periodTo: Type.Optional(Year),
      continues: Type.Optional(CodeField),
      replacedBy: Type.Optional(CodeField),
    },
    closed,
  ),
  output: Type.Object({ code: Type.String() }),
  example: {
    input: {
      code: 'VB-10',
      unitCode: 'T-01',
      kind: 'plan',
      number: '10-KH/TU',
      issuedOn: dayOf(2016, 3, 30),
    },
  },
  policy: 'plan-writer',
  audit: 'change',
  limit: 'form',
});

export const replaceDocument = endpoint({
  action: 'document.replace',
  method: 'POST',
  path: '/documents/:code/replacement',
  summary: 'State that another document takes its place from a day on',
  input: Type.Object({ code: CodeField, by: CodeField, from: DayField }, closed),
  output: Type.Object({ code: Type.String(), validTo: Type.String() }),
  example: { input: { code: 'VB-76', by: 'VB-213', from: dayOf(2020, 1, 2) } },
  policy: 'plan-writer',
  audit: 'change',
  limit: 'form',
});

export const listDocuments = endpoint({
  action: 'document.list',
  method: 'GET',
  path: '/documents',
  summary: 'Documents of my units and those that bind them, newest first',
  input: Type.Object(
    {
      unitCode: Type.Optional(CodeField),
      number: Type.Optional(LineField),
      after: Type.Optional(CodeField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({ documents: Type.Array(DocumentView), next: Nullable(Type.String()) }),
  example: { input: {} },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});

export const readDocument = endpoint({
  action: 'document.read',
  method: 'GET',
  path: '/documents/:code',
  summary: 'One document with the one it continues and the one that replaced it',
  input: Type.Object({ code: CodeField }, closed),
  output: DocumentView,
  example: { input: { code: 'VB-10' } },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
