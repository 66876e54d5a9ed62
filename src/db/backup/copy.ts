import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { escapeIdentifier, type PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type DataTable, quoted } from './tables.ts';

export interface Copied {
  readonly rows: number;
  readonly digest: string;
}

const NEW_LINE = 10;

const sha256 = (): Hash => createHash('sha256');

/** Passes chunks on and takes their digest. */
const through = (hash: Hash) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
  };

const drain = async (source: AsyncIterable<Buffer>): Promise<void> => {
  for await (const _ of source);
};

const rowsOf = ({ name, columns, order }: DataTable): string =>
  `copy (select ${quoted(columns)} from ${escapeIdentifier(name)} t order by ${order}) to stdout`;

/** Writes the rows of a table into a compressed file. */
export const copyOut = async (
  client: PoolClient,
  table: DataTable,
  file: string,
): Promise<Copied & { fileDigest: string }> => {
  const [content, compressed] = [sha256(), sha256()];
  const rows = client.query(copyTo(rowsOf(table)));
  const target = createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(rows, through(content), createGzip({ level: 4 }), through(compressed), target);
  return { rows: rows.rowCount, digest: content.digest('hex'), fileDigest: compressed.digest('hex') };
};

/** The rows a table has now, counted and digested as `copyOut` does. */
export const digestOf = async (client: PoolClient, table: DataTable): Promise<Copied> => {
  const content = sha256();
  const rows = client.query(copyTo(rowsOf(table)));
  await pipeline(rows, through(content), drain);
  return { rows: rows.rowCount, digest: content.digest('hex') };
};

/** What a file holds, without a database. Throws when it cannot be read or unpacked. */
export const inspect = async (file: string): Promise<Copied & { fileDigest: string }> => {
  const [content, compressed] = [sha256(), sha256()];
  let rows = 0;
  await pipeline(
    createReadStream(file),
    through(compressed),
    createGunzip(),
    through(content),
    async (source: AsyncIterable<Buffer>) => {
      for await (const chunk of source) for (const byte of chunk) if (byte === NEW_LINE) rows += 1;
    },
  );
  return { rows, digest: content.digest('hex'), fileDigest: compressed.digest('hex') };
};

/** Puts the rows of a file into a table. */
export const copyIn = async (
  client: PoolClient,
  table: { name: string; columns: readonly string[] },
  file: string,
): Promise<void> => {
  const target = client.query(
    copyFrom(`copy ${escapeIdentifier(table.name)} (${quoted(table.columns)}) from stdin`),
  );
  await pipeline(createReadStream(file), createGunzip(), target);
};
