import type { Case } from './CasePage.tsx';

type Move = Case['moves'][number];

/** What blocks an act today and need not have on the day it was done. */
const LATE = ['ceremony-late-without-consent'];

/** Whether the act can be opened: nothing blocks it, or only that today is too late for it. */
export const isOpen = ({ blockers }: Pick<Move, 'blockers'>): boolean =>
  blockers.every(({ code }) => LATE.includes(code));

/** Whether it can only be recorded for a day before today. */
export const isOnlyLate = (move: Pick<Move, 'blockers'>): boolean => move.blockers.length > 0 && isOpen(move);

/** The record made last of those that stand, which one may undo. */
export const lastStanding = ({ events }: Case) =>
  events.findLast(({ isSuperseded, isVoid }) => !isSuperseded && !isVoid);
