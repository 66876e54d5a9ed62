import { withFindings } from './checks/attach.ts';
import { type Context, contextOf, figure, present } from './draft.ts';
import type { Figure } from './figure.ts';
import { baseUnitFigures } from './figures/baseUnits.ts';
import { blockFigures } from './figures/blocks.ts';
import { childFigures } from './figures/children.ts';
import { standingsOf } from './figures/completion.ts';
import { coverageFigures } from './figures/coverage.ts';
import { documentFigures } from './figures/documents.ts';
import { eventFigures } from './figures/events.ts';
import { formulaFigures } from './figures/formulas.ts';
import { funnelFigures } from './figures/funnel.ts';
import { goalFigures } from './figures/goals.ts';
import { headCountFigures } from './figures/headCounts.ts';
import { learnerFigures } from './figures/learners.ts';
import { placeFigures } from './figures/places.ts';
import { reductionFigures } from './figures/reduction.ts';
import { resultFigures } from './figures/results.ts';
import { completionFigures } from './figures/targets.ts';
import type { MonitoringInput } from './input.ts';
import { say } from './sentence.ts';

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
