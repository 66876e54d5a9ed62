/** Signs of TCVN3 where letters are: no Vietnamese word has one beside a letter. */
const tcvn3Sign =
  /\p{L}[\u00a1-\u00b4\u00b6-\u00b9\u00bb-\u00be\u00d7\u00f7]|[\u00a1-\u00b4\u00b6-\u00b9\u00bb-\u00be\u00d7\u00f7]\p{L}/u;
/** Latin letters that neither Vietnamese nor a script of its peoples has: TCVN3 and VNI put them where marks belong. */
const foreign = /[\u00b5ÄÅÆÇËÎÏÖØÛÜÞßäåæçëîïöøûüþÿ]/u;
/** A vowel and a mark of VNI after it: pairs that stand in no Vietnamese syllable. */
const vniPair = /a[áàâãêéèúùõ]|e[âáàãùõ]|o[âùõ]|u[ùõ]/iu;

/** Whether a text was typed with a font of TCVN3 or VNI, so that its letters are other ones in Unicode. */
export const isOldFont = (text: string): boolean => {
  const composed = text.normalize('NFC');
  return tcvn3Sign.test(composed) || foreign.test(composed) || vniPair.test(composed);
};
