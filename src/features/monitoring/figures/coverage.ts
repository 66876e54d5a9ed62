import { statusOf } from '#features/plans/bounds.ts';
import type { Target } from '#features/plans/model.ts';
import { percentOf, printCount, printPercent, ratio } from '#kernel/number.ts';
import { sharePhrase } from '../boundPhrases.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Figure } from '../figure.ts';
import type { SiteState } from '../query.ts';
import { capitalised, say } from '../sentence.ts';
import { inStates, scopeOf, siteRows, stockOn, totalOf } from '../stocks.ts';
import { bindsIn } from '../windows.ts';
import { targetCard } from './goals.ts';

export const COVERED: Readonly<Record<string, { states: readonly SiteState[]; condition: string }>> = {
  'places-with-member': { states: ['members-no-branch', 'own-organisation'], condition: say('has-member') },
  'places-with-organisation': { states: ['own-organisation'], condition: say('has-organisation') },
};

const covered = (ctx: Context, target: Target): (Figure | null)[] => {
  const of = COVERED[target.measure];
  if (target.bound !== 'coverage' || !of) return [];
  const { condition, states } = of;
  const { sort, kinds } = scopeOf(target);
  const now = stockOn(ctx, sort, ctx.input.asOf, kinds);
  const named = target.placeKinds.map((kind) => kind.name).join(', ') || now?.kinds.join(', ');
  const places = named || say('places-any');
  const words = { percent: sharePhrase(target), places, condition };
  const goal = figure(ctx, {
    kind: 'coverage-goal',
    of: target.code,
    printed:
      target.deadlineYear === null
        ? say('coverage-goal-open', words)
        : say('coverage-goal', { ...words, year: `${target.deadlineYear}` }),
    card: { ...targetCard(target), formula: 'coverage' },
  });
  const total = now ? totalOf(now) : 0;
  if (!now || total === 0) return [goal];
  const done = inStates(now, states);
  const printed = say('coverage-now', {
    places: capitalised(places),
    condition,
    done: printCount(done),
    total: printCount(total),
    percent: printPercent(ratio(done, total)),
  });
  const isMet = statusOf(target, ratio(done, total)) === 'met';
  return [
    goal,
    figure(ctx, {
      kind: 'coverage-now',
      of: target.code,
      printed: isMet ? say('with-status', { figure: printed, status: say('status-met') }) : printed,
      value: percentOf(ratio(done, total)),
      card: {
        ...targetCard(target),
        formula: 'coverage',
        numerator: done,
        denominator: total,
        denominatorKind: 'whole',
        rows: siteRows(ctx, sort, { states, count: done, kinds }),
      },
    }),
  ];
};

/** Shares of places that a year must reach, and where they stand; no verdict before the year unless met. */
export const coverageFigures = (ctx: Context): Figure[] =>
  present(
    ctx.input.targets
      .filter((target) => bindsIn(target, ctx.input.period))
      .flatMap((target) => covered(ctx, target)),
  );
