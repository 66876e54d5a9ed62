import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError } from 'pg';
import type { Db, Tx } from './database.ts';
import { setScope } from './scope.ts';

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const RETRIES = 3;

const mayRepeat = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === SERIALIZATION_FAILURE || error.code === DEADLOCK);

/** `reading` sees one instant of the database through all its statements. */
export type Kind = 'changing' | 'reading';

const begin = (db: Db, kind: Kind) =>
  kind === 'reading' ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();

const attempt = <T>(db: Db, scope: string | null, act: (tx: Tx) => Promise<T>, kind: Kind): Promise<T> =>
  begin(db, kind).execute(async (tx) => {
    if (scope !== null) await setScope(tx, scope);
    return act(tx);
  });

/**
 * Runs `act` in one transaction that sees the rows of `scope` (a unit's path; `/` is the whole installation,
 * null sees no fenced row). The whole act is repeated, at most three times, when the database had to choose
 * between two; so `act` may do nothing outside the transaction.
 */
export const inTransaction = async <T>(
  db: Db,
  scope: string | null,
  act: (tx: Tx) => Promise<T>,
  kind: Kind = 'changing',
): Promise<T> => {
  for (let retry = 0; ; retry += 1) {
    try {
      return await attempt(db, scope, act, kind);
    } catch (error) {
      if (retry === RETRIES || !mayRepeat(error)) throw error;
      await pause(2 ** retry * (5 + Math.random() * 20));
    }
  }
};
