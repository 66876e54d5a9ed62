import { PROBATION, type Status } from '#features/admissions/model.ts';
import type { Day } from '#kernel/day.ts';

/** Lớp bồi dưỡng nhận thức về Đảng, and lớp bồi dưỡng đảng viên mới. */
export const CLASS_KINDS = ['awareness', 'new-member'] as const;
export type ClassKind = (typeof CLASS_KINDS)[number];

/** When a class sits: by day, in the evening, at the weekend, or as the shifts of an enterprise allow. */
export const SHIFTS = ['day', 'evening', 'weekend', 'enterprise-shift'] as const;

/** The part of a day in which a class sits; the guide counts in half-days. */
export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;

export const CLASS_STATES = ['planned', 'closed', 'cancelled'] as const;
export type ClassState = (typeof CLASS_STATES)[number];

/** How a class stands on a day: what is planned begins and ends by its sittings. */
export const CLASS_STANDINGS = ['planned', 'running', 'ended', 'closed', 'cancelled'] as const;
export type ClassStanding = (typeof CLASS_STANDINGS)[number];

/** Named by the branch, approved by the committee and waiting, seated; then what it came to. */
export const NOMINATION_STATES = [
  'nominated',
  'approved',
  'seated',
  'finished',
  'refused',
  'withdrawn',
] as const;
export type NominationState = (typeof NOMINATION_STATES)[number];

export const MARKS = ['present', 'excused', 'absent'] as const;
export type Mark = (typeof MARKS)[number];

/** Giỏi, khá, đạt, không đạt. */
export const GRADES = ['excellent', 'good', 'passed', 'failed'] as const;
export type Grade = (typeof GRADES)[number];
export const hasPassed = (grade: Grade | null): boolean => grade !== null && grade !== 'failed';

/** Whose case is where the class comes next: before the first certificate, or after its papers expired. */
export const LEARNERS: Readonly<Record<ClassKind, readonly Status[]>> = {
  awareness: ['source', 'sympathiser', 'papers-expired'],
  'new-member': PROBATION,
};

/** The act that a passed class writes into the case. */
export const CERTIFYING_ACT = { awareness: 'certify', 'new-member': 'certify-new-member' } as const;

/** How a class stands on a day. */
export const standingOn = (
  { state, beginsOn, endsOn }: { state: ClassState; beginsOn: Day; endsOn: Day },
  on: Day,
): ClassStanding => {
  if (state !== 'planned') return state;
  if (on < beginsOn) return 'planned';
  return on <= endsOn ? 'running' : 'ended';
};
