import type { Day } from '#kernel/day.ts';
import type { RuleDocument } from './model.ts';

/** The texts in force on a day, outermost first. */
export interface TextsOfDay {
  readonly charter: RuleDocument;
  readonly regulation: RuleDocument;
  /** None between the regulation of 7/2016 and its first guide. */
  readonly guide: RuleDocument | null;
}

/** Charter, regulation and guide of a day, each by its own dates; null before the first regulation held. */
export const textsOn = (documents: readonly RuleDocument[], day: Day): TextsOfDay | null => {
  const ofKind = (kind: RuleDocument['kind']): RuleDocument | undefined =>
    documents.find(
      (text) => text.kind === kind && text.since <= day && (text.until === null || day <= text.until),
    );
  const [charter, regulation] = [ofKind('charter'), ofKind('regulation')];
  return charter && regulation ? { charter, regulation, guide: ofKind('guide') ?? null } : null;
};
