import type { RuleKey } from '#features/rules/ruleset.ts';
import type { Day } from '#kernel/day.ts';
import type { BlockerCode } from '../rules.ts';
import { lawOn } from './facts.ts';

/** What was tried, and whether it passed. */
export type Side = readonly [says: string, passes: boolean];
/** One just inside of a number and one just outside of it. */
export type Sides = { inside: Side; outside: Side };
export type Boundary = (on: Day) => readonly Sides[];

const lacks = (code: BlockerCode, found: readonly BlockerCode[]): boolean => !found.includes(code);
/** Both sides of a number that an act is blocked by with this code. */
export const sides = (
  code: BlockerCode,
  inside: [string, readonly BlockerCode[]],
  outside: typeof inside,
): Sides[] => [
  {
    inside: [inside[0], lacks(code, inside[1])],
    outside: [outside[0], lacks(code, outside[1])],
  },
];
/** A number that only a local rule sets: `value` where the version sets none. */
export const localOr = (key: RuleKey, on: Day, local: number): number =>
  (lawOn(on).value[key] as number | null) ?? local;
/** A number of the rule book of a day. */
export const number = (key: RuleKey, on: Day): number => lawOn(on).value[key] as number;
