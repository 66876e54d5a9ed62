/** How often something happened in one unit, and how often it would have in an average one. */
export type Seen = {
  readonly id: number;
  readonly peers: string;
  readonly n: number;
  readonly expected: number;
};
/** What is believed of a unit's factor: a gamma distribution of mean `shape / rate`. */
export type Belief = { readonly shape: number; readonly rate: number };

const LEAST_SPREAD = 0.05;
const MOST_SPREAD = 2;

/** How far units differ beyond chance, as the square of a coefficient of variation, by moments. */
export const dispersionOf = (seen: readonly { n: number; mean: number }[]): number => {
  let [excess, squares] = [0, 0];
  for (const { n, mean } of seen) {
    excess += (n - mean) ** 2 - mean;
    squares += mean * mean;
  }
  return squares > 0 ? Math.max(0, excess / squares) : 0;
};

const within = (dispersion: number): number =>
  Math.min(MOST_SPREAD ** 2, Math.max(LEAST_SPREAD ** 2, dispersion));

const ratio = (seen: readonly Seen[]): number => {
  const expected = seen.reduce((sum, one) => sum + one.expected, 0);
  return expected > 0 ? seen.reduce((sum, one) => sum + one.n, 0) / expected : 0;
};

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
  const all = ratio(seen);
  const groups = Map.groupBy(seen, ({ peers }) => peers);
  const between = within(
    dispersionOf(
      [...groups.values()].map((group) => ({
        n: group.reduce((sum, one) => sum + one.n, 0),
        mean: all * group.reduce((sum, one) => sum + one.expected, 0),
      })),
    ),
  );
  const means = new Map(
    [...groups].map(([peers, group]) => {
      const [n, expected] = [
        group.reduce((sum, one) => sum + one.n, 0),
        group.reduce((sum, one) => sum + one.expected, 0),
      ];
      return [peers, all > 0 ? (n + 1 / between) / (expected + 1 / between / all) : 0];
    }),
  );
  const inner = within(
    dispersionOf(seen.map(({ peers, n, expected }) => ({ n, mean: (means.get(peers) ?? all) * expected }))),
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
