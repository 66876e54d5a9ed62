import type { Selectable } from 'kysely';
import type { Db, Tx } from '#db/database.ts';
import type { Export } from '#db/schema.ts';
import { inTransaction } from '#db/transaction.ts';
import { authorise } from '#features/access/server/authorise.ts';
import type { Endpoint } from '#kernel/endpoint.ts';
import type { Scope } from '#kernel/scope.ts';
import type { Actor } from '#server/perform.ts';
import type { EXPORT_FAILURES } from '../model.ts';

type Row = Selectable<Export>;

/** Begin to write, from nothing: what an earlier try left is removed. Undefined when it was cancelled. */
export const begin = (db: Db, id: number): Promise<Row | undefined> =>
  inTransaction(db, '/', async (trx) => {
    await trx.deleteFrom('export_chunk').where('export_id', '=', id).execute();
    return trx
      .updateTable('export')
      .set({ status: 'running', rows_done: 0 })
      .where('id', '=', id)
      .where('status', 'in', ['waiting', 'running'])
      .returningAll()
      .executeTakeFirst();
  });

/** Who asked, as they work now: a role taken away or an account closed since ends the export. */
export const askerOf = ({ account_id, grant_id }: Row): Actor => ({
  kind: 'account',
  accountId: account_id,
  grantId: grant_id,
  sessionHash: null,
});

/** The scope of the list at this moment. */
export const scopeNow = (db: Db, row: Row, contract: Endpoint, now: Date): Promise<Scope> =>
  inTransaction(db, '/', (trx) => authorise(trx, askerOf(row), contract, now));

/** Tells how far it is; false when it was cancelled. */
export const tell = (db: Db, id: number, rows: { done: number; total: number | null }): Promise<boolean> =>
  inTransaction(db, '/', async (trx) => {
    const told = await trx
      .updateTable('export')
      .set({ rows_done: rows.done, rows_total: rows.total })
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    return told !== undefined;
  });

/** Whether somebody still waits for it. */
export const isThere = (db: Db, id: number): Promise<boolean> =>
  inTransaction(db, '/', async (trx) => {
    const row = await trx.selectFrom('export').select('id').where('id', '=', id).executeTakeFirst();
    return row !== undefined;
  });

/** The file is whole. */
export const finish = async (
  trx: Tx,
  id: number,
  { rows, size, digest }: { rows: number; size: number; digest: Buffer },
  now: Date,
): Promise<void> => {
  await trx
    .updateTable('export')
    .set({ status: 'ready', rows_done: rows, rows_total: rows, ended_at: now, size, digest })
    .where('id', '=', id)
    .execute();
};

/** It ends without a file, and says why. */
export const fail = (
  db: Db,
  id: number,
  failure: (typeof EXPORT_FAILURES)[number],
  now: Date,
): Promise<void> =>
  inTransaction(db, '/', async (trx) => {
    await trx.deleteFrom('export_chunk').where('export_id', '=', id).execute();
    await trx
      .updateTable('export')
      .set({ status: 'failed', failure, ended_at: now })
      .where('id', '=', id)
      .execute();
  });
