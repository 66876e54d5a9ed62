import { accessMessages } from '#features/access/messages.vi.ts';
import { wordsOf } from '#web/words.ts';
import { auditActs } from './acts.vi.ts';
import { auditWords } from './messages.vi.ts';

export const sayAudit = wordsOf({ ...accessMessages, ...auditWords });

/** An act in words; one that these words do not know yet by its name. */
export const sayAct = (action: string): string => (auditActs as Record<string, string>)[action] ?? action;

/** Who acted, by name where it was somebody. */
export const whoOf = ({ actor, displayName }: { actor: string; displayName: string | null }): string =>
  displayName ?? sayAudit(`actor.${actor as 'machine'}`);

/** The role somebody acted in; the machine itself has none that people know. */
export const roleOf = (role: string | null): string =>
  role !== null && `role.${role}` in accessMessages ? sayAudit(`role.${role as 'inspector'}`) : '';
