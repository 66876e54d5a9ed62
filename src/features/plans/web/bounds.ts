import { parseDecimal, printDecimal } from '#kernel/number.ts';
import { holdsShares } from '../bounds.ts';
import type { Bound } from '../model.ts';
import { sayPlan } from './sayPlan.ts';

const ranges: readonly Bound[] = ['range', 'rate-range', 'reduction-rate-range'];

export const hasMaximum = (bound: Bound): boolean => ranges.includes(bound);
export const hasMinimum = (bound: Bound): boolean => bound !== 'unnumbered';

type Numbers = {
  bound: Bound;
  /** As people type it: 45 for 45%. */
  minimum?: number | null;
  maximum?: number | null;
};

const printed = (n: number | null | undefined, bound: Bound): string => {
  const exact = n === null || n === undefined ? null : parseDecimal(String(n));
  if (!exact) return '…';
  return holdsShares(bound) ? `${printDecimal(exact)}%` : printDecimal(exact);
};

/** A bound in words: `từ 16 trở lên`, `từ 45% đến 50%`. */
export const boundWords = ({ bound, minimum, maximum }: Numbers): string =>
  sayPlan(`say.${bound}`, { minimum: printed(minimum, bound), maximum: printed(maximum, bound) });

/** What is set a number for, of just some kinds of places or base units: `Phủ đảng viên (doanh nghiệp)`. */
export const ofKinds = (measure: string, kinds: readonly string[]): string =>
  kinds.length === 0 ? measure : sayPlan('say.of-kinds', { measure, kinds: kinds.join(', ') });
