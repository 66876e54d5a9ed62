import { BODIES } from '#features/admissions/model.ts';

/** Who meets: the bodies that vote in a case, and the committee of a branch, which talks things over and votes on nobody. */
export const MEETING_BODIES = [...BODIES, 'branch-committee'] as const;
export type MeetingBody = (typeof MEETING_BODIES)[number];

/** What a meeting is for: the usual one, one on a theme, one out of turn, or the talk of a branch committee (hội ý). */
export const MEETING_KINDS = ['regular', 'thematic', 'extraordinary', 'consultation'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Whether it is still to come, has begun, or was called off. */
export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** How good a meeting was: tốt, khá, trung bình, kém. */
export const QUALITY_MARKS = ['good', 'fair', 'average', 'poor'] as const;

export const METHODS = ['secret-ballot', 'party-card'] as const;

/** Which bodies meet at a unit of a kind, the usual one first. */
export const bodiesAt = (kind: string | null): readonly MeetingBody[] => {
  switch (kind) {
    case 'branch':
    case 'village-branch':
    case 'temp-branch':
    case 'base-branch':
      return ['branch', 'branch-committee'];
    case 'base-org':
      return ['base-committee', 'standing-board'];
    case 'province':
    case 'central':
      return ['standing-members-and-board-heads', 'standing-board'];
    default:
      return ['standing-board', 'base-committee'];
  }
};
