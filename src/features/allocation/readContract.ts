import { Type } from 'typebox';
import { COUNTING_DAYS } from '#features/facts/model.ts';
import { RATE_BASES } from '#features/plans/model.ts';
import { endpoint } from '#kernel/endpoint.ts';
import { CodeField, closed, Nullable } from '#kernel/fields.ts';
import { RoundHead } from './contract.ts';
import { SIDES } from './model.ts';

const MaybeText = Nullable(Type.String());
const MaybeCount = Nullable(Type.Integer());

export const STOCK_GROUPS = ['source', 'dossier', 'proposal', 'admission'] as const;

export const readRound = endpoint({
  method: 'GET',
  policy: 'organisation-reader',
  audit: 'read',
  limit: 'none',
  action: 'allocation.read',
  path: '/allocations/:roundCode',
  summary:
    'The workshop of a round: of each unit below its bases, results, sources, the formula’s suggestion, what both sides offered and what is assigned',
  input: Type.Object({ roundCode: CodeField }, closed),
  output: Type.Object({
    round: RoundHead,
    drafts: Type.Array(
      Type.Object({
        name: Type.String(),
        isChosen: Type.Boolean(),
        rows: Type.Array(
          Type.Object({
            unitCode: Type.String(),
            assigned: MaybeCount,
            reason: MaybeText,
            lower: MaybeCount,
            upper: MaybeCount,
            isLocked: Type.Boolean(),
          }),
        ),
      }),
    ),
    /** The rows are members of a branch, not units. */
    isOfMembers: Type.Boolean(),
    /** By which day admissions are counted. */
    countedBy: Type.Enum(COUNTING_DAYS),
    /** Full years before the period, whose results are shown. */
    years: Type.Array(Type.Integer()),
    units: Type.Array(
      Type.Object({
        code: Type.String(),
        name: Type.String(),
        kind: MaybeText,
        block: MaybeText,
        bases: Type.Array(Type.Object({ base: Type.Enum(RATE_BASES), value: Type.Integer() })),
        places: Type.Integer(),
        past: Type.Array(MaybeCount),
        /** Sources listed in the same years: what past results are set against. */
        listed: MaybeCount,
        done: MaybeCount,
        /** People by stage, in the order of `STOCK_GROUPS`; null for whom cases are closed to. */
        stock: Nullable(Type.Array(Type.Integer())),
        rule: MaybeText,
        base: MaybeText,
        baseValue: MaybeCount,
        rate: Nullable(Type.Number()),
        raw: Nullable(Type.Number()),
        suggested: MaybeCount,
        minimum: Type.Integer(),
        minimumRule: MaybeText,
        offers: Type.Array(
          Type.Object({
            side: Type.Enum(SIDES),
            number: Type.Integer(),
            reason: MaybeText,
            on: Type.String(),
          }),
        ),
        target: Nullable(
          Type.Object({ code: Type.String(), original: Type.Number(), current: Type.Number() }),
        ),
        duties: Type.Object({ all: Type.Integer(), fulfilled: Type.Integer() }),
      }),
    ),
    /** Every target of the dividing unit for the period and measure. */
    goals: Type.Array(
      Type.Object({
        targetCode: Type.String(),
        noun: Type.String(),
        required: Type.Integer(),
        rank: MaybeCount,
        documentKind: MaybeText,
        documentName: MaybeText,
      }),
    ),
    /** What mass organisations are to introduce in the same period: one source among several. */
    introductions: Type.Array(
      Type.Object({ targetCode: Type.String(), bound: Type.String(), required: Type.Integer() }),
    ),
    done: MaybeCount,
    steps: Type.Array(
      Type.Object({
        move: Type.String(),
        on: Type.String(),
        units: Type.Integer(),
        note: MaybeText,
        documentCode: MaybeText,
      }),
    ),
  }),
  example: { input: { roundCode: 'VG-2023' } },
});

export const listBases = endpoint({
  method: 'GET',
  policy: 'organisation-reader',
  audit: 'none',
  limit: 'none',
  action: 'allocation.bases',
  path: '/allocations/:roundCode/units/:unitCode/bases',
  summary:
    'The head-counts that the bases of a unit in a round are the sum of, each with the day it was declared for',
  input: Type.Object({ roundCode: CodeField, unitCode: CodeField }, closed),
  output: Type.Object({
    counts: Type.Array(
      Type.Object({
        base: Type.Enum(RATE_BASES),
        /** The day the base asks for, and that of the head-count held for it. */
        wantedOn: Type.String(),
        countedOn: Type.String(),
        unitCode: Type.String(),
        unitName: Type.String(),
        total: Type.Integer(),
        declaredBy: Type.String(),
      }),
    ),
  }),
  example: { input: { roundCode: 'VG-2023', unitCode: 'T-01' } },
});
