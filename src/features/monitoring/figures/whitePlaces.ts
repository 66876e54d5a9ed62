import { percentOf, printCount, printPercent, ratio } from '#kernel/number.ts';
import { type Context, figure } from '../draft.ts';
import type { Figure } from '../figure.ts';
import type { SiteStock } from '../input.ts';
import { say } from '../sentence.ts';
import {
  direction,
  growth,
  inStates,
  leftRows,
  movesBetween,
  printGrowth,
  siteRows,
  stockOn,
} from '../stocks.ts';
import { WITHOUT_MEMBER } from '../windows.ts';

const SORT = 'place' as const;

/** Places without a member; since the snapshot, how many were cleared and how many are new. */
export const withoutMember = (ctx: Context, now: SiteStock, before: SiteStock | null): Figure => {
  const n = inStates(now, WITHOUT_MEMBER);
  const state = say('state-without-member');
  const was = before ? inStates(before, WITHOUT_MEMBER) : 0;
  const measure = 'places-without-member';
  if (!before || was === 0)
    return figure(ctx, {
      kind: 'places-without-member',
      printed: say('state-count', { state, count: printCount(n) }),
      value: n,
      card: {
        measure,
        formula: 'count',
        numerator: n,
        rows: siteRows(ctx, SORT, { states: WITHOUT_MEMBER, count: n }),
      },
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

/** Cleared since the period began, of the stock it began with: not a target, and the sentence says so. */
export const clearedOfStock = (ctx: Context, now: SiteStock): Figure | null => {
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
