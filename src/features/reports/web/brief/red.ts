import type { Dashboard } from '#features/monitoring/web/dashboard/ranking.ts';

type Child = Dashboard['children'][number];

const isBehind = ({ ahead, rate }: Child): boolean =>
  ahead === null ? rate !== null && rate < 1 : Math.round(ahead) < 0;

/** Subordinates with a target of just this period, and those of them that are behind, the furthest first. */
export const redOf = ({ children }: Pick<Dashboard, 'children'>): { behind: Child[]; withGoal: number } => {
  const withGoal = children.filter(({ goal }) => goal !== null);
  return {
    behind: withGoal.filter(isBehind).sort((a, b) => (a.rate ?? 0) - (b.rate ?? 0)),
    withGoal: withGoal.length,
  };
};
