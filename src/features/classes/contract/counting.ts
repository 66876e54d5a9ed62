import { Type } from 'typebox';
import { STATUSES } from '#features/admissions/model.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { CLASS_KINDS, SHIFTS } from '../model.ts';
import { MaybeNumber, MaybeText, Page, reads, Text, Year } from './fields.ts';

export const listDemands = endpoint({
  ...reads,
  action: 'class.list-demands',
  path: '/units/:unitCode/class-demands',
  summary:
    'Demand for classes below a unit in a year: registered numbers, how many have a name, and who was named without one',
  input: Type.Object(
    { unitCode: CodeField, year: Year, ...Page, after: Type.Optional(Type.Integer({ minimum: 1 })) },
    closed,
  ),
  output: Type.Object({
    demands: Type.Array(
      Type.Object({
        id: Type.Integer(),
        unitCode: Text,
        unitName: Text,
        kind: Type.Enum(CLASS_KINDS),
        number: Type.Integer(),
        named: Type.Integer(),
        /** Places that have no name yet. */
        open: Type.Integer(),
        shift: Nullable(Type.Enum(SHIFTS)),
        neededFrom: MaybeText,
        document: MaybeText,
        note: MaybeText,
        registeredOn: Text,
        withdrawnOn: MaybeText,
      }),
    ),
    next: MaybeNumber,
  }),
  example: { input: { unitCode: 'D-01', year: 2026 } },
});

export const countDemand = endpoint({
  ...reads,
  audit: 'none',
  action: 'class.count-demand',
  path: '/units/:unitCode/class-demand-count',
  summary:
    'The demand for awareness classes of a year, the number that the figure «Nhu cầu lớp» counts, and what it is made of',
  input: Type.Object({ unitCode: CodeField, year: Year }, closed),
  output: Type.Object({
    total: Type.Integer(),
    /** Named people, registered places without a name, and rows that were imported. */
    named: Type.Integer(),
    open: Type.Integer(),
    imported: Type.Integer(),
    /** Of the named: how many have had their seat. */
    met: Type.Integer(),
    /** By the shift that was asked for, as it was told: a code of ours, or the word of an import. */
    shifts: Type.Array(Type.Object({ shift: MaybeText, n: Type.Integer() })),
  }),
  example: { input: { unitCode: 'D-01', year: 2026 } },
});

/** What a certificate list is narrowed to: by the months left, or expired. */
export const CERTIFIED_LISTS = ['all', 'within-12', 'within-6', 'within-3', 'expired'] as const;

export const listCertified = endpoint({
  ...reads,
  action: 'class.list-certified',
  path: '/units/:unitCode/certified',
  summary:
    'People below a unit who hold a certificate and are not admitted, with the months left on a day; or whose certificate expired',
  input: Type.Object(
    {
      unitCode: CodeField,
      list: Type.Enum(CERTIFIED_LISTS),
      on: Type.Optional(DayField),
      after: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}_[0-9]{1,15}$' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    on: Text,
    people: Type.Array(
      Type.Object({
        fullName: MaybeText,
        birthYear: MaybeNumber,
        unitCode: Text,
        unitName: Text,
        certifiedOn: Text,
        goodUntil: Text,
        /** Whole months left; below zero when they are over. */
        monthsLeft: Type.Integer(),
        caseCode: MaybeText,
        status: Nullable(Type.Enum(STATUSES)),
        /** Named for a class that has not ended. */
        isNamed: Type.Boolean(),
      }),
    ),
    next: MaybeText,
  }),
  example: { input: { unitCode: 'D-01', list: 'within-12' } },
});

export const countCertified = endpoint({
  ...reads,
  audit: 'none',
  action: 'class.count-certified',
  path: '/units/:unitCode/certified-count',
  summary: 'How many people each list of certificates has on a day',
  input: Type.Object({ unitCode: CodeField, on: Type.Optional(DayField) }, closed),
  output: Type.Object({
    on: Text,
    /** Without any certificate on record nobody can say how many wait. */
    isRecorded: Type.Boolean(),
    all: Type.Integer(),
    within12: Type.Integer(),
    within6: Type.Integer(),
    within3: Type.Integer(),
    expired: Type.Integer(),
  }),
  example: { input: { unitCode: 'D-01' } },
});
