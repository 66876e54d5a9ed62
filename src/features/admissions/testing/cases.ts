import { addDays, type Day, day } from '#kernel/day.ts';
import type { CandidateFacts, CaseFacts } from '../acts/act.ts';
import { actNamed } from '../acts.ts';
import { fold } from '../history.ts';
import { blockersOf } from '../judge.ts';
import type { Matter, Path } from '../model.ts';
import type { BlockerCode } from '../rules.ts';
import type { CaseState } from '../state.ts';
import { factsOn } from './facts.ts';
import { eventsOf, lifeOn, startOn } from './life.ts';

/** A day of each regulation, far from the days on which one follows another. */
export const UNDER = {
  '29': day('2018-06-05'),
  '232': day('2025-05-06'),
  '294': day('2025-11-05'),
  '208': day('2027-06-08'),
} as const;

const MEETING_AT = 90;

type Until = { path?: Path; hasSection?: boolean; matter?: Matter; meetingOn?: Day };

/** A case in which everything before an act has happened without a fault, the branch meeting on a day. */
export const upTo = (name: string, until: Until = {}): CaseState => {
  const { path = 'A', hasSection = false, matter, meetingOn = UNDER['294'] } = until;
  const from = addDays(meetingOn, -MEETING_AT);
  const life = lifeOn(path, from, hasSection);
  const at = life.findIndex(
    ({ act, details }) => act === name && (matter === undefined || details.matter === matter),
  );
  return fold(startOn(from), eventsOf(life.slice(0, at)));
};

/** A case that lacks nothing for the branch to consider it on a day. */
export const readyOn = (meetingOn: Day): CaseState => upTo('propose', { meetingOn });

type Change = Partial<Omit<CaseFacts, 'candidate'>> & { candidate?: Partial<CandidateFacts> };

export const factsWith = (on: Day, { candidate, ...change }: Change = {}): CaseFacts => {
  const facts = factsOn(on, { today: day('2035-01-01'), ...change });
  return { ...facts, candidate: { ...facts.candidate, ...candidate } };
};

/** What blocks an act on a day, its details those of its example unless changed. */
export const blocks = (
  name: string,
  state: CaseState,
  on: Day,
  details: Record<string, unknown> = {},
  change: Change = {},
): readonly BlockerCode[] => {
  const act = actNamed(name);
  return blockersOf(act, state, on, { ...(act.example as object), ...details }, factsWith(on, change));
};

/** The case after one more act. */
export const following = (
  name: string,
  state: CaseState,
  on: Day,
  details: Record<string, unknown> = {},
): CaseState => {
  const act = actNamed(name);
  return act.apply(state, on, { ...(act.example as object), ...details } as never);
};
