import type { Session } from '#web/session.ts';

/** Who works on dossiers every day or every month begins with what is due. */
export const landsOnTasks = (grant: NonNullable<Session['grant']>): boolean =>
  grant.unitCode !== null && ['branch-secretary', 'base-clerk'].includes(grant.role);
