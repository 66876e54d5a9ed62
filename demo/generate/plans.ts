import type { Book, Cells } from './book.ts';

/** A plan of a unit for a period; returns its code. */
export const plan = (book: Book, unit: string, period: string, more: Cells = {}): string => {
  const code = book.code('KH');
  book.add('plans', { code, unit_code: unit, period, ...more });
  return code;
};

/** A target of a plan; it counts admissions and asks for an exact number unless told otherwise. */
export const target = (book: Book, planCode: string, unit: string, more: Cells): void =>
  book.add('targets', {
    code: book.code('CT'),
    plan_code: planCode,
    unit_code: unit,
    measure: 'admission',
    bound: 'exact',
    ...more,
  });

/** What an article printed. */
export const printed = (book: Book, unit: string, source: Cells, more: Cells): string => {
  const code = book.code('CB');
  book.add('published_figures', { code, unit_code: unit, ...source, ...more });
  return code;
};
