/** How well a shipped value is known, best first. */
export const CONFIDENCES = [
  'official-text',
  'two-or-more',
  'local-practice',
  'one-report',
  'unconfirmed',
] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What no confirmed source says. */
export const UNVERIFIED: readonly Confidence[] = ['one-report', 'unconfirmed'];

/** Shown as «chưa kiểm chứng» wherever such a value decides. */
export const isUnverified = (confidence: Confidence): boolean => UNVERIFIED.includes(confidence);
