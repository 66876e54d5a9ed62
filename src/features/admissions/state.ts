import type { Day } from '#kernel/day.ts';
import type {
  Aside,
  CaseKind,
  ConsentMatter,
  IntroductionKind,
  Matter,
  OpinionSide,
  Relation,
  VerificationAnswer,
  Waiver,
} from './model.ts';
import { nothingSourced, type Sourcing } from './sourcing.ts';

/** A vote that was closed: numbers and nothing else. */
export type Ballot = { on: Day; convened: number; present: number; yes: number; no: number; passed: boolean };

/** One relative's verification; `relation` repeats with a number, e.g. two children. */
export type Check = {
  relation: Relation;
  number: number;
  askedOn: Day | null;
  /** The letter's arrival starts the reply clock. */
  letterReceivedOn: Day | null;
  isAbroad: boolean;
  answeredOn: Day | null;
  answer: VerificationAnswer | null;
};

export type Introduction = {
  kind: IntroductionKind;
  on: Day;
  memberId: number | null;
  isFullMember: boolean;
  /** Since when they have worked, studied or lived together; null for an organisation. */
  togetherSince: Day | null;
  togetherBy: string | null;
  /** Replaces a member who moved, was disciplined or cannot go on. */
  isReplacement: boolean;
};

/** One question on its way from the branch to the decision; admission, recognition and removal go alike. */
export type Proceeding = {
  /** Failed votes of the branch so far. */
  failedRounds: number;
  failureReportedOn: Day | null;
  branch: Ballot | null;
  sentUpOn: Day | null;
  sectionOn: Day | null;
  base: Ballot | null;
  returnedOn: Day | null;
  appraisedOn: Day | null;
  extendedOn: Day | null;
  extensions: number;
  decision: { on: Day; isAccepted: boolean; number: string | null; ballot: Ballot | null } | null;
  announcedOn: Day | null;
};

const proceeding: Proceeding = {
  failedRounds: 0,
  failureReportedOn: null,
  branch: null,
  sentUpOn: null,
  sectionOn: null,
  base: null,
  returnedOn: null,
  appraisedOn: null,
  extendedOn: null,
  extensions: 0,
  decision: null,
  announcedOn: null,
};

/** What the readmission of a former member rests on (294-QĐ/TW, 3.5). */
export type Former = {
  leftOn: Day;
  reason: string;
  recordClearedOn: Day | null;
  readmittedBefore: number;
  firstDecidedOn: Day | null;
};

/** A move of the person to another place, on its way (06-HD/TW, 3.9). */
export type Move = {
  stage: 'a' | 'b1' | 'b2' | 'c1' | 'c2' | 'c3' | 'probation';
  movedOn: Day;
  sentOn: Day | null;
  receivedOn: Day | null;
  acceptedOn: Day | null;
  toUnit: string | null;
};

/** An admission that no longer stands, with its own days. */
export type Annulled = {
  decidedOn: Day;
  number: string | null;
  receivedOn: Day | null;
  ceremonyOn: Day | null;
  on: Day;
  ground: 'standard' | 'procedure';
};

/** Everything a case's events have established; derived from them, never stored as truth. */
export type CaseState = {
  kind: CaseKind;
  former: Former | null;
  openedOn: Day;
  listedOn: Day | null;
  sourcing: Sourcing;
  /** `until` is the last day of the helper's term, where one is set. */
  helper: { memberId: number; since: Day; until: Day | null } | null;
  enrolledOn: Day | null;
  certifiedOn: Day | null;
  dossierOn: Day | null;
  appliedOn: Day | null;
  cvOn: Day | null;
  cvStampedOn: Day | null;
  /** Whom the CV declares within the scope of verification; a relation stands as often as there are such persons. */
  relatives: readonly Relation[];
  checks: readonly Check[];
  waivers: readonly Waiver[];
  verifiedOn: Day | null;
  opinions: readonly { side: OpinionSide; on: Day }[];
  introductions: readonly Introduction[];
  standard: { raisedOn: Day; concludedOn: Day | null; isMet: boolean | null } | null;
  consents: readonly { matter: ConsentMatter; on: Day }[];
  matters: Readonly<Record<Matter, Proceeding>>;
  receivedOn: Day | null;
  ceremonyOn: Day | null;
  ownCvOn: Day | null;
  cardSheetOn: Day | null;
  newMemberClassOn: Day | null;
  selfReviewOn: Day | null;
  helperCommentOn: Day | null;
  probationOpinionsOn: Day | null;
  /** Admissions that were annulled for their procedure; they leave the counts and keep their trace. */
  annulled: readonly Annulled[];
  move: Move | null;
  aside: { status: Aside; since: Day; reason: string | null } | null;
};

/** Nothing yet of what follows the decision on admission. */
const nothingAfterDecision = {
  receivedOn: null,
  ceremonyOn: null,
  ownCvOn: null,
  cardSheetOn: null,
  newMemberClassOn: null,
  selfReviewOn: null,
  helperCommentOn: null,
  probationOpinionsOn: null,
} as const;

export const openedCase = (kind: CaseKind, openedOn: Day, former: Former | null): CaseState => ({
  kind,
  former,
  openedOn,
  listedOn: null,
  sourcing: nothingSourced,
  helper: null,
  enrolledOn: null,
  certifiedOn: null,
  dossierOn: null,
  appliedOn: null,
  cvOn: null,
  cvStampedOn: null,
  relatives: [],
  checks: [],
  waivers: [],
  verifiedOn: null,
  opinions: [],
  introductions: [],
  standard: null,
  consents: [],
  matters: { admission: proceeding, recognition: proceeding, removal: proceeding },
  ...nothingAfterDecision,
  annulled: [],
  move: null,
  aside: null,
});

/** The same case with one of its proceedings changed. */
export const withMatter = (state: CaseState, matter: Matter, change: Partial<Proceeding>): CaseState => ({
  ...state,
  matters: { ...state.matters, [matter]: { ...state.matters[matter], ...change } },
});
/** The proceeding begins anew, its failed rounds remembered. */
export const renewed = ({ failedRounds }: Proceeding): Proceeding => ({ ...proceeding, failedRounds });

/** The annulled admissions, with the one that stands now among them. */
export const annulledWith = (
  { annulled, matters, receivedOn, ceremonyOn }: CaseState,
  on: Day,
  ground: Annulled['ground'],
): readonly Annulled[] => {
  const { decision } = matters.admission;
  return decision
    ? [...annulled, { decidedOn: decision.on, number: decision.number, receivedOn, ceremonyOn, on, ground }]
    : annulled;
};

/** The admission goes to the branch anew: its decision and all that followed fall, the papers before it stand. */
export const withoutDecision = (state: CaseState, on: Day, ground: Annulled['ground']): CaseState => ({
  ...state,
  annulled: annulledWith(state, on, ground),
  matters: {
    admission: renewed(state.matters.admission),
    recognition: renewed(state.matters.recognition),
    removal: renewed(state.matters.removal),
  },
  // A consent to a late ceremony spoke of the ceremony that fell.
  consents: state.consents.filter(({ matter }) => matter !== 'late-ceremony'),
  ...nothingAfterDecision,
});
