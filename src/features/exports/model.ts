import { type Static, Type } from 'typebox';
import { closed, LineField } from '#kernel/fields.ts';
import { fieldPattern } from '#kernel/listing.ts';

/** Stands for the number of the row. */
export const ROW_NUMBER = '#';

/** How a value stands in its cell; without one as the value is: a number, or text. */
export const COLUMN_KINDS = ['text', 'number', 'share', 'day', 'instant'] as const;

/** A column as the screen has it: whose value it shows, under which heading, and in which words codes are printed. */
export const ColumnField = Type.Object(
  {
    field: Type.Union([Type.Literal(ROW_NUMBER), Type.String({ pattern: fieldPattern, maxLength: 80 })]),
    title: LineField,
    kind: Type.Optional(Type.Enum(COLUMN_KINDS)),
    /** What the screen prints for a code, for `true` and for `false`; a value without words is printed as it is. */
    words: Type.Optional(
      Type.Record(Type.String({ pattern: '^.{1,80}$' }), Type.String({ maxLength: 300 }), {
        maxProperties: 500,
      }),
    ),
  },
  closed,
);
export type ExportColumn = Static<typeof ColumnField>;

/** By which field the screen has put its rows in order. */
export const OrderField = Type.Object(
  { field: Type.String({ pattern: fieldPattern, maxLength: 80 }), isDescending: Type.Boolean() },
  closed,
);
export type Order = Static<typeof OrderField>;

/** Rows chosen one by one, named by a field that no two of them share. */
export const ChosenField = Type.Object(
  {
    field: Type.String({ pattern: fieldPattern, maxLength: 80 }),
    values: Type.Array(Type.String({ maxLength: 120 }), { minItems: 1, maxItems: 500, uniqueItems: true }),
  },
  closed,
);
export type Chosen = Static<typeof ChosenField>;

/** One line of what the rows were chosen by, in the words of the screen. */
export const GroundField = Type.Object({ title: LineField, words: LineField }, closed);
export type Ground = Static<typeof GroundField>;

/** An export waits, is written, then lies ready until it expires; or it has ended without a file. */
export const EXPORT_STATUSES = ['waiting', 'running', 'ready', 'failed'] as const;

/** Why an export ended without a file. */
export const EXPORT_FAILURES = [
  'right-ended',
  'list-refused',
  'too-many-rows',
  'too-large',
  'broken',
] as const;

/** Up to this many rows the file is ready with the answer; longer lists are written by a job. */
export const directRows = 2_000;
/** A sheet of Excel holds no more, less its heading. */
export const mostRows = 1_048_575;
/** Rows that a job reads at a time. */
export const rowsAtATime = 5_000;
/** Largest file, in bytes. */
export const mostBytes = 100 * 1_024 * 1_024;
/** Exports of one account that are not ended; and files kept, beyond which the oldest goes. */
export const mostUnended = 3;
export const mostKept = 20;
/** Hours for which a file may be fetched. */
export const hoursKept = 24;
