import type { Day } from '#kernel/day.ts';
import type { Act } from '#server/perform.ts';
import { partyOf } from '../acts/act.ts';
import { BY_VOTE } from '../contract.ts';
import { reasonViewOf } from '../judge.ts';

import type { CaseState } from '../state.ts';
import { type Judged, lawOf } from './facts.ts';
import { levelOf } from './people.ts';
import type { StoredEvent } from './rows.ts';
import type { standOf } from './stand.ts';

type Stand = ReturnType<typeof standOf>;

/** A step of the procedure with its day, or the day on which its clock ends. */
export const stepView =
  (dueOn: ReadonlyMap<string, Day>) =>
  ({ step, group, doneOn, state }: Stand['tasks'][number]) => ({
    number: step.number,
    code: step.code,
    group,
    actor: step.actor,
    papers: [...step.papers],
    state,
    doneOn,
    dueOn: (doneOn === null && step.clock && dueOn.get(step.clock)) || null,
  });

/** A move that is open or blocked: who makes it, whether that is whoever asks, and what stands in its way. */
export const moveView =
  (asked: Act, state: CaseState, now: Judged) =>
  ({ act, details, blockers }: Stand['moves'][number]) => {
    const by = partyOf(act, { state, details: { ...act.example, ...details }, facts: now.facts });
    return {
      act: act.name,
      step: act.step,
      by,
      isByVote: BY_VOTE.includes(act.name),
      ...levelOf(asked, by, now),
      suggested: details,
      blockers: blockers.map((code) => reasonViewOf(code, lawOf(now))),
    };
  };

/** An event as it was written down, and whether it still stands. */
export const eventView = (standing: ReadonlySet<number>) => (event: StoredEvent) => ({
  id: event.id,
  act: event.act,
  on: event.on,
  details: event.details,
  recordedAt: new Date(event.recordedAt).toISOString(),
  supersedes: event.supersedes,
  isVoid: event.isVoid,
  isSuperseded: !standing.has(event.id),
  reason: event.reason,
  regulation: event.regulation,
  ruleRows: event.ruleRows,
});
