/** How well a shipped value is known, best first. */
export const CONFIDENCES = [
  'official-text',
  'two-or-more',
  'local-practice',
  'one-report',
  'unconfirmed',
] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Shown as «chưa kiểm chứng» wherever such a value decides. */
export const isUnverified = (confidence: Confidence): boolean =>
  confidence === 'one-report' || confidence === 'unconfirmed';
