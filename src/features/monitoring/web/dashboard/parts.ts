import { type PartDimension, UNKNOWN } from '../../query.ts';
import type { Dashboard } from './ranking.ts';
import { sayDashboard } from './sayDashboard.ts';

export type Part = { key: string; name: string; n: number };
export type Breakdown = { dimension: PartDimension; parts: Part[] };

/** Every breakdown of the whole: what no part holds is not known, and stands last. */
export const breakdownsOf = ({ structure, done }: Dashboard): Breakdown[] =>
  structure.map(({ dimension, parts }) => {
    const known = parts.filter(({ key }) => key !== UNKNOWN);
    const unknown = done - known.reduce((sum, { n }) => sum + n, 0);
    const last = { key: UNKNOWN, name: sayDashboard('structure.unknown'), n: unknown };
    return { dimension: dimension as PartDimension, parts: unknown === 0 ? known : [...known, last] };
  });

/** True when at least one person's value was recorded. */
export const isRecorded = ({ parts }: Breakdown): boolean => parts.some(({ key }) => key !== UNKNOWN);
