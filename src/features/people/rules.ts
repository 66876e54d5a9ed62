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

type Birth = { bornOn: Day | null; birthYear: number | null };
type Likeness = 'same' | 'unknown' | 'different';

const likeBirth = (one: Birth, other: Birth): Likeness => {
  if (one.bornOn && other.bornOn) return one.bornOn === other.bornOn ? 'same' : 'different';
  const [year, otherYear] = [one, other].map(
    ({ bornOn, birthYear }) => birthYear ?? (bornOn && yearOf(bornOn)),
  );
  if (!year || !otherYear) return 'unknown';
  return year === otherYear ? 'same' : 'different';
};

const likeHome = (one: string | null, other: string | null): Likeness => {
  if (!one || !other) return 'unknown';
  return one === other ? 'same' : 'different';
};

type Known = Birth & { home: string | null };

/**
 * Whether two of the same name may be one person: their births agree, or the birth of one is not known and their homes
 * do not differ. Homes are compared without marks and capitals; people write one place in many ways, so that a different
 * home alone does not tell two apart.
 */
export const mayBeSame = (one: Known, other: Known): boolean => {
  const birth = likeBirth(one, other);
  return birth === 'same' || (birth === 'unknown' && likeHome(one.home, other.home) !== 'different');
};
