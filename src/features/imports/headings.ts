import { nearest } from '#kernel/nearest.ts';
import type { Column, Fault, Table } from './model.ts';

const plain = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[\s*_]+/g, ' ')
    .trim();

/** The column of each heading, null where the heading says nothing; and what is wrong with the headings. */
export const columnsOf = (
  table: Table,
  sheet: string,
  headings: readonly string[],
): { columns: (Column | null)[]; faults: Fault[] } => {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const columns = headings.map((heading) => {
    if (heading === '') return null;
    const word = plain(heading);
    const found = table.columns.find(({ name, heading: vi }) => plain(name) === word || plain(vi) === word);
    if (!found) {
      const known = table.columns.map(({ name }) => name);
      const meant = nearest(heading.toLowerCase(), known);
      const at = { sheet, line: 1, column: heading };
      faults.push(
        meant === null
          ? { code: 'import-column-unlike-any', ...at }
          : { code: 'import-column-unknown', ...at, values: { nearest: meant } },
      );
      return null;
    }
    if (seen.has(found.name))
      faults.push({ code: 'import-column-twice', sheet, line: 1, column: found.name });
    seen.add(found.name);
    return found;
  });
  for (const { name, isRequired } of table.columns) {
    if (isRequired && !seen.has(name))
      faults.push({ code: 'import-column-missing', sheet, line: 1, column: name });
  }
  return { columns, faults };
};
