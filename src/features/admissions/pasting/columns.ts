import { cellsOf } from '#kernel/copiedCells.ts';
import { readDay } from '#kernel/day.ts';
import { folded } from '#kernel/folded.ts';

/** What a column of a pasted block may say of a person. */
export const PASTED_FIELDS = [
  'fullName',
  'born',
  'sex',
  'homePlace',
  'unit',
  'education',
  'ethnicGroup',
  'religion',
  'occupation',
  'introducer',
  'isYouthUnionMember',
] as const;
export type PastedField = (typeof PASTED_FIELDS)[number];
/** Many lists part the name in two. */
export const PASTED_COLUMNS = [...PASTED_FIELDS, 'familyName', 'givenName'] as const;
export type PastedColumn = (typeof PASTED_COLUMNS)[number];

/** Headings as people write them, folded. */
const HEADINGS: Readonly<Record<PastedColumn, readonly string[]>> = {
  fullName: ['ho va ten', 'ho ten', 'ho va ten khai sinh', 'ten', 'full name'],
  familyName: ['ho', 'ho dem', 'ho va dem', 'ho va ten dem', 'ho ten dem'],
  givenName: ['ten goi', 'ten rieng'],
  born: [
    'ngay sinh',
    'nam sinh',
    'ngay thang nam sinh',
    'ngay, thang, nam sinh',
    'sinh ngay',
    'ngay/thang/nam sinh',
  ],
  sex: ['gioi tinh', 'gioi', 'nam/nu', 'nam, nu', 'phai'],
  homePlace: ['que quan', 'que', 'nguyen quan', 'que quan (xa, tinh)'],
  unit: ['chi bo', 'don vi', 'ma chi bo', 'ma don vi', 'chi bo gioi thieu', 'sinh hoat tai chi bo'],
  education: [
    'hoc van',
    'trinh do hoc van',
    'hoc van pho thong',
    'trinh do van hoa',
    'van hoa',
    'trinh do giao duc pho thong',
  ],
  ethnicGroup: ['dan toc'],
  religion: ['ton giao'],
  occupation: ['nghe nghiep', 'nghe', 'cong viec', 'nghe nghiep hien nay'],
  introducer: ['to chuc gioi thieu', 'noi gioi thieu', 'don vi gioi thieu', 'nguoi gioi thieu'],
  isYouthUnionMember: ['doan vien', 'la doan vien', 'doan vien tncs ho chi minh', 'doan vien tncs'],
};

/** What a heading names; null for one that is not known. */
export const columnNamed = (heading: string): PastedColumn | null => {
  const key = folded(heading)
    .replace(/[.:*]+$/u, '')
    .trim();
  const found = PASTED_COLUMNS.find((column) => HEADINGS[column].includes(key));
  return found ?? null;
};

/** Titles may stand above the headings. */
const headingRows = 3;

const isYear = (cell: string): boolean => /^(19|20)\d\d$/u.test(cell);
const isSex = (cell: string): boolean => ['nam', 'nu'].includes(folded(cell));
const isName = (cell: string): boolean =>
  /^[\p{L}\p{M}'’. -]+$/u.test(cell) && folded(cell).split(' ').length > 1;

/** A column without a heading by what most of its cells are. */
const guessed = (rows: readonly (readonly string[])[], width: number): (PastedColumn | null)[] => {
  const taken = new Set<PastedColumn>();
  const most = (at: number, is: (cell: string) => boolean): boolean => {
    const filled = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter(is).length * 2 > filled.length;
  };
  const take = (column: PastedColumn): PastedColumn | null => {
    if (taken.has(column)) return null;
    taken.add(column);
    return column;
  };
  return Array.from({ length: width }, (_, at) => {
    if (most(at, isSex)) return take('sex');
    if (most(at, (cell) => isYear(cell) || readDay(cell) !== null)) return take('born');
    if (!taken.has('fullName') && most(at, isName)) return take('fullName');
    if (most(at, (cell) => /,|^(xã|phường|thôn|bản)\s/iu.test(cell))) return take('homePlace');
    return null;
  });
};

export type PastedBlock = { columns: (PastedColumn | null)[]; rows: string[][] };

const isHeading = (columns: readonly (PastedColumn | null)[]): boolean =>
  columns.includes('fullName') ||
  (columns.includes('familyName') && columns.some((one) => one === 'givenName'));

/** A column stands once; beside a family name «Tên» is the given name. */
const each = (columns: readonly (PastedColumn | null)[]): (PastedColumn | null)[] => {
  const parted = columns.includes('familyName')
    ? columns.map((one) => (one === 'fullName' ? ('givenName' as const) : one))
    : columns;
  return parted.map((one, at) => (parted.indexOf(one) === at ? one : null));
};

/** Rows of people and what each column says, by its heading or by what stands in it. */
export const readPasted = (text: string): PastedBlock => {
  const all = cellsOf(text);
  const width = Math.max(0, ...all.map((row) => row.length));
  const even = all.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
  const at = even.slice(0, headingRows).findIndex((row) => isHeading(each(row.map(columnNamed))));
  return at < 0
    ? { columns: guessed(even, width), rows: even }
    : { columns: each((even[at] ?? []).map(columnNamed)), rows: even.slice(at + 1) };
};

/** What one row says, by field. */
export const pastedCells = (
  columns: readonly (PastedColumn | null)[],
  row: readonly string[],
): Partial<Record<PastedField, string>> => {
  const of = (column: PastedColumn): string => row[columns.indexOf(column)] ?? '';
  const name = columns.includes('familyName')
    ? `${of('familyName')} ${of('givenName')}`.trim()
    : of('fullName');
  return Object.fromEntries(
    PASTED_FIELDS.map((field) => [field, field === 'fullName' ? name : of(field)]).filter(
      ([, cell]) => cell !== '',
    ),
  );
};
