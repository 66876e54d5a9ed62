import type { RuleKey } from '#features/rules/ruleset.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import type { Party } from './model.ts';
import type { CaseState } from './state.ts';

export const CLOCKS = [
  'verification-reply',
  'certificate-validity',
  'dossier-validity',
  'send-up',
  'base-resolution',
  'decision',
  'ceremony',
  'member-papers',
  'recognition-review',
  'recognition-decision',
  'handover-forward',
  'handover-decision',
] as const;
export type ClockKind = (typeof CLOCKS)[number];

/** How a clock runs: its length by the rule book, and who must act before it ends. */
export type ClockRule = {
  parameter: RuleKey;
  unit: 'working-days' | 'months';
  extension: RuleKey | null;
  owner: Party;
};

const days = (parameter: RuleKey, owner: Party, extension: RuleKey | null = null): ClockRule => ({
  parameter,
  unit: 'working-days',
  extension,
  owner,
});
const months = (parameter: RuleKey, owner: Party): ClockRule => ({
  parameter,
  unit: 'months',
  extension: null,
  owner,
});

export const CLOCK_RULES: Readonly<Record<ClockKind, ClockRule>> = {
  'verification-reply': days('verificationReplyWorkingDaysDomestic', 'base-committee'),
  'certificate-validity': months('awarenessCertificateValidMonths', 'branch'),
  'dossier-validity': months('dossierPaperValidMonths', 'branch'),
  'send-up': days('branchSendWorkingDays', 'branch'),
  'base-resolution': days('baseCommitteeWorkingDays', 'base-committee'),
  decision: days('decisionWorkingDays', 'standing-board', 'decisionExtensionWorkingDays'),
  ceremony: days('ceremonyWorkingDays', 'branch'),
  'member-papers': days('memberCvWorkingDays', 'candidate'),
  'recognition-review': days('probationReviewWorkingDays', 'branch'),
  'recognition-decision': days(
    'recognitionDecisionWorkingDays',
    'standing-board',
    'recognitionExtensionWorkingDays',
  ),
  'handover-forward': days('handoverForwardWorkingDays', 'base-committee'),
  'handover-decision': days('handoverReceiveDecisionWorkingDays', 'receiving-committee'),
};

/** A clock of a case: running while nothing ended it. Its due day is computed once, when it starts, and stored. */
export type Clock = {
  kind: ClockKind;
  /** Which one, where a case has several of a kind. */
  of: string;
  startsOn: Day;
  parameter: RuleKey;
  endedOn: Day | null;
  isExtended: boolean;
};

const clock = (
  kind: ClockKind,
  startsOn: Day | null,
  endedOn: Day | null,
  change: Partial<Pick<Clock, 'of' | 'parameter' | 'isExtended'>> = {},
): Clock[] =>
  startsOn === null
    ? []
    : [
        {
          kind,
          of: '',
          startsOn,
          parameter: CLOCK_RULES[kind].parameter,
          endedOn,
          isExtended: false,
          ...change,
        },
      ];

const later = (...days: readonly (Day | null)[]): Day | null =>
  days.reduce<Day | null>(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );

/**
 * The clocks a case has started, running and ended.
 * @param rules the few values that decide when a clock starts
 * @param hasBaseResolution whether the base committee resolves on the path of the branch's resolution
 */
export const clocksOf = (
  state: CaseState,
  rules: { probationMonths: number; ceremonyCountsFrom: 'decision-received' | 'decision-issued' },
  hasBaseResolution = true,
): Clock[] => {
  const { admission, recognition } = state.matters;
  const over = state.aside && state.aside.status !== 'paused' ? state.aside.since : null;
  const resolved = admission.branch?.passed ? admission.branch.on : null;
  const decided = admission.decision?.on ?? null;
  const accepted = admission.decision?.isAccepted ? admission.decision.on : null;
  const proposed = recognition.branch?.passed ? recognition.branch.on : null;
  const ceremonyFrom = rules.ceremonyCountsFrom === 'decision-issued' ? accepted : state.receivedOn;
  const papers = state.ownCvOn && state.cardSheetOn ? later(state.ownCvOn, state.cardSheetOn) : null;
  // Only a dossier that lay undecided with the competent committee has clocks of its own (06-HD/TW, 3.9b).
  const handedOver = state.move?.stage === 'b2' ? state.move : null;
  const isExtended = { isExtended: admission.extensions > 0 };
  const clocks = [
    ...state.checks.flatMap(({ relation, number, askedOn, letterReceivedOn, answeredOn, isAbroad }) =>
      clock('verification-reply', letterReceivedOn ?? askedOn, answeredOn, {
        of: `${relation}-${number}`,
        parameter: isAbroad ? 'verificationReplyWorkingDaysAbroad' : 'verificationReplyWorkingDaysDomestic',
      }),
    ),
    ...clock('certificate-validity', state.certifiedOn, resolved),
    ...clock('dossier-validity', state.dossierOn, resolved),
    ...clock('send-up', resolved, admission.sentUpOn),
    ...clock('base-resolution', hasBaseResolution ? resolved : null, admission.base?.on ?? decided),
    ...clock('decision', resolved, decided, isExtended),
    ...clock('ceremony', ceremonyFrom, state.ceremonyOn),
    ...clock('member-papers', state.ceremonyOn, papers),
    ...clock(
      'recognition-review',
      state.ceremonyOn && addMonths(state.ceremonyOn, rules.probationMonths),
      proposed,
    ),
    ...clock('recognition-decision', proposed, recognition.decision?.on ?? null, {
      isExtended: recognition.extensions > 0,
    }),
    ...clock('handover-forward', handedOver?.movedOn ?? null, handedOver?.sentOn ?? null),
    ...clock('handover-decision', handedOver?.receivedOn ?? null, decided),
  ];
  return clocks.map((one) => ({ ...one, endedOn: one.endedOn ?? over }));
};
