import type { Target } from '#features/plans/model.ts';
import type { Day } from '#kernel/day.ts';
import {
  percentOf,
  printCount,
  printDecimal,
  printPercent,
  type Ratio,
  ratio,
  sentenceDate,
  sharesOf,
} from '#kernel/number.ts';
import { type Context, figure } from './draft.ts';
import type { Figure, Rows } from './figure.ts';
import type { SiteMoves, SiteStock } from './input.ts';
import { SITE_STATES, type SiteSort, type SiteState } from './query.ts';
import { say, sayWarning } from './sentence.ts';
import { WITHOUT_ORGANISATION } from './windows.ts';

const NO_COUNTS: SiteStock['counts'] = { 'no-member': 0, 'members-no-branch': 0, 'own-organisation': 0 };

/** Just the sites of some kinds; none named is all. */
export const ofKinds = (stock: SiteStock, codes: readonly string[]): SiteStock => {
  if (codes.length === 0) return stock;
  const byKind = stock.byKind.filter(({ code }) => codes.includes(code));
  const counts = { ...NO_COUNTS };
  for (const kind of byKind) for (const state of SITE_STATES) counts[state] += kind.counts[state];
  const unknown = byKind.reduce((sum, kind) => sum + kind.unknown, 0);
  return { ...stock, counts, unknown, kinds: byKind.map(({ name }) => name), byKind };
};

/** Which sites are meant: of a register all, or just some kinds. */
export interface SiteScope {
  readonly sort: SiteSort;
  readonly kinds: readonly string[];
}
export const ALL_PLACES: SiteScope = { sort: 'place', kinds: [] };

/** The sites that a target speaks of: villages unless it names kinds. */
export const scopeOf = ({ placeKinds }: Pick<Target, 'placeKinds'>): SiteScope => {
  const sort = placeKinds[0]?.sort ?? 'place';
  return { sort, kinds: placeKinds.filter((kind) => kind.sort === sort).map(({ code }) => code) };
};

/** True when every state of a day is known, of one site at least. */
export const isKnown = (stock: SiteStock): boolean => stock.unknown === 0 && totalOf(stock) > 0;

/** The stock of a day, only when the state of every site is known that day. */
export const stockOn = (
  { input }: Context,
  sort: SiteSort,
  on: Day,
  kinds: readonly string[] = [],
): SiteStock | null => {
  const found = input.stocks.find((stock) => stock.sort === sort && stock.on === on);
  const stock = found && ofKinds(found, kinds);
  return stock && isKnown(stock) ? stock : null;
};

/** Why there is no figure of a sort on the as-of day: some states are not recorded. */
export const unknownStates = (ctx: Context, sort: SiteSort): Figure | null => {
  const { asOf, stocks } = ctx.input;
  const stock = stocks.find((one) => one.sort === sort && one.on === asOf);
  if (!stock || stock.unknown === 0) return null;
  const sites = sort === 'place' ? stock.kinds.join(', ') || say('places-any') : say('sites-base-unit');
  const text = sayWarning('states-unknown', {
    count: printCount(stock.unknown),
    sites,
    date: sentenceDate(asOf),
  });
  return figure(ctx, {
    kind: 'states-unknown',
    of: sort,
    printed: text,
    value: stock.unknown,
    card: { measure: sort, formula: 'none', numerator: stock.unknown },
    warnings: [{ code: 'states-unknown', severity: 'warning', about: null, text }],
  });
};

export const totalOf = ({ counts }: SiteStock): number =>
  counts['no-member'] + counts['members-no-branch'] + counts['own-organisation'];

export const inStates = ({ counts }: SiteStock, states: readonly SiteState[]): number =>
  states.reduce((sum, state) => sum + counts[state], 0);

export const withoutOrganisation = (stock: SiteStock): number => inStates(stock, WITHOUT_ORGANISATION);

/** The stock of the snapshot day compared with. */
export const snapshotOf = (ctx: Context, sort: SiteSort, kinds: readonly string[] = []): SiteStock | null =>
  ctx.input.compare?.kind === 'day' ? stockOn(ctx, sort, ctx.input.compare.on, kinds) : null;

export const movesBetween = (
  { input }: Context,
  { sort, states, from }: Pick<SiteMoves, 'sort' | 'states' | 'from'>,
): SiteMoves | null =>
  input.moves.find(
    (one) =>
      one.sort === sort &&
      one.from === from &&
      one.to === input.asOf &&
      one.states.length === states.length &&
      states.every((state) => one.states.includes(state)),
  ) ?? null;

/** Sites with and without organisation as shares that add up to 100. */
export const shareOf = (stock: SiteStock, which: 'with' | 'without'): Ratio => {
  const missing = withoutOrganisation(stock);
  const shares = sharesOf([totalOf(stock) - missing, missing]);
  return (which === 'with' ? shares[0] : shares[1]) ?? ratio(0);
};

export const printShare = (share: Ratio): string => `${printDecimal(share)}%`;

export const direction = (change: number | bigint): string =>
  say(change < 0 ? 'direction-down' : 'direction-up');

export const printGrowth = (change: number, before: number): string =>
  printPercent(ratio(Math.abs(change), before));

export const growth = (change: number, before: number): Ratio => percentOf(ratio(change, before));

const kindsIn = (kinds: readonly string[]) => (kinds.length === 0 ? {} : { kinds });

export const siteRows = (
  { input }: Context,
  sort: SiteSort,
  { states, count, kinds = [] }: { states: readonly SiteState[]; count: number; kinds?: readonly string[] },
): Rows => ({ query: { kind: 'sites', sort, ...kindsIn(kinds), states, on: input.asOf }, count });

type Left = { states: readonly SiteState[]; from: Day; count: number; kinds?: readonly string[] };

/** The sites that left the states since a day; null when as many entered, so that no list has that number of rows. */
export const leftRows = (
  ctx: Context,
  sort: SiteSort,
  { states, from, count, kinds = [] }: Left,
): Rows | null => {
  const moves = movesBetween(ctx, { sort, states, from });
  const left =
    kinds.length === 0
      ? moves?.left
      : moves?.byKind.reduce((sum, one) => sum + (kinds.includes(one.code) ? one.left : 0), 0);
  return left === count
    ? { query: { kind: 'site-moves', sort, ...kindsIn(kinds), states, from, to: ctx.input.asOf }, count }
    : null;
};
