import type { Selectable } from 'kysely';
import type { Db, Tx } from '#db/database.ts';
import type { Export as ExportTable } from '#db/schema.ts';
import { asInstallation } from '#db/scope.ts';
import { inTransaction } from '#db/transaction.ts';
import { accountOf } from '#features/access/server/tokens.ts';
import { todayIn } from '#kernel/day.ts';
import type { OutputOf } from '#kernel/endpoint.ts';
import type { FileAnswer } from '#kernel/file.ts';
import { columnDate } from '#kernel/number.ts';
import { Refusal } from '#kernel/refusal.ts';
import type { Act } from '#server/perform.ts';
import type { startExport } from '../contract.ts';

type Row = Selectable<ExportTable>;
type View = OutputOf<typeof startExport>;

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `Thôn, bản 21-11-2026.xlsx`: the title without what file systems refuse, and the day it was asked for. */
const fileNameOf = ({ title, asked_at }: Pick<Row, 'title' | 'asked_at'>): string => {
  const day = columnDate(todayIn(() => asked_at.getTime())).replaceAll('/', '-');
  const plain = title
    .normalize('NFC')
    .replace(/[\s\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${plain || 'Danh sách'} ${day}.xlsx`;
};

const viewOf = (row: Row): View => ({
  id: row.id,
  title: row.title,
  operation: row.operation,
  status: row.status as View['status'],
  rowsDone: row.rows_done,
  rowsTotal: row.rows_total,
  failure: row.failure as View['failure'],
  askedAt: row.asked_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  expiresAt: row.expires_at.toISOString(),
  fileName: fileNameOf(row),
  size: row.size,
});

/** Mine that have not expired; whoever asks for another's finds nothing. */
const mine = ({ db, now, ...act }: Act) =>
  db
    .selectFrom('export')
    .selectAll()
    .where('account_id', '=', accountOf({ db, now, ...act }).accountId)
    .where('expires_at', '>', now);

export const exportsOfMine = (act: Act): Promise<View[]> =>
  asInstallation(act.db, async () => (await mine(act).orderBy('id', 'desc').execute()).map(viewOf));

const rowNumbered = async (act: Act, id: number): Promise<Row> => {
  const row = await asInstallation(act.db, () => mine(act).where('id', '=', id).executeTakeFirst());
  if (!row) throw new Refusal('not-found', { code: 'export-not-found' });
  return row;
};

export const exportNumbered = async (act: Act, id: number): Promise<View> =>
  viewOf(await rowNumbered(act, id));

/** The row and its file go at once; a job that still writes it finds nothing to write to, and ends. */
export const cancel = async (act: Act, { id }: { id: number }): Promise<Record<string, never>> => {
  const { operation, status } = await rowNumbered(act, id);
  await asInstallation(act.db, () => act.db.deleteFrom('export').where('id', '=', id).execute());
  act.note({ object: `export:${id}`, detail: { operation, status } });
  return {};
};

const chunkOf = (db: Tx, id: number, position: number) =>
  db
    .selectFrom('export_chunk')
    .select('bytes')
    .where('export_id', '=', id)
    .where('position', '=', position)
    .executeTakeFirst();

/** A chunk at a time, each read when the reader has taken the one before. */
async function* chunksOf(database: Db, id: number): AsyncGenerator<Buffer> {
  for (let position = 1; ; position += 1) {
    const chunk = await inTransaction(database, '/', (trx) => chunkOf(trx, id, position));
    if (!chunk) return;
    yield chunk.bytes;
  }
}

/** The file, for the account that asked for it and nobody else. */
export const createDownload =
  (database: Db) =>
  async (act: Act, { id }: { id: number }): Promise<FileAnswer> => {
    const row = await rowNumbered(act, id);
    if (row.status !== 'ready' || row.size === null)
      throw new Refusal('conflict', { code: 'export-not-ready' });
    act.note({
      object: `export:${id}`,
      detail: { operation: row.operation, rows: row.rows_done, digest: row.digest?.toString('hex') ?? null },
    });
    return { name: fileNameOf(row), mediaType, size: row.size, bytes: chunksOf(database, id) };
  };
