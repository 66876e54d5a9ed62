import type { Tx } from '#db/database.ts';
import {
  DEGREES,
  type Degree,
  degreeWords,
  isReduction,
  reductionWindow,
} from '#features/monitoring/halves.ts';
import type { SiteStock } from '#features/monitoring/input.ts';
import { type SiteEnd, UNKNOWN } from '#features/monitoring/query.ts';
import { say } from '#features/monitoring/sentence.ts';
import type { Subtree } from '#features/monitoring/server/tree.ts';
import { inStates, isKnown, ofKinds, type SiteScope, totalOf } from '#features/monitoring/stocks.ts';
import type { Target } from '#features/plans/model.ts';
import { type Day, dayOf, yearOf } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { reviewPlaces } from '../contract.ts';
import { directionOf } from '../moves.ts';
import { type StockOn, startOf } from '../rules.ts';
import { type ChildStock, movesBetween } from './counts.ts';
import { goalLine } from './goalLines.ts';

export type Group = OutputOf<typeof reviewPlaces>['groups'][number];
export type Read = {
  subtree: Subtree;
  stocks: readonly SiteStock[];
  children: readonly ChildStock[];
  asked: Day | null;
  known: ReadonlyMap<string, Day | null>;
};

export const keyOf = ({ sort, kinds }: SiteScope): string => [sort, ...[...kinds].sort()].join(' ');
const kindsIn = ({ kinds }: SiteScope) => (kinds.length === 0 ? {} : { kinds });
const wordsFor =
  ({ sort, kinds }: SiteScope, names: readonly string[]) =>
  (degree: Degree): string => {
    const isAllPlaces = sort === 'place' && kinds.length === 0;
    const named = kinds.length === 0 ? say('sites-base-unit') : names.join(', ');
    return degreeWords(degree, { sort, kinds: isAllPlaces ? '' : named });
  };

const childLine = (child: ChildStock, scope: SiteScope, asOf: Day) => {
  const whole: SiteStock = {
    sort: child.sort,
    on: asOf,
    counts: { 'no-member': 0, 'members-no-branch': 0, 'own-organisation': 0 },
    unknown: 0,
    kinds: [],
    byKind: child.byKind,
  };
  const stock = ofKinds(whole, scope.kinds.length > 0 ? scope.kinds : child.byKind.map(({ code }) => code));
  const { code, name, isItself } = child;
  return {
    code,
    name,
    isItself,
    whole: totalOf(stock) + stock.unknown,
    unknown: stock.unknown,
    halves: DEGREES.map(({ states }) => ({
      n: inStates(stock, states),
      query: { kind: 'sites' as const, sort: scope.sort, ...kindsIn(scope), states, on: asOf },
    })),
  };
};

/** One group of sites: both halves, its goals, what moved, and where the rest is. */
export const groupOf = async (
  db: Tx,
  scope: SiteScope,
  goals: readonly Target[],
  { subtree, stocks, children, asked, known }: Read,
): Promise<Group> => {
  const { asOf } = subtree;
  const { sort } = scope;
  const found = (on: Day) => stocks.find((stock) => stock.sort === sort && stock.on === on);
  const stockOf = (on: Day): SiteStock | null => {
    const stock = found(on);
    return stock ? ofKinds(stock, scope.kinds) : null;
  };
  const stockOn: StockOn = (on) => {
    const stock = stockOf(on);
    return stock && isKnown(stock) ? stock : null;
  };
  const now = stockOf(asOf);
  const names = now?.kinds ?? [];
  const words = wordsFor(scope, names.length > 0 ? names : scope.kinds);
  const begin = (first: Day) =>
    startOf(first, { asked, known: known.get(keyOf(scope)) ?? null, asOf }, stockOn);
  const reduced = goals.find(isReduction);
  const since = begin(reduced ? reductionWindow(reduced, asOf).from : dayOf(yearOf(asOf), 1, 1));
  const moves = since ? await movesBetween(db, subtree, scope, since.on) : [];
  const sites = { kind: 'sites' as const, sort, ...kindsIn(scope), on: asOf };
  return {
    key: keyOf(scope),
    sort,
    kinds: [...scope.kinds],
    names: [...names],
    whole: now ? totalOf(now) + now.unknown : 0,
    unknown: now?.unknown ? { n: now.unknown, query: { ...sites, states: [UNKNOWN] } } : null,
    halves: DEGREES.map((degree) => ({
      half: degree.measure,
      words: words(degree),
      n: now ? inStates(now, degree.states) : 0,
      query: { ...sites, states: degree.states },
    })),
    goals: goals.map((goal) => goalLine(goal, { asOf, words, stockOn, begin })),
    since,
    moves: moves.map(({ from, to, n }) => ({
      from,
      to,
      n,
      direction: directionOf({ from, to }),
      query: moveQuery(scope, { from, to, since: since?.on ?? asOf, asOf }),
    })),
    children: children
      .filter((child) => child.sort === sort)
      .map((child) => childLine(child, scope, asOf))
      .filter(({ whole }) => whole > 0),
  };
};

const moveQuery = (
  scope: SiteScope,
  { from, to, since, asOf }: { from: SiteEnd; to: SiteEnd; since: Day; asOf: Day },
) => ({
  kind: 'site-moves' as const,
  sort: scope.sort,
  ...kindsIn(scope),
  states: [from],
  into: [to],
  from: since,
  to: asOf,
});
