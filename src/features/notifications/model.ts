import type { Role } from '#kernel/roles.ts';

/** What a digest counts, each of which may be muted; `due-7`: seven days are left. */
export const DIGEST_KINDS = ['returned', 'overdue', 'today', 'due-1', 'due-3', 'due-7', 'escalated'] as const;
export const NOTICE_KINDS = [...DIGEST_KINDS, 'reminder'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How many of each kind. */
export type Counts = Partial<Record<NoticeKind, number>>;

export const CHANNELS = ['mail', 'webhook'] as const;
export type Channel = (typeof CHANNELS)[number];
/** Ways out of the house that this installation has. */
export type Channels = Readonly<Record<Channel, boolean>>;
export const NO_CHANNELS: Channels = { mail: false, webhook: false };

/** The hour in Hà Nội from which the digest of a day is given to who chose none. */
export const USUAL_HOUR = 7;

/** Days before a deadline on which it is told of. */
export const MARKS = [1, 3, 7] as const;

/** Roles that have tasks of their own. */
export const TOLD: readonly Role[] = ['branch-secretary', 'base-clerk', 'organisation-board', 'leader'];
/** Roles that can do what a reminder asks for. */
export const DOING: readonly Role[] = ['branch-secretary', 'base-clerk', 'organisation-board'];

export const totalOf = (counts: Counts): number =>
  Object.values(counts).reduce((sum, n) => sum + (n ?? 0), 0);
