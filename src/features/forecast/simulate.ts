import { type Chance, drawing } from './draws.ts';
import { percentilesOf } from './interval.ts';
import type { Learned } from './learn.ts';
import { type Standing, type Standpoint, seasonOf } from './model.ts';

/**
 * What is drawn for a unit and everything below it by the end of each month: from now on, and from January on in the
 * years to come.
 */
export type Outlook = { readonly id: number; readonly expected: number[]; readonly percentiles: number[][] };

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
  const draw = drawing(learned, standpoint, chance);
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
    above.push({ id: unit.id, counts: draw(unit) });
  }
  yield* close(0);
}
