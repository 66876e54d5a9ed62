import type { Static, TObject } from 'typebox';
import type { RuleValues } from '#features/rules/ruleset.ts';
import type { Day } from '#kernel/day.ts';
import type { Education, Party, Path, Status } from '../model.ts';
import type { BlockerCode } from '../rules.ts';
import type { CaseState } from '../state.ts';

/** What is known of the person when a step is judged; null is not known, never a guess. */
export type CandidateFacts = {
  bornOn: Day | null;
  education: Education | null;
  schoolingException: 'remote-area' | 'elder' | null;
  isYouthUnionMember: boolean;
  isTradeUnionMember: boolean;
  hasReligion: boolean;
};

/** What an act is judged with besides the case itself: the rule book and the place of its own day. */
export type CaseFacts = {
  today: Day;
  rules: RuleValues;
  /** The rule book of another day: a clock keeps the rule under which it started. */
  rulesOn(day: Day): RuleValues;
  /** False where no rule is held: before the first regulation, and for army and police (294-QĐ/TW, 4.3.2d). */
  isChecked: boolean;
  path: Path;
  hasSection: boolean;
  /** The last day of a clock of n working days; the first day is day 0. */
  dueOn(from: Day, workingDays: number): Day;
  candidate: CandidateFacts;
};

/** One act on a case: what it needs, where it may happen, what it establishes. */
export type Act<Details extends TObject = TObject> = {
  /** The act's name; `case.<name>` is the operation, the permission and the audit entry. */
  name: string;
  /** Number of the step it fulfils, of the 24 of the procedure. */
  step: number | null;
  /** Who does it in the procedure. */
  by: Party;
  /** Who does it as the case stands, where that is not always the same. */
  byNow?(state: CaseState, details: Static<Details>, facts: Pick<CaseFacts, 'path' | 'hasSection'>): Party;
  /** Statuses in which it is offered. */
  from: readonly Status[];
  summary: string;
  details: Details;
  /** A valid input for tests, the API page and the fuzzer. */
  example: Static<Details>;
  blockers(state: CaseState, on: Day, details: Static<Details>, facts: CaseFacts): readonly BlockerCode[];
  /** What is asked besides of somebody who records it on a screen; a file tells what its papers tell. */
  byHand?(state: CaseState, details: Static<Details>): readonly BlockerCode[];
  apply(state: CaseState, on: Day, details: Static<Details>): CaseState;
};

export const act = <Details extends TObject>(definition: Act<Details>): Act<Details> => definition;

/** Who does an act on a case as it stands. */
export const partyOf = (
  one: Act,
  { state, details, facts }: { state: CaseState; details: Record<string, unknown>; facts: CaseFacts },
): Party => one.byNow?.(state, details as never, facts) ?? one.by;

/** For an act with no rule of its own: the case's status is all it asks. */
export const free = (): readonly BlockerCode[] => [];
