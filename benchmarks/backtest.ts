import { type Coverage, type Foretold, foretold, knownAt, pooled } from '#features/forecast/backtest.ts';
import { type Assumed, type Learned, learn } from '#features/forecast/learn.ts';
import {
  type Course,
  type MonthNumber,
  monthNumber,
  type Standing,
  standingAt,
  type UnitHistory,
} from '#features/forecast/model.ts';
import { simulate } from '#features/forecast/simulate.ts';
import { peopleOf } from './data/people.ts';
import { randomFrom } from './data/random.ts';
import { lastYear, type Size, seed } from './data/sizes.ts';
import { type UnitRow, unitsOf } from './data/units.ts';

/** A world to foretell: what conversions are multiplied by in the seventh year, and what it is drawn from. */
export type World = { changed: number; from: number };
const ofDataSet: World = { changed: 0.8, from: seed };

type Tree = {
  /** Parents first, each followed by what hangs below it. */
  units: { row: UnitRow; depth: number; parent: number | null }[];
  histories: UnitHistory[];
};

const monthOf = (day: string | null): MonthNumber | null =>
  day === null ? null : monthNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/** As they hang below one another; what was merged hangs below where it went. */
const inDepth = (rows: readonly UnitRow[]): Tree['units'] => {
  const below = Map.groupBy(rows, ({ parent, into }) => into ?? parent);
  const ordered: Tree['units'] = [];
  const hang = (code: string | null, depth: number, parent: number | null): void => {
    for (const row of below.get(code) ?? []) {
      const at = ordered.push({ row, depth, parent }) - 1;
      hang(row.code, depth + 1, at);
    }
  };
  hang(null, 0, null);
  return ordered;
};

/** The people of the kept data set, straight from its generator: no database is needed. */
const treeOf = (size: Size, { changed, from }: World): Tree => {
  const random = randomFrom(from);
  const rows = unitsOf(size, random);
  const courses = new Map<string, Course[]>(rows.map(({ code }) => [code, []]));
  for (const person of peopleOf(size, rows, random, changed))
    courses.get(person.unit)?.push({
      ...{ listed: monthOf(person.sourceOn), certified: monthOf(person.certifiedOn) },
      ...{ dossier: null, resolved: null, gone: null, admitted: monthOf(person.admittedOn) },
    });
  const units = inDepth(rows);
  return {
    units,
    histories: units.map(({ row }, id) => ({
      ...{ id, peers: `${row.kind} ${row.block}`, unlisted: [] },
      courses: courses.get(row.code) ?? [],
    })),
  };
};

const knownBy = (histories: readonly UnitHistory[], until: MonthNumber): UnitHistory[] =>
  histories.map((history) => ({
    ...history,
    courses: history.courses.flatMap((course) => knownAt(course, until) ?? []),
  }));

/** Admissions of each unit and all below it between two months. */
const cameIn = ({ histories, units }: Tree, from: MonthNumber, to: MonthNumber): number[] => {
  const sums = histories.map(
    ({ courses }) =>
      courses.filter(({ admitted }) => admitted !== null && from <= admitted && admitted <= to).length,
  );
  for (const [at, { parent }] of [...units.entries()].reverse())
    if (parent !== null) sums[parent] = (sums[parent] as number) + (sums[at] as number);
  return sums;
};

/** What is foretold of the years after a month for every unit that still stands, beside what came. */
const foretell = (
  tree: Tree,
  learned: Learned,
  until: MonthNumber,
  { years, draws }: { years: number; draws: number },
): Foretold[][] => {
  const standing = knownBy(tree.histories, until).map(
    ({ id, peers, courses }): Standing => ({
      ...{ id, peers, depth: tree.units[id]?.depth ?? 0 },
      waiting: courses.flatMap((course) => standingAt(course, until) ?? []),
    }),
  );
  const came = Array.from({ length: years }, (_, at) =>
    cameIn(tree, until + 12 * at + 1, until + 12 * at + 12),
  );
  const told: Foretold[][] = came.map(() => []);
  const ahead = { month: until + 1, left: 1, horizon: 12 * years };
  for (const outlook of simulate(standing, learned, ahead, { seed, draws }))
    if (tree.units[outlook.id]?.row.endedOn === null)
      for (const [at, sums] of came.entries())
        told[at]?.push(foretold(outlook, 12 * (at + 1), sums[outlook.id] as number));
  return told;
};

export type Backtest = { name: string; large: Coverage; small: Coverage };

/** Learns from the first seven of ten years and foretells each of the last three from there. */
export const backtest = (
  size: Size,
  assumed: Assumed,
  draws: number,
  world: World = ofDataSet,
): Backtest[] => {
  const tree = treeOf(size, world);
  const until = monthNumber(lastYear - 3, 12);
  const learned = learn(knownBy(tree.histories, until), until, assumed);
  if (!learned) throw new Error('the years before are too little to learn from');
  const told = foretell(tree, learned, until, { years: 3, draws });
  return [
    ...told.map((some, at) => ({ name: `year ${8 + at}, learned from years 1–7`, ...pooled(some) })),
    { name: 'years 8–10, learned from years 1–7', ...pooled(told.flat()) },
  ];
};

/** As the product is used: each of the last three years from its eve, learned from all that was known then. */
export const backtestYearly = (size: Size, assumed: Assumed, draws: number): Backtest[] => {
  const tree = treeOf(size, ofDataSet);
  const told = [2, 1, 0].map((back) => {
    const until = monthNumber(lastYear - back - 1, 12);
    const learned = learn(knownBy(tree.histories, until), until, assumed);
    if (!learned) throw new Error('the years before are too little to learn from');
    return foretell(tree, learned, until, { years: 1, draws })[0] ?? [];
  });
  return [
    ...told.map((some, at) => ({ name: `year ${8 + at}, from its eve`, ...pooled(some) })),
    { name: 'years 8–10, each from its eve', ...pooled(told.flat()) },
  ];
};

const line = (name: string, { units, held, promised, width, expected, came }: Coverage): string =>
  `${name.padEnd(52)}${String(units).padStart(8)}${(100 * held).toFixed(1).padStart(10)}%${(100 * promised).toFixed(1).padStart(10)}%${width.toFixed(2).padStart(12)}${Math.round(expected).toString().padStart(12)}${String(came).padStart(10)}`;

/** Coverage and width, for people. */
export const backtestTable = (results: readonly Backtest[]): string =>
  [
    `${'80 % interval'.padEnd(52)}${'units'.padStart(8)}${'held'.padStart(11)}${'promised'.padStart(11)}${'mean width'.padStart(12)}${'expected'.padStart(12)}${'came'.padStart(10)}`,
    ...results.flatMap(({ name, large, small }) => [
      line(`${name}: ≥ 10 expected`, large),
      line(`${name}: < 10 expected`, small),
    ]),
  ].join('\n');
