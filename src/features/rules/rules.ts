import { blockersIn } from '#kernel/blockers.ts';
import { isUnverified } from '#kernel/confidence.ts';
import type { Day } from '#kernel/day.ts';
import { isOfItsKind } from './kinds.ts';
import type { RuleRow } from './model.ts';
import type { RuleKey } from './ruleset.ts';
import { isAtLeastAsStrict } from './stricter.ts';
import { inForce, type Ruled, type RuleTable } from './table.ts';

/** What is to be added, against the table that binds the unit without it. */
export type AddedRule = { key: RuleKey; value: unknown; since: Day; until: Day | null };

export type LocalRuleBlocker =
  | 'rule-ends-before-it-begins'
  | 'rule-value-is-of-another-kind'
  | 'rule-not-held-that-day'
  | 'rule-changes-nothing'
  | 'rule-is-looser-than-the-one-in-force';

const isSame = (ruled: Ruled | null, value: unknown): boolean =>
  ruled !== null && JSON.stringify(ruled.value) === JSON.stringify(value);

/** R-RUL-5. What stands against a local rule: it may be stricter, never looser, and must say something new. */
export const localRuleBlockers = (table: RuleTable, added: AddedRule): LocalRuleBlocker[] => {
  const { key, value, since, until } = added;
  const ruled = inForce(table, key, since);
  const parameter = table.parameters.get(key);
  const isKind = isOfItsKind(key, value);
  return blockersIn<LocalRuleBlocker>({
    'rule-ends-before-it-begins': until !== null && until < since,
    'rule-value-is-of-another-kind': !isKind,
    'rule-not-held-that-day': ruled === null,
    'rule-changes-nothing': isKind && isSame(ruled, value),
    'rule-is-looser-than-the-one-in-force':
      isKind &&
      ruled !== null &&
      parameter !== undefined &&
      !isAtLeastAsStrict(parameter, value, ruled.value),
  });
};

export type ReadingBlocker =
  | 'rule-ends-before-it-begins'
  | 'rule-value-is-of-another-kind'
  | 'rule-not-held-that-day'
  | 'rule-is-confirmed-already';

/** R-RUL-6. What stands against a reading: only a value that is «chưa kiểm chứng» is read anew from its text. */
export const readingBlockers = (table: RuleTable, added: AddedRule): ReadingBlocker[] => {
  const { key, value, since, until } = added;
  const ruled = inForce(table, key, since);
  return blockersIn<ReadingBlocker>({
    'rule-ends-before-it-begins': until !== null && until < since,
    'rule-value-is-of-another-kind': !isOfItsKind(key, value),
    'rule-not-held-that-day': ruled === null,
    'rule-is-confirmed-already': ruled !== null && !isUnverified(ruled.central.confidence),
  });
};

export type EndingBlocker =
  | 'shipped-rules-are-read-only'
  | 'rule-ended-before-it-began'
  | 'rule-ended-already';

/** What stands against ending an added rule on its last day; the eve of its first day withdraws it. */
export const endingBlockers = (
  row: Pick<RuleRow, 'layer' | 'since' | 'until'>,
  until: Day,
  eveOfFirst: Day,
): EndingBlocker[] =>
  blockersIn<EndingBlocker>({
    'shipped-rules-are-read-only': row.layer === 'central',
    'rule-ended-before-it-began': until < eveOfFirst,
    'rule-ended-already': row.until !== null && row.until <= until,
  });
