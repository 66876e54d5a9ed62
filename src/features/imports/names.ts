import { nearest } from '#kernel/nearest.ts';
import type { Column } from './model.ts';

/** Codes by the names that people type for them, by catalogue. */
export type Names = ReadonlyMap<string, ReadonlyMap<string, string>>;

export const noNames: Names = new Map();

type Item = { catalogue: string; code: string; name: string };

const folded = (text: string): string =>
  text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();

/** The names of a catalogue's items; one that two items share, or that is another's code, stands for neither. */
export const namesOf = (items: readonly Item[]): Names =>
  new Map(
    [...Map.groupBy(items, ({ catalogue }) => catalogue)].map(([catalogue, all]) => {
      const codes = new Set(all.map(({ code }) => folded(code)));
      const named = [...Map.groupBy(all, ({ name }) => folded(name))];
      return [
        catalogue,
        new Map(
          named.flatMap(([name, [item, ...others]]) =>
            item && others.length === 0 && !codes.has(name) ? [[name, item.code] as const] : [],
          ),
        ),
      ];
    }),
  );

const isCode = (text: string): boolean => /^\S*$/.test(text);

export type Meant = { cell: string } | { wrong: string; values: Record<string, string> };

/** The cell with codes in the place of names, where its column takes those of a catalogue. */
export const meantBy = (cell: string, { catalogue, type, words }: Column, names: Names): Meant => {
  if (words) {
    const meant = Object.entries(words).find(([, said]) => folded(said) === folded(cell));
    return { cell: meant?.[0] ?? cell };
  }
  const known = catalogue === undefined ? undefined : names.get(catalogue);
  if (!known || catalogue === undefined) return { cell };
  const codes: string[] = [];
  for (const part of type === 'codes' ? cell.split(';') : [cell]) {
    const code = known.get(folded(part));
    // Codes may be parted by commas too, and stand with spaces around them.
    if (code === undefined && !part.split(',').every((one) => isCode(one.trim()))) {
      const value = part.trim();
      const meant = nearest(folded(value), [...known.keys()]);
      return meant === null
        ? { wrong: 'import-listed-unlike-any', values: { value, catalogue } }
        : { wrong: 'import-unknown-listed', values: { value, catalogue, nearest: meant } };
    }
    codes.push(code ?? part);
  }
  return { cell: codes.join(';') };
};
