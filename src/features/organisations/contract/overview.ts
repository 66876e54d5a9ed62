import { Type } from 'typebox';
import { day } from '#kernel/day.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { SITE_SORTS } from '../model.ts';
import { NamedUnit } from './fields.ts';

const read = { method: 'GET', policy: 'organisation-reader', audit: 'none', limit: 'none' } as const;
const Text = Type.String();
const MaybeText = Nullable(Text);
const Count = Type.Integer();

export const listOfficers = endpoint({
  ...read,
  action: 'officer.list',
  path: '/units/:unitCode/officers',
  summary: 'Everybody who sat in the committee or standing board of a unit, those in office first',
  input: Type.Object({ unitCode: CodeField, on: Type.Optional(DayField) }, closed),
  output: Type.Object({
    on: Text,
    officers: Type.Array(
      Type.Object({
        id: Count,
        personName: Text,
        post: MaybeText,
        body: Text,
        term: MaybeText,
        from: MaybeText,
        /** Last day in office. */
        to: MaybeText,
        isInOffice: Type.Boolean(),
      }),
    ),
  }),
  example: { input: { unitCode: 'T-01' } },
});

export const listHeadCountsBelow = endpoint({
  ...read,
  action: 'head-count.below',
  path: '/units/:unitCode/head-counts-below',
  summary: 'What each subordinate has declared of a kind: its own count, else the sum of those below it',
  input: Type.Object(
    { unitCode: CodeField, kind: Type.Optional(CodeField), on: Type.Optional(DayField) },
    closed,
  ),
  output: Type.Object({
    on: Text,
    counts: Type.Array(
      Type.Object({
        unitCode: Text,
        total: Count,
        boundWord: MaybeText,
        /** Latest day among the declarations that were added up. */
        on: Text,
        declarations: Count,
      }),
    ),
  }),
  example: { input: { unitCode: 'T-01' } },
});

const StateCount = Type.Object({ sort: Text, state: MaybeText, n: Count });

export const countSites = endpoint({
  ...read,
  action: 'site.count',
  path: '/units/:unitCode/site-counts',
  summary:
    'Villages and base units below a unit by state, on a day and at the ends of the years before, and by flag',
  input: Type.Object(
    { unitCode: CodeField, on: Type.Optional(DayField), sort: Type.Optional(Type.Enum(SITE_SORTS)) },
    closed,
  ),
  output: Type.Object({
    on: Text,
    states: Type.Array(StateCount),
    flags: Type.Array(Type.Object({ sort: Text, flag: Text, n: Count })),
    /** Each day with what stood then, the oldest first; a site whose state of that day nobody knows has none. */
    days: Type.Array(Type.Object({ on: Text, states: Type.Array(StateCount) })),
  }),
  example: { input: { unitCode: 'T-01' } },
});

export const readRemains = endpoint({
  ...read,
  policy: 'organisation-writer',
  action: 'unit.remains',
  path: '/units/:code/remains',
  summary:
    'What is directly below a unit on a day: it moves with a merger, is shared out by a split, hinders an end',
  input: Type.Object({ code: CodeField, on: DayField }, closed),
  output: Type.Object({
    children: Type.Array(NamedUnit),
    people: Type.Array(Text),
    sites: Type.Array(Type.Object({ code: Text, name: Text })),
  }),
  example: { input: { code: 'T-01', on: day('2025-07-01') } },
});
