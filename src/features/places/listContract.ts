import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';

export const listPlaces = endpoint({
  action: 'place.list',
  method: 'GET',
  path: '/units/:unitCode/place-rows',
  summary:
    'The villages or base units behind a number of `place.review`: exactly as many, each with its state, its last admission and its branch',
  input: Type.Object(
    {
      unitCode: CodeField,
      query: Type.String({ minLength: 2, maxLength: 2_000 }),
      asOf: Type.Optional(DayField),
      /** Only those that the unit itself looks after. */
      isOwn: Type.Optional(Type.Boolean()),
      after: Type.Optional(Type.String({ maxLength: 40 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    },
    closed,
  ),
  output: Type.Object({
    /** Exact total, told with the first page. */
    count: Nullable(Type.Integer()),
    places: Type.Array(
      Type.Object({
        key: Type.String(),
        code: Type.String(),
        name: Type.String(),
        kind: Type.String(),
        unitCode: Type.String(),
        unitName: Nullable(Type.String()),
        /** The unit above the one that looks after it. */
        parentName: Nullable(Type.String()),
        state: Nullable(Type.String()),
        stateSince: Nullable(Type.String()),
        /** Of the admissions recorded as of this very village or base unit. */
        lastAdmissionOn: Nullable(Type.String()),
        idleYears: Nullable(Type.Integer()),
        /** Members known to be at the place, and full ones among them; null where nobody was ever entered. */
        members: Nullable(Type.Integer()),
        fullMembers: Nullable(Type.Integer()),
        /** Full members that a branch of its own still lacks by the rule of the day. */
        lacking: Nullable(Type.Integer()),
        isBorder: Type.Boolean(),
        isRemote: Type.Boolean(),
        isEthnicMinority: Type.Boolean(),
        isPoor: Type.Boolean(),
        ownerKind: Nullable(Type.String()),
        workers: Nullable(Type.Integer()),
      }),
    ),
    next: Nullable(Type.String()),
  }),
  example: {
    input: {
      unitCode: 'T-01',
      query: '{"kind":"sites","sort":"place","states":["no-member"],"on":"2025-07-01"}',
    },
  },
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
});
