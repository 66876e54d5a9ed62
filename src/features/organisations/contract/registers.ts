import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, LineField } from '#kernel/fields.ts';
import { BOUND_WORDS, OFFICER_BODIES, SITE_STATES } from '../model.ts';

const change = { audit: 'change', limit: 'form', method: 'POST' } as const;
const on = day('2025-07-01');
const Count = Type.Integer({ minimum: 0, maximum: 100_000_000 });

export const appointOfficer = endpoint({
  ...change,
  action: 'officer.appoint',
  path: '/units/:unitCode/officers',
  summary: 'A person takes a seat in a committee or standing board, with post and term',
  policy: 'organisation-writer',
  input: Type.Object(
    {
      unitCode: CodeField,
      personName: LineField,
      post: Type.Optional(LineField),
      body: Type.Enum(OFFICER_BODIES),
      term: Type.Optional(LineField),
      from: DayField,
      to: Type.Optional(DayField),
      documentCode: Type.Optional(CodeField),
    },
    closed,
  ),
  output: Type.Object({ officerId: Type.Integer() }),
  example: {
    input: { unitCode: 'T-01', personName: 'Lò Văn Mẫu', post: 'Bí thư', body: 'standing-board', from: on },
  },
});

export const endOfficer = endpoint({
  ...change,
  action: 'officer.end',
  path: '/officers/:officerId/end',
  summary: 'A seat ends; the day is the first day without it',
  policy: 'organisation-writer',
  input: Type.Object(
    { officerId: Type.Integer(), on: DayField, documentCode: Type.Optional(CodeField) },
    closed,
  ),
  output: Type.Object({ officerId: Type.Integer() }),
  example: { input: { officerId: 1, on } },
});

export const declareHeadCount = endpoint({
  ...change,
  action: 'head-count.declare',
  path: '/units/:unitCode/head-counts',
  summary: 'Declare how many people of a kind a unit had on a day, with parts that sum to the total',
  policy: 'register-writer',
  input: Type.Object(
    {
      code: Type.Optional(CodeField),
      unitCode: CodeField,
      kind: CodeField,
      post: Type.Optional(CodeField),
      on: DayField,
      total: Count,
      boundWord: Type.Optional(Type.Enum(BOUND_WORDS)),
      declaredBy: LineField,
      parts: Type.Optional(
        Type.Array(Type.Object({ dimension: CodeField, key: CodeField, n: Count }, closed), {
          maxItems: 500,
        }),
      ),
      isCorrection: Type.Optional(Type.Boolean()),
    },
    closed,
  ),
  output: Type.Object({ headCountId: Type.Integer() }),
  example: { input: { unitCode: 'T-01', kind: 'members', on, total: 3232, declaredBy: 'Ban Tổ chức' } },
});

const flag = Type.Optional(Type.Boolean());

export const registerSite = endpoint({
  ...change,
  action: 'site.register',
  path: '/units/:unitCode/sites',
  summary: 'Enter a village or a base unit in the register of the unit that looks after it',
  policy: 'register-writer',
  input: Type.Object(
    {
      code: CodeField,
      unitCode: CodeField,
      kind: CodeField,
      name: LineField,
      openedOn: Type.Optional(DayField),
      ownerKind: Type.Optional(CodeField),
      workers: Type.Optional(Count),
      isBorder: flag,
      isRemote: flag,
      isEthnicMinority: flag,
      isPoor: flag,
      state: Type.Optional(Type.Enum(SITE_STATES)),
      stateSince: Type.Optional(DayField),
    },
    closed,
  ),
  output: Type.Object({ code: Type.String() }),
  example: {
    input: { code: 'B-HUOI-1', unitCode: 'T-01', kind: 'ban', name: 'Bản Huổi', state: 'no-member' },
  },
});

export const changeSiteState = endpoint({
  ...change,
  action: 'site.change-state',
  path: '/sites/:code/state',
  summary: 'A village or base unit has no member, members, or its own organisation from a day on',
  policy: 'register-writer',
  input: Type.Object({ code: CodeField, state: Type.Enum(SITE_STATES), effectiveOn: DayField }, closed),
  output: Type.Object({ code: Type.String() }),
  example: { input: { code: 'B-HUOI-1', state: 'members-no-branch', effectiveOn: on } },
});

export const closeSite = endpoint({
  ...change,
  action: 'site.close',
  path: '/sites/:code/end',
  summary: 'A village or base unit exists no longer from a day on',
  policy: 'register-writer',
  input: Type.Object({ code: CodeField, on: DayField }, closed),
  output: Type.Object({ code: Type.String() }),
  example: { input: { code: 'B-HUOI-1', on } },
});
