import { parentPort } from 'node:worker_threads';
import type { Ground } from '../model.ts';
import { type Head, openWorkbook, type Workbook } from './workbook.ts';

/**
 * What the thread is asked: a new file, more rows, or the end. It answers each with the pieces of the file written
 * so far, and is ready for the next file after the end.
 */
export type Asked = { head: Head } | { rows: unknown[] } | { grounds: Ground[] };

let pieces: Uint8Array[] = [];
let workbook: Workbook | undefined;

parentPort?.on('message', async (asked: Asked) => {
  if ('head' in asked) workbook = openWorkbook(asked.head, (bytes) => pieces.push(bytes));
  else if ('rows' in asked) workbook?.add(asked.rows);
  else await workbook?.finish(asked.grounds);
  // What is written leaves at the next turn of the stream.
  await new Promise((resolve) => setImmediate(resolve));
  const answer = Buffer.concat(pieces);
  pieces = [];
  parentPort?.postMessage(answer);
});
