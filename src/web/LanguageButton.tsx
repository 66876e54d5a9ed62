import { otherLanguage, speakOtherLanguage } from './language.ts';

/** Shows the pages in the other language; it says so in that language. */
export function LanguageButton() {
  return (
    <button type="button" className="language" lang={otherLanguage.code} onClick={speakOtherLanguage}>
      {otherLanguage.name}
    </button>
  );
}
