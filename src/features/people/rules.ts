import { blockersIn } from '#kernel/blockers.ts';
import { type Day, yearOf } from '#kernel/day.ts';

export type PersonFacts = { birthYear: number | null; today: Day; isErased: boolean; isUnitAlive: boolean };
export type PersonBlocker = 'born-in-the-future' | 'person-is-erased' | 'unit-is-dissolved';

/** What stands against writing a person down. */
export const personBlockers = ({ birthYear, today, isErased, isUnitAlive }: PersonFacts): PersonBlocker[] =>
  blockersIn<PersonBlocker>({
    'born-in-the-future': birthYear !== null && birthYear > yearOf(today),
    'person-is-erased': isErased,
    'unit-is-dissolved': !isUnitAlive,
  });
