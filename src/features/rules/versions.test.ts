import { describe, expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { ruleKeys } from './ruleset.ts';
import { parameters, shippedTable } from './shipped.ts';
import { inForce } from './table.ts';

/** First days of 29, 24, 232, 294, 20 and 208-QĐ/TW. */
const VERSIONS = ['2016-07-25', '2021-07-30', '2025-01-20', '2025-07-01', '2026-04-08', '2026-07-26'].map(
  day,
);

/** Copied by hand from the texts: one value where all six agree, else one for each. */
const EXPECTED: [number: string, key: string, values: string][] = [
  ['R-ELI-1', 'ageMinMonths', '216'],
  ['R-ELI-2', 'ageMaxMonths', '720'],
  ['R-ELI-3', 'ageReferenceDate', 'branch-meeting'],
  [
    'R-ELI-4',
    'ageOverMaxConsent',
    'standing-board-of-committee-under-centre yes decision health prestige no-organisation-or-member-at-place-or-special-need',
  ],
  ['R-ELI-5', 'educationMin', 'ls-diploma | ls-diploma | ls-diploma | ls-diploma | ls-diploma | ls-done'],
  ['R-ELI-6', 'educationExceptionRemote', 'p-done'],
  ['R-ELI-7', 'educationExceptionElder', 'literate standing-board-of-committee-under-centre yes decision'],
  ['R-INT-1', 'introducerCount', '2'],
  ['R-INT-2', 'introducerCountWithUnionResolution', '1'],
  ['R-INT-3', 'introducerMustBeFullMember', 'yes'],
  ['R-INT-4', 'introducerCoMonths', '12'],
  [
    'R-INT-5',
    'introducerCoScope',
    'work labour study | work labour study | work labour study | work labour study residence | work labour study residence | work labour study residence',
  ],
  ['R-INT-6', 'introducerReplacementWaivesCoMonths', 'yes'],
  ['R-INT-7', 'introducerMinSeniorityMonths', 'none'],
  ['R-INT-8', 'youthUnionResolutionBodies', 'base-youth-union-committee base-youth-union-branch-collective'],
  ['R-INT-9', 'tradeUnionResolutionBodies', 'base-trade-union-committee'],
  ['R-PAP-1', 'awarenessCertificateValidMonths', '60'],
  ['R-PAP-2', 'dossierPaperValidMonths', '12'],
  [
    'R-PAP-3',
    'dossierPapersToRedo',
    'introduction-letter youth-or-trade-union-resolution supplementary-verification-if-changed supplementary-opinions',
  ],
  ['R-VER-1', 'verificationReplyWorkingDaysDomestic', '30'],
  ['R-VER-2', 'verificationReplyWorkingDaysAbroad', '90'],
  [
    'R-VER-3',
    'verificationPersons',
    'self natural-father natural-mother spouse-father spouse-mother person-who-raised spouse natural-child-with-capacity',
  ],
  [
    'R-VER-4',
    'verificationWaivers',
    'own-side-parent-sibling-child-is-member spouse-side-spouse-or-parent-or-sibling-is-member all-known-same-commune-since-grandparents',
  ],
  ['R-VOT-1', 'branchVote', '≥ 2/3 convened-full-members'],
  [
    'R-VOT-2',
    'branchVoteDenominatorExcludes',
    'temporarily-elsewhere-and-absent exempt-and-absent suspended-prosecuted-detained',
  ],
  ['R-VOT-3', 'baseCommitteeVote', '≥ 2/3 committee-members'],
  ['R-VOT-4', 'authorisedBaseCommitteeVote', '≥ 2/3 committee-members'],
  [
    'R-VOT-5',
    'committeeVoteDenominatorExcludes',
    'temporarily-elsewhere-and-absent suspended-prosecuted-detained',
  ],
  ['R-VOT-6', 'standingBoardVote', '> 1/2 standing-board-members'],
  ['R-VOT-7', 'provincialGroupVote', '> 1/2 standing-members-and-board-heads'],
  ['R-VOT-8', 'voteMethods', 'secret-ballot party-card'],
  ['R-VOT-9', 'maxVoteRounds', '3'],
  ['R-VOT-10', 'maxVoteRoundsAppliesTo', 'recognition removal'],
  [
    'R-DEC-1',
    'admissionDecisionBodies',
    'authorised-base base-committee authorisedBaseCommitteeVote, direct-upper-or-delegated standing-board standingBoardVote, base-direct-under-province-not-authorised standing-members-and-board-heads provincialGroupVote, army-police own-rules none | authorised-base base-committee authorisedBaseCommitteeVote, direct-upper-or-delegated standing-board standingBoardVote, base-direct-under-province-not-authorised standing-members-and-board-heads provincialGroupVote, army-police own-rules none | authorised-base base-committee authorisedBaseCommitteeVote, direct-upper-or-delegated standing-board standingBoardVote, base-direct-under-province-not-authorised standing-members-and-board-heads provincialGroupVote, army-police own-rules none | authorised-base base-committee authorisedBaseCommitteeVote, direct-upper-or-delegated-or-pilot standing-board standingBoardVote, base-direct-under-province-not-authorised standing-members-and-board-heads provincialGroupVote, army-police own-rules none | authorised-base base-committee authorisedBaseCommitteeVote, direct-upper-or-delegated-or-pilot standing-board standingBoardVote, base-direct-under-province-not-authorised standing-members-and-board-heads provincialGroupVote, army-police own-rules none | base-committee-competent standing-board-of-base-committee standingBoardVote, direct-upper-or-delegated-or-pilot standing-board standingBoardVote, base-direct-under-province-not-authorised standing-members-and-board-heads provincialGroupVote, army-police own-rules none',
  ],
  ['R-DEC-2', 'decisionClockStartsFrom', 'branch-resolution'],
  ['R-DEC-3', 'branchSendWorkingDays', 'none'],
  ['R-DEC-4', 'baseCommitteeWorkingDays', 'none'],
  ['R-DEC-5', 'decisionWorkingDays', '60 | 60 | 60 | 45 | 45 | 45'],
  ['R-DEC-6', 'decisionExtensionWorkingDays', '30 | 30 | 30 | 15 | 15 | 15'],
  ['R-DEC-7', 'decisionExtensionTimes', '1'],
  ['R-CER-1', 'ceremonyWorkingDays', '30'],
  [
    'R-CER-2',
    'ceremonyCountsFrom',
    'decision-received | decision-received | decision-received | decision-received | decision-received | decision-issued',
  ],
  ['R-CER-3', 'ceremonyLateRequires', 'report-and-consent-of-direct-upper'],
  ['R-CER-4', 'memberCvWorkingDays', '30'],
  ['R-PRB-1', 'probationMonths', '12'],
  ['R-PRB-2', 'probationStartsFrom', 'ceremony'],
  ['R-PRB-3', 'probationExtensionMonths', 'none'],
  ['R-PRB-4', 'probationReviewWorkingDays', '30'],
  ['R-PRB-5', 'recognitionDecisionWorkingDays', '30'],
  ['R-PRB-6', 'recognitionExtensionWorkingDays', '30 | 30 | 30 | 15 | 15 | 15'],
  ['R-PRB-7', 'officialDateRule', 'end-of-probation-even-if-late'],
  ['R-PRB-8', 'partyAgeFrom', 'admission-decision-signed'],
  ['R-PRB-9', 'partyAgeReadmittedFrom', 'first-admission-decision'],
  ['R-REA-1', 'readmissionMinMonths', '36'],
  ['R-REA-2', 'readmissionMinMonthsAfterRecordCleared', '60'],
  ['R-REA-3', 'readmissionMaxTimes', '1'],
  ['R-REA-4', 'readmissionConsentBody', 'provincial-standing-board-or-equivalent'],
  [
    'R-REA-5',
    'readmissionBarredReasons',
    'gave-up-activity asked-to-leave-except-family-hardship serious-disunity corruption-conviction serious-crime-or-worse',
  ],
  ['R-ORG-1', 'orgMinFullMembers', '3'],
  ['R-ORG-2', 'baseOrgSplitMembers', '30'],
  ['R-ORG-3', 'branchCommitteeMinFullMembers', '9'],
  ['R-ORG-4', 'branchCommitteeMaxSize', '7'],
  ['R-ORG-5', 'authorisedBaseMembersMoreThan', '100'],
  ['R-ORG-6', 'authorisedBaseGoodYears', '3'],
  ['R-ORG-7', 'delegatedUpperMinMembers', '400'],
  ['R-ORG-8', 'delegatedUpperMinMembersReduced', '200'],
  ['R-ORG-9', 'specialDirectUpperMinMembers', '500'],
  ['R-ORG-10', 'branchTermMonths', '30 | 30 | 30 | 60 | 60 | 60'],
  [
    'R-ORG-11',
    'communeCommitteeLevel',
    'base-under-district | base-under-district | base-under-district | direct-upper-pilot | direct-upper-pilot | base-under-province',
  ],
  ['R-ORG-12', 'villageBranchDirectUnderCommune', 'no | no | no | yes | yes | yes'],
  ['R-HAN-1', 'handoverForwardWorkingDays', '15'],
  ['R-HAN-2', 'handoverReceiveDecisionWorkingDays', '30'],
  ['R-HAN-3', 'handoverDecisionAfterMoveWorkingDays', '30'],
  ['R-HAN-4', 'handoverReexamineWorkingDays', '60'],
  ['R-SPE-1', 'studyMinMonths', '12'],
  ['R-SPE-2', 'secondmentMinMonths', '12'],
  ['R-SPE-3', 'contractMinMonths', '12'],
  ['R-REM-1', 'removalInactiveMonths', '3'],
  ['R-REM-2', 'removalEducationMonths', '12'],
  ['R-REM-3', 'removalComplaintWorkingDays', '30'],
  ['R-REM-4', 'removalComplaintReplyWorkingDaysUpperProvince', '90'],
  ['R-REM-5', 'removalComplaintReplyWorkingDaysCentral', '180'],
  ['R-REM-6', 'exitPapersWorkingDays', '30'],
  ['R-TRA-1', 'memberTransferProcedureWorkingDays', 'none | none | none | 60 | 60 | 60'],
  ['R-TRA-2', 'memberTransferPresentWorkingDays', '30'],
  ['R-TRA-3', 'temporaryActivityMinMonths', '3'],
  ['R-TRA-4', 'temporaryActivityBelowMonths', '12'],
  ['R-TRA-5', 'temporaryStudyMaxMonths', '24'],
  ['R-TRA-6', 'temporaryBranchMinFullMembers', '3'],
  ['R-TRA-7', 'graduateStaysMonths', '12'],
  ['R-TRA-8', 'dissolvedUnitWindUpWorkingDays', '30'],
  ['R-CNT-1', 'workingDayWeekend', 'saturday sunday'],
  ['R-CNT-2', 'dayZero', 'event-day'],
  ['R-CNT-3', 'monthArithmetic', 'same-day-clamp-to-month-end'],
  ['R-CNT-4', 'paperExpiry', 'valid-on-anniversary-expired-next-day'],
  ['R-CNT-5', 'ageMonthMethod', 'completed-months'],
  ['R-CNT-6', 'introducerCoMonthsTestedOn', 'introduction-letter-date branch-meeting-date'],
  ['R-CNT-7', 'admissionCountedBy', 'decision-date'],
  ['R-CNT-8', 'ruleChosenBy', 'step-event-date'],
  [
    'R-EVA-1',
    'yearEndGrades',
    'excellent, good, completed, not-completed 50 | excellent, good, completed, not-completed | excellent, good, completed, not-completed | excellent, good, completed, not-completed | excellent 90 100 30 yes, good 70 90 100, completed 50 70 20, not-completed 50 | excellent 90 100 30 yes, good 70 90 100, completed 50 70 20, not-completed 50',
  ],
  [
    'R-EVA-2',
    'evaluationRhythm',
    'year | year | year | year | term year quarter when-needed | term year quarter when-needed',
  ],
  ['R-EVA-3', 'excellentCapPercent', 'none | 20 | 20 | 20 | none | none'],
  ['R-LOC-1', 'recognitionRevoteAfterWorkingDays', 'none'],
  ['R-LOC-2', 'dataEntryWorkingDays', 'none'],
  ['R-LOC-3', 'youthAgeMaxYears', 'none'],
  ['R-LOC-4', 'youthAgeMaxYearsCadre', 'none'],
  ['R-LOC-5', 'agencyStaffGoodYears', 'none'],
  ['R-LOC-6', 'teacherYearlyContractSchoolYears', 'none'],
  ['R-LOC-7', 'transferAbandonedMonths', 'none'],
  ['R-LOC-8', 'handwrittenPapers', 'none'],
  ['R-LOC-9', 'pupilParentsAskedBeforeListing', 'none'],
  ['R-LOC-10', 'classAbsenceMaxPercent', '20'],
  ['R-LOC-11', 'helperMaxPeople', '3'],
  ['R-LOC-12', 'helperContactMaxMonths', '2'],
  ['R-LOC-13', 'forecastLikenessMonths', '24'],
  ['R-LOC-14', 'forecastHalfLifeMonths', '36'],
  ['R-LOC-15', 'forecastHistoryMinMonths', '24'],
  ['R-LOC-16', 'forecastAdmissionsMin', '30'],
];

const told = (value: unknown): string => {
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value.map(told).join(value.every((one) => typeof one === 'string') ? ' ' : ', ');
  if (typeof value !== 'object') return String(value);
  if ('numerator' in value) {
    const { numerator, denominator, isInclusive, of } = value as Record<string, unknown>;
    return `${isInclusive ? '≥' : '>'} ${numerator}/${denominator} ${of}`;
  }
  const parts = Object.entries(value as object).filter(([name]) => name !== 'name');
  return parts.map(([, part]) => told(part)).join(' ');
};

describe('every parameter has in every version the value of its text', () => {
  test.each(EXPECTED)('%s %s', (number, key, values) => {
    const found = VERSIONS.map((on) =>
      told(inForce(shippedTable, key as (typeof ruleKeys)[number], on)?.value),
    );
    const expected = values.split(' | ');
    expect(found).toEqual(expected.length === 1 ? VERSIONS.map(() => expected[0]) : expected);
    expect(parameters.find((one) => one.key === key)?.number).toBe(number);
  });

  test('and none is left out', () => {
    expect(EXPECTED.map(([, key]) => key)).toEqual(parameters.map(({ key }) => key));
    expect(ruleKeys.toSorted()).toEqual(parameters.map(({ key }) => key).toSorted());
  });
});
