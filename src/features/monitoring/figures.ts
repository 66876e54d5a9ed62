import { baseUnitFigures } from './base-units.ts';
import { blockFigures } from './blocks.ts';
import { withFindings } from './checks/attach.ts';
import { childFigures } from './children.ts';
import { standingsOf } from './completion.ts';
import { coverageFigures } from './coverage.ts';
import { documentFigures } from './documents.ts';
import { type Context, contextOf, figure, present } from './draft.ts';
import { eventFigures } from './events.ts';
import type { Figure } from './figure.ts';
import { formulaFigures } from './formulas.ts';
import { funnelFigures } from './funnel.ts';
import { goalFigures } from './goals.ts';
import { headCountFigures } from './headcounts.ts';
import type { MonitoringInput } from './input.ts';
import { learnerFigures } from './learners.ts';
import { placeFigures } from './places.ts';
import { reductionFigures } from './reduction.ts';
import { resultFigures } from './results.ts';
import { say } from './sentence.ts';
import { completionFigures } from './targets.ts';

const periods = (ctx: Context): Figure[] => {
  const { period, nextTerm } = ctx.input;
  const line = (kind: 'period' | 'next-term', of: typeof period | null) =>
    of &&
    figure(ctx, {
      kind,
      printed: say('period', { period: of.label }),
      card: { measure: 'period', formula: 'none', window: { from: of.from, to: of.to } },
    });
  return present([line('period', period), line('next-term', nextTerm)]);
};

/** Every figure of one unit for one period on one day, each with its card, its sentence and its warnings. */
export const figuresOf = (input: MonitoringInput): Figure[] => {
  const ctx = contextOf(input);
  const standings = standingsOf(ctx);
  return withFindings(ctx, [
    ...periods(ctx),
    ...resultFigures(ctx),
    ...completionFigures(ctx, standings),
    ...goalFigures(ctx),
    ...coverageFigures(ctx),
    ...formulaFigures(ctx),
    ...funnelFigures(ctx, standings),
    ...childFigures(ctx, standings),
    ...blockFigures(ctx),
    ...headCountFigures(ctx),
    ...baseUnitFigures(ctx),
    ...placeFigures(ctx),
    ...reductionFigures(ctx),
    ...eventFigures(ctx),
    ...learnerFigures(ctx),
    ...documentFigures(ctx),
  ]);
};
