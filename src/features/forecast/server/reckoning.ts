import { BEFORE_CEREMONY, type Status } from '#features/admissions/model.ts';
import { DRAWS } from '../draws.ts';
import { type Grounds, groundsOf } from '../grounds.ts';
import { type Assumed, type Learned, learn } from '../learn.ts';
import { type MonthNumber, type Standing, type Standpoint, standingAt, type UnitHistory } from '../model.ts';
import { mattersMost, type Person } from '../people.ts';
import { simulate } from '../simulate.ts';
import type { CaseCells, UnitCells } from './history.ts';

/** What a reckoning is about, besides the units themselves. */
export type Task = {
  readonly assumed: Assumed;
  readonly standpoint: Standpoint;
  readonly seed: number;
  /** The unit that is foretold with all below it; everything is learned from. */
  readonly path: string;
};
/** Rows of some units as texts for the database, how many units are done, and whether these were the last. */
export type Batch = { rows: string; people: string; ids: number[]; done: number; isLast: boolean };

/** A unit of today's tree with its past and who stands in it. */
type TreeUnit = UnitHistory &
  Omit<Standing, 'waiting'> & { path: string; isAlive: boolean; waiting: Person[] };

const ON_THE_WAY: readonly Status[] = BEFORE_CEREMONY;

const unitFrom = ({ cases, unlisted, ...unit }: UnitCells, top: number, now: MonthNumber): TreeUnit => {
  const read = (cases === null ? [] : JSON.parse(cases)) as CaseCells[];
  const ways = read.map(
    ([caseId, status, isForgotten, listed, certified, dossier, resolved, admitted, gone]) => ({
      ...{ caseId, isUnderWay: !isForgotten && ON_THE_WAY.includes(status) },
      course: { listed, certified, dossier, resolved, admitted, gone },
    }),
  );
  return {
    ...unit,
    depth: unit.path.split('/').length - top,
    courses: ways.map(({ course }) => course),
    unlisted: (unlisted === null ? [] : JSON.parse(unlisted)) as MonthNumber[],
    waiting: ways.flatMap(({ caseId, isUnderWay, course }) => {
      const standing = isUnderWay ? standingAt(course, now) : null;
      return standing ? [{ ...standing, caseId }] : [];
    }),
  };
};

const AT_ONCE = 200;

/** How much better than all others a unit brings people to admission. */
const skillOf = ({ conversion }: Learned, { id, peers }: TreeUnit): number => {
  const { shape, rate } = conversion.of(id, peers);
  return Number.isFinite(rate) && conversion.all > 0 ? shape / rate / conversion.all : 1;
};

function* batchesOf(
  units: readonly TreeUnit[],
  learned: Learned,
  { standpoint, seed }: Task,
): Generator<Batch> {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const people = mattersMost(units, learned, standpoint);
  let rows: object[] = [];
  let named: object[] = [];
  let ids: number[] = [];
  let done = 0;
  const take = (isLast: boolean): Batch => {
    const batch = { rows: JSON.stringify(rows), people: JSON.stringify(named), ids, done, isLast };
    [rows, named, ids] = [[], [], []];
    return batch;
  };
  for (const { id, expected, percentiles } of simulate(units, learned, standpoint, { seed, draws: DRAWS })) {
    // Both close units in the same order.
    const decisive = people.next().value?.people ?? [];
    const unit = unitOf.get(id);
    done += 1;
    if (!unit?.isAlive) continue;
    ids.push(id);
    rows.push({ id, skill: skillOf(learned, unit), expected, percentiles: percentiles.flat() });
    for (const [at, { caseId, chance, gain }] of decisive.entries())
      named.push({ id, place: at + 1, caseId, chance, gain });
    if (ids.length >= AT_ONCE) yield take(false);
  }
  yield take(true);
}

/** The arithmetic of a forecast, away from the database: units in, grounds and rows out. */
export const reckoning = (task: Task) => {
  const units: TreeUnit[] = [];
  const { assumed, standpoint, path } = task;
  let batches: Generator<Batch> | undefined;
  return {
    add(cells: readonly UnitCells[]): void {
      // The root comes first.
      const top = (units[0]?.path ?? cells[0]?.path ?? '').split('/').length;
      for (const one of cells) units.push(unitFrom(one, top, standpoint.month));
    },
    /** What the forecast rests on; null where the past is too little. */
    learn(): Grounds | null {
      const learned = learn(units, standpoint.month - 1, assumed);
      if (!learned) return null;
      const depth = units.find((unit) => unit.path === path)?.depth ?? 0;
      const own = units
        .filter((unit) => unit.path.startsWith(path))
        .map((unit) => ({ ...unit, depth: unit.depth - depth }));
      batches = batchesOf(own, learned, task);
      return groundsOf(learned, assumed, standpoint, {
        ...{ units: units.length, foretold: own.length, draws: DRAWS, seed: task.seed },
      });
    },
    next: (): Batch => batches?.next().value as Batch,
  };
};
