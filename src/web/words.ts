import i18next from 'i18next';

type Catalogue = Readonly<Record<string, string>>;

/** Says a sentence of one catalogue; a key that the catalogue does not have does not compile. */
export type Say<C extends Catalogue> = (
  key: keyof C & string,
  values?: Readonly<Record<string, string | number>>,
) => string;

const sentences = i18next.createInstance();
void sentences.init({
  lng: 'vi',
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: { vi: { translation: {} } },
});

/** Adds a catalogue to the words of the page, when the screen that speaks them is loaded. */
export const wordsOf = <C extends Catalogue>(catalogue: C): Say<C> => {
  sentences.addResourceBundle('vi', 'translation', catalogue);
  // The catalogue's own keys are checked above; the library's types cannot follow them.
  const find = sentences.t as (key: string, values: object) => string;
  return (key, values = {}) => find(key, values);
};
