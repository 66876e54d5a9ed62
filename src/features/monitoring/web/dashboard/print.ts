import { over, parseDecimal, printCount, printDecimal, printPercent, ratio } from '#kernel/number.ts';
import { sayDashboard } from './sayDashboard.ts';

/** A goal as it is set: `8.940`, `42,5`. */
export const printGoal = (goal: number): string => {
  const exact = parseDecimal(String(goal));
  return exact ? printDecimal(exact) : '';
};

/** done ÷ goal, computed exactly: `93,65%`. */
export const printRate = (done: number, goal: number): string => {
  const exact = parseDecimal(String(goal));
  return exact && exact.num !== 0n ? printPercent(over(ratio(done), exact)) : '';
};

/** Half-up, also below zero. */
export const whole = (n: number): number => Math.sign(n) * Math.round(Math.abs(n));

const organisations = ['founding', 'party-organisation-founded', 'mass-organisation-founded'];

/** What a measure counts, in the middle of a sentence. */
export const nounOf = (measure: string): string =>
  sayDashboard(organisations.includes(measure) ? 'noun.organisation' : 'noun.person');

/** `nhanh hơn 113 người so với nhịp đều`. */
export const printPace = (ahead: number, noun: string): string => {
  const n = whole(ahead);
  if (n === 0) return sayDashboard('pace.even');
  return sayDashboard(n > 0 ? 'pace.ahead' : 'pace.behind', { n: printCount(Math.abs(n)), noun });
};
