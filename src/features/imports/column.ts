import type { Column, ColumnType } from './model.ts';

type Words = readonly [name: string, heading: string, example: string, means?: string];

const column = (type: ColumnType, [name, heading, example, means = '']: Words): Column => ({
  name,
  heading,
  type,
  means,
  example,
  isRequired: false,
});

export const required = (made: Column): Column => ({ ...made, isRequired: true });

export const day = (...words: Words): Column => column('day', words);
export const count = (...words: Words): Column => column('count', words);
export const number = (...words: Words): Column => column('number', words);
export const share = (...words: Words): Column => column('share', words);
export const code = (...words: Words): Column => column('code', words);
export const text = (...words: Words): Column => column('text', words);
export const flag = (...words: Words): Column => column('flag', words);

export const choice = (choices: readonly string[], ...words: Words): Column => ({
  ...column('choice', words),
  choices,
});

/** Codes parted by semicolons. */
export const codes = (...words: Words): Column => column('codes', words);

/** Codes of rows of another table, parted by semicolons. */
export const codesOf = (of: string, ...words: Words): Column => ({ ...column('codes', words), of });

/** The code of a row of another table. */
export const codeOf = (of: string, ...words: Words): Column => ({ ...column('code', words), of });

/** A code that a catalogue lists. */
export const listed = (catalogue: string, ...words: Words): Column => ({
  ...column('code', words),
  catalogue,
});
export const eachListed = (catalogue: string, ...words: Words): Column => ({
  ...column('codes', words),
  catalogue,
});

/** The unit a row belongs to: nearly every table has it. */
export const unit = (heading = 'Mã tổ chức', means = 'Tổ chức đảng mà dòng này thuộc về.'): Column =>
  required(codeOf('units', 'unit_code', heading, 'CB-KP1', means));
