import { type Static, type TSchema, Type } from 'typebox';
import { closed, Nullable } from '#kernel/fields.ts';

const amount = (unit: string) => Type.Integer({ minimum: 0, maximum: 100_000, title: unit });
const Months = () => amount('months');
const WorkingDays = () => amount('working-days');
const Persons = () => amount('persons');
const Years = () => amount('years');
const Times = () => amount('times');
const YesNo = () => Type.Boolean({ title: 'yes-no' });
const one = <const C extends readonly string[]>(...codes: C) => Type.Unsafe<C[number]>(Type.Enum(codes));
const some = <const C extends readonly string[]>(...codes: C) =>
  Type.Array(one(...codes), { uniqueItems: true, maxItems: codes.length });

/** A share of a body: of whom, and whether exactly the share is enough. */
const share = <const C extends string>(of: C) =>
  Type.Object(
    {
      numerator: Type.Integer({ minimum: 1, maximum: 100 }),
      denominator: Type.Integer({ minimum: 1, maximum: 100 }),
      isInclusive: Type.Boolean(),
      of: Type.Literal(of),
    },
    closed,
  );

/** Persons whose background a rule may have verified. */
export const VERIFIED_PERSONS = [
  'self',
  'natural-father',
  'natural-mother',
  'spouse-father',
  'spouse-mother',
  'person-who-raised',
  'spouse',
  'natural-child-with-capacity',
  'legally-adopted-child-living-together',
] as const;
/** Grounds on which a rule may waive a verification. */
export const VERIFICATION_WAIVERS = [
  'own-side-parent-sibling-child-is-member',
  'spouse-side-spouse-or-parent-or-sibling-is-member',
  'all-known-same-commune-since-grandparents',
] as const;

const ConsentBody = one('standing-board-of-committee-under-centre');
const Education = () => one('literate', 'p-done', 'ls-done', 'ls-diploma', 'us-done', 'us-diploma');
const NotCounted = some('temporarily-elsewhere-and-absent', 'suspended-prosecuted-detained');

const Grade = Type.Object({
  code: one('excellent', 'good', 'completed', 'not-completed'),
  name: Type.String(),
  minPoints: Type.Optional(Type.Integer()),
  maxPointsExclusive: Type.Optional(Type.Integer()),
  onTimePercent: Type.Optional(Type.Integer()),
  beyondPercent: Type.Optional(Type.Integer()),
  maxLatePercent: Type.Optional(Type.Integer()),
  noSubordinateDisciplined: Type.Optional(Type.Boolean()),
});

const DecisionBody = Type.Object({
  situation: one(
    'authorised-base',
    'direct-upper-or-delegated',
    'direct-upper-or-delegated-or-pilot',
    'base-direct-under-province-not-authorised',
    'base-committee-competent',
    'army-police',
  ),
  body: one(
    'base-committee',
    'standing-board',
    'standing-board-of-base-committee',
    'standing-members-and-board-heads',
    'own-rules',
  ),
  vote: Nullable(one('authorisedBaseCommitteeVote', 'standingBoardVote', 'provincialGroupVote')),
});

