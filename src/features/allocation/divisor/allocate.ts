import { absolute, compare, minus, type Ratio, ratio } from '#kernel/number.ts';
import type { Entrant, Held, Keeping, Outcome, Share } from './model.ts';
import { repairsOf } from './repairs.ts';
import { quotasOf, type Runner, roomOf, runnersOf } from './runner.ts';
import { compareClaims, type Given, giveSeats, isBefore, type Seat } from './seats.ts';

const ONE = ratio(1);
const floorOf = ({ num, den }: Ratio): number => Number(num / den);
const ceilingOf = ({ num, den }: Ratio): number => Number((num + den - 1n) / den);

/** Each may only get the whole numbers next to its quota. */
const narrowed = (runners: readonly Runner[], quotas: readonly Ratio[]): Runner[] =>
  runners.map((runner, at) => {
    const quota = quotas[at] as Ratio;
    return { ...runner, lower: floorOf(quota), upper: ceilingOf(quota) };
  });

type Row = { entrant: Entrant; runner: Runner; seat: (nth: number) => Seat; number: number };

/** What holds the number: a claim that would have won less, or more, had the bound let it. */
const heldBy = ({ entrant, runner, seat, number }: Row, wide: Runner, { last, next }: Given): Held | null => {
  if (entrant.lock !== null) return 'lock';
  if (runner.weight === 0n) return 'no-base';
  if (number === runner.lower && number > 0 && next && isBefore(next, seat(number)))
    return number === wide.lower ? 'lower' : 'within-one';
  if (number === runner.upper && last && isBefore(seat(number + 1), last))
    return number === wide.upper ? 'upper' : 'within-one';
  return null;
};

const tieOf = ({ runner, seat, number }: Row, { last, next }: Given): Share['tie'] => {
  if (!last || !next || compareClaims(last, next) !== 0n) return null;
  if (number > runner.lower && compareClaims(seat(number), last) === 0n) return 'won';
  return number < runner.upper && compareClaims(seat(number + 1), next) === 0n ? 'lost' : null;
};

/** The divisor at which the last place given is just rounded up: all free numbers are weights over it, rounded. */
const divisorOf = ({ last, next }: Given): Ratio | null => {
  const claim = last ?? next;
  return claim ? ratio(2n * claim.runner.weight, BigInt(2 * claim.nth - 1)) : null;
};

/**
 * Divides a total of whole numbers among units to the scale of their weights (Webster's divisor method with bounds
 * and locks). The same input gives the same result; no floating point number decides anything.
 */
export const allocate = (
  entrants: readonly Entrant[],
  total: number,
  keeping: Keeping = 'monotone',
): Outcome => {
  const wide = runnersOf(entrants);
  const { least, most } = roomOf(wide);
  if (total < least || total > most) {
    const gap = total < least ? least - total : most - total;
    return { kind: 'impossible', gap, repairs: repairsOf(entrants, wide, total) };
  }
  const quotas = quotasOf(wide, total);
  const runners = keeping === 'within-one' ? narrowed(wide, quotas) : wide;
  const given = giveSeats(runners, quotas, total);
  const shares = entrants.map((entrant, at): Share => {
    const runner = runners[at] as Runner;
    const number = given.numbers[at] as number;
    const quota = quotas[at] as Ratio;
    const row = { entrant, runner, number, seat: (nth: number) => ({ at, runner, nth }) };
    const held = heldBy(row, wide[at] as Runner, given);
    return {
      code: entrant.code,
      assigned: number,
      quota,
      held,
      tie: held === null ? tieOf(row, given) : null,
      isBeyondOne: held === null && compare(absolute(minus(ratio(number), quota)), ONE) > 0,
    };
  });
  return { kind: 'allocated', shares, divisor: divisorOf(given) };
};
