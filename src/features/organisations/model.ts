/** What happens to a unit; the same word is the operation's, the row's and the sentence's. */
export const UNIT_OPERATIONS = [
  'found',
  'rename',
  'move',
  'merge',
  'split',
  'dissolve',
  'change-kind',
] as const;
export type UnitOperation = (typeof UNIT_OPERATIONS)[number];

/** The elected bodies an officer may sit in: ban chấp hành, ban thường vụ. */
export const OFFICER_BODIES = ['committee', 'standing-board'] as const;

/** Two registers apart from the Party tree: places (thôn, bản …) and base units (agency, school, enterprise). */
export const SITE_SORTS = ['place', 'base-unit'] as const;

/** From "trắng đảng viên" to a branch with its own committee. */
export const SITE_STATES = ['no-member', 'members-no-branch', 'own-branch', 'own-branch-committee'] as const;

/** What a site may be besides: biên giới, vùng sâu vùng xa, dân tộc thiểu số, nghèo. */
export const SITE_FLAGS = ['border', 'remote', 'ethnic-minority', 'poor'] as const;
export type SiteFlag = (typeof SITE_FLAGS)[number];

/** A count printed as a lower bound keeps the word its publisher chose. */
export const BOUND_WORDS = ['trên', 'hơn'] as const;
