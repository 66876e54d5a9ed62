import { Type } from 'typebox';
import { blockersIn } from '#kernel/blockers.ts';
import { closed, LineField, ParagraphField } from '#kernel/fields.ts';
import { hasSectionStep, holderOf, isUp, stepBlockers } from '../matters.ts';
import { MATTERS, PROBATION, PROPOSED } from '../model.ts';
import { PATH_STEPS } from '../paths.ts';
import { withMatter } from '../state.ts';
import { act } from './act.ts';

const MatterField = { matter: Type.Enum(MATTERS) };
const underway = [...PROPOSED, ...PROBATION] as const;

export const sendUp = act({
  name: 'send-up',
  step: 11,
  by: 'branch',
  from: [...underway, 'returned'],
  summary: 'The resolution and the dossier go up; a returned dossier goes up again',
  details: Type.Object(MatterField, closed),
  example: { matter: 'admission' },
  blockers: (state, _on, { matter }) =>
    stepBlockers(state, matter, (proceeding) =>
      blockersIn<'not-proposed-by-branch' | 'done-already'>({
        'not-proposed-by-branch': !proceeding.branch?.passed,
        'done-already': isUp(proceeding),
      }),
    ),
  // The first sending ends the clock of sending up; a returned dossier that goes up again does not start it anew.
  apply: (state, on, { matter }) =>
    withMatter(state, matter, { sentUpOn: state.matters[matter].sentUpOn ?? on, returnedOn: null }),
});

/** Step 12 and 22, where a section committee stands between the branch and the base committee. */
export const appraiseInSection = act({
  name: 'appraise-in-section',
  step: 12,
  by: 'section-committee',
  from: underway,
  summary: 'The section committee reports on the resolution of its branch',
  details: Type.Object({ ...MatterField, keptAt: Type.Optional(LineField) }, closed),
  example: { matter: 'admission' },
  blockers: (state, _on, { matter }, { hasSection }) =>
    stepBlockers(state, matter, (proceeding) =>
      blockersIn<'not-proposed-by-branch' | 'not-sent-up' | 'no-section-here'>({
        'not-proposed-by-branch': !proceeding.branch?.passed,
        'not-sent-up': !isUp(proceeding),
        'no-section-here': !hasSection,
      }),
    ),
  apply: (state, on, { matter }) => withMatter(state, matter, { sectionOn: on }),
});

/** Whoever holds the dossier gives it back with coded reasons, named all at once; what comes back is appraised again. */
export const giveBack = act({
  name: 'return',
  step: null,
  by: 'organisation-board',
  byNow: ({ matters }, { matter }, { path, hasSection }) => holderOf(matters[matter], path, hasSection),
  from: underway,
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
  blockers: (state, _on, { matter }) =>
    stepBlockers(state, matter, (proceeding) =>
      blockersIn<'not-sent-up'>({ 'not-sent-up': !isUp(proceeding) }),
    ),
  apply: (state, on, { matter }) => withMatter(state, matter, { returnedOn: on, appraisedOn: null }),
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
  blockers: (state, _on, { matter }, { path, hasSection }) =>
    stepBlockers(state, matter, (proceeding) =>
      blockersIn<
        'not-sent-up' | 'base-resolution-missing' | 'section-report-missing' | 'no-appraisal-on-this-path'
      >({
        'not-sent-up': !isUp(proceeding),
        'base-resolution-missing': PATH_STEPS[path].hasBaseResolution && !proceeding.base?.passed,
        'section-report-missing': hasSectionStep(path, hasSection) && proceeding.sectionOn === null,
        'no-appraisal-on-this-path': PATH_STEPS[path].appraisedBy === null,
      }),
    ),
  apply: (state, on, { matter }) => withMatter(state, matter, { appraisedOn: on }),
});

/** Once for each decision, in special cases, with a reason and a document (294-QĐ/TW, 4.3.1); removal has no clock. */
export const extend = act({
  name: 'extend',
  step: null,
  by: 'standing-board',
  from: [...underway, 'returned'],
  summary: 'The clock of the decision is extended once, with its reason',
  details: Type.Object(
    { matter: Type.Enum(['admission', 'recognition']), reason: ParagraphField, documentNumber: LineField },
    closed,
  ),
  example: {
    matter: 'admission' as const,
    reason: 'Cần bổ sung ý kiến nơi cư trú',
    documentNumber: '15-CV/ĐU',
  },
  blockers: (state, _on, { matter }, { rules }) =>
    stepBlockers(state, matter, ({ branch, extensions }) =>
      blockersIn<'extended-already' | 'not-proposed-by-branch'>({
        'extended-already': extensions >= rules.decisionExtensionTimes,
        'not-proposed-by-branch': !branch?.passed,
      }),
    ),
  apply: (state, on, { matter }) =>
    withMatter(state, matter, { extendedOn: on, extensions: state.matters[matter].extensions + 1 }),
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
  blockers: (state) =>
    blockersIn<'done-already'>({ 'done-already': state.matters.recognition.announcedOn !== null }),
  apply: (state, on) => withMatter(state, 'recognition', { announcedOn: on }),
});
