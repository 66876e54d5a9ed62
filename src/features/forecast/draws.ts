import type { Belief } from './borrowing.ts';
import { chancesBy, fromNewcomers, laidOut } from './chances.ts';
import type { Learned } from './learn.ts';
import { type Standing, type Standpoint, seasonOf, type Waiting } from './model.ts';
import { factor, gamma, poisson, type Random, seeded, seedOf } from './random.ts';

/** So many draws tell a percentile to within two per cent. */
export const DRAWS = 500;
export type Chance = { readonly seed: number; readonly draws: number };

/** Below this hazard people are so unlikely that many of them are drawn at once. */
const RARE = 0.1;
/** However little is known of it, habits change no further than this. */
const MOST_CHANGE = 1;

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

/**
 * One change of habits for everybody in each draw: it does not even out over many units. How far years differ is itself
 * known from few years only, so each draw has its own idea of it.
 */
const yearsDrawn = (random: Random, { spread, years }: Learned['yearSpread'], draws: number): number[] =>
  Array.from({ length: draws }, () => {
    const known = years > 0 ? gamma(random, years / 2) / (years / 2) : 1;
    return factor(random, Math.min(MOST_CHANGE, spread / Math.sqrt(Math.max(1e-9, known))));
  });

/** The same chances as hazards added up, by which somebody of any skill may be drawn. */
const hazardsBy = (chancesFor: (waiting: Waiting) => Float64Array) => {
  const known = new Map<Float64Array, Float64Array>();
  return (waiting: Waiting): Float64Array => {
    const chances = chancesFor(waiting);
    const found = known.get(chances) ?? chances.map(hazardOf);
    known.set(chances, found);
    return found;
  };
};

/** Draws one unit alone: for each draw how many are admitted in each month, the months in a row. */
export const drawing = (learned: Learned, standpoint: Standpoint, { seed, draws }: Chance) => {
  const { hazards, seasons } = learned;
  const { horizon } = standpoint;
  const last = horizon - 1;
  const laid = laidOut(hazards);
  const hazardBy = hazardsBy(chancesBy(laid, standpoint, seasons.decided));
  const newcomers = fromNewcomers(arrivals(standpoint, seasons.listed), laid, standpoint, seasons.decided);
  const direct = runningSums(arrivals(standpoint, seasons.decided));
  const years = yearsDrawn(seeded(seed), learned.yearSpread, draws);
  return ({ id, peers, waiting }: Standing): Int32Array => {
    const counts = new Int32Array(draws * horizon);
    const random = seeded(seedOf(seed, id));
    const conversion = learned.conversion.of(id, peers);
    const listing = learned.listing.of(id, peers);
    const unlisted = learned.unlisted.of(id, peers);
    const likely: Float64Array[] = [];
    const rare = new Float64Array(horizon);
    for (const one of waiting) {
      const hazard = hazardBy(one);
      if ((hazard[last] as number) >= RARE) likely.push(hazard);
      else for (const [at, sum] of hazard.entries()) rare[at] = (rare[at] as number) + sum;
    }
    const count = (draw: number, month: number): void => {
      counts[draw * horizon + month] = (counts[draw * horizon + month] as number) + 1;
    };
    const scatter = (draw: number, sums: Float64Array, times: number): void => {
      const all = sums[last] as number;
      if (!(times * all > 0)) return;
      for (let n = poisson(random, times * all); n > 0; n -= 1) count(draw, reachedAt(sums, random() * all));
    };
    for (const [draw, year] of years.entries()) {
      const skill = drawn(random, conversion) * year;
      for (const hazard of likely) {
        const needed = -Math.log(1 - random()) / skill;
        if (needed <= (hazard[last] as number)) count(draw, reachedAt(hazard, needed));
      }
      scatter(draw, rare, skill);
      scatter(draw, newcomers, skill * drawn(random, listing));
      scatter(draw, direct, drawn(random, unlisted) * year);
    }
    return counts;
  };
};
