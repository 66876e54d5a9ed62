import { dayOf, FIRST_YEAR } from '#kernel/day.ts';
import { percentOf, printCount, printPercent, ratio, sentenceDate } from '#kernel/number.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Figure } from '../figure.ts';
import { soFar } from '../needs.ts';
import { facts } from '../query.ts';
import { listed, say, sayWarning } from '../sentence.ts';

/** Result of an inspection that counts as exemplary. */
export const EXEMPLARY = 'exemplary';

const ceremonies = (ctx: Context): Figure[] =>
  ctx.input.ceremonies.map(({ on, unitId, branch, decisions }) =>
    figure(ctx, {
      kind: 'ceremony',
      of: `${on}:${branch}`,
      printed: say('ceremony', { date: sentenceDate(on), branch }),
      value: decisions,
      card: {
        measure: 'ceremony',
        formula: 'count',
        numerator: decisions,
        window: { from: on, to: on },
        rows: {
          // The decision came before: of the branch, whatever day counts it.
          query: {
            ...facts('admission', [{ from: dayOf(FIRST_YEAR, 1, 1), to: on }], {
              ceremonyWithPresenter: true,
              ceremonyOn: on,
            }),
            unitId,
          },
          count: decisions,
        },
      },
    }),
  );

/** Kinds of units are counted apart and never added. */
const withoutSource = (ctx: Context): Figure | null => {
  const kinds = ctx.input.withoutSource.filter((kind) => kind.units > 0);
  if (kinds.length === 0) return null;
  return figure(ctx, {
    kind: 'without-source',
    printed: say('without-source', {
      parts: listed(
        kinds.map(({ units, name }) => say('counted-kind', { count: printCount(units), kind: name })),
      ),
    }),
    value: kinds.length === 1 ? (kinds[0]?.units ?? null) : null,
    card: {
      measure: 'units-without-source',
      formula: 'count',
      rows: {
        query: { kind: 'units', which: 'without-source', on: ctx.input.asOf },
        count: kinds.reduce((sum, kind) => sum + kind.units, 0),
      },
    },
    warnings:
      kinds.length > 1
        ? [
            {
              code: 'different-units',
              severity: 'note',
              about: null,
              text: sayWarning('different-units', { kinds: listed(kinds.map((kind) => kind.name)) }),
            },
          ]
        : [],
  });
};

const foundings = (ctx: Context): Figure | null => {
  const windows = soFar(ctx.input);
  const kinds = [
    { n: ctx.count('party-organisation-founded', windows).n, kind: say('founded-party') },
    { n: ctx.count('mass-organisation-founded', windows).n, kind: say('founded-mass') },
  ].filter(({ n }) => n > 0);
  const sum = kinds.reduce((total, { n }) => total + n, 0);
  if (sum === 0) return null;
  return figure(ctx, {
    kind: 'foundings',
    printed: say('founded', {
      count: printCount(sum),
      parts: kinds.map(({ n, kind }) => say('counted-kind', { count: printCount(n), kind })).join(', '),
    }),
    value: sum,
    card: {
      measure: 'founding',
      formula: 'count',
      numerator: sum,
      window: windows[0] ?? null,
      rows: { query: facts('founding', windows), count: sum },
    },
  });
};

const inspection = (ctx: Context): Figure | null => {
  const windows = soFar(ctx.input);
  const parts = ctx.partsOf({ query: facts('inspection', windows), by: 'result' }) ?? [];
  const checked = parts.reduce((sum, part) => sum + part.n, 0);
  if (checked === 0) return null;
  const met = parts.find((part) => part.key === EXEMPLARY)?.n ?? 0;
  return figure(ctx, {
    kind: 'inspection',
    printed: say('inspected', {
      percent: printPercent(ratio(met, checked)),
      met: printCount(met),
      checked: printCount(checked),
    }),
    value: percentOf(ratio(met, checked)),
    card: {
      measure: 'inspection',
      formula: 'share',
      numerator: met,
      denominator: checked,
      denominatorKind: 'whole',
      window: windows[0] ?? null,
      rows: { query: facts('inspection', windows, { result: EXEMPLARY }), count: met },
    },
  });
};

/** Ceremonies, units without source, organisations founded, inspections. */
export const eventFigures = (ctx: Context): Figure[] =>
  present([...ceremonies(ctx), withoutSource(ctx), foundings(ctx), inspection(ctx)]);
