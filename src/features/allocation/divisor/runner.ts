import { type Ratio, ratio } from '#kernel/number.ts';
import type { Entrant } from './model.ts';

/** A unit within a run: whole weight in a common measure, and the narrowest numbers it may get. */
export interface Runner {
  readonly code: string;
  readonly weight: bigint;
  readonly lower: number;
  /** `Infinity` where nothing limits it. */
  readonly upper: number;
}

const commonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** Weights over one denominator, so that only whole numbers are compared. */
export const runnersOf = (entrants: readonly Entrant[]): Runner[] => {
  const dens = new Set(entrants.flatMap(({ weight }) => (weight === null ? [] : [weight.den])));
  const common = [...dens].reduce((all, den) => (all / commonDivisor(all, den)) * den, 1n);
  return entrants.map(({ code, weight, lower, upper, lock }) => {
    const whole = weight === null ? 0n : weight.num * (common / weight.den);
    const bounded = { code, weight: whole > 0n ? whole : 0n };
    if (lock !== null) return { ...bounded, lower: lock, upper: lock };
    // Nothing speaks for a unit without a base: it keeps its minimum.
    return { ...bounded, lower, upper: whole > 0n ? (upper ?? Infinity) : lower };
  });
};

/** The whole numbers that all together may get. */
export const roomOf = (runners: readonly Runner[]): { least: number; most: number } => ({
  least: runners.reduce((sum, { lower }) => sum + lower, 0),
  most: runners.reduce((sum, { upper }) => sum + upper, 0),
});

/** `whole` divided among the weights without bounds: the rate at which one unit of weight counts. */
type Rate = { num: bigint; den: bigint };

const isBefore = (a: Rate, b: Rate): boolean => a.num * b.den < b.num * a.den;

/**
 * The exact part of each: its weight times one common rate, not below its lower and not above its upper number; the
 * parts add up to the total. The total must lie between the least and the most.
 */
export const quotasOf = (runners: readonly Runner[], total: number): Ratio[] => {
  // Where a runner leaves its lower number, and where it reaches its upper one.
  const turns = runners
    .filter(({ weight }) => weight > 0n)
    .flatMap(({ weight, lower, upper }) => [
      { at: { num: BigInt(lower), den: weight }, weight, held: -BigInt(lower) },
      ...(upper === Infinity
        ? []
        : [{ at: { num: BigInt(upper), den: weight }, weight: -weight, held: BigInt(upper) }]),
    ])
    .sort((a, b) => (isBefore(a.at, b.at) ? -1 : isBefore(b.at, a.at) ? 1 : 0));
  let held = runners.reduce((sum, { lower }) => sum + BigInt(lower), 0n);
  let free = 0n;
  const goal = BigInt(total);
  let rate: Rate = { num: 0n, den: 1n };
  for (const turn of turns) {
    // All that is free grows until the next turn.
    if (free > 0n && (goal - held) * turn.at.den < turn.at.num * free) break;
    held += turn.held;
    free += turn.weight;
    rate = turn.at;
  }
  if (free > 0n) rate = { num: goal - held, den: free };
  return runners.map(({ weight, lower, upper }) => {
    const part = { num: weight * rate.num, den: rate.den };
    if (part.num < BigInt(lower) * part.den) return ratio(lower);
    if (upper !== Infinity && part.num > BigInt(upper) * part.den) return ratio(upper);
    return ratio(part.num, part.den);
  });
};
