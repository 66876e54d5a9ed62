/** Milliseconds of one read, and how many times the floor of the same run and level it takes. */
export type Timing = { name: string; median: number; p95: number; runs: number; floors?: number };
export type Timed = { name: string; run: () => Promise<unknown> };

/** Rounds before the first that counts: the process compiles what it runs often for some hundred of them. */
const WARM = 400;
/** A read this many times slower than the floor takes its turn more seldom. */
const SLOW = 40;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** What a list of milliseconds comes to. */
export const summary = (name: string, taken: readonly number[]): Timing => {
  const sorted = [...taken].sort((a, b) => a - b);
  return { name, median: at(sorted, 0.5), p95: at(sorted, 0.95), runs: sorted.length };
};

/** Milliseconds of one run. */
export const took = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/**
 * Each of some reads so many times, taking turns after some rounds that warm up: whatever else the machine does falls
 * on all of them alike, and their ratios can be trusted. The first is the floor that the others are measured by.
 */
export const inTurns = async (reads: readonly Timed[], runs: number): Promise<Timing[]> => {
  const taken = reads.map((): number[] => []);
  const last = reads.map(() => 0);
  const warm = -Math.min(WARM, runs);
  for (let round = warm; round < runs; round += 1) {
    for (const [index, { run }] of reads.entries()) {
      const every = Math.max(1, Math.ceil((last[index] ?? 0) / (SLOW * (last[0] ?? 1))));
      if (round !== warm && round % every !== 0) continue;
      const ms = await took(run);
      last[index] = ms;
      if (round >= 0) taken[index]?.push(ms);
    }
  }
  const timings = reads.map(({ name }, index) => summary(name, taken[index] ?? []));
  const floor = timings[0]?.median ?? 1;
  return timings.map((timing) => ({ ...timing, floors: timing.median / floor }));
};

const ms = (value: number): string => value.toFixed(2).padStart(10);

/** Medians, and what matters: ratios within this run. */
export const table = (timings: readonly Timing[]): string =>
  [
    `${'read'.padEnd(52)}${'median ms'.padStart(10)}${'p95 ms'.padStart(10)}${'× floor'.padStart(10)}`,
    ...timings.map(
      ({ name, median, p95, floors }) =>
        `${name.padEnd(52)}${ms(median)}${ms(p95)}${floors === undefined ? '' : ms(floors)}`,
    ),
  ].join('\n');
