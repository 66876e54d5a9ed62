import { addMonths, type Day, daysBetween } from '#kernel/day.ts';
import type { CaseState } from '../state.ts';

/** Day of full membership: the ceremony and the months of probation, however late the papers (294-QĐ/TW, 4.2.2). */
export const officialOn = (ceremonyOn: Day, probationMonths: number): Day =>
  addMonths(ceremonyOn, probationMonths);

/** The dates of one person kept apart (domain: dates of one person and Party age). */
export type CaseDates = {
  resolvedOn: Day | null;
  decidedOn: Day | null;
  receivedOn: Day | null;
  ceremonyOn: Day | null;
  officialOn: Day | null;
  recognitionDecidedOn: Day | null;
  /** Party age runs from here once the person is a full member. */
  partyAgeFrom: Day | null;
};

/** The dates a case has established; `officialOn` is computed, nobody types it. */
export const datesOf = (state: CaseState, probationMonths: number): CaseDates => {
  const { admission, recognition } = state.matters;
  const decidedOn = admission.decision?.isAccepted ? admission.decision.on : null;
  const recognisedOn = recognition.decision?.isAccepted ? recognition.decision.on : null;
  return {
    resolvedOn: admission.branch?.on ?? null,
    decidedOn,
    receivedOn: state.receivedOn,
    ceremonyOn: state.ceremonyOn,
    officialOn: state.ceremonyOn && officialOn(state.ceremonyOn, probationMonths),
    recognitionDecidedOn: recognisedOn,
    partyAgeFrom: recognisedOn ? (state.former?.firstDecidedOn ?? decidedOn ?? state.ceremonyOn) : null,
  };
};

/** Days of Party age on a day: from its start, without the days out of the Party (294-QĐ/TW, 4.5). */
export const partyAgeDays = (from: Day, on: Day, out: readonly { from: Day; until: Day }[]): number =>
  daysBetween(from, on) -
  out.reduce(
    (sum, span) =>
      sum + Math.max(0, daysBetween(span.from < from ? from : span.from, span.until > on ? on : span.until)),
    0,
  );
