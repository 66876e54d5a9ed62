import { fill } from '#kernel/sentence.ts';

type Catalogue = Readonly<Record<string, string>>;

/** Says a sentence of one catalogue; a key that the catalogue does not have does not compile. */
export type Say<C extends Catalogue> = (
  key: keyof C & string,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The words of a catalogue, which the bundle holds in the reader's language. */
export const wordsOf =
  <C extends Catalogue>(catalogue: C): Say<C> =>
  (key, values) =>
    fill(catalogue[key] ?? key, values);
