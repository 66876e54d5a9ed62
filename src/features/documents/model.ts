/** What a document is called before its number; the catalogue `document-kind` holds the words. */
export const DOCUMENT_KINDS = [
  'charter',
  'resolution',
  'congress-resolution',
  'thematic-resolution',
  'directive',
  'conclusion',
  'regulation',
  'decision',
  'programme',
  'plan',
  'guide',
  'report',
  'notice',
  'official-letter',
  'submission',
  'minutes',
  'other',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
