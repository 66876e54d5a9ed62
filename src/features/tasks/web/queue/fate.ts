import { fieldsOf } from '#features/admissions/web/act/fields.ts';
import type { Case } from '#features/admissions/web/case/CasePage.tsx';
import { sayBlocker, sayCode } from '#features/admissions/web/sayCase.ts';
import type { listMeetings } from '#features/meetings/contract/reading.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { listQueue } from '../../queueContract.ts';
import { sayQueue } from './sayQueue.ts';

export type Queued = OutputOf<typeof listQueue>['cases'][number];
export type Meeting = OutputOf<typeof listMeetings>['meetings'][number];

export const nameOf = ({ fullName, caseCode }: Queued): string =>
  fullName ?? sayQueue('unnamed', { code: caseCode });

/** What approving a case would do: record the act, put it to a meeting, or nothing, and why. */
export type Fate =
  | { kind: 'record'; input: Record<string, unknown> }
  | { kind: 'agenda'; meeting: Meeting }
  | { kind: 'exception'; why: readonly string[] };

const exception = (...why: string[]): Fate => ({ kind: 'exception', why });

/** The count of a vote is unknown until the meeting; everything else can stand in the way before. */
export const blockersIn = ({ blockers }: Case['moves'][number]) =>
  blockers.filter(({ code }) => code !== 'result-against-the-count');

const votesOn = (party: string, { body }: Meeting): boolean =>
  body === party || (party === 'standing-board' && body === 'standing-members-and-board-heads');

export const fateOf = (queued: Queued, one: Case, meetings: readonly Meeting[]): Fate => {
  const move = one.moves.find(({ act }) => act === queued.act);
  if (!move) return exception(sayQueue('why.moved-on'));
  if (!move.isMine) return exception(sayQueue('why.not-mine', { party: sayCode('party', move.by) }));
  const blockers = blockersIn(move);
  if (blockers.length > 0) return exception(...blockers.map(sayBlocker));
  if (move.isByVote) {
    const meeting = meetings.find((planned) => votesOn(queued.party, planned));
    return meeting ? { kind: 'agenda', meeting } : exception(sayQueue('why.no-meeting'));
  }
  const isOpen = fieldsOf(move.act, move.suggested).some(
    ({ name, isRequired }) => isRequired && move.suggested[name] === undefined,
  );
  if (isOpen) return exception(sayQueue('why.form'));
  return { kind: 'record', input: { ...move.suggested, caseCode: one.code, version: one.version } };
};
