import type { RuleValues } from '#features/rules/ruleset.ts';
import type { CaseFacts } from './acts/act.ts';
import type { Matter, Party, Path } from './model.ts';
import { PATH_STEPS } from './paths.ts';
import type { BlockerCode } from './rules.ts';
import type { CaseState, Proceeding } from './state.ts';

/** Admission is a question before the ceremony, recognition and removal are questions after it. */
export const isMisplaced = (state: CaseState, matter: Matter): boolean =>
  (matter === 'admission') === (state.ceremonyOn !== null);

/** While a person moves the dossier lies with nobody who could go on with it (06-HD/TW, 3.9). */
export const isAway = ({ move }: CaseState): boolean => move !== null && move.acceptedOn === null;

/** The dossier lies above the branch: sent up, and not returned since. */
export const isUp = ({ sentUpOn, returnedOn }: Proceeding): boolean =>
  sentUpOn !== null && returnedOn === null;

/** Whether a section committee reports on the resolution of its branch before it goes on (06-HD/TW, 3.6b). */
export const hasSectionStep = (path: Path, hasSection: boolean): boolean =>
  hasSection && (path === 'A' || path === 'D');

/** The level at which a dossier lies once it was sent up: the section, the base committee, then who appraises it. */
export const holderOf = (
  { sectionOn, base }: Pick<Proceeding, 'sectionOn' | 'base'>,
  path: Path,
  hasSection: boolean,
): Party => {
  const { hasBaseResolution, appraisedBy } = PATH_STEPS[path];
  if (hasSectionStep(path, hasSection) && sectionOn === null) return 'section-committee';
  if (hasBaseResolution && !base?.passed) return 'base-committee';
  return appraisedBy ?? 'base-committee';
};

/** Whether the branch has voted down a question as often as it may (294-QĐ/TW, 4.2.3; not for admission). */
export const areRoundsUsedUp = (
  { failedRounds }: Proceeding,
  matter: Matter,
  rules: Pick<RuleValues, 'maxVoteRounds' | 'maxVoteRoundsAppliesTo'>,
): boolean =>
  (rules.maxVoteRoundsAppliesTo as readonly Matter[]).includes(matter) && failedRounds >= rules.maxVoteRounds;

/** After the last round the full result lies with the competent committee, which decides without a proposal. */
export const isLeftToCommittee = (proceeding: Proceeding, matter: Matter, { rules }: CaseFacts): boolean =>
  areRoundsUsedUp(proceeding, matter, rules) && proceeding.failureReportedOn !== null;

/** The other question after the ceremony: whoever is not qualified is proposed for removal instead (294-QĐ/TW, 4.2.1). */
const OTHER: Partial<Record<Matter, Matter>> = { recognition: 'removal', removal: 'recognition' };

/** Whether the other question was proposed and is with those who decide it: a member is recognised or removed, not both. */
export const isOtherUnderway = ({ matters }: CaseState, matter: Matter): boolean => {
  const other = OTHER[matter];
  const proceeding = other && matters[other];
  return (
    proceeding?.branch?.passed === true && proceeding.decision === null && proceeding.returnedOn === null
  );
};

/** What stands against any step between a proposal and its decision, before that step's own rules. */
export const stepBlockers = (
  state: CaseState,
  matter: Matter,
  own: (proceeding: Proceeding) => readonly BlockerCode[],
): readonly BlockerCode[] => {
  if (isMisplaced(state, matter)) return ['act-not-offered-in-status'];
  const proceeding = state.matters[matter];
  if (proceeding.decision !== null) return ['matter-decided-already'];
  return [...(isAway(state) ? (['dossier-moves-first'] as const) : []), ...own(proceeding)];
};
