import { ageInMonths } from '#features/rules/counting.ts';
import { blockersIn } from '#kernel/blockers.ts';
import { addMonths, type Day } from '#kernel/day.ts';
import type { CaseFacts } from '../acts/act.ts';
import { type ConsentMatter, EDUCATION, type Education } from '../model.ts';
import type { CaseState } from '../state.ts';

const reachesEducation = (has: Education, needed: Education): boolean =>
  EDUCATION.indexOf(has) >= EDUCATION.indexOf(needed);

/** The lowest schooling that is enough for this person (294-QĐ/TW 1.2; 06-HD/TW 1.2). */
const schoolingNeeded = ({ rules, candidate }: CaseFacts): Education => {
  if (candidate.schoolingException === 'remote-area') return rules.educationExceptionRemote;
  if (candidate.schoolingException === 'elder') return rules.educationExceptionElder.min;
  return rules.educationMin;
};

export const hasConsent = (state: CaseState, matter: ConsentMatter, by: Day): boolean =>
  state.consents.some((consent) => consent.matter === matter && consent.on <= by);

/** Who the person must be on the day the branch considers (294-QĐ/TW, 1). */
export const eligibilityBlockers = (state: CaseState, on: Day, facts: CaseFacts) => {
  const { rules, candidate } = facts;
  const { bornOn, education } = candidate;
  return blockersIn<
    | 'birth-day-unknown'
    | 'under-age'
    | 'education-unknown'
    | 'education-too-low'
    | 'political-standard-open'
    | 'political-standard-not-met'
    | 'religion-without-agreement'
  >({
    'birth-day-unknown': bornOn === null,
    'under-age': bornOn !== null && ageInMonths(rules.ageMonthMethod, bornOn, on) < rules.ageMinMonths,
    'education-unknown': education === null,
    'education-too-low': education !== null && !reachesEducation(education, schoolingNeeded(facts)),
    'political-standard-open': state.standard !== null && state.standard.concludedOn === null,
    'political-standard-not-met': state.standard?.isMet === false,
    'religion-without-agreement': candidate.hasReligion && !hasConsent(state, 'religion', on),
  });
};

/** The upper limit in months counts on the day the branch considers: "đến đủ 60 tuổi (tính theo tháng)". */
const isOverAge = (state: CaseState, { candidate, rules }: CaseFacts): boolean => {
  const meetingOn = state.matters.admission.branch?.on;
  return (
    meetingOn !== undefined &&
    candidate.bornOn !== null &&
    ageInMonths(rules.ageMonthMethod, candidate.bornOn, meetingOn) > rules.ageMaxMonths
  );
};

/** Written consents that must stand before the decision is signed. */
export const consentBlockers = (state: CaseState, on: Day, facts: CaseFacts) =>
  blockersIn<
    | 'over-age-without-consent'
    | 'elder-without-consent'
    | 'readmission-without-consent'
    | 'political-standard-open'
    | 'political-standard-not-met'
  >({
    'over-age-without-consent': isOverAge(state, facts) && !hasConsent(state, 'over-age', on),
    'elder-without-consent':
      facts.candidate.schoolingException === 'elder' &&
      facts.candidate.education !== null &&
      !reachesEducation(facts.candidate.education, facts.rules.educationMin) &&
      !hasConsent(state, 'elder', on),
    'readmission-without-consent': state.kind === 'readmission' && !hasConsent(state, 'readmission', on),
    'political-standard-open': state.standard !== null && state.standard.concludedOn === null,
    'political-standard-not-met': state.standard?.isMet === false,
  });

/** A former member asks again (294-QĐ/TW, 3.5): once only, after the waiting time, not for barred reasons. */
export const readmissionBlockers = ({ former }: CaseState, on: Day, { rules }: CaseFacts) =>
  blockersIn<
    | 'readmission-too-early'
    | 'readmission-too-early-after-conviction'
    | 'readmission-only-once'
    | 'readmission-barred'
  >({
    'readmission-too-early': former !== null && addMonths(former.leftOn, rules.readmissionMinMonths) > on,
    'readmission-too-early-after-conviction':
      former?.recordClearedOn != null &&
      addMonths(former.recordClearedOn, rules.readmissionMinMonthsAfterRecordCleared) > on,
    'readmission-only-once': former !== null && former.readmittedBefore >= rules.readmissionMaxTimes,
    'readmission-barred':
      former !== null && (rules.readmissionBarredReasons as readonly string[]).includes(former.reason),
  });
