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
import type { SiteSort, SiteState } from './query.ts';
import { say, sayWarning } from './sentence.ts';
import { WITHOUT_ORGANISATION } from './windows.ts';

/** The stock of a day, only when the state of every site is known that day. */
export const stockOn = ({ input }: Context, sort: SiteSort, on: Day): SiteStock | null =>
  input.stocks.find(
    (stock) => stock.sort === sort && stock.on === on && stock.unknown === 0 && totalOf(stock) > 0,
  ) ?? null;

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
export const snapshotOf = (ctx: Context, sort: SiteSort): SiteStock | null =>
  ctx.input.compare?.kind === 'day' ? stockOn(ctx, sort, ctx.input.compare.on) : null;

export const movesBetween = (
  { input }: Context,
  { sort, states, from }: Omit<SiteMoves, 'to' | 'left' | 'entered'>,
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

export const siteRows = (
  { input }: Context,
  sort: SiteSort,
  states: readonly SiteState[],
  count: number,
): Rows => ({ query: { kind: 'sites', sort, states, on: input.asOf }, count });

/** The sites that left the states since a day; null when as many entered, so that no list has that number of rows. */
export const leftRows = (
  ctx: Context,
  sort: SiteSort,
  { states, from, count }: { states: readonly SiteState[]; from: Day; count: number },
): Rows | null =>
  movesBetween(ctx, { sort, states, from })?.left === count
    ? { query: { kind: 'site-moves', sort, states, from, to: ctx.input.asOf }, count }
    : null;
