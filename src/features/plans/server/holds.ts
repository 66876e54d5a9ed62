import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/day.ts';

/**
 * True when the unit `u` had not ended before the period of plan `p` was over, seen on a day. What a unit was to reach in a
 * period that it did not live through is history: who takes it over is given a number of its own.
 */
export const livesThrough = (day: Day): RawBuilder<boolean> => sql<boolean>`
  (u.dissolved_on is null or u.dissolved_on > least(${day}::date, p.ends_on))`;

/** True of a target `t` that nobody had withdrawn by a day. */
export const isNotWithdrawn = (day: Day): RawBuilder<boolean> => sql<boolean>`
  (t.withdrawn_on is null or t.withdrawn_on > ${day}::date)`;

/** True of a target `t` of plan `p` and unit `u` that holds on a day; a member's own goes where the member goes. */
export const holdsOn = (day: Day): RawBuilder<boolean> => sql<boolean>`
  (${isNotWithdrawn(day)} and (t.member_id is not null or ${livesThrough(day)}))`;
