import { chancesFrom, laidOut } from './chances.ts';
import type { Assumed, Learned } from './learn.ts';
import { FORECAST_STAGES, type ForecastStage, type MonthNumber, type Standpoint } from './model.ts';
import { yearEnd } from './people.ts';

/** How people who reach a stage fare, in the eyes of the past. */
export type StageGrounds = {
  stage: ForecastStage;
  /** Of those who reach it, how many are ever admitted, and half of these after so many months. */
  share: number;
  months: number | null;
  /** The last month in which reaching it leaves at least half of that share in time for the end of the year. */
  latest: MonthNumber | null;
};

/** What a forecast rests on, for people to read. */
export type Grounds = {
  from: MonthNumber;
  until: MonthNumber;
  admissions: number;
  units: number;
  draws: number;
  seed: number;
  horizon: number;
  /** How many of these units are foretold. */
  foretold: number;
  likenessMonths: number;
  halfLifeMonths: number;
  /** How far units differ, and whole years, beyond chance, in per cent. */
  unitSpread: number;
  yearSpread: number;
  /** By how many per cent more or less came in earlier years than would have been foretold on their eve. */
  eves: { year: number; percent: number }[];
  stages: StageGrounds[];
  /** The calendar month with the most decisions beyond the ordinary, 1–12, and how many times an ordinary one. */
  busiest: { month: number; times: number };
};

/** Long enough for nearly everybody who comes through. */
const LONG = 48;
const EVEN = new Array<number>(12).fill(1);

const stageGrounds = (learned: Learned, standpoint: Standpoint): StageGrounds[] => {
  const laid = laidOut(learned.hazards);
  const { month } = standpoint;
  const end = yearEnd(standpoint);
  return FORECAST_STAGES.flatMap((stage) => {
    if (Object.keys(learned.hazards[stage]).length === 0) return [];
    const ever = chancesFrom({ stage, since: month }, laid, { month, left: 1, horizon: LONG }, EVEN);
    const share = ever.at(-1) ?? 0;
    const half = ever.findIndex((chance) => chance >= share / 2);
    // Whoever gets there in month m has the months from m to the end of the year.
    const inTime = share > 0 && half >= 0 && half <= end ? month + end - half : null;
    return [{ stage, share, months: share > 0 ? half : null, latest: inTime }];
  });
};

const percent = (share: number): number => Math.round(100 * share);

export const groundsOf = (
  learned: Learned,
  assumed: Assumed,
  standpoint: Standpoint,
  of: Pick<Grounds, 'units' | 'foretold' | 'draws' | 'seed'>,
): Grounds => {
  const [times, at] = learned.seasons.decided.reduce(
    ([most, where], one, index) => (one > most ? [one, index] : [most, where]),
    [0, 0],
  );
  return {
    ...{ from: learned.from, until: learned.until, admissions: learned.admissions, ...of },
    horizon: standpoint.horizon,
    likenessMonths: assumed.likenessMonths,
    halfLifeMonths: assumed.halfLifeMonths,
    unitSpread: percent(learned.conversion.spread),
    yearSpread: percent(learned.yearSpread.spread),
    eves: learned.eves.map(({ year, expected, came }) => ({ year, percent: percent(came / expected - 1) })),
    stages: stageGrounds(learned, standpoint),
    busiest: { month: at + 1, times: Math.round(10 * times) / 10 },
  };
};
