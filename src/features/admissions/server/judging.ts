import type { Day } from '#kernel/day.ts';
import type { Reason } from '#kernel/refusal.ts';
import { actNamed } from '../acts.ts';
import { type CaseEvent, fallen, fold, judged, standing } from '../history.ts';
import { blockersOf, reasonOf } from '../judge.ts';
import type { BlockerCode } from '../rules.ts';
import type { CaseState } from '../state.ts';
import { type Judged, lawOf } from './facts.ts';
import { type CaseRow, type StoredEvent, startOf } from './rows.ts';

type Judgeable = {
  row: CaseRow;
  stored: readonly StoredEvent[];
  /** Not yet written; what it was judged by is noted in it. */
  draft: StoredEvent;
  /** Blockers that are let pass: what happened before the case was kept here. */
  isWaived?: (code: BlockerCode) => boolean;
};

/** What the events before this one establish. */
export const stateBefore = ({ row, stored, draft }: Omit<Judgeable, 'isWaived'>): CaseState => {
  const next = standing([...stored, draft]);
  return fold(startOf(row), next.slice(0, draft.isVoid ? next.length : next.indexOf(draft)));
};

export type Judgement = { reasons: Reason[]; waived: BlockerCode[] };

const EVERYTHING_STOPS = (): boolean => false;

/**
 * One more event judged by the rule of its day on what went before it; what lies after it must still hold. Whatever
 * writes events asks here: one act of a clerk, a vote, an imported row.
 */
export const judgeDraft = (
  { row, stored, draft, isWaived = EVERYTHING_STOPS }: Judgeable,
  factsAt: (one: { unitId: number; on: Day }) => Judged,
): Judgement => {
  const done = actNamed(draft.act);
  const start = startOf(row);
  const next = standing([...stored, draft]);
  const judgement = factsAt(draft);
  judgement.seen.clear();
  const found = draft.isVoid
    ? []
    : blockersOf(done, stateBefore({ row, stored, draft }), draft.on, draft.details, judgement.facts);
  const blocking = found.filter((code) => !isWaived(code));
  draft.ruleRows = [...judgement.seen].map((key) => judgement.rules.ruled[key].row.code).sort();
  draft.regulation = judgement.facts.isChecked
    ? judgement.rules.ruled.decisionWorkingDays.row.document
    : null;
  const waived = found.filter(isWaived);
  if (blocking.length > 0) {
    const law = lawOf(judgement);
    const reasons = blocking.map((code) => {
      const reason = reasonOf(code, law);
      return { ...reason, values: { ...reason.values, day: draft.on, act: done.name, status: row.status } };
    });
    return { reasons, waived };
  }
  if (next.at(-1) === draft) return { reasons: [], waived };
  const factsOn = (one: CaseEvent) => factsAt(one as StoredEvent).facts;
  const fell = fallen(
    judged(start, standing(stored), factsOn),
    judged(
      start,
      next.filter((one) => one !== draft || !draft.isVoid),
      factsOn,
    ),
  );
  return {
    waived,
    reasons: fell
      .filter(({ event: other }) => other !== draft)
      .map(({ event: other, blockers }) => ({
        code: 'later-step-would-fall',
        values: { act: other.act, day: other.on, because: blockers.join(', ') },
      })),
  };
};
