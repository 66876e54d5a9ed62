import { VERIFICATION_WAIVERS, VERIFIED_PERSONS } from '#features/rules/ruleset.ts';

/** Where a case stands on its way, in order; `ready` means every paper of the branch meeting is there. */
export const STAGES = [
  'source',
  'sympathiser',
  'class-enrolled',
  'class-certified',
  'dossier-open',
  'verifying',
  'ready',
  'branch-resolved',
  'section-appraised',
  'base-resolved',
  'appraised',
  'decided',
  'received',
  'admitted',
  'official-due',
  'official-proposed',
  'official',
] as const;
export type Stage = (typeof STAGES)[number];

/** What takes a case off its way, for a time or for good. */
export const ASIDES = [
  'paused',
  'returned',
  'refused',
  'removed-from-list',
  'papers-expired',
  'struck-off',
  'annulled',
  'left',
  'died',
] as const;
export type Aside = (typeof ASIDES)[number];
export const STATUSES = [...STAGES, ...ASIDES] as const;
export type Status = Stage | Aside;

/** A case in one of these is over; its record stays. */
export const ENDED: readonly Status[] = [
  'official',
  'refused',
  'removed-from-list',
  'struck-off',
  'annulled',
  'left',
  'died',
];

/** Before the branch has resolved. */
export const PREPARING = STAGES.slice(0, STAGES.indexOf('branch-resolved'));
/** Before the dossier: the sources of a branch. */
export const SOURCES = STAGES.slice(0, STAGES.indexOf('dossier-open'));
/** Between the branch's resolution and the decision. */
export const PROPOSED = STAGES.slice(STAGES.indexOf('branch-resolved'), STAGES.indexOf('decided'));
/** Everything before the ceremony in which the case may still end, move or be changed. */
export const BEFORE_CEREMONY: readonly Status[] = [
  ...PREPARING,
  ...PROPOSED,
  'decided',
  'received',
  'returned',
  'papers-expired',
];
/** After the ceremony, before full membership. */
export const PROBATION = STAGES.slice(STAGES.indexOf('admitted'), STAGES.indexOf('official'));

export const CASE_KINDS = ['admission', 'readmission'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** The three questions a branch votes on in a case. */
export const MATTERS = ['admission', 'recognition', 'removal'] as const;
export type Matter = (typeof MATTERS)[number];

/** Ways of a resolution to its decision (domain: A–E by rule, F army and police, G under 208-QĐ/TW). */
export const PATHS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
export type Path = (typeof PATHS)[number];

/** Who acts in a step; also who can remove a blocker. */
export const PARTIES = [
  'candidate',
  'branch',
  'helper',
  'mass-organisation',
  'political-centre',
  'residence-committee',
  'section-committee',
  'base-committee',
  'organisation-board',
  'standing-board',
  'upper-committee',
  'receiving-committee',
  'administrator',
  'time',
  'nobody',
] as const;
export type Party = (typeof PARTIES)[number];

/** Collective bodies that vote in a case. */
export const BODIES = [
  'branch',
  'base-committee',
  'standing-board',
  'standing-members-and-board-heads',
] as const;
export type Body = (typeof BODIES)[number];

/** Persons whose background may be verified (06-HD/TW, 3.4a); a repeated relation carries a number. */
export const RELATIONS = VERIFIED_PERSONS;
export type Relation = (typeof RELATIONS)[number];
/** The spouse's side, which waiver 2 covers. */
export const SPOUSE_SIDE: readonly Relation[] = ['spouse', 'spouse-father', 'spouse-mother'];

/** Grounds on which nobody need travel or write (06-HD/TW, 3.4c). */
export const WAIVERS = VERIFICATION_WAIVERS;
export type Waiver = (typeof WAIVERS)[number];

/** What the committee asked has answered; never the content. */
export const VERIFICATION_ANSWERS = ['right', 'not-yet-right', 'not-enough'] as const;
export type VerificationAnswer = (typeof VERIFICATION_ANSWERS)[number];

export const OPINION_SIDES = ['mass-organisation', 'residence-committee'] as const;
export type OpinionSide = (typeof OPINION_SIDES)[number];

export const INTRODUCTION_KINDS = ['member', 'youth-union', 'trade-union'] as const;
export type IntroductionKind = (typeof INTRODUCTION_KINDS)[number];

/** Written consents that must stand before a decision or a late ceremony. */
export const CONSENTS = [
  'over-age',
  'elder',
  'readmission',
  'religion',
  'political-standard',
  'late-ceremony',
] as const;
export type ConsentMatter = (typeof CONSENTS)[number];

/** Schooling, from the lowest; the order is the comparison. */
export const EDUCATION = ['literate', 'p-done', 'ls-done', 'ls-diploma', 'us-done', 'us-diploma'] as const;
export type Education = (typeof EDUCATION)[number];

/** Why a lower schooling may be enough. */
export const SCHOOLING_EXCEPTIONS = ['remote-area', 'elder'] as const;

/** How a member met the person they help. */
export const CONTACTS = ['met', 'visited', 'called', 'worked-together'] as const;
