import type { Role } from './roles.ts';

/** What one act may see: made by the policy from a dated grant, asked for by every query. */
export type Scope = {
  /** Path prefix; '/' is the whole installation. */
  path: string;
  unitId: number | null;
  role: Role | 'machine' | 'visitor';
  readonly decided: unique symbol;
};

/** Only the policy (and the machine's own doors) make a scope. */
export const scopeOf = (path: string, unitId: number | null, role: Scope['role']): Scope =>
  ({ path, unitId, role }) as Scope;

/**
 * Where a member stands in the tree: a leaf below the branch, which no unit's path is. Of what lies in the branch such a
 * scope sees only what the database gives to this one person.
 */
export const pathOfMember = (branchPath: string, personId: number): string => `${branchPath}-${personId}/`;

/** The person whom a member's scope is for; null for every other scope. */
export const memberOf = ({ path, role }: Pick<Scope, 'path' | 'role'>): number | null =>
  role === 'member' ? Number(/\/-(\d{1,9})\/$/.exec(path)?.[1] ?? 0) || null : null;

/** First path after the subtree of a path, in "C" order: '/1/5/' → '/1/50'. */
export const endOfPath = (path: string): string => `${path.slice(0, -1)}0`;

/** Whether a unit's path lies in the subtree of a scope. */
export const isWithin = (path: string, scope: Pick<Scope, 'path'>): boolean => path.startsWith(scope.path);
