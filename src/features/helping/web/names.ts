import { sayOwn } from './sayOwn.ts';

/** A person by name and year of birth. */
export const nameOf = ({
  fullName,
  birthYear,
}: {
  fullName: string | null;
  birthYear?: number | null;
}): string => {
  if (fullName === null) return sayOwn('person.forgotten');
  return birthYear == null ? fullName : sayOwn('person.born', { name: fullName, year: birthYear });
};
