import type { RuleKey, RuleValues } from '#features/rules/ruleset.ts';
import type { Body, Party, Path } from './model.ts';

/** What decides the path: the branch and the committees above it, as they are on the day of the step. */
export type PathFacts = {
  branchKind: 'branch' | 'village-branch' | 'base-branch' | 'temp-branch' | 'other';
  /** Army and police have rules of their own. */
  isForces: boolean;
  /** The committee the branch hangs under is a direct upper committee (a commune since 1/7/2025). */
  isDirectlyUnderUpper: boolean;
  isBaseAuthorised: boolean;
  /** The base organisation hangs directly under a province or the Centre. */
  isBaseUnderProvince: boolean;
  hasSection: boolean;
  /** Chosen by an administrator with a document, for a unit under 208-QĐ/TW. */
  chosen: Path | null;
};

/** The paths an administrator may choose under 208-QĐ/TW, whose steps are not wholly known. */
export const CHOOSABLE: readonly Path[] = ['A', 'C', 'G'];

/** The way a resolution takes from this branch on this day. */
export const pathOf = (
  facts: PathFacts,
  rules: Pick<RuleValues, 'communeCommitteeLevel' | 'villageBranchDirectUnderCommune'>,
): Path => {
  if (facts.isForces) return 'F';
  const isUnder208 = rules.communeCommitteeLevel === 'base-under-province';
  if (isUnder208 && facts.chosen) return facts.chosen;
  if (facts.isBaseAuthorised) return 'D';
  if (isUnder208 && facts.isBaseUnderProvince) return 'G';
  if (
    facts.isDirectlyUnderUpper &&
    facts.branchKind !== 'base-branch' &&
    rules.villageBranchDirectUnderCommune
  )
    return 'C';
  if (facts.isBaseUnderProvince) return 'E';
  return facts.branchKind === 'base-branch' ? 'B' : 'A';
};

/** What a path asks for between the branch's resolution and the decision. */
export type PathSteps = {
  /** The base committee resolves before the resolution goes on. */
  hasBaseResolution: boolean;
  appraisedBy: Party | null;
  decidedBy: Body;
  decisionVote: Extract<RuleKey, `${string}Vote`>;
  /** False when no text read confirms the steps. */
  isConfirmed: boolean;
  source: string;
};

const upper = {
  appraisedBy: 'organisation-board',
  decidedBy: 'standing-board',
  decisionVote: 'standingBoardVote',
  isConfirmed: true,
} as const;

/** The steps of each path (294-QĐ/TW 4.3.2; 06-HD/TW 3.6–3.7); F is recorded and not checked. */
export const PATH_STEPS: Readonly<Record<Path, PathSteps>> = {
  A: { ...upper, hasBaseResolution: true, source: '294-QĐ/TW 4.3.2b; 06-HD/TW 3.6–3.7a' },
  B: { ...upper, hasBaseResolution: false, source: '06-HD/TW 3.6a, 3.7a' },
  C: { ...upper, hasBaseResolution: false, source: '06-HD/TW 3.7a; 294-QĐ/TW 20.2.2' },
  D: {
    hasBaseResolution: false,
    appraisedBy: null,
    decidedBy: 'base-committee',
    decisionVote: 'authorisedBaseCommitteeVote',
    isConfirmed: true,
    source: '294-QĐ/TW 4.3.2a; 06-HD/TW 3.6c, 3.7a',
  },
  E: {
    hasBaseResolution: true,
    appraisedBy: 'organisation-board',
    decidedBy: 'standing-members-and-board-heads',
    decisionVote: 'provincialGroupVote',
    isConfirmed: true,
    source: '294-QĐ/TW 4.3.2c; 06-HD/TW 3.7b',
  },
  F: { ...upper, hasBaseResolution: false, appraisedBy: 'upper-committee', source: '294-QĐ/TW 4.3.2d' },
  G: { ...upper, hasBaseResolution: false, isConfirmed: false, source: '208-QĐ/TW' },
};
