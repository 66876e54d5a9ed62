import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, IdField, Nullable } from '#kernel/fields.ts';
import { writes } from '../contract.ts';

const Known = Type.Object({
  personCode: Type.String(),
  fullName: Nullable(Type.String()),
  bornOn: Nullable(Type.String()),
  birthYear: Nullable(Type.Integer()),
  sex: Nullable(Type.String()),
  homePlace: Nullable(Type.String()),
  unitCode: Type.String(),
  unitName: Nullable(Type.String()),
  cases: Type.Array(Type.Object({ code: Type.String(), status: Type.String() })),
  /** The branch on whose roll the person stands now. */
  rollUnitName: Nullable(Type.String()),
});

export const listDoubles = endpoint({
  action: 'person.list-doubles',
  method: 'GET',
  path: '/units/:unitCode/doubles',
  summary:
    'Pairs of records below a unit that may be one person: the same name, and a birth and home that do not speak against it',
  input: Type.Object(
    {
      unitCode: CodeField,
      after: Type.Optional(Type.String({ pattern: '^\\d{1,9}-\\d{1,9}$' })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({
    pairs: Type.Array(
      Type.Object({
        key: Type.String(),
        /** The record that more stands with; it would be kept. */
        kept: Known,
        merged: Known,
      }),
    ),
    next: Nullable(Type.String()),
  }),
  example: { input: { unitCode: 'B-01' } },
  policy: 'case-writer',
  audit: 'read',
  limit: 'none',
});

export const listMerges = endpoint({
  action: 'person.list-merges',
  method: 'GET',
  path: '/units/:unitCode/merges',
  summary: 'Records below a unit that were made one, the latest first, as long as it can be undone',
  input: Type.Object({ unitCode: CodeField }, closed),
  output: Type.Object({
    merges: Type.Array(
      Type.Object({
        mergeId: Type.Integer(),
        mergedAt: Type.String(),
        keptCode: Type.String(),
        fullName: Nullable(Type.String()),
        unitName: Nullable(Type.String()),
        mergedCode: Type.String(),
      }),
    ),
  }),
  example: { input: { unitCode: 'B-01' } },
  policy: 'case-writer',
  audit: 'read',
  limit: 'none',
});

export const mergePeople = endpoint({
  ...writes,
  action: 'person.merge',
  path: '/people/:keptCode/merge',
  summary:
    'Two records are one person: everything of the second goes to the first, whose empty fields it fills; its code stays an alias',
  input: Type.Object({ keptCode: CodeField, mergedCode: CodeField }, closed),
  output: Type.Object({ mergeId: Type.Integer(), keptCode: Type.String() }),
  example: { input: { keptCode: 'N-01', mergedCode: 'N-02' } },
});

export const unmergePeople = endpoint({
  ...writes,
  action: 'person.unmerge',
  path: '/people/merges/:mergeId/undo',
  summary: 'Two records that were made one are two again, exactly as they were; refused for what came since',
  input: Type.Object({ mergeId: IdField }, closed),
  output: Type.Object({ keptCode: Type.String(), mergedCode: Type.String() }),
  example: { input: { mergeId: 1 } },
});

export const keepApart = endpoint({
  ...writes,
  action: 'person.keep-apart',
  path: '/people/:personCode/apart',
  summary: 'Two records were looked at and are two people; the pair is not shown again',
  input: Type.Object({ personCode: CodeField, otherCode: CodeField }, closed),
  output: Type.Object({}),
  example: { input: { personCode: 'N-01', otherCode: 'N-02' } },
});
