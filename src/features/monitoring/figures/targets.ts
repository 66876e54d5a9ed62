import { printCount, printPercent, ratio } from '#kernel/number.ts';
import { shortLabel } from '../citation.ts';
import { type Context, figure, present } from '../draft.ts';
import type { Figure } from '../figure.ts';
import { capitalised, say } from '../sentence.ts';
import { filterOf } from '../windows.ts';
import { cardOf, completion, type Standing } from './completion.ts';
import { pace } from './pace.ts';

/** Targets that measure one result: same measure, days and people. */
const sameResult = (standings: readonly Standing[]): Standing[][] => {
  const groups = new Map<string, Standing[]>();
  for (const one of standings) {
    const { measure } = one.target;
    const key = JSON.stringify([measure, one.window, filterOf(one.target)]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => b.goal - a.goal));
};

const remaining = (ctx: Context, group: readonly Standing[]): Figure | null => {
  const left = group.filter(({ goal, done }) => done.n < goal);
  const [first] = left;
  if (!first) return null;
  const parts = left.map(({ target, goal, done }) =>
    say('remaining-of', { count: printCount(goal - done.n), label: shortLabel(target) }),
  );
  return figure(ctx, {
    kind: 'remaining',
    of: first.target.code,
    printed: say('remaining', { parts: parts.join('; ') }),
    value: left.length === 1 ? first.goal - first.done.n : null,
    card: {
      ...cardOf(first),
      formula: 'difference',
      rows: null,
      targetIds: left.map(({ target }) => target.id),
    },
  });
};

const goalsApart = (ctx: Context, group: readonly Standing[]): Figure[] =>
  group.flatMap((higher, at) =>
    group.slice(at + 1).flatMap((lower) => {
      const gap = higher.goal - lower.goal;
      if (gap === 0) return [];
      return figure(ctx, {
        kind: 'goals-apart',
        of: `${higher.target.code}:${lower.target.code}`,
        printed: say('goals-apart', {
          higher: capitalised(shortLabel(higher.target)),
          lower: shortLabel(lower.target),
          count: printCount(gap),
          unit: say(`unit-${higher.target.measure}`),
          percent: printPercent(ratio(gap, lower.goal)),
        }),
        value: gap,
        card: {
          measure: higher.target.measure,
          formula: 'difference',
          numerator: gap,
          denominator: lower.goal,
          denominatorKind: 'target',
          targetIds: [higher.target.id, lower.target.id],
        },
      });
    }),
  );

/** All active targets against what was done: none is left out. */
export const completionFigures = (ctx: Context, standings: readonly Standing[]): Figure[] => [
  ...standings.map((one) => completion(ctx, one)),
  ...sameResult(standings).flatMap((group) => present([remaining(ctx, group), ...goalsApart(ctx, group)])),
  ...standings.flatMap((one) => pace(ctx, one)),
];
