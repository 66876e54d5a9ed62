import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Block, PaperData } from '../../model.ts';
import { plainName } from '../../placeholders.ts';
import { markMissing } from './marks.ts';
import type { Package } from './package.ts';
import { blocksOf, MISSING_FROM, MISSING_TO } from './text.ts';

type Part = { type: string; value: string; module?: string; subparsed?: Part[] };

/** Parts that hold words: the body, heads, feet and notes. */
export const isWordPart = (name: string): boolean =>
  /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name);

const MARKS = new RegExp(`[${MISSING_FROM}${MISSING_TO}]`, 'g');
/** Only what the data names is ever looked up: a template reads no property of the program. */
const parserOf = (tag: string) => ({
  get: (scope: PaperData): unknown => {
    const name = plainName(tag);
    const value = Object.hasOwn(scope, name) ? scope[name] : undefined;
    return typeof value === 'string' ? value.replace(MARKS, '') : value;
  },
});

/** Compiled, with the placeholders found in it. @throws the library's error that holds every fault */
const compile = (parts: Package, onMissing: (name: string) => void) => {
  const zip = new PizZip();
  for (const [name, bytes] of parts) zip.file(name, bytes);
  const found: Part[] = [];
  const listen = {
    name: 'placeholders',
    set: ({ inspect }: { inspect?: { postparsed?: Part[] } }) => {
      found.push(...(inspect?.postparsed ?? []));
    },
  };
  const doc = new Docxtemplater(zip, {
    modules: [listen],
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    stripInvalidXMLChars: true,
    syntax: { changeDelimiterPrefix: null },
    parser: parserOf,
    nullGetter: (part: Part) => {
      if (part.module === 'loop') return [];
      const name = plainName(part.value);
      onMissing(name);
      return `${MISSING_FROM}«…… ${name} ……»${MISSING_TO}`;
    },
  });
  return { doc, found };
};

export type Named = { name: string; isList: boolean; isRaw: boolean; inList: string | null };

const namedIn = (parts: readonly Part[], inList: string | null): Named[] =>
  parts
    .filter(({ type }) => type === 'placeholder')
    .flatMap(({ value, module, subparsed }) => {
      const name = plainName(value);
      const isList = module === 'loop';
      return [
        { name, isList, isRaw: module === 'rawxml', inList },
        ...(subparsed ? namedIn(subparsed, isList ? name : inList) : []),
      ];
    });

/** What a template names. @throws the library's error that holds every fault */
export const namesIn = (parts: Package): Named[] => namedIn(compile(parts, () => undefined).found, null);

export type Filled = { bytes: Buffer; blocks: Block[]; missing: string[] };

/** The template filled with data; every value that is not known is marked where it would stand, and named once. */
export const fill = (parts: Package, data: PaperData): Filled => {
  const missing = new Set<string>();
  const { doc } = compile(parts, (name) => missing.add(name));
  doc.render(data);
  const zip: PizZip = doc.getZip();
  const names = Object.keys(zip.files).filter(isWordPart);
  const blocks = blocksOf(zip.file('word/document.xml')?.asText() ?? '');
  for (const name of names) {
    const xml = zip.file(name)?.asText() ?? '';
    if (xml.includes(MISSING_FROM)) zip.file(name, markMissing(xml));
  }
  const bytes = zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  return {
    bytes,
    missing: [...missing],
    blocks: blocks.map(({ isRow, cells }) => ({
      isRow,
      cells: cells.map((lines) =>
        lines.map((line) => ({
          ...line,
          spans: line.spans.map((span) => ({ ...span, text: span.text.replace(MARKS, '') })),
        })),
      ),
    })),
  };
};
