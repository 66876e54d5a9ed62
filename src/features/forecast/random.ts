/** Numbers from 0 up to 1, each equally likely. */
export type Random = () => number;

/** A small deterministic generator (mulberry32): the same seed draws the same numbers on every machine. */
export const seeded = (seed: number): Random => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The seed of one part of a whole, so that a part drawn alone draws what it draws within the whole. */
export const seedOf = (seed: number, part: number): number =>
  Math.imul((seed ^ Math.imul(part + 1, 0x9e3779b1)) >>> 0, 0x85ebca6b) >>> 0;

/** A standard normal number (polar method; the second one is not kept, so that nothing is remembered between calls). */
const normal = (random: Random): number => {
  for (;;) {
    const [x, y] = [2 * random() - 1, 2 * random() - 1];
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
};

/** A gamma number of this shape, of mean `shape` (Marsaglia and Tsang). */
export const gamma = (random: Random, shape: number): number => {
  if (shape < 1) return gamma(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = 1 - random();
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
};

/** A factor of mean 1 whose standard deviation is `spread`. */
export const factor = (random: Random, spread: number): number =>
  spread <= 0 ? 1 : gamma(random, 1 / (spread * spread)) * spread * spread;

/** How often something happens that is expected so often. */
export const poisson = (random: Random, mean: number): number => {
  let n = 0;
  // Halves of a large expectation are counted apart, so that the product below never vanishes.
  for (let left = mean; left > 0; left -= 30) {
    const limit = Math.exp(-Math.min(left, 30));
    for (let product = random(); product > limit; product *= random()) n += 1;
  }
  return n;
};
