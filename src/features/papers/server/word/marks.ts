import { MISSING_FROM, MISSING_TO } from './text.ts';

/** What follows a highlight in the look of a run, in the order that Word keeps. */
const AFTER =
  /<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)[ />]/;
const WITH_MARK = new RegExp(`<w:t(?: [^>]*)?>([^<]*${MISSING_FROM}[^<]*)</w:t>`, 'g');
const MARK = new RegExp(`(${MISSING_FROM}[^${MISSING_TO}]*${MISSING_TO})`);

const highlighted = (look: string): string => {
  const plain = look.replace(/<w:highlight\b[^>]*\/>/, '');
  const at = AFTER.exec(plain)?.index ?? plain.length;
  return `${plain.slice(0, at)}<w:highlight w:val="yellow"/>${plain.slice(at)}`;
};

const textOf = (words: string): string => `<w:t xml:space="preserve">${words}</w:t>`;

/** Each run is cut where a value is missing: the mark in yellow, what stands before and after as it was. */
export const markMissing = (xml: string): string =>
  xml.replace(WITH_MARK, (_, words: string, at: number) => {
    const runAt = Math.max(xml.lastIndexOf('<w:r>', at), xml.lastIndexOf('<w:r ', at));
    const look = /<w:rPr>([\s\S]*?)<\/w:rPr>/.exec(xml.slice(runAt, at))?.[1] ?? '';
    const [first = '', ...others] = words.split(MARK);
    // The first piece stays in the run that is open there, the last one takes its end.
    return (
      textOf(first) +
      others
        .map((piece) => {
          const isMark = piece.startsWith(MISSING_FROM);
          const ofPiece = isMark ? highlighted(look) : look;
          return `</w:r><w:r><w:rPr>${ofPiece}</w:rPr>${textOf(isMark ? piece.slice(1, -1) : piece)}`;
        })
        .join('')
    );
  });
