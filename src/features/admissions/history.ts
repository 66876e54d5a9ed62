import type { Day } from '#kernel/day.ts';
import type { CaseFacts } from './acts/act.ts';
import { actNamed } from './acts.ts';
import { blockersOf } from './judge.ts';
import type { BlockerCode } from './rules.ts';
import type { CaseState } from './state.ts';
import { statusOf } from './status.ts';

/** One act that happened to a case. Nothing edits it: a correction supersedes it, and both stay. */
export type CaseEvent = {
  id: number;
  act: string;
  /** Its own day, by which it is judged. */
  on: Day;
  details: Record<string, unknown>;
  /** When it was written down, in milliseconds. */
  recordedAt: number;
  /** The event it takes the place of. */
  supersedes: number | null;
  /** A correction that says the superseded event never was. */
  isVoid: boolean;
};

/**
 * The events that hold, in the order of their days: what was superseded is gone, what voids has no effect.
 * @param knownAt as the case was known at that instant; all that was recorded by then counts
 */
export const standing = (events: readonly CaseEvent[], knownAt = Number.POSITIVE_INFINITY): CaseEvent[] => {
  const known = events.filter(({ recordedAt }) => recordedAt <= knownAt);
  const superseded = new Set(known.map(({ supersedes }) => supersedes));
  return known
    .filter(({ id, isVoid }) => !superseded.has(id) && !isVoid)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id - b.id));
};

/** What these events establish about a case that began like this. */
export const fold = (start: CaseState, events: readonly CaseEvent[]): CaseState =>
  events.reduce((state, { act, on, details }) => actNamed(act).apply(state, on, details as never), start);

/** Where these events leave the case, and the day of the event that gave it its status. */
export const foldSince = (start: CaseState, events: readonly CaseEvent[], openedOn: Day) => {
  let state = start;
  let status = statusOf(state);
  let since = openedOn;
  for (const { act, on, details } of events) {
    state = actNamed(act).apply(state, on, details as never);
    const next = statusOf(state);
    if (next !== status) since = on;
    status = next;
  }
  return { state, status, since };
};

export type Judgement = { event: CaseEvent; blockers: readonly BlockerCode[] };

/** Every standing event judged on its own day by the rules of that day, each on what went before. */
export const judged = (
  start: CaseState,
  events: readonly CaseEvent[],
  factsAt: (event: CaseEvent) => CaseFacts,
): Judgement[] => {
  const judgements: Judgement[] = [];
  let state = start;
  for (const event of events) {
    const act = actNamed(event.act);
    judgements.push({ event, blockers: blockersOf(act, state, event.on, event.details, factsAt(event)) });
    state = act.apply(state, event.on, event.details as never);
  }
  return judgements;
};

/**
 * The events that would no longer hold if the history became `next`: blocked there, not blocked before.
 * An act in the past and a correction must leave none.
 */
export const fallen = (before: readonly Judgement[], next: readonly Judgement[]): Judgement[] => {
  const was = new Map(before.map(({ event, blockers }) => [event.id, blockers]));
  return next
    .map(({ event, blockers }) => ({
      event,
      blockers: blockers.filter((code) => was.has(event.id) && !was.get(event.id)?.includes(code)),
    }))
    .filter(({ blockers }) => blockers.length > 0);
};
