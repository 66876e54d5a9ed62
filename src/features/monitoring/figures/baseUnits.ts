import { percentOf, printCount, ratio } from '#kernel/number.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Figure } from '../figure.ts';
import type { SiteStock } from '../input.ts';
import { SITE_STATES } from '../query.ts';
import { say } from '../sentence.ts';
import {
  direction,
  growth,
  printGrowth,
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

const SORT = 'base-unit' as const;

const total = (ctx: Context, now: SiteStock, before: SiteStock | null): Figure => {
  const n = totalOf(now);
  const change = before ? n - totalOf(before) : 0;
  const words = { count: printCount(n) };
  return figure(ctx, {
    kind: 'base-units',
    printed:
      before && change !== 0
        ? say('base-units-change', {
            ...words,
            direction: direction(change),
            change: printCount(Math.abs(change)),
            percent: printGrowth(change, totalOf(before)),
          })
        : say('base-units', words),
    value: n,
    card: {
      measure: 'base-units',
      formula: before ? 'relative-growth' : 'count',
      numerator: n,
      denominator: before ? totalOf(before) : null,
      denominatorKind: before ? 'earlier' : null,
      baseOn: before?.on ?? null,
      rows: siteRows(ctx, SORT, { states: SITE_STATES, count: n }),
    },
  });
};

/** The same change divided by the new total, as some texts print it: only beside a text that does. */
export const changeOverNew = (ctx: Context): Figure | null => {
  const now = stockOn(ctx, SORT, ctx.input.asOf);
  const before = snapshotOf(ctx, SORT);
  if (!now || !before || totalOf(now) === totalOf(before)) return null;
  const change = totalOf(now) - totalOf(before);
  return figure(ctx, {
    kind: 'change-over-new',
    of: SORT,
    printed: say('change-over-new', { percent: printGrowth(change, totalOf(now)) }),
    value: growth(change, totalOf(now)),
    card: {
      measure: 'base-units',
      formula: 'change-over-new-total',
      numerator: change,
      denominator: totalOf(now),
      denominatorKind: 'whole',
      baseOn: before.on,
    },
  });
};

const withOrganisation = (ctx: Context, now: SiteStock): Figure => {
  const n = totalOf(now) - withoutOrganisation(now);
  return figure(ctx, {
    kind: 'base-units-with',
    printed: say('part', { count: printCount(n), percent: printShare(shareOf(now, 'with')) }),
    value: shareOf(now, 'with'),
    card: {
      measure: 'base-units-with-organisation',
      formula: 'share',
      numerator: n,
      denominator: totalOf(now),
      denominatorKind: 'whole',
      rows: siteRows(ctx, SORT, { states: ['own-organisation'], count: n }),
    },
  });
};

const withoutOne = (ctx: Context, now: SiteStock, before: SiteStock | null): Figure => {
  const n = withoutOrganisation(now);
  const after = { count: printCount(n), percent: printShare(shareOf(now, 'without')) };
  return figure(ctx, {
    kind: 'base-units-without',
    printed: before
      ? say('shares-moved', {
          state: say('state-base-without'),
          before: printCount(withoutOrganisation(before)),
          beforePercent: printShare(shareOf(before, 'without')),
          after: after.count,
          afterPercent: after.percent,
        })
      : say('part', after),
    value: percentOf(ratio(n, totalOf(now))),
    card: {
      measure: 'base-units-without-organisation',
      formula: 'share',
      numerator: n,
      denominator: totalOf(now),
      denominatorKind: 'whole',
      baseOn: before?.on ?? null,
      rows: siteRows(ctx, SORT, { states: WITHOUT_ORGANISATION, count: n }),
    },
  });
};

/** Agencies, schools, enterprises: how many, how many with and without a base organisation, since the snapshot. */
export const baseUnitFigures = (ctx: Context): Figure[] => {
  const now = stockOn(ctx, SORT, ctx.input.asOf);
  if (!now) return present([unknownStates(ctx, SORT)]);
  const before = snapshotOf(ctx, SORT);
  return present([total(ctx, now, before), withOrganisation(ctx, now), withoutOne(ctx, now, before)]);
};
