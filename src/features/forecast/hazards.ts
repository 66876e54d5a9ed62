import { type Course, FORECAST_STAGES, type ForecastStage, type MonthNumber } from './model.ts';

/** Who has stood at a stage longer than this counts as having stood there so long. */
export const OLDEST = 48;
/** What may become of somebody in a month, besides staying. */
export const EXITS = [...FORECAST_STAGES, 'admitted', 'gone'] as const;
export type Exit = (typeof EXITS)[number];

/** Chances of leaving a stage within a month, by the months stood there so far. */
export type Hazards = Readonly<Record<ForecastStage, Readonly<Partial<Record<Exit, readonly number[]>>>>>;

/** So many months of somebody's standing weigh as much as the months around: few cases say little about a month. */
const BORROWED_MONTHS = 12;
/** How much a month lends to its neighbour, and that again to the next: who stands for years tells little of the first. */
const LENT = 0.7;
/** Where so many months of standing are known, more of them lend no more: what nobody reached yet is like the last that somebody did. */
const LENT_MOST = 100;

/** At each age the sum of what lies around it, the nearer the more. */
const around = (values: Float64Array): Float64Array => {
  const sums = values.slice();
  for (const step of [1, -1]) {
    let lent = 0;
    for (let at = step > 0 ? 0 : OLDEST; at >= 0 && at <= OLDEST; at += step) {
      sums[at] = (sums[at] as number) + lent;
      lent = LENT * (lent + (values[at] as number));
    }
  }
  return sums;
};

type Counted = { months: Float64Array; left: Map<Exit, Float64Array> };
const counted = (): Counted => ({ months: new Float64Array(OLDEST + 1), left: new Map() });

/** Stands of one person: the stage, from which month to which, and how each ended; null while it lasts. */
export function* standsOf(
  course: Course,
  until: MonthNumber,
): Generator<{ stage: ForecastStage; from: MonthNumber; to: MonthNumber; exit: Exit | null }> {
  const end = { admitted: course.admitted, gone: course.gone };
  const reached = FORECAST_STAGES.filter(
    (stage) => course[stage] !== null && (course[stage] as number) <= until,
  );
  for (const [at, stage] of reached.entries()) {
    const from = course[stage] as MonthNumber;
    const next = reached[at + 1];
    if (next) yield { stage, from, to: Math.max(from, course[next] as MonthNumber), exit: next };
    else if (end.admitted !== null && end.admitted <= until)
      yield { stage, from, to: Math.max(from, end.admitted), exit: 'admitted' };
    else if (end.gone !== null && end.gone <= until)
      yield { stage, from, to: Math.max(from, end.gone), exit: 'gone' };
    else yield { stage, from, to: until, exit: null };
  }
}

/**
 * What became of people month by month, from everybody's way until a month.
 * @param weigh how much a month counts, so that old habits fade
 */
export const hazardsOf = (
  courses: Iterable<Course>,
  until: MonthNumber,
  weigh: (month: MonthNumber) => number,
): Hazards => {
  const counts = new Map(FORECAST_STAGES.map((stage) => [stage, counted()]));
  for (const course of courses)
    for (const { stage, from, to, exit } of standsOf(course, until)) {
      const { months, left } = counts.get(stage) as Counted;
      for (let month = from; month <= to; month += 1) {
        const age = Math.min(month - from, OLDEST);
        months[age] = (months[age] as number) + weigh(month);
      }
      if (!exit) continue;
      const exits = left.get(exit) ?? new Float64Array(OLDEST + 1);
      left.set(exit, exits);
      const age = Math.min(to - from, OLDEST);
      exits[age] = (exits[age] as number) + weigh(to);
    }
  const ofStage = ({ months, left }: Counted): Partial<Record<Exit, number[]>> => {
    const lends = months.map((n) => LENT_MOST / Math.max(n, LENT_MOST));
    const lent = (values: Float64Array) => around(values.map((n, age) => n * (lends[age] as number)));
    const monthsAround = lent(months);
    return Object.fromEntries(
      [...left].map(([exit, exits]) => {
        const exitsAround = lent(exits);
        const at = (age: number) => {
          const there = monthsAround[age] as number;
          const borrowed = there > 0 ? (exitsAround[age] as number) / there : 0;
          return (
            ((exits[age] as number) + BORROWED_MONTHS * borrowed) /
            ((months[age] as number) + BORROWED_MONTHS)
          );
        };
        return [exit, Array.from(exits, (_, age) => at(age))];
      }),
    );
  };
  return Object.fromEntries(
    FORECAST_STAGES.map((stage) => [stage, ofStage(counts.get(stage) as Counted)]),
  ) as Record<ForecastStage, ReturnType<typeof ofStage>>;
};
