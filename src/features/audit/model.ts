/** What an entry tells of: a change, something opened or taken along, or somebody's own affairs such as signing in. */
export const AUDIT_KINDS = ['change', 'read', 'own'] as const;
export type AuditEntryKind = (typeof AUDIT_KINDS)[number];

/** What can be asked about by its code: who opened it, who changed it. */
export const RECORD_KINDS = [
  'case',
  'person',
  'unit',
  'target',
  'plan',
  'document',
  'meeting',
  'fact',
  'site',
  'account',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Weeks that are shown beside each other. */
export const WEEKS_SHOWN = 4;
