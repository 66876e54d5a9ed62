/** Where somebody stands on the way to admission, as far as a forecast tells it apart. */
export const FORECAST_STAGES = ['listed', 'certified', 'dossier', 'resolved'] as const;
export type ForecastStage = (typeof FORECAST_STAGES)[number];

/** A month as one number: January 2016 is 2016 × 12. */
export type MonthNumber = number;
export const monthNumber = (year: number, month: number): MonthNumber => year * 12 + month - 1;
/** 0 is January. */
export const seasonOf = (month: MonthNumber): number => ((month % 12) + 12) % 12;

/**
 * The months in which one person reached each stage, was admitted or left the way; null is not (yet). Stages may be
 * skipped; nobody admitted has left.
 */
export type Course = Readonly<Record<ForecastStage, MonthNumber | null>> & {
  readonly admitted: MonthNumber | null;
  readonly gone: MonthNumber | null;
};

/** One unit with what happened in it alone; its children stand by themselves. */
export type UnitHistory = {
  readonly id: number;
  /** Units of one kind and block are alike: small ones borrow from them. */
  readonly peers: string;
  readonly courses: readonly Course[];
  /** Admissions of people who never stood on a list, by month. */
  readonly unlisted: readonly MonthNumber[];
};

/** Somebody who stands at a stage now. */
export type Waiting = { readonly stage: ForecastStage; readonly since: MonthNumber };

/** A unit of today's tree with the people who stand in it alone; a unit comes before those below it. */
export type Standing = {
  readonly id: number;
  /** How many units stand above it among those given. */
  readonly depth: number;
  readonly peers: string;
  readonly waiting: readonly Waiting[];
};

/** From where a forecast looks ahead. */
export type Standpoint = {
  /** The month of the day it is made on. */
  readonly month: MonthNumber;
  /** How much of that month is still to come, from 0 to 1. */
  readonly left: number;
  /** How many months it looks ahead, the begun one counted. */
  readonly horizon: number;
};

/** The last stage reached by the end of a month, and since when; null where the way is over or has not begun. */
export const standingAt = (course: Course, month: MonthNumber): Waiting | null => {
  const isPast = (at: MonthNumber | null): at is MonthNumber => at !== null && at <= month;
  if (isPast(course.admitted) || isPast(course.gone)) return null;
  const stage = FORECAST_STAGES.findLast((one) => isPast(course[one]));
  return stage ? { stage, since: course[stage] as MonthNumber } : null;
};
