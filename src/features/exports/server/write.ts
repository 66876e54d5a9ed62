import type { Selectable } from 'kysely';
import type { Db } from '#db/database.ts';
import type { Export } from '#db/schema.ts';
import { inTransaction } from '#db/transaction.ts';
import { type Clock, todayIn } from '#kernel/day.ts';
import { languageNamed } from '#kernel/language.ts';
import { Refusal } from '#kernel/refusal.ts';
import { Interrupted } from '#server/jobs/fault.ts';
import type { Act, AnyOperation, Perform } from '#server/perform.ts';
import { type ExportColumn, type Ground, mostRows, rowsAtATime } from '../model.ts';
import { inPieces, keepChunk } from './file.ts';
import { withCount } from './grounds.ts';
import { askerOf, scopeNow, tell } from './progress.ts';
import { listNamed, readPage, type Source } from './source.ts';
import { openWriter } from './writer.ts';

/** What the jobs of exports work with. */
export type WritingHouse = { db: Db; clock: Clock; perform: Perform; operations: readonly AnyOperation[] };

export type Row = Selectable<Export>;
export type Written = { rows: number; size: number; digest: Buffer };

/** The list of an export as it was checked when it was asked for. */
export const sourceOfRow = (operations: readonly AnyOperation[], row: Row): Source => ({
  ...listNamed(operations, { operation: row.operation, rows: row.row_field }),
  input: row.input as Record<string, unknown>,
});

/**
 * Writes every page of a list into the file of an export. All pages are of one moment; before each the right to read
 * is asked for again, and whether anybody still waits for it.
 * @returns null when it was cancelled
 */
export const writePages = async (
  { db, clock, operations }: WritingHouse,
  row: Row,
  signal: AbortSignal,
): Promise<Written | null> => {
  const source = sourceOfRow(operations, row);
  const scope = await scopeNow(db, row, source.operation.contract, new Date(clock()));
  const file = inPieces((position, bytes) =>
    inTransaction(db, '/', (trx) => keepChunk(trx, row.id, position, bytes)),
  );
  const writeIn = async (act: Act): Promise<Written | null> => {
    const language = languageNamed(row.language);
    const writer = await openWriter(row.columns as ExportColumn[], language);
    try {
      let from: unknown = null;
      let done = 0;
      let total = row.rows_total;
      let writing = Promise.resolve();
      do {
        if (signal.aborted) throw new Interrupted();
        if (from !== null) await scopeNow(db, row, source.operation.contract, new Date(clock()));
        const page = await readPage(source, act, from, rowsAtATime);
        done += page.rows.length;
        total = page.total ?? total;
        if (done > mostRows)
          throw new Refusal('blocked', { code: 'export-too-many-rows', values: { most: mostRows } });
        await writing;
        // The thread writes this page while the next one is read.
        writing = writer.add(page.rows).then(file.take);
        writing.catch(() => undefined);
        if (!(await tell(db, row.id, { done, total }))) return null;
        from = page.next;
      } while (from !== null);
      await writing;
      await file.take(await writer.finish(withCount(row.grounds as Ground[], done, language)));
      return { rows: done, ...(await file.close()) };
    } finally {
      await writer.end();
    }
  };
  const asked = { actor: askerOf(row), scope, today: todayIn(clock), now: row.asked_at };
  return inTransaction(
    db,
    scope.path,
    (trx) => writeIn({ ...asked, db: trx, note: () => undefined }),
    'reading',
  );
};
