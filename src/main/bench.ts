import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lastDay, lastYear, type SizeName, sizes } from '../../benchmarks/data/sizes.ts';
import { type BenchApi, openBenchApi, openDataSet } from './bench/house.ts';
import { naiveDashboard } from './bench/naive.ts';
import { type Timing, table, time } from './bench/timing.ts';
import { version } from './version.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const history = fileURLToPath(new URL('../../benchmarks/history.jsonl', import.meta.url));

const sizeOf = (args: readonly string[]): SizeName => {
  const name = args.find((arg) => arg in sizes) ?? 'M';
  return name as SizeName;
};

/** One unit of each level of a data set. */
const levels = (size: SizeName): [string, string][] => [
  ...(size === 'L' ? ([['nation', 'N1']] as [string, string][]) : []),
  ['province', 'T1'],
  ['commune', 'X1'],
  ['base', 'C1'],
  ['branch', 'B1'],
];

const reads = async (api: BenchApi, size: SizeName, runs: number): Promise<Timing[]> => {
  const timings: Timing[] = [];
  for (const [level, code] of levels(size)) {
    const cookie = await api.sessionFor(code, 'leader');
    const read = (name: string, path: string) => time(`${name} ${level}`, runs, () => api.get(path, cookie));
    timings.push(await read('floor', '/bench/floor'));
    timings.push(
      await read('one figure', `/units/${code}/counts/admission?period=${lastYear}&asOf=${lastDay}`),
    );
    timings.push(await read('R1 dashboard', `/units/${code}/dashboard?period=${lastYear}&asOf=${lastDay}`));
    timings.push(
      await read(
        'R1 dashboard, mid-month',
        `/units/${code}/dashboard?period=${lastYear}&asOf=${lastYear}-11-17`,
      ),
    );
  }
  return timings;
};

const run = async (): Promise<void> => {
  const args = process.argv.slice(2);
  const size = sizeOf(args);
  const runs = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 500);
  const connection = await openDataSet(size, say);
  const api = await openBenchApi(connection);
  try {
    const timings = await reads(api, size, runs);
    const root = levels(size)[0]?.[1] ?? 'T1';
    timings.push(
      await time('naive recursive query, root', 5, () => naiveDashboard(connection.app.db, root, lastYear)),
    );
    const floors = timings.filter(({ name }) => name.startsWith('floor')).map(({ median }) => median);
    const floor = floors.sort((a, b) => a - b)[Math.floor(floors.length / 2)] ?? 1;
    say(`\nData set ${size}, ${runs} warm requests each, as of ${lastDay}\n`);
    say(table(timings, floor));
    const naive = timings.at(-1)?.median ?? 0;
    const dashboard = timings.find(({ name }) => name.startsWith('R1 dashboard'))?.median ?? 1;
    say(`\nThe root's dashboard is ${(naive / dashboard).toFixed(1)} × faster than the naive query.`);
    const line = { at: new Date().toISOString(), version, size, runs, floor, timings };
    appendFileSync(history, `${JSON.stringify(line)}\n`);
  } finally {
    await api.close();
    await connection.close();
  }
};

run().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).stack}\n`);
    process.exit(1);
  },
);
