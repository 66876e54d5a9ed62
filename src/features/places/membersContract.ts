import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { SITE_MEMBER_KINDS } from './members.ts';

const change = { method: 'POST', policy: 'roll-writer', audit: 'change', limit: 'form' } as const;
const Done = Type.Object({ code: Type.String(), personCode: Type.String() });
const on = day('2025-07-01');

export const assignToPlace = endpoint({
  ...change,
  action: 'place.assign-member',
  path: '/sites/:code/members',
  summary:
    'A member of a branch lives or works at a village or base unit, or is seconded to it, from a day on',
  input: Type.Object(
    {
      code: CodeField,
      personCode: CodeField,
      how: Type.Enum(SITE_MEMBER_KINDS),
      effectiveOn: DayField,
      documentCode: Type.Optional(CodeField),
    },
    closed,
  ),
  output: Done,
  example: { input: { code: 'B-HUOI-1', personCode: 'N-01', how: 'seconded', effectiveOn: on } },
});

export const releaseFromPlace = endpoint({
  ...change,
  action: 'place.release-member',
  path: '/sites/:code/members/release',
  summary: 'A member is no longer at a village or base unit from a day on',
  input: Type.Object({ code: CodeField, personCode: CodeField, effectiveOn: DayField }, closed),
  output: Done,
  example: { input: { code: 'B-HUOI-1', personCode: 'N-01', effectiveOn: on } },
});

export const listPlaceMembers = endpoint({
  action: 'place.members',
  method: 'GET',
  path: '/sites/:code/members',
  summary:
    'The members at a village or base unit on a day, and how many full members a branch of its own still lacks',
  input: Type.Object({ code: CodeField, on: Type.Optional(DayField) }, closed),
  output: Type.Object({
    on: Type.String(),
    fullMembers: Type.Integer(),
    /** Members of branches outside one's own scope, not named. */
    others: Type.Integer(),
    /** Full members that a branch needs by the rule of that day; null when no rule is held. */
    needed: Nullable(Type.Integer()),
    lacking: Nullable(Type.Integer()),
    members: Type.Array(
      Type.Object({
        personCode: Type.String(),
        fullName: Nullable(Type.String()),
        branchName: Nullable(Type.String()),
        isFullMember: Type.Boolean(),
        how: Type.Enum(SITE_MEMBER_KINDS),
        since: Type.String(),
      }),
    ),
  }),
  example: { input: { code: 'B-HUOI-1' } },
  policy: 'roll-reader',
  audit: 'read',
  limit: 'none',
});
