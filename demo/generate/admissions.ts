import { addDays, type Day, dayOf, daysBetween } from '#kernel/day.ts';
import type { Book, Cells } from './book.ts';
import type { Chance } from './chance.ts';
import { sexOf } from './people.ts';
import type { Unit } from './units.ts';

const OCCUPATIONS: Record<string, readonly string[]> = {
  territorial: ['farmer', 'worker', 'official', 'student', 'other'],
  enterprise: ['worker', 'worker', 'enterprise-manager'],
  'admin-public': ['public-employee', 'official'],
  'armed-forces': ['armed-forces'],
  other: ['other'],
};
const PLACES: Record<string, string> = {
  enterprise: 'enterprise',
  'admin-public': 'agency',
  'armed-forces': 'forces',
};
const MONDAY = dayOf(2018, 1, 1);
const EDUCATION = ['us-diploma', 'us-diploma', 'us-diploma', 'us-done', 'ls-diploma'];

export interface Spread {
  readonly from: Day;
  readonly to: Day;
}

export const year = (of: number): Spread => ({ from: dayOf(of, 1, 1), to: dayOf(of, 12, 31) });

/** A working day of the span, or its first day; two in five lie in its last quarter, as the year's end asks. */
export const dayIn = (chance: Chance, { from, to }: Spread): Day => {
  const length = daysBetween(from, to);
  const start = chance.int(1, 5) <= 2 ? Math.floor(length * 0.75) : 0;
  const found = addDays(from, chance.int(start, length));
  const weekday = (((daysBetween(MONDAY, found) % 7) + 7) % 7) + 1;
  const friday = weekday > 5 ? addDays(found, 5 - weekday) : found;
  return friday < from ? from : friday;
};

export interface Admitting {
  /** Who signs: its code names the decisions. */
  readonly by: string;
  readonly symbol: string;
  /** The lowest place kind of residential branches: `khu-pho`, `thon`, `ban`. */
  readonly place: string;
  readonly ethnicGroups: readonly string[];
}

/** One admission; more overrides what chance gave. */
export const admit = (
  book: Book,
  chance: Chance,
  { by, symbol, place, ethnicGroups }: Admitting,
  { branch, on, more = {} }: { branch: Unit; on: Day; more?: Cells },
): void => {
  const block = branch.block ?? 'other';
  const code = book.code('KN');
  book.add('admissions', {
    code,
    unit_code: branch.code,
    decided_on: on,
    decision_number: `${Number(code.slice(-4))}-${symbol}`,
    decided_by: by,
    ceremony_on: addDays(on, chance.int(3, 25)),
    sex: sexOf(chance),
    birth_year: Number(on.slice(0, 4)) - chance.int(19, 38),
    ethnic_group: chance.pick(ethnicGroups),
    religion: chance.int(1, 100) <= 92 ? 'none' : chance.pick(['buddhist', 'catholic']),
    education: chance.pick(EDUCATION),
    occupation: chance.pick(OCCUPATIONS[block] ?? ['other']),
    block,
    // Some records do not say where.
    place_kind:
      chance.int(1, 12) === 1 ? null : (PLACES[block] ?? (block === 'territorial' ? place : 'other')),
    ...more,
  });
};

/** Many admissions over a span, on branches that differ in how much they bring. */
export const admitMany = (
  book: Book,
  chance: Chance,
  how: Admitting,
  { among, count, when, more }: { among: readonly Unit[]; count: number; when: Spread; more?: Cells },
): void => {
  const days = Array.from({ length: count }, () => dayIn(chance, when)).sort();
  const eager = chance.shuffled(among).slice(0, Math.ceil(among.length / 3));
  for (const on of days) {
    const branch = chance.int(1, 2) === 1 ? chance.pick(eager) : chance.pick(among);
    admit(book, chance, how, { branch, on, ...(more && { more }) });
  }
};
