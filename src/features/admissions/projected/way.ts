import type { Day } from '#kernel/day.ts';
import type { CaseState } from '../state.ts';

/** Where a person came from, and the days of the way before the branch resolves. */
export type Way = {
  origin: string | null;
  enrolledOn: Day | null;
  certifiedOn: Day | null;
  /** Leave to open the dossier, or else the first paper of it. */
  dossierOn: Day | null;
};

const first = (...days: readonly (Day | null)[]): Day | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;

export const wayOf = ({ sourcing, enrolledOn, certifiedOn, dossierOn, appliedOn, cvOn }: CaseState): Way => ({
  origin: sourcing.origin?.code ?? null,
  enrolledOn,
  certifiedOn,
  dossierOn: dossierOn ?? first(appliedOn, cvOn),
});
