import PizZip from 'pizzip';
import type { Block, Line, Span } from '../../model.ts';

/** Between these stands the name of a value that was not known; no text of people or templates holds them. */
export const MISSING_FROM = '\ue000';
export const MISSING_TO = '\ue001';

const TOKEN = /<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^<>"'])*?)(\/?)>|([^<]+)/g;
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

const ALIGN: Record<string, Line['align']> = {
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'both',
};
const isOff = (attributes: string): boolean => /w:val="(?:0|false|none)"/.test(attributes);

/** A run's text cut where marks of missing values begin and end. */
const spansOf = (text: string, look: Pick<Span, 'isBold' | 'isItalic'>): Span[] =>
  text
    .split(new RegExp(`(${MISSING_FROM}[^${MISSING_TO}]*${MISSING_TO})`))
    .filter((part) => part !== '')
    .map((part) => ({ text: part, ...look, isMissing: part.startsWith(MISSING_FROM) }));

/** The words of a part of a Word file as paragraphs and rows of tables, with the little of their look that a preview shows. */
export const blocksOf = (xml: string): Block[] => {
  const blocks: Block[] = [];
  const rows: Line[][][] = [];
  let line: Line | null = null;
  let inRun = false;
  let inText = false;
  let inParagraphLook = false;
  let skipped = 0;
  let look = { isBold: false, isItalic: false, isUpper: false };
  const say = (text: string): void => {
    line?.spans.push(...spansOf(look.isUpper ? text.toUpperCase() : text, look));
  };
  const close = (): void => {
    if (!line) return;
    const row = rows.at(-1);
    if (row) row.at(-1)?.push(line);
    else blocks.push({ isRow: false, cells: [[line]] });
    line = null;
  };
  const opened: Record<string, (attributes: string) => void> = {
    'w:tr': () => rows.push([]),
    'w:tc': () => rows.at(-1)?.push([]),
    'w:p': () => {
      close();
      line = { align: 'left', spans: [] };
    },
    'w:pPr': () => {
      inParagraphLook = true;
    },
    'w:jc': (attributes) => {
      if (inParagraphLook && line) line.align = ALIGN[/w:val="(\w+)"/.exec(attributes)?.[1] ?? ''] ?? 'left';
    },
    'w:r': () => {
      inRun = true;
      look = { isBold: false, isItalic: false, isUpper: false };
    },
    'w:b': (attributes) => {
      if (inRun) look.isBold = !isOff(attributes);
    },
    'w:i': (attributes) => {
      if (inRun) look.isItalic = !isOff(attributes);
    },
    'w:caps': (attributes) => {
      if (inRun) look.isUpper = !isOff(attributes);
    },
    'w:t': () => {
      inText = true;
    },
    'w:tab': () => inRun && say('    '),
    'w:br': () => inRun && say('\n'),
  };
  const closed: Record<string, () => void> = {
    'w:p': close,
    'w:pPr': () => {
      inParagraphLook = false;
    },
    'w:r': () => {
      inRun = false;
    },
    'w:t': () => {
      inText = false;
    },
    'w:tr': () => {
      const row = rows.pop();
      if (!row) return;
      const outer = rows.at(-1);
      // A table inside a cell is read as lines of that cell.
      if (outer) outer.at(-1)?.push(...row.flat());
      else blocks.push({ isRow: true, cells: row });
    },
  };
  for (const [, isEnd, name = '', attributes = '', isEmpty, text] of xml.matchAll(TOKEN)) {
    // A second drawing of the same thing for older programs.
    if (name === 'mc:Fallback') skipped += isEnd ? -1 : isEmpty ? 0 : 1;
    if (skipped > 0) continue;
    if (text !== undefined) {
      if (inText) say(plain(text));
    } else if (isEnd) closed[name]?.();
    else {
      opened[name]?.(attributes);
      if (isEmpty) closed[name]?.();
    }
  }
  return blocks;
};

/** How a value that was not known stands on an issued paper. */
const MISSING = /^«…… .* ……»$/;

/** What a finished Word file says. */
export const blocksOfFile = (bytes: Buffer): Block[] =>
  blocksOf(new PizZip(bytes).file('word/document.xml')?.asText() ?? '').map(({ isRow, cells }) => ({
    isRow,
    cells: cells.map((lines) =>
      lines.map((line) => ({
        ...line,
        spans: line.spans.map((span) => ({ ...span, isMissing: MISSING.test(span.text) })),
      })),
    ),
  }));

/** Whether every tag is closed in its turn: what is not would be no file for Word. */
export const isWhole = (xml: string): boolean => {
  const open: string[] = [];
  for (const [, isEnd, name, , isEmpty, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined || isEmpty) continue;
    if (!isEnd) open.push(name ?? '');
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
};

/** Every line of text, in order. */
export const linesOf = (xml: string): string[] =>
  blocksOf(xml).flatMap(({ cells }) =>
    cells.flat().map(({ spans }) => spans.map(({ text }) => text).join('')),
  );
