/** A number of places a unit asked for, with how many of them have no name yet. */
export type OpenDemand = { id: number; path: string; free: number };

/**
 * Which registered number each nominated person is one of: the nearest unit above that still has places without a name.
 * A name takes its place in the number, so nobody is asked for twice.
 */
export const namedIn = (
  people: readonly { id: number; path: string }[],
  demands: readonly OpenDemand[],
): Map<number, number> => {
  const free = new Map(demands.map((one) => [one.id, one.free]));
  const nearest = demands.toSorted((a, b) => b.path.length - a.path.length || a.id - b.id);
  const found = new Map<number, number>();
  for (const { id, path } of people) {
    const demand = nearest.find((one) => path.startsWith(one.path) && (free.get(one.id) ?? 0) > 0);
    if (!demand) continue;
    free.set(demand.id, (free.get(demand.id) ?? 0) - 1);
    found.set(id, demand.id);
  }
  return found;
};
