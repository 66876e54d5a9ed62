import type { Day } from '#kernel/day.ts';
import type { CaseEvent } from '../history.ts';
import { ENDED } from '../model.ts';
import type { CaseState } from '../state.ts';
import { statusOf } from '../status.ts';

/** How one member stands to the person of a case. */
export type Helping = {
  memberId: number;
  /** The member found the person. */
  isFinder: boolean;
  helpsSince: Day | null;
  /** The last day of the helper's term, where one is set. */
  helpsUntil: Day | null;
  /** The last day on which this member met the person. */
  contactOn: Day | null;
  /** The case is underway and the member still has part in it. */
  isCurrent: boolean;
  /** The person was admitted and this member found them or helped on the day of the ceremony: it counts for the member's target. */
  hasBrought: boolean;
};

type Term = { since: Day; until: Day | null };

/** Acts by which a member comes to a case or leaves it. */
export const HELPING_ACTS: readonly string[] = ['tell-origin', 'assign-helper', 'hold-ceremony'];

const contactOf = (events: readonly CaseEvent[], memberId: number): Day | null =>
  events.findLast(
    ({ act, details }) =>
      act === 'remark' && details.isByHelper === true && (details.memberId ?? memberId) === memberId,
  )?.on ?? null;

/** Who helps, by key, as these events leave it, and who had helped when the ceremony was held. */
const helpersOf = (events: readonly CaseEvent[]) => {
  let helpers = new Map<number, Term>();
  let main: number | null = null;
  let atCeremony: number[] = [];
  for (const { act, on, details } of events) {
    const memberId = details.memberId as number | undefined;
    if (memberId === undefined) continue;
    if (act === 'assign-helper') {
      // Beside the one before, or in that one's place.
      if (details.isBeside !== true && main !== null) helpers.delete(main);
      if (details.isBeside !== true || main === null) main = memberId;
      helpers.set(memberId, { since: on, until: (details.until as Day | undefined) ?? null });
    } else if (act === 'hold-ceremony') {
      atCeremony = [...helpers].flatMap(([id, { until }]) => (until === null || until >= on ? [id] : []));
      main = memberId;
      helpers = new Map([[memberId, { since: on, until: null }]]);
    }
  }
  return { helpers, atCeremony };
};

/** Every member who has part in a case, as its standing events and the state they leave say. */
export const helpingOf = (events: readonly CaseEvent[], state: CaseState): Helping[] => {
  const { helpers, atCeremony } = helpersOf(events);
  const finder = state.sourcing.origin?.memberId ?? null;
  const goesOn = !ENDED.includes(statusOf(state));
  const isAdmitted = state.ceremonyOn !== null;
  const all = new Set([...helpers.keys(), ...atCeremony, ...(finder === null ? [] : [finder])]);
  return [...all]
    .map((memberId): Helping => {
      const term = goesOn ? helpers.get(memberId) : undefined;
      const isFinder = memberId === finder;
      return {
        memberId,
        isFinder,
        helpsSince: term?.since ?? null,
        helpsUntil: term?.until ?? null,
        contactOn: contactOf(events, memberId),
        isCurrent: goesOn && (isFinder || term !== undefined),
        hasBrought: isAdmitted && (isFinder || atCeremony.includes(memberId)),
      };
    })
    .filter(({ isCurrent, hasBrought }) => isCurrent || hasBrought);
};
