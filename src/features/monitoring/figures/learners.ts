import { printCount } from '#kernel/number.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Figure } from '../figure.ts';
import { soFar } from '../needs.ts';
import { boundWarnings, publishedBound } from '../publishedBound.ts';
import { say, sayWarning } from '../sentence.ts';

const classDemand = (ctx: Context): Figure | null => {
  const windows = soFar(ctx.input);
  const { n, rows } = ctx.count('class-demand', windows);
  const bound = publishedBound(ctx, 'class-demand');
  if (n === 0) return null;
  const count = bound
    ? say('bounded', { word: bound.boundWord ?? '', count: printCount(bound.boundValue ?? n) })
    : printCount(n);
  return figure(ctx, {
    kind: 'class-demand',
    printed: say('class-demand', { count }),
    value: n,
    card: { measure: 'class-demand', formula: 'count', numerator: n, window: windows[0] ?? null, rows },
    warnings: bound ? boundWarnings(bound, n) : [],
  });
};

const certified = (ctx: Context): (Figure | null)[] => {
  const { certified: found, asOf } = ctx.input;
  if (!found) return [];
  const { people, soon, soonMonths } = found;
  const card = { measure: 'certified-not-admitted', formula: 'count' } as const;
  const query = { kind: 'certified-not-admitted', on: asOf } as const;
  return [
    figure(ctx, {
      kind: 'certified',
      printed: say('certified', { count: people === null ? say('no-data') : printCount(people) }),
      value: people,
      card: { ...card, numerator: people, rows: people === null ? null : { query, count: people } },
      warnings:
        people === null
          ? [{ code: 'no-data', severity: 'warning', about: null, text: sayWarning('certificates-missing') }]
          : [],
    }),
    people !== null && soon > 0
      ? figure(ctx, {
          kind: 'certified-soon',
          printed: say('certified-soon', { months: printCount(soonMonths), count: printCount(soon) }),
          value: soon,
          card: {
            ...card,
            numerator: soon,
            rows: { query: { ...query, monthsLeftAtMost: soonMonths }, count: soon },
          },
        })
      : null,
  ];
};

/** Who asks for a class, and who finished one and waits. */
export const learnerFigures = (ctx: Context): Figure[] => present([classDemand(ctx), ...certified(ctx)]);
