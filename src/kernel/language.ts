/** The languages of screens and refusals; figures' printed sentences are Vietnamese citations in both. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** The cookie that remembers the language of the pages. */
export const languageCookie = 'language';

const isLanguage = (text: string | undefined): text is Language =>
  (languages as readonly (string | undefined)[]).includes(text);

/** The language of a remembered choice; Vietnamese when there is none. */
export const languageNamed = (text: string | undefined): Language => (isLanguage(text) ? text : 'vi');

/** The language of an `Accept-Language` header: the one of ours that is wanted most; Vietnamese when none is. */
export const languageAsked = (header: string | undefined): Language => {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.find((one) => one.trim().startsWith('q='));
    return { name: tag.split('-')[0], weight: weight ? Number(weight.trim().slice(2)) : 1 };
  });
  const best = wanted
    .filter(({ name, weight }) => isLanguage(name) && weight > 0)
    .sort((a, b) => b.weight - a.weight)[0];
  return languageNamed(best?.name);
};
