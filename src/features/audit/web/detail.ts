import { printDay } from '#web/printDay.ts';
import { auditWords } from './messages.vi.ts';
import { sayAudit } from './sayAudit.ts';

const words: Readonly<Record<string, string>> = auditWords;

const nameOf = (field: string): string => words[`field.${field}`] ?? field;

const isPart = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isChange = (value: Record<string, unknown>): boolean =>
  Object.keys(value).length === 2 && 'old' in value && 'new' in value && !isPart(value.new);

/** A value of an entry as people read it. */
const printed = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return sayAudit('detail.empty');
  if (typeof value === 'boolean') return sayAudit(value ? 'detail.yes' : 'detail.no');
  if (Array.isArray(value)) return value.map(printed).join('; ');
  if (isPart(value)) {
    return isChange(value)
      ? sayAudit('detail.became', { old: printed(value.old), new: printed(value.new) })
      : Object.entries(value)
          .map(([field, part]) => `${nameOf(field)}: ${printed(part)}`)
          .join('; ');
  }
  return printDay(String(value)) || String(value);
};

/** What an entry holds: each field with its value, or what it was and became. */
export const detailOf = (detail: unknown): [name: string, value: string][] =>
  isPart(detail) ? Object.entries(detail).map(([field, value]) => [nameOf(field), printed(value)]) : [];
