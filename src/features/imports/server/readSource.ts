import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { Refusal } from '#kernel/refusal.ts';
import { cleanText } from '#server/parse.ts';
import type { ImportInput } from '../contract.ts';
import type { Fault, Sheet } from '../model.ts';
import { readInput } from '../readInput.ts';
import { reasonsOf } from '../reasons.ts';
import { readCsv } from './readCsv.ts';
import { readWorkbook } from './readWorkbook.ts';

type Read = { sheets: Sheet[]; faults: Fault[] };
type SourceFile = { name: string; bytes: Uint8Array };

const isText = (name: string): boolean => /\.(csv|tsv)$/i.test(name);

const readTexts = (files: readonly SourceFile[]): Read => {
  const sheets: Sheet[] = [];
  const faults: Fault[] = [];
  for (const { name, bytes } of files) {
    const read = readCsv(name, bytes);
    if ('sheet' in read) sheets.push(read.sheet);
    else faults.push(read.fault);
  }
  return { sheets, faults };
};

const readFolder = async (folder: string): Promise<Read> => {
  const names = (await readdir(folder)).filter(isText).sort();
  return readTexts(
    await Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) }))),
  );
};

const cleaned = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cleanText)) }));

/** @throws Refusal when a file cannot be read, together with everything that is wrong in those that can */
const sheetsOf = ({ sheets, faults }: Read): Sheet[] => {
  if (faults.length === 0) return sheets;
  const others = sheets.length > 0 ? readInput(cleaned(sheets)).faults : [];
  throw new Refusal('invalid-input', reasonsOf([...faults, ...others]));
};

/**
 * The sheets of a folder of CSV files or of one workbook.
 * @throws Refusal when a file cannot be read
 */
export const readSource = async (path: string): Promise<Sheet[]> => {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Refusal('not-found', { code: 'import-path-not-found', values: { path } });
  return sheetsOf(
    found.isDirectory() ? await readFolder(path) : await readWorkbook(basename(path), createReadStream(path)),
  );
};

/**
 * The sheets of an input, sent as they are or in files.
 * @throws Refusal when a file cannot be read
 */
export const readSent = async ({ sheets = [], files = [] }: ImportInput): Promise<Sheet[]> => {
  const sent = files.map(({ name, content }) => ({ name, bytes: Buffer.from(content, 'base64') }));
  const books = await Promise.all(
    sent
      .filter(({ name }) => !isText(name))
      .map(({ name, bytes }) => readWorkbook(name, Readable.from([bytes]))),
  );
  const read = [readTexts(sent.filter(({ name }) => isText(name))), ...books];
  const ofFiles = sheetsOf({
    sheets: read.flatMap((one) => one.sheets),
    faults: read.flatMap((one) => one.faults),
  });
  return [...sheets, ...cleaned(ofFiles)];
};
