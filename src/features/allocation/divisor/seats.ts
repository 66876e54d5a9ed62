import type { Ratio } from '#kernel/number.ts';
import { Heap } from './heap.ts';
import type { Runner } from './runner.ts';

/** The `nth` place of a runner; who asks for it with more weight for each place has it first. */
export interface Seat {
  readonly at: number;
  readonly runner: Runner;
  readonly nth: number;
}

/**
 * Weight over (2n − 1): the divisor at which the nth place is just rounded up (Webster, Sainte-Laguë). Compared by
 * whole numbers crosswise.
 */
export const compareClaims = (a: Seat, b: Seat): bigint =>
  a.runner.weight * BigInt(2 * b.nth - 1) - b.runner.weight * BigInt(2 * a.nth - 1);

/** The order in which places are given: the greater claim, of equal ones the larger base, then the first code. */
export const isBefore = (a: Seat, b: Seat): boolean => {
  const gap = compareClaims(a, b);
  if (gap !== 0n) return gap > 0n;
  if (a.runner.weight !== b.runner.weight) return a.runner.weight > b.runner.weight;
  return a.runner.code < b.runner.code;
};

export interface Given {
  readonly numbers: readonly number[];
  /** The last place that was given by its claim, and the first that was not. */
  readonly last: Seat | undefined;
  readonly next: Seat | undefined;
}

/** A first guess: rounding the quota. What it misses is put right by exact comparison. */
const guess = (quota: Ratio): number => Number((2n * quota.num + quota.den) / (2n * quota.den));

/**
 * Gives `total` places one after another in the one order of all places, beyond the lower numbers and up to the
 * upper ones. It starts at the rounded quotas and moves single places until no place not given comes before one given:
 * the result is the same from any start.
 */
export const giveSeats = (runners: readonly Runner[], quotas: readonly Ratio[], total: number): Given => {
  const numbers = quotas.map(guess);
  const waiting = new Heap<Seat>(isBefore);
  const given = new Heap<Seat>((a, b) => isBefore(b, a));
  const offer = (at: number): void => {
    const runner = runners[at] as Runner;
    const number = numbers[at] as number;
    if (number < runner.upper) waiting.push({ at, runner, nth: number + 1 });
    if (number > runner.lower) given.push({ at, runner, nth: number });
  };
  // A place is spoken of as it stands; what was said of a runner before it moved is passed over.
  const topOf = (heap: Heap<Seat>, isStanding: (seat: Seat) => boolean): Seat | undefined => {
    while (heap.top && !isStanding(heap.top)) heap.pop();
    return heap.top;
  };
  const next = () => topOf(waiting, ({ at, nth }) => nth === (numbers[at] as number) + 1);
  const last = () => topOf(given, ({ at, nth }) => nth === numbers[at]);
  for (const at of runners.keys()) offer(at);
  let sum = numbers.reduce((all, number) => all + number, 0);
  const move = (seat: Seat, by: 1 | -1): void => {
    numbers[seat.at] = (numbers[seat.at] as number) + by;
    sum += by;
    offer(seat.at);
  };
  for (;;) {
    const [first, worst] = [next(), last()];
    if (sum < total && first) move(first, 1);
    else if (sum > total && worst) move(worst, -1);
    else if (first && worst && isBefore(first, worst)) {
      move(worst, -1);
      move(first, 1);
    } else return { numbers, last: worst, next: first };
  }
};
