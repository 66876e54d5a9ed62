import { type Static, Type } from 'typebox';
import { blockersIn } from '#kernel/blockers.ts';
import { CodeField, closed, LineField, ParagraphField } from '#kernel/fields.ts';
import { consentBlockers } from '../eligibility.ts';
import { MATTERS, type Matter, PREPARING, PROBATION, PROPOSED } from '../model.ts';
import { PATH_STEPS } from '../paths.ts';
import { proposalBlockers } from '../proposal.ts';
import { type CaseState, type Proceeding, renewed, withMatter } from '../state.ts';
import { act, type CaseFacts, free } from './act.ts';

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
};
const vote = {
  meetingCode: 'H-01',
  method: 'secret-ballot',
  convened: 9,
  present: 9,
  yes: 8,
  no: 1,
} as const;
const underway = [...PROPOSED, 'returned', ...PROBATION] as const;
const at = (state: CaseState, { matter }: { matter: Matter }): Proceeding => state.matters[matter];

/** Step 11 and 21: the branch considers one person; a failed vote is an event too. */
const Proposed = Type.Object({ ...Vote, passed: Type.Boolean() }, closed);
export const propose = act({
  name: 'propose',
  step: 11,
  by: 'branch',
  from: [...PREPARING, 'papers-expired', 'returned', ...PROBATION],
  summary: 'The branch has voted on admission, recognition or removal',
  details: Proposed,
  example: { matter: 'admission', ...vote, passed: true },
  blockers: (state, on, { matter }: Static<typeof Proposed>, facts) =>
    proposalBlockers(state, matter, on, facts),
  apply: (state, on, { matter, convened, present, yes, no, passed }) => {
    const before = at(state, { matter });
    const ballot = { on, convened, present, yes, no, passed };
    return withMatter({ ...state, aside: null }, matter, {
      ...renewed(before),
      failedRounds: before.failedRounds + (passed ? 0 : 1),
      branch: ballot,
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
  blockers: (state, _on, details) =>
    blockersIn<'not-proposed-by-branch'>({
      'not-proposed-by-branch': at(state, details).branch?.passed !== false,
    }),
  apply: (state, on, { matter }) => withMatter(state, matter, { failureReportedOn: on }),
});

export const sendUp = act({
  name: 'send-up',
  step: 11,
  by: 'branch',
  from: underway,
  summary: 'The resolution and the dossier go up; a returned dossier goes up again',
  details: Type.Object(MatterField, closed),
  example: { matter: 'admission' },
  blockers: (state, _on, details) =>
    blockersIn<'not-proposed-by-branch'>({ 'not-proposed-by-branch': !at(state, details).branch?.passed }),
  apply: (state, on, { matter }) =>
    withMatter({ ...state, aside: null }, matter, { sentUpOn: on, returnedOn: null }),
});

export const appraiseInSection = act({
  name: 'appraise-in-section',
  step: 12,
  by: 'section-committee',
  from: underway,
  summary: 'The section committee reports on the resolution of its branch',
  details: Type.Object({ ...MatterField, keptAt: Type.Optional(LineField) }, closed),
  example: { matter: 'admission' },
  blockers: (state, _on, details, { hasSection }) =>
    blockersIn<'not-proposed-by-branch' | 'no-section-here'>({
      'not-proposed-by-branch': !at(state, details).branch?.passed,
      'no-section-here': !hasSection,
    }),
  apply: (state, on, { matter }) => withMatter(state, matter, { sectionOn: on }),
});

const needsSection = (state: CaseState, matter: Matter, facts: CaseFacts): boolean =>
  facts.hasSection && (facts.path === 'A' || facts.path === 'D') && state.matters[matter].sectionOn === null;

/** Step 13 and 22: the base committee resolves, where the path has that step. */
const Resolved = Type.Object({ ...Vote, passed: Type.Boolean() }, closed);
export const resolveInBase = act({
  name: 'resolve-in-base',
  step: 13,
  by: 'base-committee',
  from: underway,
  summary: 'The base committee has voted on the proposal of the branch',
  details: Resolved,
  example: { matter: 'admission', ...vote, passed: true },
  blockers: (state, _on, details: Static<typeof Resolved>, facts) =>
    blockersIn<
      'not-proposed-by-branch' | 'no-base-resolution-on-this-path' | 'section-report-missing' | 'not-sent-up'
    >({
      'not-proposed-by-branch': !at(state, details).branch?.passed,
      'no-base-resolution-on-this-path': !PATH_STEPS[facts.path].hasBaseResolution,
      'section-report-missing': needsSection(state, details.matter, facts),
      'not-sent-up': at(state, details).sentUpOn === null,
    }),
  apply: (state, on, { matter, convened, present, yes, no, passed }) =>
    withMatter(state, matter, { base: { on, convened, present, yes, no, passed } }),
});

/** The dossier goes back with coded reasons, named all at once. */
export const giveBack = act({
  name: 'return',
  step: null,
  by: 'organisation-board',
  from: [...PROPOSED, 'official-proposed', ...PROBATION],
  summary: 'The dossier is returned with coded reasons',
  details: Type.Object(
    {
      ...MatterField,
      reasons: Type.Array(Type.String({ minLength: 2, maxLength: 20 }), { minItems: 1, maxItems: 30 }),
      note: Type.Optional(ParagraphField),
    },
    closed,
  ),
  example: { matter: 'admission', reasons: ['r11'] },
  blockers: (state, _on, details) =>
    blockersIn<'not-sent-up'>({ 'not-sent-up': at(state, details).sentUpOn === null }),
  apply: (state, on, { matter }) => ({
    ...withMatter(state, matter, { returnedOn: on, sentUpOn: null }),
    aside: matter === 'admission' ? { status: 'returned', since: on, reason: null } : state.aside,
  }),
});

/** Step 14: the organisation board appraises and makes the extract for those who decide. */
export const appraise = act({
  name: 'appraise',
  step: 14,
  by: 'organisation-board',
  from: underway,
  summary: 'The dossier is appraised and the extract made',
  details: Type.Object({ ...MatterField, extractOn: Type.Optional(Type.Boolean()) }, closed),
  example: { matter: 'admission' },
  blockers: (state, _on, details, facts) =>
    blockersIn<
      'not-sent-up' | 'base-resolution-missing' | 'section-report-missing' | 'no-appraisal-on-this-path'
    >({
      'not-sent-up': at(state, details).sentUpOn === null,
      'base-resolution-missing': PATH_STEPS[facts.path].hasBaseResolution && !at(state, details).base?.passed,
      'section-report-missing': needsSection(state, details.matter, facts),
      'no-appraisal-on-this-path': PATH_STEPS[facts.path].appraisedBy === null,
    }),
  apply: (state, on, { matter }) => withMatter(state, matter, { appraisedOn: on }),
});

/** Once, in special cases, with a reason and a document (294-QĐ/TW, 4.3.1). */
export const extend = act({
  name: 'extend',
  step: null,
  by: 'standing-board',
  from: underway,
  summary: 'The clock of the decision is extended once, with its reason',
  details: Type.Object({ ...MatterField, reason: ParagraphField, documentNumber: LineField }, closed),
  example: { matter: 'admission', reason: 'Cần bổ sung ý kiến nơi cư trú', documentNumber: '15-CV/ĐU' },
  blockers: (state, _on, details, { rules }) =>
    blockersIn<'extended-already' | 'not-proposed-by-branch'>({
      'extended-already': at(state, details).extensions >= rules.decisionExtensionTimes,
      'not-proposed-by-branch': !at(state, details).branch?.passed,
    }),
  apply: (state, on, { matter }) =>
    withMatter(state, matter, { extendedOn: on, extensions: state.matters[matter].extensions + 1 }),
});

/** Step 15 and 23: the competent body decides, yes or no; one person, one decision, one number. */
const Decided = Type.Object(
  { ...Vote, passed: Type.Boolean(), decisionNumber: Type.Optional(LineField) },
  closed,
);
export const decide = act({
  name: 'decide',
  step: 15,
  by: 'standing-board',
  from: underway,
  summary: 'The competent body has decided on admission, recognition or removal',
  details: Decided,
  example: { matter: 'admission', ...vote, passed: true, decisionNumber: '125-QĐ/ĐU' },
  blockers: (state, on, details: Static<typeof Decided>, facts) => {
    const steps = PATH_STEPS[facts.path];
    const proceeding = at(state, details);
    return [
      ...blockersIn<
        | 'not-proposed-by-branch'
        | 'not-sent-up'
        | 'base-resolution-missing'
        | 'section-report-missing'
        | 'not-appraised'
      >({
        'not-proposed-by-branch': !proceeding.branch?.passed,
        'not-sent-up': proceeding.sentUpOn === null,
        'base-resolution-missing': steps.hasBaseResolution && !proceeding.base?.passed,
        'section-report-missing': needsSection(state, details.matter, facts),
        'not-appraised': steps.appraisedBy !== null && proceeding.appraisedOn === null,
      }),
      ...(details.matter === 'admission' && details.passed ? consentBlockers(state, on, facts) : []),
    ];
  },
  apply: (state, on, { matter, convened, present, yes, no, passed, decisionNumber }) => {
    const decision = {
      on,
      isAccepted: passed,
      number: decisionNumber ?? null,
      ballot: { on, convened, present, yes, no, passed },
    };
    const next = withMatter(state, matter, { decision });
    if (matter === 'admission' && !passed)
      return { ...next, aside: { status: 'refused', since: on, reason: null } };
    if (matter === 'removal' && passed)
      return { ...next, aside: { status: 'struck-off', since: on, reason: null } };
    return next;
  },
});

/** Step 24: announced at the next meeting of the branch. */
export const announce = act({
  name: 'announce-recognition',
  step: 24,
  by: 'branch',
  from: ['official'],
  summary: 'The recognition is announced to the branch',
  details: Type.Object({}, closed),
  example: {},
  blockers: free,
  apply: (state, on) => withMatter(state, 'recognition', { announcedOn: on }),
});
