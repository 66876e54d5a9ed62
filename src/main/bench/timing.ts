export type Timing = { name: string; median: number; p95: number; runs: number };

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Milliseconds of one answer, after some that warm up. */
export const time = async (name: string, runs: number, run: () => Promise<unknown>): Promise<Timing> => {
  for (let i = 0; i < Math.min(30, runs); i += 1) await run();
  const taken: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    await run();
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  return { name, median: at(taken, 0.5), p95: at(taken, 0.95), runs };
};

const ms = (value: number): string => value.toFixed(2).padStart(9);

/** Medians, and what matters: ratios within this run. */
export const table = (timings: readonly Timing[], floor: number): string =>
  [
    `${'read'.padEnd(44)}${'median ms'.padStart(10)}${'p95 ms'.padStart(10)}${'× floor'.padStart(9)}`,
    ...timings.map(
      ({ name, median, p95 }) =>
        `${name.padEnd(44)} ${ms(median)} ${ms(p95)} ${(median / floor).toFixed(2).padStart(8)}`,
    ),
  ].join('\n');
