import { Value } from 'typebox/value';
import { type RuleKey, type RuleValue, ruleValues } from './ruleset.ts';

/** Whether a value may stand for a parameter at all: its kind, its unit, its codes. */
export const isOfItsKind = (key: RuleKey, value: unknown): value is RuleValue =>
  Value.Check(ruleValues[key], value);
