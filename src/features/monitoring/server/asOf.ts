import type { Day } from '#kernel/day.ts';
import { Refusal } from '#kernel/refusal.ts';

/**
 * Nothing is known of a day that has not come.
 * @throws Refusal invalid-input
 */
export const notInFuture = (asOf: Day, today: Day): Day => {
  if (asOf > today) throw new Refusal('invalid-input', { code: 'as-of-in-the-future', field: 'asOf' });
  return asOf;
};
