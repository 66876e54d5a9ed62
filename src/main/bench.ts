import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lastYear, type SizeName, sizes } from '../../benchmarks/data/sizes.ts';
import { type BenchApi, onCopy, openBenchApi, openDataSet } from './bench/house.ts';
import { naiveDashboard } from './bench/naive.ts';
import { readsOf } from './bench/reads.ts';
import { summary, type Timing, table, took } from './bench/timing.ts';
import { writesOf } from './bench/writes.ts';
import { version } from './version.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const history = fileURLToPath(new URL('../../benchmarks/history.jsonl', import.meta.url));
const naiveRuns = 5;

/** One unit of each level of a data set, the root first. */
const levels = (size: SizeName) => [
  ...(size === 'L' ? [{ level: 'nation', code: 'N1' }] : []),
  { level: 'province', code: 'T1' },
  { level: 'commune', code: 'X1' },
  { level: 'base', code: 'C1' },
  { level: 'branch', code: 'B1' },
];
const rootOf = (size: SizeName): string => levels(size)[0]?.code ?? 'T1';

const measureReads = async (size: SizeName, how: { runs: number; like: string }): Promise<Timing[]> => {
  const connection = await openDataSet(size, say);
  const api = await openBenchApi(connection);
  try {
    const timings: Timing[] = [];
    for (const place of levels(size)) {
      const some = await readsOf(api, place, how);
      timings.push(...some);
      say(`\n${table(some)}`);
    }
    const naive: number[] = [];
    for (let run = 0; run < naiveRuns; run += 1)
      naive.push(await took(() => naiveDashboard(connection.app.db, rootOf(size), lastYear)));
    timings.push(summary('naive recursive query, root', naive));
    return timings;
  } finally {
    await api.close();
    await connection.close();
  }
};

const measureWrites = (size: SizeName): Promise<Timing[]> =>
  onCopy(size, say, async (connection) => {
    const api: BenchApi = await openBenchApi(connection);
    try {
      return await writesOf(api, rootOf(size));
    } finally {
      await api.close();
    }
  });

type Line = { size: SizeName; timings: Timing[] };

/** The latest line of another data set in the history. */
const latestOf = (size: SizeName): Line | undefined => {
  if (!existsSync(history)) return undefined;
  const lines = readFileSync(history, 'utf8').trim().split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Line).findLast((line) => line.size === size);
};

const named = (timings: readonly Timing[], name: string) => timings.find((timing) => timing.name === name);

/** The goals, each with what was measured. */
const goals = (size: SizeName, timings: readonly Timing[]): string[] => {
  const lines: string[] = [];
  const goal = (text: string, isMet: boolean) => lines.push(`${isMet ? '✓' : '✗'} ${text}`);
  for (const { level } of levels(size)) {
    const figure = named(timings, `${level} · one figure`)?.floors ?? 0;
    const dashboard = named(timings, `${level} · R1 dashboard`);
    goal(`${level}: one figure ${figure.toFixed(2)} F (≤ 2 F)`, figure <= 2);
    const [floors, median] = [dashboard?.floors ?? 0, dashboard?.median ?? 0];
    goal(
      `${level}: dashboard ${floors.toFixed(2)} F, ${median.toFixed(1)} ms (≤ 5 F, ≤ 20 ms)`,
      floors <= 5 && median <= 20,
    );
  }
  const root = levels(size)[0]?.level;
  const dashboard = named(timings, `${root} · R1 dashboard`)?.median ?? 1;
  const faster = (named(timings, 'naive recursive query, root')?.median ?? 0) / dashboard;
  const least = size === 'L' ? 500 : 50;
  goal(`root: ${faster.toFixed(0)} × faster than the naive query (≥ ${least} ×)`, faster >= least);
  const before = size === 'L' ? latestOf('M') : undefined;
  const small = named(before?.timings ?? [], 'province · R1 dashboard')?.floors;
  const large = named(timings, `${root} · R1 dashboard`)?.floors ?? 0;
  if (small !== undefined)
    goal(
      `root: ${(large / small).toFixed(2)} × the dashboard of M, in floors (≤ 1,5 ×)`,
      large <= 1.5 * small,
    );
  return lines;
};

const run = async (): Promise<void> => {
  const args = process.argv.slice(2);
  const size = (args.find((arg) => arg in sizes) ?? 'M') as SizeName;
  const runs = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 500);
  const only = args.find((arg) => arg === 'reads' || arg === 'writes');
  const like = args.find((arg) => !(arg in sizes) && arg !== only && !/^\d+$/.test(arg)) ?? '';
  say(`Data set ${size}, ${runs} warm requests each; F is the floor of the same level.`);
  const reads = only === 'writes' ? [] : await measureReads(size, { runs, like });
  const writes = only === 'reads' ? [] : await measureWrites(size);
  say(`\n${table([...reads.filter(({ floors }) => floors === undefined), ...writes])}`);
  if (reads.length > 0) say(`\n${goals(size, reads).join('\n')}`);
  const line = { at: new Date().toISOString(), version, size, runs, timings: [...reads, ...writes] };
  appendFileSync(history, `${JSON.stringify(line)}\n`);
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  },
);
