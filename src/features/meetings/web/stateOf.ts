import type { MeetingState } from '../model.ts';
import { sayMeeting } from './sayMeeting.ts';

type Stated = { state: MeetingState; isClosed: boolean; heldOn: string };

/** How a meeting stands today: planned, past its day, under way, over, or called off. */
export const standingOf = ({ state, isClosed, heldOn }: Stated, today: string) => {
  if (state === 'held') return isClosed ? 'closed' : 'held';
  return state === 'planned' && heldOn < today ? 'overdue' : state;
};

export const stateWords = (meeting: Stated, today: string): string =>
  sayMeeting(`state.${standingOf(meeting, today)}`);
