import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Db } from '#db/database.ts';
import { DRAWS } from '#features/forecast/draws.ts';
import { shippedAssumptions } from '#features/forecast/ruleset.ts';
import { type Day, parseDay } from '#kernel/day.ts';
import { backtest, backtestTable, backtestYearly } from '../../benchmarks/backtest.ts';
import { lastDay, type SizeName, sizes } from '../../benchmarks/data/sizes.ts';
import { allocated } from './bench/allocation.ts';
import { fillForecasts } from './bench/forecasts.ts';
import { type BenchApi, onCopy, openBenchApi, openDataSet } from './bench/house.ts';
import { naiveBreakdown, naiveDashboard } from './bench/naive.ts';
import { passNights } from './bench/nights.ts';
import { readsOf } from './bench/reads.ts';
import { fillSources } from './bench/sources.ts';
import { summary, type Timing, table, took } from './bench/timing.ts';
import { writesOf } from './bench/writes.ts';
import { version } from './version.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const history = fileURLToPath(new URL('../../benchmarks/history.jsonl', import.meta.url));
const naiveRuns = { S: 5, M: 5, L: 1 } as const;

/** One unit of each level of a data set, the root first. */
const levels = (size: SizeName) => [
  ...(size === 'L' ? [{ level: 'nation', code: 'N1' }] : []),
  { level: 'province', code: 'T1' },
  { level: 'commune', code: 'X1' },
  { level: 'base', code: 'C1' },
  { level: 'branch', code: 'B1' },
];
const rootOf = (size: SizeName): string => levels(size)[0]?.code ?? 'T1';

/** What two answers hold at the root, asked for plainly; the dashboard's and that of who was admitted. */
const naive = { dashboard: 'naive dashboard, root', breakdown: 'naive R3, root' };

const measureNaive = async (size: SizeName, db: Db): Promise<Timing[]> => {
  const timings: Timing[] = [];
  for (const [name, ask] of [
    [naive.dashboard, naiveDashboard],
    [naive.breakdown, naiveBreakdown],
  ] as const) {
    const taken: number[] = [];
    for (let run = 0; run < naiveRuns[size]; run += 1) taken.push(await took(() => ask(db, rootOf(size))));
    timings.push(summary(name, taken));
  }
  return timings;
};

const measureReads = async (size: SizeName, how: { runs: number; like: string }): Promise<Timing[]> => {
  const connection = await openDataSet(size, say);
  await passNights(connection);
  // What only some reads need is prepared for them alone: on the nation's set it takes long.
  const isAsked = (name: string, about: string): boolean =>
    new RegExp(how.like).test(name) || how.like.includes(about);
  if (isAsked('R6 sources, total', 'sources')) await fillSources(connection);
  if (isAsked('forecast of the year to come', 'forecast')) await fillForecasts(connection, say);
  const api = await openBenchApi(connection);
  try {
    const timings: Timing[] = [];
    for (const place of levels(size)) {
      const some = await readsOf(api, place, how);
      timings.push(...some);
      say(`\n${table(some)}`);
    }
    timings.push(...(await measureNaive(size, connection.app.db)));
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

/** As-of days on which the dashboard is asked: the end of a month and one within it. */
const dashboards = ['R1 dashboard', 'R1 dashboard, mid-month'] as const;

/** The goals, each with what was measured; what was not asked in this run has none. */
const goals = (size: SizeName, timings: readonly Timing[]): string[] => {
  const lines: string[] = [];
  const goal = (text: string, isMet: boolean) => lines.push(`${isMet ? '✓' : '✗'} ${text}`);
  for (const { level } of levels(size)) {
    const figure = named(timings, `${level} · one figure`)?.floors;
    if (figure !== undefined) goal(`${level}: one figure ${figure.toFixed(2)} F (≤ 2 F)`, figure <= 2);
    for (const which of dashboards) {
      const { floors, median } = named(timings, `${level} · ${which}`) ?? {};
      if (floors !== undefined && median !== undefined)
        goal(
          `${level} · ${which}: ${floors.toFixed(2)} F, ${median.toFixed(1)} ms (≤ 5 F, ≤ 20 ms)`,
          floors <= 5 && median <= 20,
        );
    }
  }
  const divided = named(timings, allocated.name)?.median;
  if (divided !== undefined)
    goal(`${allocated.name}: ${divided.toFixed(0)} ms (≤ 1.000 ms)`, divided <= 1_000);
  for (const { level } of levels(size))
    for (const which of ['forecast of the year to come', 'forecast, people whose next step matters']) {
      const median = named(timings, `${level} · ${which}`)?.median;
      if (median !== undefined)
        goal(`${level} · ${which}: ${median.toFixed(1)} ms (≤ 300 ms)`, median <= 300);
    }
  const root = levels(size)[0]?.level;
  const least = size === 'L' ? 500 : 50;
  for (const [plain, which] of [
    [naive.dashboard, 'R1 dashboard'],
    [naive.breakdown, 'R3 who was admitted, one year'],
  ] as const) {
    const [slow, quick] = [named(timings, plain)?.median, named(timings, `${root} · ${which}`)?.median];
    if (slow !== undefined && quick !== undefined)
      goal(
        `root · ${which}: ${(slow / quick).toFixed(0)} × faster than the naive query (≥ ${least} ×)`,
        slow >= least * quick,
      );
  }
  const before = size === 'L' ? latestOf('M') : undefined;
  for (const which of dashboards) {
    const small = named(before?.timings ?? [], `province · ${which}`)?.floors;
    const large = named(timings, `${root} · ${which}`)?.floors;
    if (small !== undefined && large !== undefined)
      goal(
        `root · ${which}: ${(large / small).toFixed(2)} × that of M, in floors (≤ 1,5 ×)`,
        large <= 1.5 * small,
      );
  }
  return lines;
};

/** What the forecast of a data set would have been worth; of its generator alone, without its database. */
const foretell = (size: SizeName): void => {
  const assumed = shippedAssumptions(parseDay(lastDay) as Day);
  say(`\n${backtestTable(backtest(sizes[size], assumed, DRAWS))}`);
  say(`\n${backtestTable(backtestYearly(sizes[size], assumed, DRAWS))}`);
};

const run = async (): Promise<void> => {
  const args = process.argv.slice(2);
  const size = (args.find((arg) => arg in sizes) ?? 'M') as SizeName;
  if (args.includes('forecast')) foretell(size);
  const runs = Number(args.find((arg) => /^\d+$/.test(arg)) ?? 500);
  const only = args.find((arg) => ['reads', 'writes', 'allocation', 'forecast'].includes(arg));
  const pattern = args.find((arg) => !(arg in sizes) && arg !== only && !/^\d+$/.test(arg));
  const like = pattern ?? (only === 'forecast' ? 'forecast' : '');
  say(`Data set ${size}, ${runs} warm requests each; F is the floor of the same level.`);
  const reads =
    only === undefined || only === 'reads' || only === 'forecast'
      ? await measureReads(size, { runs, like })
      : [];
  if (only !== 'writes' && only !== 'forecast') reads.push(await allocated.measure());
  const writes = only === undefined || only === 'writes' ? await measureWrites(size) : [];
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
