import { compare, over, percentOf, type Ratio, ratio, rounded } from '#kernel/number.ts';
import type { PrintedPercent } from '../published.ts';

export type Fit = 'half-up' | 'cut-off';

/** How a rate gives the printed per cent: rounded half-up, cut off, or not at all. */
export const fitOf = (rate: Ratio, { value, decimals }: PrintedPercent): Fit | null => {
  const percent = percentOf(rate);
  if (compare(rounded(percent, { decimals, rounding: 'half-up' }), value) === 0) return 'half-up';
  return compare(rounded(percent, { decimals, rounding: 'cut-off' }), value) === 0 ? 'cut-off' : null;
};

/** No text leaves more candidates open than a reader can look at. */
const MOST = 1000;

/** Whole numbers that, put below (or as the earlier number of) `rate`, give the printed per cent. */
const wholesNear = (guess: Ratio, isFit: (n: number) => boolean): number[] => {
  const middle = Number(guess.num / guess.den);
  const found: number[] = [];
  const walk = (from: number, step: 1 | -1): void => {
    let misses = 0;
    for (let n = from; n > 0 && misses < 3 && found.length < MOST; n += step) {
      if (isFit(n)) found.push(n);
      else misses += 1;
    }
  };
  walk(middle, -1);
  walk(middle + 1, 1);
  return found.sort((a, b) => a - b);
};

/** Denominators for which the numerator gives the printed per cent under half-up. */
export const denominatorsFor = (numerator: number, printed: PrintedPercent): number[] =>
  fitting(numerator, printed, ['half-up']);

/** True when no denominator gives the printed per cent, neither rounded nor cut off. */
export const isImpossible = (numerator: number, printed: PrintedPercent): boolean =>
  numerator > 0 && printed.value.num > 0n && fitting(numerator, printed, ['half-up', 'cut-off']).length === 0;

const fitting = (numerator: number, printed: PrintedPercent, fits: readonly Fit[]): number[] =>
  numerator === 0 || printed.value.num === 0n
    ? []
    : wholesNear(over(ratio(numerator * 100), printed.value), (den) => {
        const fit = fitOf(ratio(numerator, den), printed);
        return fit !== null && fits.includes(fit);
      });

/** Earlier numbers from which growth to `now` is the printed per cent under half-up. */
export const basesFor = (now: number, printed: PrintedPercent): number[] =>
  wholesNear(
    over(ratio(now * 100), ratio(100n * printed.value.den + printed.value.num, printed.value.den)),
    (base) => fitOf(ratio(now - base, base), printed) === 'half-up',
  );
