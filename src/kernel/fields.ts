import { type TSchema, Type } from 'typebox';
import type { Day } from './day.ts';

/** Inputs name every field they take; anything else is refused. */
export const closed = { additionalProperties: false } as const;

/** A day of the calendar between 1900 and 2100, `YYYY-MM-DD`; 31/02 is none. */
export const DayField = Type.Unsafe<Day>(
  Type.String({ format: 'date', pattern: '^(19[0-9]{2}|20[0-9]{2}|2100)-' }),
);

/** A key of the database. */
export const IdField = Type.Integer({ minimum: 1, maximum: 2_147_483_647 });

/** The external code by which files and people name a record. */
export const CodeField = Type.String({ minLength: 1, maxLength: 80 });

/** A short text on one line. */
export const LineField = Type.String({ minLength: 1, maxLength: 300 });

/** Text of a few sentences, such as a reason. */
export const ParagraphField = Type.String({ minLength: 1, maxLength: 2_000 });

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);
