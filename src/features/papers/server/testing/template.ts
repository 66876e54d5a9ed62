import PizZip from 'pizzip';
import { p, wordParts } from '../../layouts/words.ts';

/** A small Word file with these paragraphs, other parts changed or added. */
export const wordFile = (
  paragraphs: readonly string[],
  changed: Readonly<Record<string, string | Buffer>> = {},
): Buffer => {
  const zip = new PizZip();
  const parts = { ...wordParts(paragraphs.map((text) => p(text)).join('')), ...changed };
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

/** A Word file whose body is this XML. */
export const wordFileOf = (body: string): Buffer => {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(wordParts(body))) zip.file(name, content);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

/** A part of a Word file as text. */
export const partOf = (bytes: Buffer, name = 'word/document.xml'): string =>
  new PizZip(bytes).file(name)?.asText() ?? '';
