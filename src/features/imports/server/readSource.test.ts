import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, expect, test } from 'vitest';
import type { Refusal } from '#kernel/refusal.ts';
import { readInput } from '../readInput.ts';
import { readSource } from './readSource.ts';
import { templateWorkbook } from './template.ts';

const folder = await mkdtemp(join(tmpdir(), 'import-'));
afterAll(() => rm(folder, { recursive: true }));

const folderOf = async (name: string, bytes: string | Uint8Array): Promise<string> => {
  const path = await mkdtemp(join(folder, 'case-'));
  await writeFile(join(path, name), bytes);
  return path;
};
const refused = async (path: string): Promise<string[]> => {
  const refusal = (await readSource(path).catch((error: unknown) => error)) as Refusal;
  return refusal.reasons.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
};

test.each([
  ['commas', 'code,name,kind\nA,"Đảng bộ A, cũ",province\n'],
  ['semicolons and CRLF', 'code;name;kind\r\nA;"Đảng bộ A, cũ";province\r\n'],
  ['tabs and a byte order mark', '\uFEFFcode\tname\tkind\nA\tĐảng bộ A, cũ\tprovince\n'],
])('a file with %s', async (_, text) => {
  const sheets = await readSource(await folderOf('units.csv', text));
  expect(readInput(sheets).tables[0]?.rows[0]?.values).toMatchObject({ code: 'A', name: 'Đảng bộ A, cũ' });
});

test('a file that is not UTF-8 is told by its first wrong line', async () => {
  const bytes = Buffer.concat([
    Buffer.from('code,name,kind\nA,A,group\nB,'),
    Buffer.from([0xd0, 0xe1]),
    Buffer.from(',group\n'),
  ]);
  expect(await refused(await folderOf('units.csv', bytes))).toEqual(['import-wrong-encoding units.csv/3']);
  const utf16 = Buffer.from('\uFEFFcode,name', 'utf16le');
  expect(await refused(await folderOf('units.csv', utf16))).toEqual(['import-wrong-encoding units.csv/1']);
});

test('a quote that never closes', async () => {
  expect((await refused(await folderOf('units.csv', 'code,name\nA,"B\n')))[0]).toMatch(
    /^import-csv-broken units.csv/,
  );
});

test('nothing there', async () => {
  expect(await refused(join(folder, 'none'))).toEqual(['import-path-not-found']);
  expect(await refused(join(await folderOf('units.xlsx', 'not a workbook'), 'units.xlsx'))).toEqual([
    'import-not-a-workbook units.xlsx',
  ]);
});

test('the template reads as empty tables without a fault', async () => {
  const path = join(folder, 'template.xlsx');
  await writeFile(path, await templateWorkbook());
  const { tables, faults } = readInput(await readSource(path));
  expect(faults).toEqual([]);
  expect(tables.length).toBeGreaterThan(20);
});

test('cells of a workbook come as they would be typed', async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet('admissions');
  sheet.addRow(['code', 'unit_code', 'decided_on', 'birth_year', 'employer', 'is_readmission']);
  sheet.addRow(['K1', 'C1', new Date('2017-12-31T00:00:00Z'), 1998, { formula: '1+1', result: 2 }, true]);
  sheet.addRow(['K2', 'C1', '31/12/2017', null, '=1+1']);
  const path = join(folder, 'cells.xlsx');
  await writeFile(path, await book.xlsx.writeBuffer());
  const { tables, faults } = readInput(await readSource(path));
  expect(faults).toEqual([]);
  expect(tables[0]?.rows.map(({ values }) => values)).toMatchObject([
    { code: 'K1', decided_on: '2017-12-31', birth_year: 1998, employer: '2', is_readmission: true },
    { code: 'K2', decided_on: '2017-12-31', birth_year: null, employer: '=1+1', is_readmission: null },
  ]);
});
