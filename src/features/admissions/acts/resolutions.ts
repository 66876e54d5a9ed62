import { type Static, Type } from 'typebox';
import { blockersIn } from '#kernel/blockers.ts';
import { CodeField, closed, LineField } from '#kernel/fields.ts';
import { consentBlockers } from '../blockers/eligibility.ts';
import { proposalBlockers } from '../blockers/proposal.ts';
import {
  hasSectionStep,
  isLeftToCommittee,
  isMisplaced,
  isOtherUnderway,
  isUp,
  stepBlockers,
} from '../matters.ts';
import { MATTERS, PREPARING, PROBATION, PROPOSED } from '../model.ts';
import { PATH_STEPS } from '../paths.ts';
import { renewed, withMatter } from '../state.ts';
import { act } from './act.ts';
import { resultBlockers, VOTE_ACTS } from './votes.ts';

const MatterField = { matter: Type.Enum(MATTERS) };
/** A closed vote of a meeting: the meeting's own operations write it, nobody types it into a case. */
const Vote = {
  ...MatterField,
  meetingCode: CodeField,
  method: Type.String(),
  convened: Type.Integer({ minimum: 1 }),
  present: Type.Integer({ minimum: 0 }),
  yes: Type.Integer({ minimum: 0 }),
  no: Type.Integer({ minimum: 0 }),
  passed: Type.Boolean(),
};
const example = {
  matter: 'admission',
  meetingCode: 'H-01',
  method: 'secret-ballot',
  convened: 9,
  present: 9,
  yes: 8,
  no: 1,
  passed: true,
} as const;

/** Step 11 and 21: the branch considers one person; a failed vote is an event too. */
const Proposed = Type.Object(Vote, closed);
export const propose = act({
  name: VOTE_ACTS.branch,
  step: 11,
  by: 'branch',
  from: [...PREPARING, 'papers-expired', 'returned', ...PROBATION],
  summary: 'The branch has voted on admission, recognition or removal',
  details: Proposed,
  example,
  blockers: (state, on, details: Static<typeof Proposed>, facts) =>
    isMisplaced(state, details.matter)
      ? ['act-not-offered-in-status']
      : [
          ...proposalBlockers(state, details.matter, on, facts),
          ...resultBlockers(VOTE_ACTS.branch, details, facts),
        ],
  apply: (state, on, { matter, convened, present, yes, no, passed }) => {
    const before = state.matters[matter];
    return withMatter(state, matter, {
      ...renewed(before),
      failedRounds: before.failedRounds + (passed ? 0 : 1),
      branch: { on, convened, present, yes, no, passed },
    });
  },
});

/** A vote below the threshold is reported with its full result; the competent committee decides (06-HD/TW, 5.1). */
export const reportFailedVote = act({
  name: 'report-failed-vote',
  step: null,
  by: 'branch',
  from: [...PREPARING, ...PROBATION, 'returned', 'papers-expired'],
  summary: 'A failed vote has been reported with its full result to the competent committee',
  details: Type.Object(MatterField, closed),
  example: { matter: 'admission' },
  blockers: (state, _on, { matter }) =>
    stepBlockers(state, matter, ({ branch, failureReportedOn }) =>
      blockersIn<'not-proposed-by-branch' | 'done-already'>({
        'not-proposed-by-branch': branch?.passed !== false,
        'done-already': failureReportedOn !== null,
      }),
    ),
  apply: (state, on, { matter }) => withMatter(state, matter, { failureReportedOn: on }),
});

/** Step 13 and 22: the base committee resolves, where the path has that step. */
const Resolved = Type.Object(Vote, closed);
export const resolveInBase = act({
  name: VOTE_ACTS.base,
  step: 13,
  by: 'base-committee',
  from: [...PROPOSED, ...PROBATION],
  summary: 'The base committee has voted on the proposal of the branch',
  details: Resolved,
  example,
  blockers: (state, _on, details: Static<typeof Resolved>, facts) =>
    stepBlockers(state, details.matter, (proceeding) => [
      ...blockersIn<
        | 'not-proposed-by-branch'
        | 'no-base-resolution-on-this-path'
        | 'section-report-missing'
        | 'not-sent-up'
        | 'voted-already'
        | 'political-standard-open'
      >({
        'not-proposed-by-branch': !proceeding.branch?.passed,
        'no-base-resolution-on-this-path': !PATH_STEPS[facts.path].hasBaseResolution,
        'section-report-missing':
          hasSectionStep(facts.path, facts.hasSection) && proceeding.sectionOn === null,
        'not-sent-up': !isUp(proceeding),
        'voted-already': proceeding.base?.passed === true,
        'political-standard-open': state.standard !== null && state.standard.concludedOn === null,
      }),
      ...resultBlockers(VOTE_ACTS.base, details, facts),
    ]),
  apply: (state, on, { matter, convened, present, yes, no, passed }) =>
    withMatter(state, matter, { base: { on, convened, present, yes, no, passed } }),
});

/** Step 15 and 23: the competent body decides, yes or no; one person, one decision, one number. */
const Decided = Type.Object({ ...Vote, decisionNumber: Type.Optional(LineField) }, closed);
export const decide = act({
  name: VOTE_ACTS.decision,
  step: 15,
  by: 'standing-board',
  from: [...PROPOSED, ...PROBATION],
  summary: 'The competent body has decided on admission, recognition or removal',
  details: Decided,
  example: { ...example, decisionNumber: '125-QĐ/ĐU' },
  blockers: (state, on, details: Static<typeof Decided>, facts) =>
    stepBlockers(state, details.matter, (proceeding) => {
      const steps = PATH_STEPS[facts.path];
      const needsProposal = !isLeftToCommittee(proceeding, details.matter, facts);
      return [
        ...blockersIn<
          | 'not-proposed-by-branch'
          | 'not-sent-up'
          | 'base-resolution-missing'
          | 'section-report-missing'
          | 'not-appraised'
          | 'other-matter-underway'
        >({
          'not-proposed-by-branch': needsProposal && !proceeding.branch?.passed,
          'not-sent-up': needsProposal && !isUp(proceeding),
          'base-resolution-missing': needsProposal && steps.hasBaseResolution && !proceeding.base?.passed,
          'section-report-missing':
            needsProposal && hasSectionStep(facts.path, facts.hasSection) && proceeding.sectionOn === null,
          // A vote left to the committee after the last round needs no proposal, so the other may be before it too.
          'other-matter-underway': isOtherUnderway(state, details.matter),
          'not-appraised': needsProposal && steps.appraisedBy !== null && proceeding.appraisedOn === null,
        }),
        ...(details.matter === 'admission' && details.passed ? consentBlockers(state, on, facts) : []),
        ...resultBlockers(VOTE_ACTS.decision, details, facts),
      ];
    }),
  apply: (state, on, { matter, convened, present, yes, no, passed, decisionNumber }) => {
    const next = withMatter(state, matter, {
      decision: {
        on,
        isAccepted: passed,
        number: decisionNumber ?? null,
        ballot: { on, convened, present, yes, no, passed },
      },
    });
    if (matter === 'admission' && !passed)
      return { ...next, aside: { status: 'refused', since: on, reason: null } };
    if (matter === 'removal' && passed)
      return { ...next, aside: { status: 'struck-off', since: on, reason: null } };
    return next;
  },
});
