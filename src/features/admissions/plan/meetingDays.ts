import type { MeetingCalendar } from '#features/calendar/monthly.ts';
import type { Body, Path } from '../model.ts';
import { PATH_STEPS } from '../paths.ts';
import { decidingUnit, type Link, placeIn } from '../place.ts';

/** The bodies of a case on its way to the decision; null where nobody said when they meet, so that any day will do. */
export type MeetingDays = Record<'branch' | 'base' | 'deciding', MeetingCalendar | null>;

/** What is stored of a body of a unit. */
export type BodyOf<C extends MeetingCalendar = MeetingCalendar> = (
  unit: Pick<Link, 'unitId'>,
  body: Body,
) => C | null;

/**
 * A branch that set no day of its own meets as the nearest unit above it set for its branches; a meeting it moves is
 * its own all the same. A committee's own day is nobody else's.
 * @param chain the units from the top down to the branch
 */
export const branchDays = <U extends Pick<Link, 'unitId'>, C extends MeetingCalendar>(
  chain: readonly U[],
  of: BodyOf<C>,
): { holder: U; rules: C['rules']; exceptions: C['exceptions'][number][] } | null => {
  const branch = chain.at(-1) as U;
  const holder = chain.findLast((unit) => (of(unit, 'branch')?.rules.length ?? 0) > 0);
  const held = holder && of(holder, 'branch');
  if (!holder || !held) return null;
  const own = holder === branch ? [] : (of(branch, 'branch')?.exceptions ?? []);
  return { holder, rules: held.rules, exceptions: [...held.exceptions, ...own] };
};

/** When the bodies of a case meet. */
export const meetingDaysOf = (chain: readonly Link[], path: Path, of: BodyOf): MeetingDays => {
  const place = placeIn(chain);
  const { decidedBy, hasBaseResolution } = PATH_STEPS[path];
  const deciding = decidingUnit(place, path);
  return {
    branch: branchDays(chain, of),
    base: hasBaseResolution && place.base ? of(place.base, 'base-committee') : null,
    deciding: deciding && of(deciding, decidedBy),
  };
};
