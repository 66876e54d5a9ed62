import { createHash } from 'node:crypto';
import type { Tx } from '#db/database.ts';
import { Refusal } from '#kernel/refusal.ts';
import { mostBytes } from '../model.ts';

/** Pieces are gathered to about this many bytes before they are kept. */
const chunkBytes = 512 * 1_024;

/** A file on its way into the database, piece by piece. */
export type FileInPieces = {
  take(bytes: Uint8Array): Promise<void>;
  /** Keeps the rest. */
  close(): Promise<{ size: number; digest: Buffer }>;
};

/**
 * Gathers what is written into chunks and gives each to `keep`.
 * @throws Refusal when the file grows beyond what an export may be
 */
export const inPieces = (keep: (position: number, bytes: Buffer) => Promise<void>): FileInPieces => {
  const hash = createHash('sha256');
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let size = 0;
  let position = 0;
  const flush = async (): Promise<void> => {
    if (waitingBytes === 0) return;
    const chunk = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    position += 1;
    await keep(position, chunk);
  };
  return {
    take: async (bytes) => {
      hash.update(bytes);
      size += bytes.length;
      if (size > mostBytes) throw new Refusal('blocked', { code: 'export-too-large' });
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= chunkBytes) await flush();
    },
    close: async () => {
      await flush();
      return { size, digest: hash.digest() };
    },
  };
};

/** Keeps one chunk; the transaction sees the whole installation. */
export const keepChunk = async (db: Tx, id: number, position: number, bytes: Buffer): Promise<void> => {
  await db.insertInto('export_chunk').values({ export_id: id, position, bytes }).execute();
};
