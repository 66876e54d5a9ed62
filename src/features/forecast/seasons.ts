/** Twelve numbers, one for each calendar month. */
export const twelve = (): number[] => new Array<number>(12).fill(0);

/** A season seen so rarely is held to be like the others. */
const BORROWED = 24;

/** How many times an ordinary month each calendar month is, from what happened and what was to be expected of it. */
export const seasonsOf = (n: readonly number[], expected: readonly number[]): number[] => {
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  const all = sum(n) / Math.max(1e-9, sum(expected));
  return n.map((one, at) => (one + BORROWED) / ((expected[at] as number) * all + BORROWED));
};
