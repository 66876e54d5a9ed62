import type { OutputOf } from '#kernel/endpoint.ts';
import { printCount } from '#kernel/number.ts';
import { wordsOf } from '#web/words.ts';
import type { readForecast } from '../contract.ts';
import { forecastWords } from './messages.vi.ts';

export const sayForecast = wordsOf(forecastWords);

export type Forecast = OutputOf<typeof readForecast>;
export type Total = NonNullable<Forecast['total']>;

/** Whole people: a forecast knows no halves. */
export const whole = (n: number): string => printCount(Math.round(n));
/** `51%`; what was drawn always or never is not called sure. */
export const printChance = (chance: number): string =>
  chance >= 99 ? '> 98%' : chance <= 1 ? '< 2%' : `${chance}%`;
export const printInterval = ({ low, high }: Pick<Total, 'low' | 'high'>): string =>
  `${printCount(low)}–${printCount(high)}`;
/** `tháng 6/2026` from the first day of a month. */
export const monthName = (first: string): string =>
  sayForecast('fan.month-name', { month: Number(first.slice(5, 7)), year: first.slice(0, 4) });

/** The target for all admissions of just this year. */
export const mainTarget = ({ targets, year }: Forecast) =>
  targets.find(
    ({ sort, from, to }) => sort === 'foretold' && from === `${year}-01-01` && to === `${year}-12-31`,
  );

/** What the forecast says in one sentence. */
export const sentenceOf = (forecast: Forecast, { expected, low, high }: Total): string => {
  const target = mainTarget(forecast);
  const said = { day: '31/12', n: whole(expected), low: printCount(low), high: printCount(high) };
  if (!target || target.goal === null || target.chance === null) return sayForecast('sentence.no-goal', said);
  return sayForecast('sentence.goal', {
    ...said,
    goal: printCount(Math.ceil(target.goal)),
    chance: printChance(target.chance),
  });
};
