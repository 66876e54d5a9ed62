import { absolute, minus, percentOf, printCount, printDecimal, printPercent, ratio } from '#kernel/number.ts';
import { type Context, figure, present } from './draft.ts';
import type { Figure } from './figure.ts';
import type { SiteStock } from './input.ts';
import { say } from './sentence.ts';
import {
  direction,
  growth,
  inStates,
  leftRows,
  movesBetween,
  printGrowth,
  printShare,
  shareOf,
  siteRows,
  snapshotOf,
  stockOn,
  totalOf,
  withoutOrganisation,
} from './stocks.ts';
import { WITHOUT_MEMBER, WITHOUT_ORGANISATION } from './windows.ts';

const SORT = 'place' as const;

const owned = (stock: SiteStock): number => totalOf(stock) - withoutOrganisation(stock);

const withOrganisation = (ctx: Context, now: SiteStock, before: SiteStock | null): Figure => {
  const n = owned(now);
  const words = {
    count: printCount(n),
    total: printCount(totalOf(now)),
    percent: printShare(shareOf(now, 'with')),
  };
  const points = before
    ? percentOf(minus(ratio(n, totalOf(now)), ratio(owned(before), totalOf(before))))
    : null;
  return figure(ctx, {
    kind: 'places-with',
    printed:
      points && points.num !== 0n
        ? say('share-points', {
            ...words,
            direction: direction(points.num),
            points: printDecimal(absolute(points)),
          })
        : say('share-of', words),
    value: shareOf(now, 'with'),
    card: {
      measure: 'places-with-organisation',
      formula: points ? 'change-in-points' : 'share',
      numerator: n,
      denominator: totalOf(now),
      denominatorKind: 'whole',
      baseOn: before?.on ?? null,
      rows: siteRows(ctx, SORT, ['own-organisation'], n),
    },
  });
};

const withoutOne = (ctx: Context, now: SiteStock): Figure => {
  const n = withoutOrganisation(now);
  return figure(ctx, {
    kind: 'places-without',
    printed: say('part', { count: printCount(n), percent: printShare(shareOf(now, 'without')) }),
    value: shareOf(now, 'without'),
    card: {
      measure: 'places-without-organisation',
      formula: 'share',
      numerator: n,
      denominator: totalOf(now),
      denominatorKind: 'whole',
      rows: siteRows(ctx, SORT, WITHOUT_ORGANISATION, n),
    },
  });
};

const withoutMember = (ctx: Context, now: SiteStock, before: SiteStock | null): Figure => {
  const n = inStates(now, WITHOUT_MEMBER);
  const state = say('state-without-member');
  const was = before ? inStates(before, WITHOUT_MEMBER) : 0;
  const measure = 'places-without-member';
  if (!before || was === 0)
    return figure(ctx, {
      kind: 'places-without-member',
      printed: say('state-count', { state, count: printCount(n) }),
      value: n,
      card: { measure, formula: 'count', numerator: n, rows: siteRows(ctx, SORT, WITHOUT_MEMBER, n) },
    });
  const moves = movesBetween(ctx, { sort: SORT, states: WITHOUT_MEMBER, from: before.on });
  const cleared = moves?.left ?? was - n;
  const entered = moves?.entered ?? 0;
  return figure(ctx, {
    kind: 'places-without-member',
    printed: say(entered > 0 ? 'cleared-and-new' : 'cleared', {
      state,
      before: printCount(was),
      after: printCount(n),
      cleared: printCount(cleared),
      entered: printCount(entered),
      direction: direction(n > was ? 1 : -1),
      percent: printGrowth(n - was, was),
    }),
    value: growth(n - was, was),
    card: {
      measure,
      formula: 'reduction',
      numerator: was - n,
      denominator: was,
      denominatorKind: 'stock',
      baseOn: before.on,
      window: { from: before.on, to: ctx.input.asOf },
      rows: leftRows(ctx, SORT, { states: WITHOUT_MEMBER, from: before.on, count: was - n }),
    },
  });
};

const joint = (ctx: Context, now: SiteStock): Figure => {
  const n = now.counts['members-no-branch'];
  return figure(ctx, {
    kind: 'places-joint',
    printed: say('state-count', { state: say('state-joint'), count: printCount(n) }),
    value: n,
    card: {
      measure: 'places-joint',
      formula: 'count',
      numerator: n,
      rows: siteRows(ctx, SORT, ['members-no-branch'], n),
    },
  });
};

/** Cleared since the period began, of the stock it began with: not a target, and the sentence says so. */
const clearedOfStock = (ctx: Context, now: SiteStock): Figure | null => {
  const { from } = ctx.input.period;
  const start = stockOn(ctx, SORT, from);
  const moves = movesBetween(ctx, { sort: SORT, states: WITHOUT_MEMBER, from });
  const stock = start ? inStates(start, WITHOUT_MEMBER) : 0;
  if (!moves || stock === 0) return null;
  return figure(ctx, {
    kind: 'cleared-of-stock',
    printed: say('cleared-of-stock', {
      cleared: printCount(moves.left),
      stock: printCount(stock),
      places: now.kinds.join(', ') || say('places-any'),
      percent: printPercent(ratio(moves.left, stock)),
    }),
    value: percentOf(ratio(moves.left, stock)),
    card: {
      measure: 'places-without-member',
      formula: 'share',
      numerator: moves.left,
      denominator: stock,
      denominatorKind: 'stock',
      baseOn: from,
      window: { from, to: ctx.input.asOf },
      rows: {
        query: { kind: 'site-moves', sort: SORT, states: WITHOUT_MEMBER, from, to: ctx.input.asOf },
        count: moves.left,
      },
    },
  });
};

/** Villages by state: both degrees of "white", those in between, and what changed since the snapshot. */
export const placeFigures = (ctx: Context): Figure[] => {
  const now = stockOn(ctx, SORT, ctx.input.asOf);
  if (!now) return [];
  const before = snapshotOf(ctx, SORT);
  return present([
    withOrganisation(ctx, now, before),
    withoutOne(ctx, now),
    withoutMember(ctx, now, before),
    joint(ctx, now),
    clearedOfStock(ctx, now),
  ]);
};
