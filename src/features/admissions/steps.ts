import type { ClockKind } from './clocks.ts';
import { hasSectionStep } from './matters.ts';
import { OPINION_SIDES, type Party, type Path } from './model.ts';
import { PATH_STEPS } from './paths.ts';
import type { CaseState } from './state.ts';

/** One of the 24 steps of the procedure, with who does it, its papers and its clock. */
export type Step = {
  number: number;
  code: string;
  actor: Party;
  /** Forms by their catalogue code. */
  papers: readonly string[];
  /** Papers by their number in the list of 104. */
  listed: readonly string[];
  clock: ClockKind | null;
  /** The day on which it was done; null while it is not. */
  doneOn(state: CaseState, path: Path): string | null;
  isOn?(path: Path, hasSection: boolean): boolean;
};

const hasBase = (path: Path): boolean => PATH_STEPS[path].hasBaseResolution;
const latest = (days: readonly (string | null | undefined)[]): string | null => {
  const known = days.filter((day): day is string => typeof day === 'string');
  return known.length === 0 ? null : known.reduce((a, b) => (a > b ? a : b));
};
const passedOn = (ballot: { passed: boolean; on: string } | null): string | null =>
  ballot?.passed ? ballot.on : null;

/** The procedure from source to full member; the order is the law's. */
export const STEPS: readonly Step[] = [
  {
    number: 1,
    code: 'find',
    actor: 'branch',
    papers: [],
    listed: [],
    clock: null,
    doneOn: (s) => s.openedOn,
  },
  {
    number: 2,
    code: 'enlist',
    actor: 'branch',
    papers: [],
    listed: [],
    clock: null,
    doneOn: (s) => s.listedOn,
  },
  {
    number: 3,
    code: 'enrol-in-class',
    actor: 'branch',
    papers: [],
    listed: [],
    clock: null,
    doneOn: (s) => s.enrolledOn ?? s.certifiedOn,
  },
  {
    number: 4,
    code: 'certify',
    actor: 'political-centre',
    papers: ['cn-ntvd'],
    listed: ['38'],
    clock: 'certificate-validity',
    doneOn: (s) => s.certifiedOn,
  },
  {
    number: 5,
    code: 'open-dossier',
    actor: 'base-committee',
    papers: [],
    listed: [],
    clock: 'dossier-validity',
    doneOn: (s) => s.dossierOn,
  },
  {
    number: 6,
    code: 'apply',
    actor: 'candidate',
    papers: ['1-knd'],
    listed: ['37'],
    clock: null,
    doneOn: (s) => s.appliedOn,
  },
  {
    number: 7,
    code: 'submit-cv',
    actor: 'candidate',
    papers: ['2-knd'],
    listed: ['01'],
    clock: null,
    doneOn: (s) => s.cvOn,
  },
  {
    number: 8,
    code: 'verify',
    actor: 'base-committee',
    papers: ['2-knd'],
    listed: ['96', '97'],
    clock: 'verification-reply',
    doneOn: (s) => s.verifiedOn,
  },
  {
    number: 9,
    code: 'record-opinion',
    actor: 'branch',
    papers: ['5-knd'],
    listed: ['42'],
    clock: null,
    doneOn: (s) =>
      OPINION_SIDES.every((side) => s.opinions.some((opinion) => opinion.side === side))
        ? latest(s.opinions.map(({ on }) => on))
        : null,
  },
  {
    number: 10,
    code: 'introduce',
    actor: 'branch',
    papers: ['3-knd', '4-knd', '4a-knd'],
    listed: ['39', '40', '41'],
    clock: null,
    doneOn: (s) => (s.introductions.length > 1 ? latest(s.introductions.map(({ on }) => on)) : null),
  },
  {
    number: 11,
    code: 'propose',
    actor: 'branch',
    papers: ['6-knd'],
    listed: ['43'],
    clock: 'send-up',
    doneOn: (s) => passedOn(s.matters.admission.branch),
  },
  {
    number: 12,
    code: 'appraise-in-section',
    actor: 'section-committee',
    papers: ['7-knd'],
    listed: ['44'],
    clock: null,
    doneOn: (s) => s.matters.admission.sectionOn,
    isOn: hasSectionStep,
  },
  {
    number: 13,
    code: 'resolve-in-base',
    actor: 'base-committee',
    papers: ['8-knd'],
    listed: ['45'],
    clock: 'base-resolution',
    doneOn: (s) => passedOn(s.matters.admission.base),
    isOn: hasBase,
  },
  {
    number: 14,
    code: 'appraise',
    actor: 'organisation-board',
    papers: [],
    listed: [],
    clock: null,
    doneOn: (s) => s.matters.admission.appraisedOn,
    isOn: (path) => PATH_STEPS[path].appraisedBy !== null,
  },
  {
    number: 15,
    code: 'decide',
    actor: 'standing-board',
    papers: ['9-knd'],
    listed: ['05', '06'],
    clock: 'decision',
    doneOn: (s) => (s.matters.admission.decision?.isAccepted ? s.matters.admission.decision.on : null),
  },
  {
    number: 16,
    code: 'receive-decision',
    actor: 'branch',
    papers: [],
    listed: [],
    clock: null,
    doneOn: (s) => s.receivedOn,
  },
  {
    number: 17,
    code: 'hold-ceremony',
    actor: 'branch',
    papers: [],
    listed: [],
    clock: 'ceremony',
    doneOn: (s) => s.ceremonyOn,
  },
  {
    number: 18,
    code: 'submit-member-papers',
    actor: 'candidate',
    papers: [],
    listed: ['02', '03'],
    clock: 'member-papers',
    doneOn: (s) => (s.ownCvOn && s.cardSheetOn ? latest([s.ownCvOn, s.cardSheetOn]) : null),
  },
  {
    number: 19,
    code: 'certify-new-member',
    actor: 'political-centre',
    papers: [],
    listed: ['46'],
    clock: null,
    doneOn: (s) => s.newMemberClassOn,
  },
  {
    number: 20,
    code: 'submit-probation-paper',
    actor: 'branch',
    papers: ['10-knd', '11-knd', '12-knd'],
    listed: ['47', '48', '49'],
    clock: null,
    doneOn: (s) =>
      s.selfReviewOn && s.helperCommentOn && s.probationOpinionsOn
        ? latest([s.selfReviewOn, s.helperCommentOn, s.probationOpinionsOn])
        : null,
  },
  {
    number: 21,
    code: 'propose-recognition',
    actor: 'branch',
    papers: ['13-knd'],
    listed: ['50'],
    clock: 'recognition-review',
    doneOn: (s) => passedOn(s.matters.recognition.branch),
  },
  {
    number: 22,
    code: 'resolve-recognition-in-base',
    actor: 'base-committee',
    papers: ['14-knd', '15-knd'],
    listed: ['51', '52'],
    clock: null,
    doneOn: (s, path) =>
      hasBase(path) ? passedOn(s.matters.recognition.base) : s.matters.recognition.sectionOn,
    isOn: (path, hasSection) => hasBase(path) || hasSectionStep(path, hasSection),
  },
  {
    number: 23,
    code: 'decide-recognition',
    actor: 'standing-board',
    papers: ['16-knd'],
    listed: ['07', '100'],
    clock: 'recognition-decision',
    doneOn: (s) => (s.matters.recognition.decision?.isAccepted ? s.matters.recognition.decision.on : null),
  },
  {
    number: 24,
    code: 'announce-recognition',
    actor: 'branch',
    papers: [],
    listed: [],
    clock: null,
    doneOn: (s) => s.matters.recognition.announcedOn,
  },
];

/** The steps that this case takes, with the day each was done. */
export const stepsOf = (state: CaseState, path: Path, hasSection: boolean) =>
  STEPS.filter((step) => step.isOn?.(path, hasSection) ?? true).map((step) => ({
    step,
    doneOn: step.doneOn(state, path),
  }));
