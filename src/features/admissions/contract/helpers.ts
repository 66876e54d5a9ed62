import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, IdField, Nullable } from '#kernel/fields.ts';

/** What may be amiss with a helper: more people than the rule row says, or no contact with one for too long. */
export const HELPER_CONCERNS = ['overloaded', 'silent'] as const;

const reads = { method: 'GET', policy: 'case-reader', audit: 'read', limit: 'none' } as const;
const Page = {
  after: Type.Optional(IdField),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};
const Limit = Type.Object({ value: Type.Integer(), rule: Type.String(), isUnverified: Type.Boolean() });

export const listHelpers = endpoint({
  ...reads,
  action: 'helper.list',
  path: '/units/:unitCode/helpers',
  summary:
    'Members who help people below a unit, from source to full member: how many each helps, and how many of these nobody met for longer than the rule row says',
  input: Type.Object(
    { unitCode: CodeField, concern: Type.Optional(Type.Enum(HELPER_CONCERNS)), ...Page },
    closed,
  ),
  output: Type.Object({
    mostPeople: Limit,
    contactMonths: Limit,
    count: Type.Integer(),
    helpers: Type.Array(
      Type.Object({
        id: Type.Integer(),
        memberCode: Type.String(),
        fullName: Nullable(Type.String()),
        /** The branch on whose roll the helper stands today. */
        unitName: Nullable(Type.String()),
        people: Type.Integer(),
        silent: Type.Integer(),
        isOverloaded: Type.Boolean(),
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { unitCode: 'CS-01' } },
});

export const listHelped = endpoint({
  ...reads,
  action: 'helper.list-people',
  path: '/units/:unitCode/helpers/:helperId/people',
  summary: 'Whom a member helps below a unit',
  input: Type.Object(
    { unitCode: CodeField, helperId: IdField, isSilent: Type.Optional(Type.Boolean()), ...Page },
    closed,
  ),
  output: Type.Object({
    count: Type.Integer(),
    people: Type.Array(
      Type.Object({
        id: Type.Integer(),
        caseCode: Type.String(),
        fullName: Nullable(Type.String()),
        unitName: Type.String(),
        /** Null where no contact is recorded. */
        contactOn: Nullable(Type.String()),
        isSilent: Type.Boolean(),
      }),
    ),
    next: Nullable(Type.Integer()),
  }),
  example: { input: { unitCode: 'CS-01', helperId: 1 } },
});
