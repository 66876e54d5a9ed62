import type { Day } from '#kernel/day.ts';

/** Where an introduction stands: it waits for the branch until one of three things happens. */
export const INTRODUCTION_STATES = ['waiting', 'accepted', 'returned', 'withdrawn'] as const;
export type IntroductionState = (typeof INTRODUCTION_STATES)[number];

type Dates = { acceptedOn: Day | null; returnedOn: Day | null; withdrawnOn: Day | null };

export const stateOf = ({ acceptedOn, returnedOn, withdrawnOn }: Dates): IntroductionState => {
  if (withdrawnOn !== null) return 'withdrawn';
  if (returnedOn !== null) return 'returned';
  return acceptedOn === null ? 'waiting' : 'accepted';
};

/** After so many days nobody keeps who was returned; the same as of drafts. */
export const KEPT_RETURNED_DAYS = 30;
