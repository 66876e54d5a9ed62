import { CATALOGUES } from '#features/facts/model.ts';
import { type Day, FIRST_YEAR, readDay, yearOf } from '#kernel/day.ts';
import { folded } from '#kernel/folded.ts';
import { nearest } from '#kernel/nearest.ts';
import { LISTED } from '../profile.ts';
import type { PastedField } from './columns.ts';
import { isOldFont } from './oldFont.ts';

export type CellFault = { field: PastedField; code: string; values: Record<string, string> };
/** Fields of a row whose values a catalogue lists, with that catalogue. */
export const PASTED_LISTS = {
  education: CATALOGUES.education,
  ethnicGroup: LISTED.ethnicGroup,
  religion: LISTED.religion,
  occupation: LISTED.occupation,
  introducer: LISTED.introducer,
} as const satisfies Partial<Record<PastedField, string>>;
type ListedField = keyof typeof PASTED_LISTS;

/** Codes of a catalogue by their folded names; a name that two items share stands for neither. */
export type ListedNames = Readonly<Record<ListedField, ReadonlyMap<string, string>>>;

/** One row as it would be recorded. */
export type PastedPerson = {
  fullName: string;
  bornOn: Day | null;
  birthYear: number | null;
  sex: 'male' | 'female' | null;
  homePlace: string | null;
  isYouthUnionMember: boolean;
  listed: Partial<Record<ListedField, string>>;
};

type Cells = Readonly<Partial<Record<PastedField, string>>>;
type Read<T> = { value: T } | { fault: Omit<CellFault, 'field'> };

const LONGEST = 300;
const listedFields = Object.keys(PASTED_LISTS) as ListedField[];

const wrong = (code: string, value: string, more: Record<string, string> = {}): Read<never> => ({
  fault: { code: `paste-${code}`, values: { value, ...more } },
});

const nameIn = (cell: string): Read<string> => {
  if (cell === '') return wrong('name-missing', cell);
  if (cell.length > LONGEST) return wrong('too-long', cell.slice(0, 20));
  if (isOldFont(cell)) return wrong('old-font', cell);
  return /^[\p{L}\p{M}'’. -]+$/u.test(cell) && folded(cell).includes(' ')
    ? { value: cell }
    : wrong('no-name', cell);
};

const bornIn = (cell: string, today: Day): Read<Pick<PastedPerson, 'bornOn' | 'birthYear'>> => {
  const year = /^\d{4}$/u.test(cell) ? Number(cell) : null;
  const bornOn = year === null ? readDay(cell) : null;
  if (cell === '') return { value: { bornOn: null, birthYear: null } };
  if (year === null && bornOn === null) return wrong('day-unread', cell);
  if ((year ?? 0) > yearOf(today) || (bornOn ?? today) > today) return wrong('born-in-the-future', cell);
  return (year ?? FIRST_YEAR) < FIRST_YEAR
    ? wrong('day-unread', cell)
    : { value: { bornOn, birthYear: year ?? (bornOn && yearOf(bornOn)) } };
};

const SEX_WORDS: Readonly<Record<string, 'male' | 'female'>> = {
  nam: 'male',
  nu: 'female',
  male: 'male',
  female: 'female',
};

const sexIn = (cell: string): Read<PastedPerson['sex']> => {
  const sex = SEX_WORDS[folded(cell)];
  return cell === '' ? { value: null } : sex ? { value: sex } : wrong('sex-unread', cell);
};

const YES = ['x', 'co', 'yes', '1', 'doan vien', 'dung'];
const NO = ['', '-', 'khong', 'no', '0', 'chua'];

const flagIn = (cell: string): Read<boolean> => {
  const said = folded(cell);
  if (YES.includes(said)) return { value: true };
  return NO.includes(said) ? { value: false } : wrong('yes-or-no', cell);
};

const lineIn = (cell: string): Read<string | null> => {
  if (cell.length > LONGEST) return wrong('too-long', cell.slice(0, 20));
  return isOldFont(cell) ? wrong('old-font', cell) : { value: cell === '' ? null : cell };
};

const listedIn = (cell: string, names: ReadonlyMap<string, string>): Read<string | undefined> => {
  if (cell === '') return { value: undefined };
  const code = names.get(folded(cell));
  if (code !== undefined) return { value: code };
  if (isOldFont(cell)) return wrong('old-font', cell);
  const meant = nearest(folded(cell), [...names.keys()]);
  return meant === null ? wrong('not-listed', cell) : wrong('nearly-listed', cell, { nearest: meant });
};

/** A row typed cell by cell; what is wrong with a cell is told beside it, and the others are read all the same. */
export const readCells = (
  cells: Cells,
  { names, today }: { names: ListedNames; today: Day },
): { person: PastedPerson; faults: CellFault[] } => {
  const faults: CellFault[] = [];
  const take = <T>(field: PastedField, read: Read<T>, otherwise: T): T => {
    if ('value' in read) return read.value;
    faults.push({ field, ...read.fault });
    return otherwise;
  };
  const of = (field: PastedField): string => cells[field]?.trim() ?? '';
  const born = take('born', bornIn(of('born'), today), { bornOn: null, birthYear: null });
  const person: PastedPerson = {
    fullName: take('fullName', nameIn(of('fullName')), of('fullName').slice(0, LONGEST)),
    ...born,
    sex: take('sex', sexIn(of('sex')), null),
    homePlace: take('homePlace', lineIn(of('homePlace')), null),
    isYouthUnionMember: take('isYouthUnionMember', flagIn(of('isYouthUnionMember')), false),
    listed: {},
  };
  for (const field of listedFields) {
    const code = take(field, listedIn(of(field), names[field]), undefined);
    if (code !== undefined) person.listed[field] = code;
  }
  return { person, faults };
};
