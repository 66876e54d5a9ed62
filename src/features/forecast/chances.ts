import { EXITS, type Hazards, OLDEST } from './hazards.ts';
import { FORECAST_STAGES, type MonthNumber, type Standpoint, seasonOf, type Waiting } from './model.ts';

/** The chance of having been admitted by the end of each month of the horizon. */
export type Chances = Float64Array;

const STATES = FORECAST_STAGES.length * (OLDEST + 1);
const stateOf = (stage: number, age: number): number => stage * (OLDEST + 1) + Math.min(age, OLDEST);

const EXIT_COUNT = EXITS.length;
const ADMITTED = EXITS.indexOf('admitted');
const GONE = EXITS.indexOf('gone');

/** Hazards in one row, state by state and exit by exit, for walking. */
export type Laid = Float64Array;
export const laidOut = (hazards: Hazards): Laid => {
  const laid = new Float64Array(STATES * EXIT_COUNT);
  for (const [at, stage] of FORECAST_STAGES.entries())
    for (let age = 0; age <= OLDEST; age += 1)
      for (const [exit, name] of EXITS.entries())
        laid[stateOf(at, age) * EXIT_COUNT + exit] = hazards[stage][name]?.[age] ?? 0;
  return laid;
};

type Month = { laid: Laid; share: number; season: number };

/** One month of everybody who stands somewhere; answers how many are admitted in it. */
const walk = (now: Float64Array, next: Float64Array, { laid, share, season }: Month): number => {
  let admitted = 0;
  for (let state = 0; state < STATES; state += 1) {
    const here = now[state] as number;
    if (here < 1e-12) continue;
    const base = state * EXIT_COUNT;
    const rate = (exit: number): number =>
      share * (laid[base + exit] as number) * (exit === ADMITTED ? season : 1);
    let total = 0;
    for (let exit = 0; exit < EXIT_COUNT; exit += 1) total += rate(exit);
    const flow = total > 1 ? here / total : here;
    for (let exit = 0; exit < EXIT_COUNT; exit += 1) {
      if (exit === ADMITTED) admitted += flow * rate(exit);
      else if (exit !== GONE) {
        // The month of arrival is learned as one: what follows in it follows in this step.
        const to = stateOf(exit, 0);
        now[to] = (now[to] as number) + flow * rate(exit);
      }
    }
    const on = stateOf(Math.floor(state / (OLDEST + 1)), (state % (OLDEST + 1)) + 1);
    next[on] = (next[on] as number) + Math.max(0, here - flow * total);
  }
  return admitted;
};

/**
 * How likely it is that somebody at a stage is admitted by the end of each month: everybody walks through the stages with
 * the chances learned for each, month by month.
 * @param seasons how much more or less is decided in each calendar month; 1 is an ordinary one
 */
export const chancesFrom = (
  { stage, since }: Waiting,
  laid: Laid,
  { month, left, horizon }: Standpoint,
  seasons: readonly number[],
): Chances => {
  let now = new Float64Array(STATES);
  now[stateOf(FORECAST_STAGES.indexOf(stage), Math.max(0, month - since))] = 1;
  const admitted = new Float64Array(horizon);
  let sum = 0;
  for (let step = 0; step < horizon; step += 1) {
    const next = new Float64Array(STATES);
    const season = seasons[seasonOf(month + step)] ?? 1;
    sum += walk(now, next, { laid, share: step === 0 ? left : 1, season });
    admitted[step] = Math.min(sum, 1);
    now = next;
  }
  return admitted;
};

/** The same, counted once for everybody who stands alike. */
export const chancesBy = (laid: Laid, standpoint: Standpoint, seasons: readonly number[]) => {
  const known = new Map<number, Chances>();
  return (waiting: Waiting): Chances => {
    const age = Math.min(Math.max(0, standpoint.month - waiting.since), OLDEST);
    const key = stateOf(FORECAST_STAGES.indexOf(waiting.stage), age);
    const chances = known.get(key) ?? chancesFrom(waiting, laid, standpoint, seasons);
    known.set(key, chances);
    return chances;
  };
};

/** By the end of each month, how many admissions one person brings who is listed in each month with these weights. */
export const fromNewcomers = (
  weights: readonly number[],
  laid: Laid,
  { month, left, horizon }: Standpoint,
  seasons: readonly number[],
): Chances => {
  const sums = new Float64Array(horizon);
  for (let step = 0; step < horizon; step += 1) {
    const at: MonthNumber = month + step;
    const ahead = { month: at, left: step === 0 ? left : 1, horizon: horizon - step };
    const chances = chancesFrom({ stage: 'listed', since: at }, laid, ahead, seasons);
    for (const [later, chance] of chances.entries())
      sums[step + later] = (sums[step + later] as number) + (weights[step] as number) * chance;
  }
  return sums;
};
