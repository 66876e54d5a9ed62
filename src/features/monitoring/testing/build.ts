import type { CitedDocument, PlaceKind, Target } from '#features/plans/model.ts';
import { type Day, day } from '#kernel/day.ts';
import { parseDecimal, type Ratio } from '#kernel/number.ts';
import { type Period, parsePeriod, type Window, withWindow } from '#kernel/period.ts';
import type { Figure, UnitRef } from '../figure.ts';
import { figuresOf } from '../figures.ts';
import type { Ask, ChildUnit, HeadCount, SiteMoves, SiteStock } from '../input.ts';
import { countsNeeded } from '../needs.ts';
import type { PublishedFigure } from '../published.ts';
import type { SiteSort } from '../query.ts';
import { answered, type FactRow } from './store.ts';

export const window = (from: string, to: string): Window => ({ from: day(from), to: day(to) });

export const period = (code: string, exact?: Window): Period => {
  const parsed = parsePeriod(code);
  if (!parsed) throw new Error(code);
  return exact ? withWindow(parsed, exact) : parsed;
};

export const decimal = (text: string): Ratio => {
  const parsed = parseDecimal(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

let last = 0;
const next = (): number => {
  last += 1;
  return last;
};

export const unit = (name: string, shortName = name): UnitRef => {
  const id = next();
  return { id, code: `U${id}`, name, shortName };
};

export const ask = (of: UnitRef, code: string, asOf: string, more: Partial<Ask> = {}): Ask => ({
  unit: of,
  period: period(code),
  asOf: day(asOf),
  compare: null,
  tree: 'then',
  countedBy: 'decision',
  term: null,
  nextTerm: null,
  targets: [],
  documents: [],
  rules: [],
  conversions: [],
  placeKinds: [],
  introducers: [],
  headCounts: [],
  composition: null,
  stocks: [],
  moves: [],
  children: [],
  ceremonies: [],
  withoutSource: [],
  certified: null,
  published: [],
  ...more,
});

export const document = (more: Partial<CitedDocument> & Pick<CitedDocument, 'kind'>): CitedDocument => {
  const id = next();
  return {
    id,
    code: `D${id}`,
    number: null,
    issuedOn: null,
    citedAs: null,
    validTo: null,
    periodFrom: null,
    periodTo: null,
    continues: null,
    ...more,
  };
};

export const target = (
  of: UnitRef,
  when: Period,
  more: Omit<Partial<Target>, 'minimum' | 'maximum'> & { minimum?: string; maximum?: string } = {},
): Target => {
  const id = next();
  const { minimum, maximum, ...rest } = more;
  return {
    id,
    code: `T${id}`,
    unitId: of.id,
    memberId: null,
    measure: 'admission',
    bound: 'exact',
    minimum: minimum === undefined ? null : decimal(minimum),
    maximum: maximum === undefined ? null : decimal(maximum),
    recurrence: 'whole',
    noun: 'target',
    origin: null,
    documents: [],
    period: when,
    block: null,
    placeKinds: [],
    base: null,
    baseValue: null,
    rate: null,
    suggested: null,
    reason: null,
    deadlineYear: null,
    ...rest,
  };
};

export const child = (of: UnitRef, admissions: number, goal: number | null = null): ChildUnit => ({
  unit: of,
  admissions,
  goal,
  members: null,
});

export const members = (total: number, on: string, boundWord: HeadCount['boundWord'] = null): HeadCount => ({
  kind: 'members',
  post: '',
  on: day(on),
  total,
  boundWord,
  parts: [],
});

export const stock = (
  sort: SiteSort,
  on: string,
  [noMember, membersNoBranch, own]: readonly [number, number, number],
  more: Partial<SiteStock> = {},
): SiteStock => ({
  sort,
  on: day(on),
  counts: { 'no-member': noMember, 'members-no-branch': membersNoBranch, 'own-organisation': own },
  unknown: 0,
  kinds: ['thôn', 'bản'],
  byKind: [],
  ...more,
});

export const cleared = (from: string, to: string, left: number): SiteMoves => ({
  sort: 'place',
  states: ['no-member'],
  from: day(from),
  to: day(to),
  left,
  entered: 0,
  byKind: [],
});

export const published = (
  of: UnitRef,
  more: Partial<PublishedFigure> & Pick<PublishedFigure, 'measure' | 'claim' | 'printed'>,
): PublishedFigure => ({
  code: `P${next()}`,
  unitId: of.id,
  source: 'bài báo',
  publishedOn: null,
  passage: 1,
  boundWord: null,
  boundValue: null,
  numerator: null,
  denominator: null,
  baseValue: null,
  window: null,
  asOf: null,
  subject: null,
  group: null,
  totalOf: null,
  comparedWith: null,
  candidates: [],
  choice: null,
  documentCode: null,
  ...more,
});

export const KHU_PHO: PlaceKind = { code: 'khu-pho', name: 'khu phố', isResidential: true, sort: 'place' };
export const SCHOOL: PlaceKind = {
  code: 'school',
  name: 'trường học',
  isResidential: false,
  sort: 'base-unit',
};
export const THON: PlaceKind = { code: 'thon', name: 'thôn', isResidential: true, sort: 'place' };
export const BAN: PlaceKind = { code: 'ban', name: 'bản', isResidential: true, sort: 'place' };

export const ENTERPRISE: PlaceKind = {
  code: 'enterprise',
  name: 'doanh nghiệp',
  isResidential: false,
  sort: 'base-unit',
};

export const figures = (asked: Ask, rows: readonly FactRow[] = []): Figure[] =>
  figuresOf({ ...asked, answers: countsNeeded(asked).map((need) => answered(need, rows)) });

export const printed = (found: readonly Figure[]): string[] => found.map((one) => one.printed);

export const warningsAt = (found: readonly Figure[], sentence: string): string[] =>
  found.filter((one) => one.printed === sentence).flatMap((one) => one.warnings.map(({ text }) => text));

export const on = (text: string): Day => day(text);
