import { Refusal } from '#kernel/refusal.ts';

type DatabaseError = { code?: string; constraint?: string; detail?: string; message?: string };

// check, unique, exclusion, foreign key, not null
const constraintStates = new Set(['23514', '23505', '23P01', '23503', '23502']);

/** A broken invariant of the database as a refusal that carries the constraint's name; anything else stays a bug. */
export const refusalOf = (error: unknown): unknown => {
  const { code, constraint } = error as DatabaseError;
  if (!code || !constraintStates.has(code)) {
    if (code === '55P03' || code === '57014') return new Refusal('unavailable', { code: 'database-busy' }, 5);
    if (code === '53100') return new Refusal('unavailable', { code: 'disk-full' });
    if (code?.startsWith('22')) return new Refusal('invalid-input', { code: 'value-out-of-range' });
    return error;
  }
  return constraint ? new Refusal('conflict', { code: constraint.replaceAll('_', '-') }) : error;
};
