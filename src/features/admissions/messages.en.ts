/** Why an act on a case is blocked, in English. */
export const admissionsMessages = {
  'refusal.already-one-person':
    'The codes {{kept}} and {{merged}} are one person already. Load the list again.',
  'refusal.erased-person-is-not-merged':
    'The personal data of {{code}} have been erased after the retention period; it can neither be merged nor parted.',
  'refusal.merged-record-holds-another':
    'The record {{code}} holds {{other}} already. Keep {{code}} and merge the other into it, or undo the earlier merge.',
  'refusal.both-cases-are-open':
    'Both have a case underway: {{kept}} and {{merged}}. Take one off the list, opened twice by mistake, then merge.',
  'refusal.both-are-on-a-roll':
    'Both stand on a branch roll at the same time: in {{kept}} and in {{merged}}. If they are one person, mend one of the rolls, then merge.',
  'refusal.both-were-admitted':
    'Both have a decision of admission: {{kept}} and {{merged}}. A person is admitted once; annul the one recorded by mistake, then merge.',
  'refusal.both-sat-in-one-meeting':
    'Both have a seat in the meeting {{meeting}}, so they cannot be one person. If that is a mistake, mend the seats, then merge.',
  'refusal.merge-not-found': 'There is no such merge any more, or it was undone. Load the list again.',
  'refusal.case-came-since-the-merge':
    'They cannot be parted: the case {{code}} was opened after the merge and may be of either. Leave them one person; if they are two, enter the other one anew.',
  'refusal.roll-came-since-the-merge':
    'They cannot be parted: the roll of {{code}} took this person after the merge. Mend that roll first, or leave them one person.',
  'refusal.fact-came-since-the-merge':
    'They cannot be parted: {{code}} was recorded of this person after the merge. Mend it first, or leave them one person.',
  'refusal.meeting-came-since-the-merge':
    'They cannot be parted: this person sat in the meeting {{code}} after the merge. Leave them one person.',
  'refusal.case-has-no-retention':
    'The case {{code}} has not left the list, so no retention period runs. Only a case that was withdrawn or taken off the list is held back.',
  'refusal.hold-ends-after-it-was-set':
    'The last day of a hold must be after the day it was recorded. Choose another day.',
  'refusal.hold-ends-after-today': 'The last day of the hold must be after today. Choose another day.',
  'refusal.identity-change-says-why':
    'A recorded name, day of birth or home is put right only with a reason. Write it in «Reason of the correction», such as: misread on the birth certificate.',
  'refusal.person-may-be-known':
    'Already known: {{count}} of the same name, who may be this person. Open the case of that person, or confirm that this is somebody else.',
  'refusal.case-not-found': 'There is no case {{code}} within what you work for.',
  'refusal.event-not-standing':
    'Act {{id}} no longer stands or belongs to another case. Open the case again and choose anew.',
  'refusal.case-changed-meanwhile':
    '{{by}} changed this case at {{at}}, after you opened it. Look at the new version, then keep yours, take the new one or merge both.',
  'refusal.value-changed-meanwhile': 'Meanwhile the value was recorded as “{{theirs}}”; you have “{{mine}}”.',
  'refusal.act-of-another-level':
    'This act belongs to {{unit}}. Send the case up, or work with an account of that level.',
  'refusal.admission-case-code-is-unique': 'This case code is taken. Choose another one or leave it empty.',
  'refusal.person-has-one-case-underway':
    'This person has a case underway. Open that one instead of a new one.',
  'refusal.readmission-says-what-was-before':
    'A readmission says when and why the person left the Party; a first admission does not.',
  'refusal.decision-follows-the-branch-resolution':
    'The decision cannot be earlier than the resolution of the branch.',
  'refusal.receipt-follows-the-decision': 'The branch cannot receive the decision before its day.',
  'refusal.case-turns-on-a-day-to-a-status':
    'A status that a day turns must have both that day and the status it turns to. Tell the administrator of the software.',
  'refusal.ceremony-follows-the-decision': 'The ceremony cannot be earlier than the decision.',
  'refusal.full-membership-follows-the-ceremony': 'The official day must be after the ceremony.',
  'refusal.event-is-superseded-once': 'This act was corrected already. Correct the newest record.',
  'refusal.event-is-never-edited': 'A recorded act is not edited. Record a correction.',
  'refusal.correction-has-a-reason': 'A correction needs a reason.',
  'refusal.correction-names-what-it-corrects': 'A correction names the act it corrects.',
  'refusal.case-has-one-clock-of-a-kind': 'This deadline is counted already.',
  'refusal.vote-is-never-edited':
    'The result of a vote is not edited. Record that it never was, then vote again in another meeting.',
  'refusal.goal-too-far-away': 'The day {{day}} is more than {{years}} years away. Choose a nearer one.',
  'refusal.meeting-day-is-of-the-month-or-the-week':
    'A usual meeting day is a day of the month (the 3rd, say) or a weekday of a week (Friday of the third week, say). State one of the two.',
  'refusal.meeting-exception-says-something':
    'State which meeting is moved (its usual day), or on which day one is held, or both.',
  'refusal.meeting-exception-not-found': 'There is no such moved meeting any more. Open the page again.',
  'refusal.meeting-is-moved-once':
    'That meeting has another day already. Open the page again and change it there.',
  'refusal.body-has-one-meeting-day':
    'There is a usual meeting day for that time already. Open the page again and state it anew.',
  'refusal.meeting-day-holds-some-day':
    'A usual meeting day must hold for a day at least. Change its first day.',
  'refusal.decided-already': 'Case {{code}} is decided: there is no step left to plan backwards.',
  'refusal.unit-has-one-power-of-a-sort': 'The unit already has a power of this kind during that time.',

  'refusal.act-not-offered-in-status':
    'This cannot be done where the case stands now. Open the case to see the step that waits.',
  'refusal.act-in-the-future': '{{day}} has not come yet. Record it when it has happened.',
  'refusal.later-step-would-fall':
    'Recorded so, the act of {{day}} would no longer hold ({{because}}). Correct that one first.',
  'refusal.dossier-moves-first':
    'The person is moving; the receiving side must accept the dossier first ({{clause}}).',

  'refusal.done-already': 'This is recorded already. If the record is wrong, correct it.',

  'refusal.legal-basis-missing':
    'There is no basis yet for keeping this person’s data ({{clause}}). Choose the basis (consent, branch resolution, letter of introduction…), its day and the purpose.',
  'refusal.reviewed-in-that-month':
    'The branch has reviewed this person in that month already. If it was wrong, correct the earlier review.',
  'refusal.review-before-its-month': 'On {{day}} that month had not come yet. Choose another month.',
  'refusal.month-of-return-missing':
    'Somebody expected back needs the month. Choose it, or record the person as away.',
  'refusal.month-of-return-past': 'On {{day}} the month of return had passed. Choose another month.',
  'refusal.term-ends-before-it-begins':
    'The helper’s term must end after the day of assignment. Change the day or leave it empty.',

  'refusal.birth-day-unknown':
    'Without the whole day of birth the age in months is not known ({{clause}}). Add it.',
  'refusal.under-age': 'Under 18 years ({{limit}} months) on the day the branch considers ({{clause}}).',
  'refusal.over-age-without-consent':
    'Over 60 years ({{limit}} months) on the day the branch considers; written consent must stand before the decision ({{clause}}).',
  'refusal.education-unknown': 'The schooling is not recorded ({{clause}}). Add it to the case.',
  'refusal.education-too-low':
    'The schooling is too low ({{clause}}). Record it if the person lives in a difficult area or is an elder.',
  'refusal.elder-without-consent':
    'For an elder written consent must stand before the decision ({{clause}}).',
  'refusal.religion-without-agreement':
    'For a believer the direct upper committee must have agreed in writing ({{clause}}).',
  'refusal.political-standard-open': 'The question of political standard has no conclusion yet ({{clause}}).',
  'refusal.political-standard-not-met':
    'The competent committee concluded that the political standard is not met ({{clause}}).',

  'refusal.political-standard-not-raised':
    'No question of political standard was raised to be concluded ({{clause}}).',

  'refusal.readmission-too-early': 'Fewer than {{limit}} months since leaving the Party ({{clause}}).',
  'refusal.readmission-too-early-after-conviction':
    'Fewer than {{limit}} months since the record was cleared ({{clause}}).',
  'refusal.readmission-only-once': 'A person is readmitted {{limit}} time only ({{clause}}).',
  'refusal.readmission-barred': 'The earlier reason for leaving bars readmission ({{clause}}).',
  'refusal.readmission-without-consent':
    'The provincial standing board must have consented in writing first ({{clause}}).',

  'refusal.certificate-missing':
    'There is no certificate of the awareness class ({{clause}}). Send the person to class and record it.',
  'refusal.certificate-expired':
    'The certificate is older than {{limit}} months on the day of the meeting ({{clause}}). Study again.',
  'refusal.dossier-not-opened': 'Leave to open the dossier is not recorded ({{clause}}).',
  'refusal.dossier-expired':
    'The dossier is older than {{limit}} months ({{clause}}). Introduction letters, union resolution and opinions are made anew.',
  'refusal.application-missing': 'There is no application ({{clause}}).',
  'refusal.cv-missing': 'There is no CV ({{clause}}).',
  'refusal.cv-not-stamped': 'The CV was not stamped before verification ({{clause}}).',

  'refusal.dossier-still-valid':
    'The dossier is still within its {{limit}} months ({{clause}}). It is opened anew only once expired.',

  'refusal.relative-not-in-scope':
    'This person is outside the scope of verification ({{clause}}). Do not ask.',
  'refusal.relative-asked-already':
    'This was asked already; ask again only when the answer was not right or not enough ({{clause}}).',
  'refusal.relative-not-asked':
    'Nobody was asked about this person, so there is no answer to record ({{clause}}).',
  'refusal.verification-unanswered':
    'A letter of verification has no answer yet ({{clause}}). Remind who was asked.',
  'refusal.verification-not-closed': 'The committee has not summed up and certified the CV ({{clause}}).',
  'refusal.relative-not-verified': 'Somebody in scope is neither verified nor waived ({{clause}}).',
  'refusal.waiver-unknown': 'The rules of that day do not know this waiver ({{clause}}).',

  'refusal.opinion-of-organisations-missing': 'The opinion of the own organisations is missing ({{clause}}).',
  'refusal.opinion-of-residence-missing': 'The opinion of the branch of residence is missing ({{clause}}).',

  'refusal.too-few-introducers': 'Too few full members introduce the person ({{clause}}).',
  'refusal.union-resolution-missing':
    'The resolution of the Youth Union or trade union is missing ({{clause}}).',
  'refusal.introducer-not-full-member':
    'Who introduces or helps must be a full member on that day ({{clause}}).',
  'refusal.introducer-together-too-short':
    'The introducer has worked, studied or lived with the person for less than {{limit}} months ({{clause}}).',
  'refusal.introducer-together-otherwise':
    'The rules of that day do not count living in the same place ({{clause}}).',
  'refusal.not-a-union-member':
    'The person is not recorded as a member of that union ({{clause}}). Check the case.',

  'refusal.past-youth-age':
    'This person is older than {{limit}}, so the Youth Union does not introduce them ({{clause}}). Record full members who introduce.',
  'refusal.other-matter-underway':
    'The branch has proposed the other question (recognition or removal) and it is not decided ({{clause}}). Wait for the decision, or have the dossier returned.',
  'refusal.rounds-used-up': '{{limit}} votes have failed; the upper committee must consider it ({{clause}}).',
  'refusal.failed-vote-not-reported':
    'The last vote failed; report its full result before voting again ({{clause}}).',
  'refusal.voted-already': 'This was carried already ({{clause}}).',

  'refusal.result-against-the-count':
    'The recorded result does not follow from the votes and the denominator ({{clause}}). Check the minutes.',

  'refusal.not-proposed-by-branch': 'The branch has not carried this ({{clause}}).',
  'refusal.not-sent-up': 'The branch has not sent the dossier up ({{clause}}).',
  'refusal.section-report-missing': 'The report of the section committee is missing ({{clause}}).',
  'refusal.no-section-here': 'The branch belongs to no section on that day ({{clause}}).',
  'refusal.base-resolution-missing': 'The base committee has not carried it ({{clause}}).',
  'refusal.no-base-resolution-on-this-path':
    'This case needs no resolution of the base committee ({{clause}}).',
  'refusal.not-appraised': 'The organisation board has not appraised the dossier ({{clause}}).',
  'refusal.no-appraisal-on-this-path':
    'An authorised base committee decides on this case without appraisal ({{clause}}).',
  'refusal.extended-already': 'The deadline was extended {{limit}} time already ({{clause}}).',
  'refusal.decision-not-accepted': 'There is no decision to annul ({{clause}}).',

  'refusal.matter-decided-already': 'This was decided already ({{clause}}).',
  'refusal.ceremony-late-without-consent':
    'The ceremony is later than {{limit}} working days; the direct upper committee must consent ({{clause}}).',

  'refusal.probation-not-over': 'The {{limit}} months of probation are not over ({{clause}}).',
  'refusal.self-review-missing': 'The self-review of the probationary member is missing ({{clause}}).',
  'refusal.helper-comment-missing': 'The comment of the helper is missing ({{clause}}).',
  'refusal.probation-opinions-missing': 'The opinions on the probationary member are missing ({{clause}}).',
  'refusal.new-member-class-missing': 'The certificate of the class for new members is missing ({{clause}}).',
  'refusal.written-before-probation-ended':
    'This paper is written after the {{limit}} months of probation ({{clause}}).',

  'refusal.escalation-goes-upwards': 'The levels are told upwards: branch, base, committee above.',
  'refusal.escalation-comes-after-the-due-day': 'A level is told after 1 to 250 working days.',
  'refusal.case-is-forgotten':
    'Case {{code}} passed its retention period and its person was erased on {{day}}; only counts are left.',
  'refusal.case-goes-on':
    'Case {{code}} is not over, or the person is a full member, so it cannot be erased.',
  'refusal.no-move-open': 'No move of this case waits ({{clause}}).',
  'refusal.move-open-already': 'The receiving side has not accepted yet ({{clause}}).',
  'refusal.must-be-annulled-after-the-move':
    'The decision came more than {{limit}} working days after the move; it is annulled and decided anew at the new place ({{clause}}).',

  'finding.stamped-after-verification-was-asked':
    'The CV was stamped after the first letter of verification.',
  'finding.certificate-after-branch-meeting': 'The class certificate was issued after the branch meeting.',
  'finding.decided-before-branch-resolved': 'The decision is earlier than the resolution of the branch.',
  'finding.received-before-decided': 'The branch received the decision before its day.',
  'finding.ceremony-before-received': 'The ceremony was held before the branch received the decision.',
  'finding.decision-without-number': 'The decision has no number.',
  'finding.base-resolved-before-branch': 'The base committee resolved before the branch.',
  'finding.decision-number-of-another-case':
    'The committee gave this decision number to another case in the same year. Check and correct the number.',
  'finding.decision-number-used-twice': 'Two decisions of one case bear the same number.',
} as const;
