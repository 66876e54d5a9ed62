import type { Book, Cells } from './book.ts';

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly block: string | null;
}

/** Add one unit; more are its kind, type, block and names. */
export const unit = (
  book: Book,
  code: string,
  parent: string | null,
  more: Cells & { name: string; kind: string },
): Unit => {
  const full = parent === null ? book.prefix : `${book.prefix}-${code}`;
  book.add('units', { code: full, parent_code: parent, ...more });
  return { code: full, name: more.name, block: (more.block as string | undefined) ?? null };
};

/** Branches below a base organisation: `Chi bộ 1` and so on, in its block. */
export const branches = (book: Book, base: Unit, count: number, word = 'Chi bộ'): Unit[] =>
  Array.from({ length: count }, (_, at) =>
    unit(book, `${base.code.slice(book.prefix.length + 1)}-${at + 1}`, base.code, {
      name: `${word} ${at + 1}`,
      kind: 'branch',
      block: base.block,
    }),
  );
