import { printCount } from '#kernel/number.ts';
import type { Remark } from '../../../attention.ts';
import { UNKNOWN } from '../../../query.ts';
import { type Breakdown, isRecorded, linesOf } from '../breakdown.ts';
import { admissionsIn, figureOf, windowsOf } from '../counted.ts';
import type { Dashboard } from '../ranking.ts';
import { sayDashboard } from '../sayDashboard.ts';
import { sayWarning } from './sayWarning.ts';

/** The subordinates' numbers do not add up to the unit's own. */
const sumRemark = (dashboard: Dashboard): Remark[] => {
  const { unit, done, besideChildren, children } = dashboard;
  if (besideChildren === 0 || children.length === 0) return [];
  const sum = done - besideChildren;
  const text = sayWarning('attention.sum-differs', {
    sum: printCount(sum),
    total: printCount(done),
    gap: printCount(Math.abs(besideChildren)),
  });
  const query = admissionsIn(windowsOf(dashboard).now);
  const { card, ...figure } = figureOf(dashboard, {
    unit,
    title: sayWarning('attention.sum'),
    printed: text,
    n: done,
    query,
  });
  const difference = { formula: 'difference', denominator: sum, denominatorKind: 'whole' } as const;
  return [{ severity: 'note', text, about: null, figure: { ...figure, card: { ...card, ...difference } } }];
};

/** What is recorded of some of those admitted and not of others. */
const unknownRemarks = (dashboard: Dashboard, breakdown: Breakdown): Remark[] => {
  const { unit, done } = dashboard;
  const { now } = windowsOf(dashboard);
  return linesOf(breakdown)
    .filter(isRecorded)
    .flatMap(({ dimension, parts }) => {
      const n = parts.find(({ key }) => key === UNKNOWN)?.n ?? 0;
      if (n <= 0) return [];
      const name = sayDashboard(`dimension.${dimension}`);
      const text = sayWarning('attention.unknown', {
        dimension: name.toLowerCase(),
        n: printCount(n),
        total: printCount(done),
      });
      const figure = figureOf(dashboard, {
        unit,
        title: sayDashboard('list.part', {
          dimension: name,
          name: sayDashboard('structure.unknown'),
          unit: unit.name,
        }),
        printed: text,
        n,
        whole: done,
        query: admissionsIn(now, { dimension, key: UNKNOWN }),
      });
      return [{ severity: 'note' as const, text, about: null, figure }];
    });
};

/** What the numbers of the dashboard themselves say needs to be looked at. */
export const ownRemarks = (dashboard: Dashboard, breakdown: Breakdown): Remark[] => [
  ...sumRemark(dashboard),
  ...unknownRemarks(dashboard, breakdown),
];
