import type { RuleWord } from './messages.values.vi.ts';
import type { Parameter } from './model.ts';
import type { RuleValue } from './ruleset.ts';

/** A word of the values in the language of the reader. */
export type SayRule = (word: RuleWord, values?: Record<string, string | number>) => string;

type Grade = RuleValue<'yearEndGrades'>[number];
type Body = RuleValue<'admissionDecisionBodies'>[number];
type Share = RuleValue<'branchVote'>;
type Printed = Pick<Parameter, 'unit'> & { noValueMeans?: Parameter['noValueMeans'] | null | undefined };

const isGrade = (value: object): value is Grade => 'code' in value && 'name' in value;
const isBody = (value: object): value is Body => 'situation' in value;
const isShare = (value: object): value is Share => 'numerator' in value;

const printShare = (say: SayRule, { numerator, denominator, isInclusive, of }: Share): string =>
  say(isInclusive ? 'value.at-least' : 'value.more-than', {
    share: `${numerator}/${denominator}`,
    of: say(`code.${of}` as RuleWord),
  });

const printGrade = (say: SayRule, { name, minPoints, maxPointsExclusive }: Grade): string => {
  if (minPoints !== undefined) return `${name} (${say('value.points-from', { count: minPoints })})`;
  if (maxPointsExclusive === undefined) return name;
  return `${name} (${say('value.points-below', { count: maxPointsExclusive })})`;
};

const printFields = (say: SayRule, value: object): string =>
  Object.entries(value)
    .map(([field, part]) => say(`field.${field}` as RuleWord, { value: printPart(say, part) }))
    .join(', ');

const printObject = (say: SayRule, value: object): string => {
  if (isShare(value)) return printShare(say, value);
  if (isGrade(value)) return printGrade(say, value);
  if (isBody(value)) return `${printPart(say, value.situation)}: ${printPart(say, value.body)}`;
  return printFields(say, value);
};

const printPart = (say: SayRule, value: unknown): string => {
  if (Array.isArray(value)) {
    const separator = value.some((one) => typeof one === 'object') ? '; ' : ', ';
    return value.map((one) => printPart(say, one)).join(separator);
  }
  if (typeof value === 'object' && value !== null) return printObject(say, value);
  return typeof value === 'string' ? say(`code.${value}` as RuleWord) : String(value);
};

/** A value in words: `45 ngày làm việc`, `ít nhất 2/3 số đảng viên chính thức được triệu tập`. */
export const printValue = (say: SayRule, { unit, noValueMeans }: Printed, value: unknown): string => {
  if (value === null) return say(noValueMeans === 'not-allowed' ? 'value.not-allowed' : 'value.none');
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no');
  if (typeof value === 'number') return say(`value.${unit}` as RuleWord, { count: value });
  return printPart(say, value);
};
