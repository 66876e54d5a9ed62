import type { Forecast } from './sayForecast.ts';

export type Child = Forecast['children'][number];

export const CHILD_SORTS = ['chance', 'expected', 'soFar', 'goal'] as const;
export type ChildSort = (typeof CHILD_SORTS)[number];
export const isChildSort = (sort: string | undefined): sort is ChildSort =>
  CHILD_SORTS.some((one) => one === sort);

/** More likely to miss its target than to reach it. */
export const isAtRisk = ({ chance }: Child): boolean => chance !== null && chance < 50;

/** Those of whom nothing is known stand last, whichever way the others are put. */
export const inOrder = (children: readonly Child[], sort: ChildSort, isRising: boolean): Child[] =>
  [...children].sort((a, b) => {
    const [one, other] = [a[sort], b[sort]];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return isRising ? one - other : other - one;
  });
