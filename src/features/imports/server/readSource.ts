import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '#kernel/refusal.ts';
import { cleanText } from '#server/parse.ts';
import type { Fault, Sheet } from '../model.ts';
import { readInput } from '../readInput.ts';
import { reasonsOf } from '../reasons.ts';
import { readCsv } from './readCsv.ts';
import { readWorkbook } from './readWorkbook.ts';

const readFolder = async (folder: string): Promise<{ sheets: Sheet[]; faults: Fault[] }> => {
  const names = (await readdir(folder)).filter((name) => /\.(csv|tsv)$/i.test(name)).sort();
  const sheets: Sheet[] = [];
  const faults: Fault[] = [];
  for (const name of names) {
    const read = readCsv(name, await readFile(join(folder, name)));
    if ('sheet' in read) sheets.push(read.sheet);
    else faults.push(read.fault);
  }
  return { sheets, faults };
};

/**
 * The sheets of a folder of CSV files or of one workbook.
 * @throws Refusal when a file cannot be read, together with everything that is wrong in those that can
 */
export const readSource = async (path: string): Promise<Sheet[]> => {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Refusal('not-found', { code: 'import-path-not-found', values: { path } });
  const { sheets, faults } = found.isDirectory() ? await readFolder(path) : await readWorkbook(path);
  if (faults.length > 0) {
    const clean = sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cleanText)) }));
    const others = sheets.length > 0 ? readInput(clean).faults : [];
    throw new Refusal('invalid-input', reasonsOf([...faults, ...others]));
  }
  return sheets;
};
