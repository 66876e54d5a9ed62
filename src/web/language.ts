import { languageCookie, languageNamed } from '#kernel/language.ts';

/** The language of this page, as the server sent it. */
export const language = languageNamed(document.documentElement.lang);

/** The other language, and its name in itself. */
export const otherLanguage =
  language === 'vi'
    ? ({ code: 'en', name: 'English' } as const)
    : ({ code: 'vi', name: 'Tiếng Việt' } as const);

const year = 365 * 24 * 60 * 60;

/** Remembers the other language for a year and shows this page in it. */
export const speakOtherLanguage = (): void => {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is missing in older browsers
  document.cookie = `${languageCookie}=${otherLanguage.code}; path=/; max-age=${year}; samesite=strict`;
  location.reload();
};
