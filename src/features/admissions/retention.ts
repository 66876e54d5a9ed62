import type { Status } from './model.ts';

/** Who withdrew or was taken off the list before the ceremony: the period runs from that day. */
export const RETAINED: readonly Status[] = ['left', 'removed-from-list'];

/** How long, and the regulation it rests on; null while nobody has confirmed it. */
export type Retention = { months: number; basis: string | null };

/** Until an administrator says otherwise; no text that was read sets a number. */
export const SHIPPED: Retention = { months: 12, basis: null };

/** Days for which everybody stands on the list before being erased, however long ago the case ended. */
export const NOTICE_DAYS = 30;

export const ERASURE_RULES = ['retention-period', 'by-hand'] as const;
export type ErasureRule = (typeof ERASURE_RULES)[number];
