import { Type } from 'typebox';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, DayField, Nullable } from '#kernel/fields.ts';
import { SITE_FLAGS, SITE_SORTS, SITE_STATES } from '../model.ts';
import { jump, NamedUnit, page } from './fields.ts';

const read = { method: 'GET', policy: 'organisation-reader', audit: 'none', limit: 'none' } as const;
const Text = Type.String();
const MaybeText = Nullable(Text);

const TreeUnit = Type.Object({
  code: Text,
  name: MaybeText,
  shortName: MaybeText,
  kind: MaybeText,
  type: MaybeText,
  block: MaybeText,
  isSample: Type.Boolean(),
  childCount: Type.Integer(),
});

export const readTree = endpoint({
  ...read,
  action: 'unit.tree',
  path: '/units',
  summary: 'Children of a unit on a day, or the roots of what I may see, in Vietnamese order',
  input: Type.Object(
    {
      parentCode: Type.Optional(CodeField),
      on: Type.Optional(DayField),
      kind: Type.Optional(CodeField),
      hasTotals: Type.Optional(Type.Boolean()),
      ...jump,
      ...page(500),
    },
    closed,
  ),
  output: Type.Object({
    on: Text,
    units: Type.Array(TreeUnit),
    next: MaybeText,
    /** How many units stand before these, where the page began by a jump. */
    before: Nullable(Type.Integer()),
    /** Of all pages, where asked for. */
    totals: Nullable(Type.Object({ units: Type.Integer(), childCount: Type.Integer() })),
  }),
  example: { input: {} },
});

export const searchUnits = endpoint({
  ...read,
  action: 'unit.search',
  path: '/unit-search',
  summary: 'Units by words of any name they had, without diacritics and in any order, or by code',
  input: Type.Object(
    {
      words: Type.String({ minLength: 1, maxLength: 120 }),
      on: Type.Optional(DayField),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    },
    closed,
  ),
  output: Type.Object({
    units: Type.Array(
      Type.Object({
        code: Text,
        name: Text,
        /** The name that matched, when it is another than today's. */
        formerName: MaybeText,
        kind: MaybeText,
        parent: Nullable(NamedUnit),
        isAlive: Type.Boolean(),
        isSample: Type.Boolean(),
      }),
    ),
  }),
  example: { input: { words: 'dang bo' } },
});

const Span = { from: MaybeText, to: MaybeText };
const DocumentLink = Type.Object({
  code: Text,
  kind: Text,
  number: MaybeText,
  issuedOn: MaybeText,
  title: MaybeText,
  citedAs: MaybeText,
});

const HeadCount = Type.Object({
  id: Type.Integer(),
  kind: Text,
  post: Text,
  on: Text,
  total: Type.Integer(),
  boundWord: MaybeText,
  declaredBy: Text,
  parts: Type.Array(Type.Object({ dimension: Text, key: Text, n: Type.Integer() })),
});

export const readUnit = endpoint({
  ...read,
  action: 'unit.read',
  path: '/units/:code',
  summary: 'A unit on a day: name, kind, place, officers, head-counts, and its whole history',
  input: Type.Object({ code: CodeField, on: Type.Optional(DayField) }, closed),
  output: Type.Object({
    on: Text,
    code: Text,
    name: MaybeText,
    shortName: MaybeText,
    kind: MaybeText,
    type: MaybeText,
    block: MaybeText,
    foundedOn: MaybeText,
    dissolvedOn: MaybeText,
    isAlive: Type.Boolean(),
    isSample: Type.Boolean(),
    parents: Type.Array(NamedUnit),
    childCounts: Type.Array(Type.Object({ kind: MaybeText, n: Type.Integer() })),
    officers: Type.Array(
      Type.Object({
        id: Type.Integer(),
        personName: Text,
        post: MaybeText,
        body: Text,
        term: MaybeText,
        ...Span,
      }),
    ),
    headCounts: Type.Array(HeadCount),
    names: Type.Array(Type.Object({ name: Text, shortName: MaybeText, ...Span })),
    kinds: Type.Array(Type.Object({ kind: Text, type: MaybeText, block: MaybeText, ...Span })),
    parentsInTime: Type.Array(Type.Object({ code: Text, name: MaybeText, ...Span })),
    changes: Type.Array(
      Type.Object({
        operation: Text,
        effectiveOn: Text,
        part: Text,
        note: MaybeText,
        document: Nullable(DocumentLink),
        predecessors: Type.Array(NamedUnit),
        successors: Type.Array(NamedUnit),
      }),
    ),
  }),
  example: { input: { code: 'T-01' } },
});

export const listHeadCounts = endpoint({
  ...read,
  action: 'head-count.list',
  path: '/units/:unitCode/head-counts',
  summary: 'What was declared of a unit, newest first, with parts and who declared it',
  input: Type.Object(
    {
      unitCode: CodeField,
      kind: Type.Optional(CodeField),
      before: Type.Optional(Type.Integer({ minimum: 1 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    },
    closed,
  ),
  output: Type.Object({ headCounts: Type.Array(HeadCount), next: Nullable(Type.Integer()) }),
  example: { input: { unitCode: 'T-01' } },
});

export const listSites = endpoint({
  ...read,
  action: 'site.list',
  path: '/units/:unitCode/sites',
  summary: 'Villages and base units below a unit on a day, with their state',
  input: Type.Object(
    {
      unitCode: CodeField,
      on: Type.Optional(DayField),
      sort: Type.Optional(Type.Enum(SITE_SORTS)),
      /** `unknown` where nobody recorded one for that day. */
      state: Type.Optional(Type.Enum([...SITE_STATES, 'unknown'])),
      flag: Type.Optional(Type.Enum(SITE_FLAGS)),
      ...page(200),
    },
    closed,
  ),
  output: Type.Object({
    on: Text,
    next: MaybeText,
    sites: Type.Array(
      Type.Object({
        code: Text,
        name: Text,
        sort: Text,
        kind: Text,
        unitCode: Text,
        unitName: MaybeText,
        openedOn: MaybeText,
        ownerKind: MaybeText,
        workers: Nullable(Type.Integer()),
        isBorder: Type.Boolean(),
        isRemote: Type.Boolean(),
        isEthnicMinority: Type.Boolean(),
        isPoor: Type.Boolean(),
        state: MaybeText,
        stateSince: MaybeText,
      }),
    ),
  }),
  example: { input: { unitCode: 'T-01', sort: 'place' } },
});
