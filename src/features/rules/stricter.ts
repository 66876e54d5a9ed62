import type { Parameter } from './model.ts';
import type { RuleValue } from './ruleset.ts';

type Share = { numerator: number; denominator: number; isInclusive: boolean; of: string };

const isShare = (value: RuleValue): value is Extract<RuleValue, Share> =>
  typeof value === 'object' && value !== null && 'numerator' in value;

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Shares of the same body, cross-multiplied; of two equal ones that which asks for more than it is stricter. */
const compareShares = (a: Share, b: Share): number =>
  a.of === b.of
    ? a.numerator * b.denominator - b.numerator * a.denominator ||
      Number(b.isInclusive) - Number(a.isInclusive)
    : Number.NaN;

const rank = (value: RuleValue, order: readonly string[] | undefined): number =>
  typeof value === 'string' ? (order?.indexOf(value) ?? Number.NaN) : Number(value);

const compare = (a: RuleValue, b: RuleValue, order: readonly string[] | undefined): number =>
  isShare(a) && isShare(b) ? compareShares(a, b) : rank(a, order) - rank(b, order);

const holds = (all: RuleValue, part: RuleValue): boolean =>
  Array.isArray(all) && Array.isArray(part) && part.every((one) => (all as unknown[]).includes(one));

/**
 * R-RUL-2. Whether a value asks at least as much as another: a local rule may, it never asks less. Where the other
 * sets no limit every value is stricter; where the parameter knows no stricter, only the same value passes.
 */
export const isAtLeastAsStrict = (parameter: Parameter, value: RuleValue, than: RuleValue): boolean => {
  if (equal(value, than)) return true;
  if (than === null) return parameter.noValueMeans === 'no-limit';
  if (value === null) return parameter.noValueMeans === 'not-allowed';
  switch (parameter.stricter) {
    case 'lower':
      return compare(value, than, parameter.order) <= 0;
    case 'higher':
      return compare(value, than, parameter.order) >= 0;
    case 'superset':
      return holds(value, than);
    case 'subset':
      return holds(than, value);
    case 'none':
      return false;
  }
};
