import type { RuleKey } from '#features/rules/ruleset.ts';
import type { Party } from './model.ts';

/** A rule of the procedure: its number, what decides it, and who can remove what it blocks. */
export type Rule = { number: string; parameter: RuleKey | null; source: string; remover: Party };

const rule = (number: string, remover: Party, source: string, parameter: RuleKey | null = null): Rule => ({
  number,
  parameter,
  source,
  remover,
});

/** Every rule that can block an act, by the code of its sentence. The parameter's own clause wins over the source. */
export const RULES = {
  'act-not-offered-in-status': rule('R-ADM-101', 'nobody', '06-HD/TW 3'),
  'act-in-the-future': rule('R-ADM-102', 'time', '06-HD/TW 3'),
  'later-step-would-fall': rule('R-ADM-103', 'nobody', '06-HD/TW 3'),
  'dossier-moves-first': rule('R-ADM-104', 'receiving-committee', '06-HD/TW 3.9'),
  'done-already': rule('R-ADM-105', 'nobody', '06-HD/TW 3'),

  'legal-basis-missing': rule('R-ADM-151', 'branch', 'Luật 91/2025/QH15'),
  'reviewed-in-that-month': rule('R-ADM-152', 'nobody', '12-HD/BTCTW 1.1'),
  'review-before-its-month': rule('R-ADM-153', 'time', '12-HD/BTCTW 1.1'),
  'month-of-return-missing': rule('R-ADM-154', 'branch', '12-HD/BTCTW 1.1'),
  'month-of-return-past': rule('R-ADM-155', 'branch', '12-HD/BTCTW 1.1'),
  'term-ends-before-it-begins': rule('R-ADM-156', 'branch', '06-HD/TW 3'),

  'birth-day-unknown': rule('R-ADM-201', 'candidate', '294-QĐ/TW 1.1.1'),
  'under-age': rule('R-ADM-202', 'time', '294-QĐ/TW 1.1.1', 'ageMinMonths'),
  'over-age-without-consent': rule('R-ADM-203', 'upper-committee', '294-QĐ/TW 1.1.2', 'ageMaxMonths'),
  'education-unknown': rule('R-ADM-204', 'candidate', '294-QĐ/TW 1.2.1'),
  'education-too-low': rule('R-ADM-205', 'candidate', '294-QĐ/TW 1.2.1', 'educationMin'),
  'elder-without-consent': rule('R-ADM-206', 'upper-committee', '06-HD/TW 1.2b', 'educationExceptionElder'),
  'religion-without-agreement': rule('R-ADM-207', 'upper-committee', '06-HD/TW 6.1'),
  'political-standard-open': rule('R-ADM-208', 'upper-committee', '06-HD/TW 3.7c'),
  'political-standard-not-met': rule('R-ADM-209', 'nobody', '294-QĐ/TW 3.3'),
  'political-standard-not-raised': rule('R-ADM-210', 'base-committee', '06-HD/TW 3.7c'),

  'readmission-too-early': rule('R-ADM-301', 'time', '294-QĐ/TW 3.5.1b', 'readmissionMinMonths'),
  'readmission-too-early-after-conviction': rule(
    'R-ADM-302',
    'time',
    '294-QĐ/TW 3.5.1b',
    'readmissionMinMonthsAfterRecordCleared',
  ),
  'readmission-only-once': rule('R-ADM-303', 'nobody', '294-QĐ/TW 3.5.3', 'readmissionMaxTimes'),
  'readmission-barred': rule('R-ADM-304', 'nobody', '294-QĐ/TW 3.5.2', 'readmissionBarredReasons'),
  'readmission-without-consent': rule('R-ADM-305', 'upper-committee', '294-QĐ/TW 3.5.1b'),

  'certificate-missing': rule('R-ADM-401', 'political-centre', '06-HD/TW 3.1'),
  'certificate-expired': rule(
    'R-ADM-402',
    'political-centre',
    '06-HD/TW 5.4b',
    'awarenessCertificateValidMonths',
  ),
  'dossier-not-opened': rule('R-ADM-403', 'base-committee', '06-HD/TW 5.4a'),
  'dossier-expired': rule('R-ADM-404', 'branch', '06-HD/TW 5.4a', 'dossierPaperValidMonths'),
  'application-missing': rule('R-ADM-405', 'candidate', '06-HD/TW 3.2'),
  'cv-missing': rule('R-ADM-406', 'candidate', '06-HD/TW 3.3'),
  'cv-not-stamped': rule('R-ADM-407', 'base-committee', '06-HD/TW 3.4d'),
  'dossier-still-valid': rule('R-ADM-408', 'time', '06-HD/TW 5.4a', 'dossierPaperValidMonths'),

  'relative-not-in-scope': rule('R-ADM-501', 'nobody', '06-HD/TW 3.4a', 'verificationPersons'),
  'relative-asked-already': rule('R-ADM-502', 'nobody', '06-HD/TW 3.4'),
  'relative-not-asked': rule('R-ADM-503', 'base-committee', '06-HD/TW 3.4d'),
  'verification-unanswered': rule('R-ADM-504', 'base-committee', '06-HD/TW 3.4d'),
  'verification-not-closed': rule('R-ADM-505', 'base-committee', '06-HD/TW 3.4'),
  'relative-not-verified': rule('R-ADM-506', 'base-committee', '06-HD/TW 3.4a', 'verificationPersons'),
  'waiver-unknown': rule('R-ADM-507', 'nobody', '06-HD/TW 3.4c', 'verificationWaivers'),

  'opinion-of-organisations-missing': rule('R-ADM-551', 'mass-organisation', '06-HD/TW 3.5'),
  'opinion-of-residence-missing': rule('R-ADM-552', 'residence-committee', '06-HD/TW 3.5'),

  'too-few-introducers': rule('R-ADM-601', 'branch', 'Điều lệ Đảng 4.1', 'introducerCount'),
  'union-resolution-missing': rule('R-ADM-602', 'mass-organisation', 'Điều lệ Đảng 4.1; 294-QĐ/TW 3.1'),
  'introducer-not-full-member': rule('R-ADM-603', 'branch', '294-QĐ/TW 3.2.1', 'introducerMustBeFullMember'),
  'introducer-together-too-short': rule('R-ADM-604', 'branch', '294-QĐ/TW 3.2.1', 'introducerCoMonths'),
  'introducer-together-otherwise': rule('R-ADM-605', 'branch', '294-QĐ/TW 3.2.1', 'introducerCoScope'),
  'not-a-union-member': rule('R-ADM-606', 'candidate', 'Điều lệ Đảng 4.1'),
  'past-youth-age': rule('R-ADM-607', 'branch', 'Điều lệ Đảng 4.1', 'youthAgeMaxYears'),

  'rounds-used-up': rule('R-ADM-701', 'upper-committee', '294-QĐ/TW 4.2.3', 'maxVoteRounds'),
  'failed-vote-not-reported': rule('R-ADM-702', 'branch', '06-HD/TW 5.1'),
  'voted-already': rule('R-ADM-703', 'nobody', '06-HD/TW 3.6'),
  'result-against-the-count': rule('R-ADM-704', 'nobody', '294-QĐ/TW 9.3.4'),

  'other-matter-underway': rule('R-ADM-705', 'standing-board', '294-QĐ/TW 4.2.1'),

  'not-proposed-by-branch': rule('R-ADM-751', 'branch', '06-HD/TW 3.6'),
  'not-sent-up': rule('R-ADM-752', 'branch', '06-HD/TW 3.6b'),
  'section-report-missing': rule('R-ADM-753', 'section-committee', '06-HD/TW 3.6b'),
  'no-section-here': rule('R-ADM-754', 'nobody', '06-HD/TW 3.6b'),
  'base-resolution-missing': rule('R-ADM-755', 'base-committee', '06-HD/TW 3.6c'),
  'no-base-resolution-on-this-path': rule('R-ADM-756', 'nobody', '06-HD/TW 3.7a'),
  'not-appraised': rule('R-ADM-757', 'organisation-board', '06-HD/TW 3.7a'),
  'no-appraisal-on-this-path': rule('R-ADM-758', 'nobody', '06-HD/TW 3.6c'),
  'extended-already': rule('R-ADM-759', 'nobody', '294-QĐ/TW 4.3.1', 'decisionExtensionTimes'),
  'decision-not-accepted': rule('R-ADM-760', 'standing-board', '294-QĐ/TW 4.3.2'),
  'matter-decided-already': rule('R-ADM-761', 'nobody', '294-QĐ/TW 4.3.1'),

  'ceremony-late-without-consent': rule(
    'R-ADM-802',
    'upper-committee',
    '294-QĐ/TW 4.1',
    'ceremonyWorkingDays',
  ),

  'probation-not-over': rule('R-ADM-851', 'time', 'Điều lệ Đảng 5.1', 'probationMonths'),
  'self-review-missing': rule('R-ADM-852', 'candidate', '06-HD/TW 4.2'),
  'helper-comment-missing': rule('R-ADM-853', 'helper', '06-HD/TW 4.3'),
  'probation-opinions-missing': rule('R-ADM-854', 'branch', '06-HD/TW 4.4'),
  'new-member-class-missing': rule('R-ADM-855', 'political-centre', '06-HD/TW 4.1'),
  'written-before-probation-ended': rule('R-ADM-856', 'time', '06-HD/TW 4.2', 'probationMonths'),

  'no-move-open': rule('R-ADM-901', 'nobody', '06-HD/TW 3.9'),
  'move-open-already': rule('R-ADM-902', 'receiving-committee', '06-HD/TW 3.9'),
  'must-be-annulled-after-the-move': rule(
    'R-ADM-903',
    'upper-committee',
    '06-HD/TW 3.9c',
    'handoverDecisionAfterMoveWorkingDays',
  ),
} as const satisfies Record<string, Rule>;
export type BlockerCode = keyof typeof RULES;
