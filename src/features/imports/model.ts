/** A trial found nothing wrong or faults; an import wrote its rows. */
export const IMPORT_OUTCOMES = ['clean', 'faulty', 'written'] as const;
/** Days for which the faults of a trial can be looked at. */
export const faultDays = 7;

/** How a cell is read; `share` is a rate such as `2,5%`, `codes` a list parted by semicolons. */
export type ColumnType = 'day' | 'count' | 'number' | 'share' | 'code' | 'codes' | 'text' | 'flag' | 'choice';

/** One documented column of one table. */
export interface Column {
  /** Heading in the file. */
  readonly name: string;
  /** The Vietnamese heading, taken as well. */
  readonly heading: string;
  readonly type: ColumnType;
  readonly means: string;
  readonly example: string;
  readonly isRequired: boolean;
  readonly choices?: readonly string[];
  /** What people write for a choice; taken as well, and offered in the workbook. */
  readonly words?: Readonly<Record<string, string>>;
  /** The table whose key this code is: the row is in the file or already kept. */
  readonly of?: string;
  /** The catalogue that lists the codes. */
  readonly catalogue?: string;
}

/** One sheet or one CSV file. */
export interface Table {
  /** Name of the sheet, or of the file before `.csv`. */
  readonly name: string;
  readonly title: string;
  readonly means: string;
  /** Columns that tell one row from another, also from one import to the next. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}

export type Value = string | number | boolean | string[] | null;

/** A row that was read: its values by column name. */
export interface Row {
  /** Line in the file, counted from 1 with the heading. */
  readonly line: number;
  readonly values: Readonly<Record<string, Value>>;
  /** Columns whose cells could not be read: what is wrong with them is told already, and nothing follows from them. */
  readonly unread?: ReadonlySet<string>;
}

export interface ReadTable {
  readonly table: Table;
  /** Name of the sheet as it came. */
  readonly sheet: string;
  readonly rows: readonly Row[];
}

/** A sheet of text cells; the first row is the heading. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** One thing that is wrong in the input, with the place where it stands. */
export interface Fault {
  readonly code: string;
  readonly sheet: string;
  readonly line?: number;
  readonly column?: string;
  readonly values?: Readonly<Record<string, string | number>>;
}
