import type { Belief } from './borrowing.ts';
import { chancesBy, fromNewcomers, laidOut } from './chances.ts';
import { percentilesOf } from './interval.ts';
import type { Learned } from './learn.ts';
import { type Standpoint, seasonOf, type Waiting } from './model.ts';
import { factor, gamma, poisson, type Random, seeded, seedOf } from './random.ts';

/** A unit of today's tree with the people who stand in it alone; a unit comes before those below it. */
export type Standing = {
  readonly id: number;
  /** How many units stand above it among those given. */
  readonly depth: number;
  readonly peers: string;
  readonly waiting: readonly Waiting[];
};

/**
 * What is drawn for a unit and everything below it by the end of each month: from now on, and from January on in the
 * years to come.
 */
export type Outlook = { readonly id: number; readonly expected: number[]; readonly percentiles: number[][] };

/** So many draws tell a percentile to within two per cent. */
export const DRAWS = 500;
export type Chance = { readonly seed: number; readonly draws: number };

/** Below this hazard people are so unlikely that many of them are drawn at once. */
const RARE = 0.1;

const hazardOf = (chance: number): number => -Math.log(Math.max(1e-9, 1 - chance));
const drawn = (random: Random, { shape, rate }: Belief): number =>
  Number.isFinite(rate) && shape > 0 ? gamma(random, shape) / rate : 0;
const reachedAt = (sums: Float64Array, needed: number): number => {
  let at = 0;
  while ((sums[at] as number) < needed) at += 1;
  return at;
};

/** How many come by the end of each month when one comes in an ordinary month. */
const arrivals = ({ month, left, horizon }: Standpoint, seasons: readonly number[]): number[] =>
  Array.from(
    { length: horizon },
    (_, step) => (step === 0 ? left : 1) * (seasons[seasonOf(month + step)] ?? 1),
  );

const runningSums = (values: readonly number[]): Float64Array => {
  let sum = 0;
  return Float64Array.from(values, (value) => {
    sum += value;
    return sum;
  });
};

/** Everything that is alike for all units of a run. */
const groundsOf = (learned: Learned, standpoint: Standpoint, { seed, draws }: Chance) => {
  const { hazards, seasons } = learned;
  const random = seeded(seed);
  const laid = laidOut(hazards);
  const perListed = fromNewcomers(arrivals(standpoint, seasons.listed), laid, standpoint, seasons.decided);
  return {
    hazardBy: (() => {
      const chancesFor = chancesBy(laid, standpoint, seasons.decided);
      const known = new Map<Float64Array, Float64Array>();
      return (waiting: Waiting): Float64Array => {
        const chances = chancesFor(waiting);
        const found = known.get(chances) ?? chances.map(hazardOf);
        known.set(chances, found);
        return found;
      };
    })(),
    perListed,
    unlisted: runningSums(arrivals(standpoint, seasons.decided)),
    // One change of habits for everybody: it does not even out over many units.
    years: Array.from({ length: draws }, () => ({
      conversion: factor(random, learned.yearSpread.conversion),
      listing: factor(random, learned.yearSpread.listing),
    })),
  };
};

/** Draws one unit alone into `counts`: for each draw its months in a row. */
const drawUnit = (
  { id, peers, waiting }: Standing,
  counts: Int32Array,
  learned: Learned,
  horizon: number,
  grounds: ReturnType<typeof groundsOf>,
  seed: number,
): void => {
  const random = seeded(seedOf(seed, id));
  const conversion = learned.conversion.of(id, peers);
  const listing = learned.listing.of(id, peers);
  const unlisted = learned.unlisted.of(id, peers);
  const last = horizon - 1;
  const likely: Float64Array[] = [];
  const rare = new Float64Array(horizon);
  for (const one of waiting) {
    const hazard = grounds.hazardBy(one);
    if ((hazard[last] as number) >= RARE) likely.push(hazard);
    else for (const [at, sum] of hazard.entries()) rare[at] = (rare[at] as number) + sum;
  }
  const scatter = (draw: number, sums: Float64Array, mean: number): void => {
    if (!(mean > 0)) return;
    for (let n = poisson(random, mean); n > 0; n -= 1) {
      const at = draw * horizon + reachedAt(sums, random() * (sums[last] as number));
      counts[at] = (counts[at] as number) + 1;
    }
  };
  for (const [draw, year] of grounds.years.entries()) {
    const skill = drawn(random, conversion) * year.conversion;
    for (const hazard of likely) {
      const needed = -Math.log(1 - random()) / skill;
      if (!(needed <= (hazard[last] as number))) continue;
      const at = draw * horizon + reachedAt(hazard, needed);
      counts[at] = (counts[at] as number) + 1;
    }
    scatter(draw, rare, skill * (rare[last] as number));
    const listed = drawn(random, listing) * year.listing;
    scatter(draw, grounds.perListed, skill * listed * (grounds.perListed[last] as number));
    const direct = drawn(random, unlisted) * year.conversion;
    scatter(draw, grounds.unlisted, direct * (grounds.unlisted[last] as number));
  }
};

const outlookOf = (id: number, counts: Int32Array, { month: first, horizon }: Standpoint): Outlook => {
  const draws = counts.length / horizon;
  const sums = new Int32Array(draws);
  const expected: number[] = [];
  const percentiles: number[][] = [];
  for (let month = 0; month < horizon; month += 1) {
    let all = 0;
    if (seasonOf(first + month) === 0) sums.fill(0);
    for (let draw = 0; draw < draws; draw += 1) {
      sums[draw] = (sums[draw] as number) + (counts[draw * horizon + month] as number);
      all += sums[draw] as number;
    }
    expected.push(all / draws);
    percentiles.push(percentilesOf(sums.slice()));
  }
  return { id, expected, percentiles };
};

/**
 * Draws the months to come for units of one tree, parents before children: what a unit comes to is in each draw the sum
 * of those below it. The same seed draws the same for a unit, whatever else is drawn beside it.
 */
export function* simulate(
  units: Iterable<Standing>,
  learned: Learned,
  standpoint: Standpoint,
  chance: Chance,
): Generator<Outlook> {
  const { horizon } = standpoint;
  const grounds = groundsOf(learned, standpoint, chance);
  const above: { id: number; counts: Int32Array }[] = [];
  const close = function* (depth: number): Generator<Outlook> {
    while (above.length > depth) {
      const { id, counts } = above.pop() as { id: number; counts: Int32Array };
      const parent = above.at(-1);
      if (parent)
        for (let at = 0; at < counts.length; at += 1)
          parent.counts[at] = (parent.counts[at] as number) + (counts[at] as number);
      yield outlookOf(id, counts, standpoint);
    }
  };
  for (const unit of units) {
    yield* close(unit.depth);
    const counts = new Int32Array(chance.draws * horizon);
    drawUnit(unit, counts, learned, horizon, grounds, chance.seed);
    above.push({ id: unit.id, counts });
  }
  yield* close(0);
}