/** Every parameter of the rules with the kind of its value. The values, their days and sources are data. */
export const ruleValues = {
  ageMinMonths: Months(),
  ageMaxMonths: Months(),
  ageReferenceDate: one('branch-meeting'),
  ageOverMaxConsent: Type.Object({
    body: ConsentBody,
    isWritten: Type.Boolean(),
    before: one('decision'),
    conditions: some('health', 'prestige', 'no-organisation-or-member-at-place-or-special-need'),
  }),
  educationMin: Education(),
  educationExceptionRemote: Education(),
  educationExceptionElder: Type.Object({
    min: Education(),
    consentBody: ConsentBody,
    isWritten: Type.Boolean(),
    before: one('decision'),
  }),
  introducerCount: Persons(),
  introducerCountWithUnionResolution: Persons(),
  introducerMustBeFullMember: YesNo(),
  introducerCoMonths: Months(),
  introducerCoScope: some('work', 'labour', 'study', 'residence'),
  introducerReplacementWaivesCoMonths: YesNo(),
  introducerMinSeniorityMonths: Nullable(Months()),
  youthUnionResolutionBodies: some('base-youth-union-committee', 'base-youth-union-branch-collective'),
  tradeUnionResolutionBodies: some('base-trade-union-committee'),
  awarenessCertificateValidMonths: Months(),
  dossierPaperValidMonths: Months(),
  dossierPapersToRedo: some(
    'introduction-letter',
    'youth-or-trade-union-resolution',
    'supplementary-verification-if-changed',
    'supplementary-opinions',
  ),
  verificationReplyWorkingDaysDomestic: WorkingDays(),
  verificationReplyWorkingDaysAbroad: WorkingDays(),
  verificationPersons: some(...VERIFIED_PERSONS),
  verificationWaivers: some(...VERIFICATION_WAIVERS),
  branchVote: share('convened-full-members'),
  branchVoteDenominatorExcludes: some(
    'temporarily-elsewhere-and-absent',
    'exempt-and-absent',
    'suspended-prosecuted-detained',
  ),
  baseCommitteeVote: share('committee-members'),
  authorisedBaseCommitteeVote: share('committee-members'),
  committeeVoteDenominatorExcludes: NotCounted,
  standingBoardVote: share('standing-board-members'),
  provincialGroupVote: share('standing-members-and-board-heads'),
  voteMethods: some('secret-ballot', 'party-card'),
  maxVoteRounds: amount('rounds'),
  maxVoteRoundsAppliesTo: some('recognition', 'removal'),
  admissionDecisionBodies: Type.Array(DecisionBody, { maxItems: 10 }),
  decisionClockStartsFrom: one('branch-resolution'),
  branchSendWorkingDays: Nullable(WorkingDays()),
  baseCommitteeWorkingDays: Nullable(WorkingDays()),
  decisionWorkingDays: WorkingDays(),
  decisionExtensionWorkingDays: WorkingDays(),
  decisionExtensionTimes: Times(),
  ceremonyWorkingDays: WorkingDays(),
  ceremonyCountsFrom: one('decision-received', 'decision-issued'),
  ceremonyLateRequires: one('report-and-consent-of-direct-upper'),
  memberCvWorkingDays: WorkingDays(),
  probationMonths: Months(),
  probationStartsFrom: one('ceremony'),
  probationExtensionMonths: Nullable(Months()),
  probationReviewWorkingDays: WorkingDays(),
  recognitionDecisionWorkingDays: WorkingDays(),
  recognitionExtensionWorkingDays: WorkingDays(),
  officialDateRule: one('end-of-probation-even-if-late'),
  partyAgeFrom: one('admission-decision-signed'),
  partyAgeReadmittedFrom: one('first-admission-decision'),
  readmissionMinMonths: Months(),
  readmissionMinMonthsAfterRecordCleared: Months(),
  readmissionMaxTimes: Times(),
  readmissionConsentBody: one('provincial-standing-board-or-equivalent'),
  readmissionBarredReasons: some(
    'gave-up-activity',
    'asked-to-leave-except-family-hardship',
    'serious-disunity',
    'corruption-conviction',
    'serious-crime-or-worse',
  ),
  orgMinFullMembers: Persons(),
  baseOrgSplitMembers: Persons(),
  branchCommitteeMinFullMembers: Persons(),
  branchCommitteeMaxSize: Persons(),
  authorisedBaseMembersMoreThan: Persons(),
  authorisedBaseGoodYears: Years(),
  delegatedUpperMinMembers: Persons(),
  delegatedUpperMinMembersReduced: Persons(),
  specialDirectUpperMinMembers: Persons(),
  branchTermMonths: Months(),
  communeCommitteeLevel: one('base-under-district', 'direct-upper-pilot', 'base-under-province'),
  villageBranchDirectUnderCommune: YesNo(),
  handoverForwardWorkingDays: WorkingDays(),
  handoverReceiveDecisionWorkingDays: WorkingDays(),
  handoverDecisionAfterMoveWorkingDays: WorkingDays(),
  handoverReexamineWorkingDays: WorkingDays(),
  studyMinMonths: Months(),
  secondmentMinMonths: Months(),
  contractMinMonths: Months(),
  removalInactiveMonths: Months(),
  removalEducationMonths: Months(),
  removalComplaintWorkingDays: WorkingDays(),
  removalComplaintReplyWorkingDaysUpperProvince: WorkingDays(),
  removalComplaintReplyWorkingDaysCentral: WorkingDays(),
  exitPapersWorkingDays: WorkingDays(),
  memberTransferProcedureWorkingDays: Nullable(WorkingDays()),
  memberTransferPresentWorkingDays: WorkingDays(),
  temporaryActivityMinMonths: Months(),
  temporaryActivityBelowMonths: Months(),
  temporaryStudyMaxMonths: Months(),
  temporaryBranchMinFullMembers: Persons(),
  graduateStaysMonths: Months(),
  dissolvedUnitWindUpWorkingDays: WorkingDays(),
  workingDayWeekend: some('saturday', 'sunday'),
  dayZero: one('event-day'),
  monthArithmetic: one('same-day-clamp-to-month-end'),
  paperExpiry: one('valid-on-anniversary-expired-next-day'),
  ageMonthMethod: one('completed-months', 'calendar-month-difference'),
  introducerCoMonthsTestedOn: some('introduction-letter-date', 'branch-meeting-date'),
  admissionCountedBy: one('decision-date', 'ceremony-date'),
  ruleChosenBy: one('step-event-date'),
  yearEndGrades: Type.Array(Grade, { maxItems: 10 }),
  evaluationRhythm: some('year', 'term', 'quarter', 'when-needed'),
  excellentCapPercent: Nullable(amount('percent')),
  recognitionRevoteAfterWorkingDays: Nullable(WorkingDays()),
  dataEntryWorkingDays: Nullable(WorkingDays()),
  youthAgeMaxYears: Nullable(Years()),
  youthAgeMaxYearsCadre: Nullable(Years()),
  agencyStaffGoodYears: Nullable(Years()),
  teacherYearlyContractSchoolYears: Nullable(Years()),
  transferAbandonedMonths: Nullable(Months()),
  handwrittenPapers: Nullable(some('1-knd', '2-knd')),
  pupilParentsAskedBeforeListing: Nullable(YesNo()),
  classAbsenceMaxPercent: amount('percent'),
  helperMaxPeople: Persons(),
  helperContactMaxMonths: Months(),
  forecastLikenessMonths: Months(),
  forecastHalfLifeMonths: Months(),
  forecastHistoryMinMonths: Months(),
  forecastAdmissionsMin: Persons(),
} as const satisfies Record<string, TSchema>;

export type RuleKey = keyof typeof ruleValues;
export type RuleValue<K extends RuleKey = RuleKey> = Static<(typeof ruleValues)[K]>;

/** What holds on one day, by parameter. */
export type RuleValues = { readonly [K in RuleKey]: RuleValue<K> };

export const ruleKeys = Object.keys(ruleValues) as RuleKey[];
