import type { RuleValue } from './ruleset.ts';

type Share = Pick<RuleValue<'branchVote'>, 'numerator' | 'denominator' | 'isInclusive'>;

/** R-RUL-4. Whether so many of a body reach its share, in whole numbers: 2/3 of 11 is 8, more than half of 8 is 5. */
export const reaches = ({ numerator, denominator, isInclusive }: Share, yes: number, of: number): boolean =>
  isInclusive ? yes * denominator >= of * numerator : yes * denominator > of * numerator;

/** The smallest number of votes that reaches the share. */
export const votesNeeded = ({ numerator, denominator, isInclusive }: Share, of: number): number =>
  isInclusive ? Math.ceil((of * numerator) / denominator) : Math.floor((of * numerator) / denominator) + 1;
