import { absolute, minus, percentOf, printCount, printDecimal, ratio } from '#kernel/number.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Figure } from '../figure.ts';
import type { SiteStock } from '../input.ts';
import { say } from '../sentence.ts';
import {
  direction,
  printShare,
  shareOf,
  siteRows,
  snapshotOf,
  stockOn,
  totalOf,
  unknownStates,
  withoutOrganisation,
} from '../stocks.ts';
import { WITHOUT_ORGANISATION } from '../windows.ts';
import { clearedOfStock, withoutMember } from './whitePlaces.ts';

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
      rows: siteRows(ctx, SORT, { states: ['own-organisation'], count: n }),
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
      rows: siteRows(ctx, SORT, { states: WITHOUT_ORGANISATION, count: n }),
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
      rows: siteRows(ctx, SORT, { states: ['members-no-branch'], count: n }),
    },
  });
};

/** Villages by state: both degrees of "white", those in between, and what changed since the snapshot. */
export const placeFigures = (ctx: Context): Figure[] => {
  const now = stockOn(ctx, SORT, ctx.input.asOf);
  if (!now) return present([unknownStates(ctx, SORT)]);
  const before = snapshotOf(ctx, SORT);
  return present([
    withOrganisation(ctx, now, before),
    withoutOne(ctx, now),
    withoutMember(ctx, now, before),
    joint(ctx, now),
    clearedOfStock(ctx, now),
  ]);
};
