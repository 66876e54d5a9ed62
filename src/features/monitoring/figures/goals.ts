import { isCounted, statusOf } from '#features/plans/bounds.ts';
import type { Bound, Target } from '#features/plans/model.ts';
import { yearOf } from '#kernel/day.ts';
import { ratio } from '#kernel/number.ts';
import { inSentence, type Period } from '#kernel/period.ts';
import { longBound, shortBound } from '../boundPhrases.ts';
import { nounOf } from '../citation.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Card, Figure } from '../figure.ts';
import { capitalised, say, sayWarning } from '../sentence.ts';
import { bindsIn, closedYears, filterOf, followsOn } from '../windows.ts';

export const targetCard = (target: Target): Partial<Card> & Pick<Card, 'measure' | 'formula'> => ({
  measure: target.measure,
  formula: 'bound',
  window: { from: target.period.from, to: target.period.to },
  targetIds: [target.id],
});

const printedPeriod = ({ recurrence, period }: Target): string =>
  recurrence === 'each-year' ? say('each-year') : inSentence(period);

const sentence = (ctx: Context, target: Target): Figure | null => {
  const bound = longBound(target);
  if (bound === null || target.bound === 'coverage') return null;
  const words = { noun: nounOf(target), period: printedPeriod(target), bound };
  return figure(ctx, {
    kind: 'bound',
    of: target.code,
    printed:
      target.measure === 'admission'
        ? say('bound-sentence', words)
        : say('bound-sentence-of', { ...words, act: say(`act-${target.measure}`) }),
    card: targetCard(target),
  });
};

const ORDER: readonly Bound[] = ['rate-min', 'rate-range', 'exact', 'min', 'range', 'reduction-rate-range'];

/** What one document asks of every year of a term, each alone and all together. */
const yearlyGoals = (ctx: Context, targets: readonly Target[]): Figure[] => {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    const [document] = target.documents;
    if (target.recurrence !== 'each-year' || !document || !ORDER.includes(target.bound)) continue;
    groups.set(document.code, [...(groups.get(document.code) ?? []), target]);
  }
  return [...groups].flatMap(([document, group]) => {
    const sorted = group.toSorted((a, b) => ORDER.indexOf(a.bound) - ORDER.indexOf(b.bound));
    const lines = sorted.flatMap((target) => {
      const printed = shortBound(target);
      return printed === null
        ? []
        : [figure(ctx, { kind: 'short-bound', of: target.code, printed, card: targetCard(target) })];
    });
    const [first] = lines;
    if (!first || lines.length < 2) return lines;
    return [
      ...lines,
      figure(ctx, {
        kind: 'goals-of-document',
        of: document,
        printed: [...new Set(lines.map((line) => line.printed))].join('; '),
        card: { measure: 'targets', formula: 'bound', targetIds: sorted.map(({ id }) => id) },
      }),
    ];
  });
};

/** One status per year that is over; an open year has none. */
const yearStatuses = (ctx: Context, target: Target): Figure | null => {
  const { measure } = target;
  if (target.recurrence !== 'each-year' || !isCounted(measure)) return null;
  const years = closedYears(target, ctx.input).flatMap((window) => {
    const done = ctx.count(measure, [window], filterOf(target)).n;
    const status = statusOf(target, ratio(done));
    return status === null ? [] : [{ year: `${yearOf(window.from)}`, status: say(`status-${status}`) }];
  });
  if (years.length === 0) return null;
  return figure(ctx, {
    kind: 'year-status',
    of: target.code,
    printed: years.map(({ year, status }) => say('year-status', { year, status })).join('; '),
    card: { ...targetCard(target), formula: 'range-status' },
  });
};

const withoutResult = (ctx: Context, target: Target): Figure | null => {
  if (target.measure !== 'clean-and-strong') return null;
  return figure(ctx, {
    kind: 'goal-without-result',
    of: target.code,
    printed: say('goal-without-result', { what: capitalised(say(`act-${target.measure}`)) }),
    card: { ...targetCard(target), formula: 'none' },
    warnings: [
      {
        code: 'no-data',
        severity: 'warning',
        about: null,
        text: sayWarning('result-missing', { bound: shortBound(target) ?? '' }),
      },
    ],
  });
};

const isShown =
  (period: Period) =>
  (target: Target): boolean =>
    bindsIn(target, period) || followsOn(target, period);

/** What is asked: each target's bound, the yearly goals of a document together, the years that are over. */
export const goalFigures = (ctx: Context): Figure[] => {
  const { period } = ctx.input;
  const shown = ctx.input.targets.filter(isShown(period));
  const binding = shown.filter((target) => bindsIn(target, period));
  return present([
    ...shown.map((target) => sentence(ctx, target)),
    ...yearlyGoals(ctx, binding),
    ...binding.map((target) => yearStatuses(ctx, target)),
    ...binding.map((target) => withoutResult(ctx, target)),
  ]);
};
