/** How often something happened in one unit, and how often it would have in an average one. */
export type Seen = {
  readonly id: number;
  readonly peers: string;
  readonly n: number;
  readonly expected: number;
  /** The square of how far chance alone takes `n` from what is expected; what is weighed down strays less. */
  readonly noise: number;
};
/** What is believed of a unit's factor: a gamma distribution of mean `shape / rate`. */
export type Belief = { readonly shape: number; readonly rate: number };

const LEAST_SPREAD = 0.05;
const MOST_SPREAD = 2;

/** How far units differ beyond chance, as the square of a coefficient of variation, by moments. */
export const dispersionOf = (seen: readonly { n: number; mean: number; noise: number }[]): number => {
  let [excess, squares] = [0, 0];
  for (const { n, mean, noise } of seen) {
    excess += (n - mean) ** 2 - noise;
    squares += mean * mean;
  }
  return squares > 0 ? Math.max(0, excess / squares) : 0;
};

const within = (dispersion: number): number =>
  Math.min(MOST_SPREAD ** 2, Math.max(LEAST_SPREAD ** 2, dispersion));

export const summed = (seen: readonly Seen[]): { n: number; expected: number; noise: number } => {
  const sums = { n: 0, expected: 0, noise: 0 };
  for (const { n, expected, noise } of seen) {
    sums.n += n;
    sums.expected += expected;
    sums.noise += noise;
  }
  return sums;
};
const ratio = ({ n, expected }: { n: number; expected: number }): number => (expected > 0 ? n / expected : 0);

export type Borrowed = {
  /** What is believed of a unit; one never seen is like its peers. */
  of(id: number, peers: string): Belief;
  /** The mean of each group of peers, and of all. */
  readonly peers: ReadonlyMap<string, number>;
  readonly all: number;
  /** How far units of a group differ, as a coefficient of variation. */
  readonly spread: number;
};

/**
 * Each unit's factor from what was seen of it, drawn towards its peers, and theirs towards all: the less was seen of a
 * unit, the more it is taken to be like the others, and the wider what is believed of it.
 */
export const borrowed = (seen: readonly Seen[]): Borrowed => {
  const all = ratio(summed(seen));
  const groups = new Map(
    [...Map.groupBy(seen, ({ peers }) => peers)].map(([of, some]) => [of, summed(some)]),
  );
  const between = within(
    dispersionOf(
      [...groups.values()].map(({ n, expected, noise }) => ({
        ...{ n, mean: all * expected, noise: all * noise },
      })),
    ),
  );
  const means = new Map(
    [...groups].map(([peers, { n, expected }]) => [
      peers,
      all > 0 ? (n + 1 / between) / (expected + 1 / between / all) : 0,
    ]),
  );
  const inner = within(
    dispersionOf(
      seen.map(({ peers, n, expected, noise }) => {
        const mean = means.get(peers) ?? all;
        return { n, mean: mean * expected, noise: mean * noise };
      }),
    ),
  );
  const beliefs = new Map<number, Belief>();
  const priorOf = (peers: string): Belief => {
    const mean = means.get(peers) ?? all;
    return { shape: 1 / inner, rate: mean > 0 ? 1 / inner / mean : Number.POSITIVE_INFINITY };
  };
  for (const { id, peers, n, expected } of seen) {
    const { shape, rate } = priorOf(peers);
    beliefs.set(id, { shape: shape + n, rate: rate + expected });
  }
  return {
    of: (id, peers) => beliefs.get(id) ?? priorOf(peers),
    peers: means,
    all,
    spread: Math.sqrt(inner),
  };
};
