import type { Status } from '#features/admissions/model.ts';
import { blockersIn } from '#kernel/blockers.ts';
import type { Day } from '#kernel/day.ts';
import { type ClassKind, type ClassState, type Grade, hasPassed, LEARNERS, type Mark } from './model.ts';

type Planned = {
  capacity: number;
  registerUntil: Day | null;
  sittings: readonly { on: Day; part: string }[];
};

const daysOf = ({ sittings }: Planned) => sittings.map(({ on }) => on).toSorted();

/** The first and the last day of a class. */
export const spanOf = (planned: Planned): { beginsOn: Day; endsOn: Day } => {
  const days = daysOf(planned);
  return { beginsOn: days[0] as Day, endsOn: days.at(-1) as Day };
};

/** What stands against a plan: a sitting named twice, or a registration that outlasts the first day. */
export const planBlockers = (planned: Planned) => {
  const times = planned.sittings.map(({ on, part }) => `${on} ${part}`);
  return blockersIn<'class-sits-once-at-a-time' | 'registration-ends-before-the-class'>({
    'class-sits-once-at-a-time': new Set(times).size < times.length,
    'registration-ends-before-the-class':
      planned.registerUntil !== null && planned.registerUntil > spanOf(planned).beginsOn,
  });
};

type Standing = { state: ClassState; beginsOn: Day; taken: number };

/** What stands against changing or cancelling a class: it is over, or has begun. */
export const changeBlockers = ({ state, beginsOn }: Pick<Standing, 'state' | 'beginsOn'>, today: Day) =>
  blockersIn<'class-is-closed' | 'class-is-cancelled' | 'class-has-begun'>({
    'class-is-closed': state === 'closed',
    'class-is-cancelled': state === 'cancelled',
    'class-has-begun': state === 'planned' && beginsOn <= today,
  });

/** R-CLS-1. What stands against running a class: only one that is neither closed nor cancelled takes people and marks. */
export const runningBlockers = ({ state }: Pick<Standing, 'state'>) =>
  blockersIn<'class-is-closed' | 'class-is-cancelled'>({
    'class-is-closed': state === 'closed',
    'class-is-cancelled': state === 'cancelled',
  });

export type Nominee = {
  kind: ClassKind;
  status: Status;
  /** The last day on which a certificate that the person holds is good. */
  certificateUntil: Day | null;
  hasNewMemberCertificate: boolean;
};

/** R-CLS-2. What stands against nominating a person: not where the class comes next, or still with a good certificate. */
export const nominationBlockers = (
  { kind, status, certificateUntil, hasNewMemberCertificate }: Nominee,
  today: Day,
) =>
  blockersIn<'status-needs-no-class' | 'certificate-still-good'>({
    'status-needs-no-class': !LEARNERS[kind].includes(status),
    'certificate-still-good':
      kind === 'awareness' ? certificateUntil !== null && certificateUntil >= today : hasNewMemberCertificate,
  });

type Wanted = { kind: ClassKind; state: ClassState; registerUntil: Day | null; beginsOn: Day };

/** What stands against naming people for one class: another kind, over, or its registration is. */
export const registrationBlockers = (one: Wanted, kind: ClassKind, today: Day) =>
  blockersIn<'class-of-another-kind' | 'class-is-closed' | 'class-is-cancelled' | 'registration-is-over'>({
    'class-of-another-kind': one.kind !== kind,
    'class-is-closed': one.state === 'closed',
    'class-is-cancelled': one.state === 'cancelled',
    'registration-is-over': one.state === 'planned' && today > (one.registerUntil ?? one.beginsOn),
  });

/** Sittings missed, with or without leave, of all sittings. */
export const missedOf = (marks: readonly Mark[]): number => marks.filter((mark) => mark !== 'present').length;

/**
 * R-CLS-3. Whether somebody missed more of the class than the rule lets pass.
 * @param maxPercent share of the sittings; null where no rule is held
 */
export const isAbsentTooOften = (missed: number, sittings: number, maxPercent: number | null): boolean =>
  maxPercent !== null && missed * 100 > maxPercent * sittings;

type Result = { grade: Grade; note: string | null; missed: number };

/** What stands against a result: passing someone who missed too much is an exception, and says why. */
export const resultBlockers = (
  { grade, note, missed }: Result,
  { sittings, maxPercent }: { sittings: number; maxPercent: number | null },
) =>
  blockersIn<'absent-more-than-allowed'>({
    'absent-more-than-allowed':
      hasPassed(grade) && note === null && isAbsentTooOften(missed, sittings, maxPercent),
  });

type Closing = { state: ClassState; endsOn: Day; on: Day; today: Day; seated: number; withoutResult: number };

/** R-CLS-4. What stands against closing a class: its last sitting is to come, or somebody has no result. */
export const closingBlockers = ({ state, endsOn, on, today, seated, withoutResult }: Closing) =>
  blockersIn<
    | 'class-is-closed'
    | 'class-is-cancelled'
    | 'class-goes-on'
    | 'act-in-the-future'
    | 'nobody-is-seated'
    | 'results-missing'
  >({
    'class-is-closed': state === 'closed',
    'class-is-cancelled': state === 'cancelled',
    'class-goes-on': state === 'planned' && on < endsOn,
    'act-in-the-future': on > today,
    'nobody-is-seated': state === 'planned' && seated === 0,
    'results-missing': withoutResult > 0,
  });
