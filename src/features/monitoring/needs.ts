import { isCounted } from '#features/plans/bounds.ts';
import { until, type Window, without } from '#kernel/period.ts';
import type { Ask } from './input.ts';
import { type CountNeed, type Dimension, type FactFilter, type FactMeasure, facts, keyOf } from './query.ts';
import { bindsIn, closedYears, filterOf, resultWindow } from './windows.ts';

/** The asked period up to the as-of day; no window before it begins. */
export const soFar = (ask: Ask): Window[] => {
  const window = until(ask.period, ask.asOf);
  return window ? [window] : [];
};

/** The period compared with, whole: it is over, or is cut on the as-of day too. */
export const compared = (ask: Ask): Window[] => {
  const window = ask.compare?.kind === 'period' ? until(ask.compare.period, ask.asOf) : null;
  return window ? [window] : [];
};

/** What is left of the term so far without the asked and the compared period; nothing when none is compared. */
export const restOfTerm = (ask: Ask): Window[] => {
  if (!ask.term || ask.period.kind === 'term' || ask.compare?.kind !== 'period') return [];
  const term = until(ask.term, ask.asOf);
  return term ? without(term, [ask.period, ask.compare.period]) : [];
};

const need = (
  measure: FactMeasure,
  windows: readonly Window[],
  where: FactFilter = {},
  by: Dimension = 'all',
): CountNeed => ({ query: facts(measure, windows, where), by });

/** The same people followed: introduced in the period, admitted by the as-of day. */
export const cohortNeed = (ask: Ask, measure: FactMeasure, by: Dimension): CountNeed => ({
  query: { kind: 'cohort', of: facts(measure, soFar(ask)), reached: 'admission', until: ask.asOf },
  by,
});

const targetNeeds = (ask: Ask): CountNeed[] =>
  ask.targets.flatMap((target) => {
    if (!isCounted(target.measure) || !bindsIn(target, ask.period)) return [];
    const { measure } = target;
    const where = filterOf(target);
    const window = resultWindow(target, ask);
    const years = target.recurrence === 'each-year' ? closedYears(target, ask) : [];
    return [
      ...(window ? [need(measure, [window], where)] : []),
      ...(window && measure === 'admission' ? [need(measure, [window], where, 'place')] : []),
      ...years.map((year) => need(measure, [year], where)),
    ];
  });

/** Every count of facts that `figuresOf` will look up, each once. */
export const countsNeeded = (ask: Ask): CountNeed[] => {
  const period = soFar(ask);
  const all = [
    need('admission', period),
    need('admission', compared(ask)),
    need('admission', restOfTerm(ask)),
    need('admission', period, {}, 'introducer'),
    need('introduction', period, {}, 'introducer'),
    cohortNeed(ask, 'introduction', 'introducer'),
    need('class-attendance', period),
    cohortNeed(ask, 'class-attendance', 'all'),
    need('class-demand', period),
    need('party-organisation-founded', period),
    need('mass-organisation-founded', period),
    need('inspection', period, {}, 'result'),
    ...targetNeeds(ask),
  ].filter(({ query }) => (query.kind === 'facts' ? query : query.of).windows.length > 0);
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
};
