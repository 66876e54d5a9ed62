/** What many draws of one number come to: 0 is the least drawn, 50 the middle, 100 the most. */
export type Percentiles = readonly number[];

/** An interval that holds this many per cent of what is drawn. */
export const HELD_PERCENT = 80;
const LOW = (100 - HELD_PERCENT) / 2;

/** The 101 percentiles of draws; the list is ordered in place. */
export const percentilesOf = (draws: Int32Array): number[] => {
  draws.sort();
  const last = draws.length - 1;
  return Array.from({ length: 101 }, (_, at) => draws[Math.round((at / 100) * last)] as number);
};

export type Interval = { low: number; high: number };
/**
 * The narrowest interval that holds so many; of equally narrow ones the one in the middle. Its ends are whole numbers and
 * belong to it. An equal tail on each side would hold far more than it says where only a few are expected.
 */
export const intervalOf = (percentiles: Percentiles): Interval => {
  let [least, best] = [Number.POSITIVE_INFINITY, LOW];
  for (let from = 0; from <= 2 * LOW; from += 1) {
    const width = (percentiles[from + HELD_PERCENT] ?? 0) - (percentiles[from] ?? 0);
    if (width > least || (width === least && Math.abs(from - LOW) >= Math.abs(best - LOW))) continue;
    [least, best] = [width, from];
  }
  return { low: percentiles[best] ?? 0, high: percentiles[best + HELD_PERCENT] ?? 0 };
};

/** How likely at least so many are, in whole per cents; what was never or always drawn is not called impossible or sure. */
export const chanceOfAtLeast = (percentiles: Percentiles, least: number): number => {
  if (least <= 0) return 100;
  const reached = percentiles.filter((n) => n >= least).length;
  return Math.min(99, Math.max(1, Math.round((100 * reached) / percentiles.length)));
};
