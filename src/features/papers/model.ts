import { type Static, Type } from 'typebox';

/** What a template is filled with: a text, nothing known, or rows of a list. */
export type PaperData = { readonly [name: string]: string | null | readonly PaperData[] };

/** Largest uploaded template, and the most that all its parts may inflate to, in bytes. */
export const mostTemplateBytes = 4 * 1_024 * 1_024;
export const mostInflatedBytes = 16 * 1_024 * 1_024;
/** The most of one part of words, which is read whole. */
export const mostPartBytes = 4 * 1_024 * 1_024;
export const mostParts = 400;
/** Papers of one batch, batches of one account underway, and hours for which its files may be fetched together. */
export const mostInBatch = 200;
export const mostBatches = 3;
export const hoursKept = 24;

export const BATCH_STATUSES = ['waiting', 'running', 'ready'] as const;

const Span = Type.Object({
  text: Type.String(),
  isBold: Type.Boolean(),
  isItalic: Type.Boolean(),
  /** A value that is not known stands here as a mark. */
  isMissing: Type.Boolean(),
});
const Line = Type.Object({
  align: Type.Enum(['left', 'center', 'right', 'both']),
  spans: Type.Array(Span),
});
/** One paragraph, or one row of a table with the lines of each cell. */
export const BlockField = Type.Object({ isRow: Type.Boolean(), cells: Type.Array(Type.Array(Line)) });
export type Span = Static<typeof Span>;
export type Line = Static<typeof Line>;
export type Block = Static<typeof BlockField>;
