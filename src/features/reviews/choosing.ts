/** Sources alike in every goal: of which goals they are, and how many stand at each stage, the nearest first. */
export interface Choice {
  readonly isOf: readonly boolean[];
  readonly byStage: readonly number[];
}

/** How many of those chosen a goal wants at least, and bears at most. */
export interface Want {
  readonly least: number;
  readonly most: number | null;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

/** People lacking and people too many, over all goals. */
const faultOf = (held: readonly number[], wants: readonly Want[]): number =>
  sum(
    wants.map(({ least, most }, at) => {
      const n = held[at] ?? 0;
      return Math.max(0, least - n) + (most === null ? 0 : Math.max(0, n - most));
    }),
  );

/** How the faults change when somebody of `isOf` is added (1) or taken away (−1). */
const effectOf = (
  isOf: readonly boolean[],
  held: readonly number[],
  { wants, by }: { wants: readonly Want[]; by: 1 | -1 },
): number => {
  let effect = 0;
  for (const [at, { least, most }] of wants.entries()) {
    if (!isOf[at]) continue;
    const n = held[at] ?? 0;
    const [lower, upper] = by === 1 ? [n, n + 1] : [n - 1, n];
    // Between two neighbouring numbers a fault falls below the minimum and rises above the maximum.
    if (upper <= least) effect -= by;
    if (most !== null && lower >= most) effect += by;
  }
  return effect;
};

const stageOf = ({ byStage }: Choice, taken: number): number => {
  let left = taken;
  return byStage.findIndex((n) => {
    left -= n;
    return left < 0;
  });
};

/**
 * The choice of which one more person helps most; else who stands nearer, then who has the larger part of its people
 * left, so that what no goal decides follows who is there. Null when nobody is left.
 */
const nextOf = (
  choices: readonly Choice[],
  taken: readonly number[],
  effect: (at: number) => number,
): number | null => {
  let best: { at: number; order: readonly number[] } | null = null;
  for (const [at, choice] of choices.entries()) {
    const whole = sum(choice.byStage);
    const mine = taken[at] ?? 0;
    if (mine >= whole) continue;
    const order = [effect(at), stageOf(choice, mine), mine / whole];
    const rank = best?.order.findIndex((n, place) => n !== order[place]) ?? 0;
    if (best === null || (rank >= 0 && (order[rank] ?? 0) < (best.order[rank] ?? 0))) best = { at, order };
  }
  return best?.at ?? null;
};

/** Exchanges one for another as long as that leaves fewer faults; in a fixed order, so that the same is found again. */
const exchange = (
  choices: readonly Choice[],
  wants: readonly Want[],
  state: { taken: number[]; held: number[] },
) => {
  const { taken, held } = state;
  const change = (at: number, by: 1 | -1): void => {
    taken[at] = (taken[at] ?? 0) + by;
    for (const [goal, is] of (choices[at]?.isOf ?? []).entries()) if (is) held[goal] = (held[goal] ?? 0) + by;
  };
  const isBetter = (out: number, into: number): boolean => {
    const before = faultOf(held, wants);
    change(out, -1);
    change(into, 1);
    if (faultOf(held, wants) < before) return true;
    change(into, -1);
    change(out, 1);
    return false;
  };
  const free = (at: number): boolean => (taken[at] ?? 0) < sum(choices[at]?.byStage ?? []);
  const all = [...choices.keys()];
  while (faultOf(held, wants) > 0) {
    const found = all.some((out) =>
      all.some((into) => out !== into && (taken[out] ?? 0) > 0 && free(into) && isBetter(out, into)),
    );
    if (!found) return;
  }
};

/**
 * How many of each choice to take, `remaining` together or all there are, with as few people lacking or too many as
 * exchanging one for another finds; with goals of one property that is the fewest there can be.
 */
export const chosen = (choices: readonly Choice[], wants: readonly Want[], remaining: number): number[] => {
  const taken = choices.map(() => 0);
  const held = wants.map(() => 0);
  for (let n = 0; n < remaining; n += 1) {
    const at = nextOf(choices, taken, (one) => effectOf(choices[one]?.isOf ?? [], held, { wants, by: 1 }));
    if (at === null) break;
    taken[at] = (taken[at] ?? 0) + 1;
    for (const [goal, is] of (choices[at]?.isOf ?? []).entries()) if (is) held[goal] = (held[goal] ?? 0) + 1;
  }
  exchange(choices, wants, { taken, held });
  return taken;
};
