import { listQueue } from '#features/tasks/queueContract.ts';
import type { Session } from '#web/session.ts';

type Grant = NonNullable<Session['grant']>;

/** Whose work has a page of its own begins there. */
const ownPages = {
  inspector: '/nhat-ky',
  introducer: '/gioi-thieu/{-$part}',
  'political-centre': '/lop/{-$part}',
  member: '/nguoi-toi-giup',
} as const satisfies Partial<Record<Grant['role'], string>>;

/** The page of its own where a role begins; null for those that begin with tasks, dossiers or figures. */
export const ownPageOf = (grant: Session['grant']) =>
  grant && grant.role in ownPages ? ownPages[grant.role as keyof typeof ownPages] : null;

/** Who works on dossiers every day or every month begins with what is due. */
export const landsOnTasks = (grant: Grant): boolean =>
  grant.unitCode !== null && ['branch-secretary', 'base-clerk'].includes(grant.role);

/** Who decides on dossiers begins with those that wait, when there are any: what is read to know it. */
export const queueAskedBy = (grant: Grant) =>
  grant.unitCode !== null && grant.role === 'organisation-board'
    ? { endpoint: listQueue, input: { unitCode: grant.unitCode, limit: 1 } }
    : null;
