import { holdsShares, isCounted } from '#features/plans/bounds.ts';
import type { Target } from '#features/plans/model.ts';
import { percentOf, printDecimal, printPercent, type Ratio } from '#kernel/number.ts';
import { say } from './sentence.ts';

const between = (minimum: Ratio, maximum: Ratio): string =>
  say('between', { low: printDecimal(percentOf(minimum)), high: printPercent(maximum) });

/** `15–20%`, or `15%` when there is one limit. */
export const sharePhrase = ({ minimum, maximum }: Pick<Target, 'minimum' | 'maximum'>): string => {
  if (minimum === null) return '';
  return maximum === null ? printPercent(minimum) : between(minimum, maximum);
};

/** In few words, with `/năm` for a number that returns every year: `2.000/năm`, `45–50%`, `giảm 15–20%/năm`. */
export const shortBound = (target: Target): string | null => {
  const { bound, minimum, maximum, recurrence } = target;
  if (minimum === null || bound === 'unnumbered') return null;
  const yearly = (text: string): string =>
    recurrence === 'each-year' ? say('bound-each-year', { bound: text }) : text;
  switch (bound) {
    case 'exact':
      return yearly(printDecimal(minimum));
    case 'min':
      return yearly(say('bound-floor', { minimum: printDecimal(minimum) }));
    case 'range':
      return yearly(say('between', { low: printDecimal(minimum), high: printDecimal(maximum ?? minimum) }));
    case 'reduction-rate-range':
      return yearly(say('bound-reduction', { share: sharePhrase(target) }));
    case 'rate-min':
      return say('bound-floor', { minimum: sharePhrase(target) });
    case 'rate-range':
    case 'coverage':
      return sharePhrase(target);
  }
};

const rateBound = (target: Target): string => {
  const share = sharePhrase(target);
  const of = target.base === null ? share : say('bound-of-base', { share, base: say(`base-${target.base}`) });
  if (target.bound === 'reduction-rate-range') return say('bound-reduction', { share: of });
  return target.bound === 'rate-min' ? say('bound-floor', { minimum: of }) : of;
};

/** With its unit: `từ 200 đến 220 đảng viên`, `từ 852 đảng viên trở lên`. */
export const longBound = (target: Target): string | null => {
  const { bound, minimum, maximum, measure } = target;
  if (minimum === null || bound === 'unnumbered') return null;
  if (holdsShares(bound) || !isCounted(measure)) return rateBound(target);
  const words = { minimum: printDecimal(minimum), unit: say(`unit-${measure}`) };
  if (bound === 'range') return say('bound-range', { ...words, maximum: printDecimal(maximum ?? minimum) });
  return say(bound === 'min' ? 'bound-min' : 'bound-exact', words);
};
