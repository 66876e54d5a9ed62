import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { FileAnswer } from '#kernel/file.ts';
import { machine, testHouse } from '#main/testing.ts';

const house = await testHouse();
const { call } = house;
const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
let id = 0;

const wordFile = async (): Promise<Buffer> => {
  const { bytes }: FileAnswer = await call('report.file', machine, { id });
  const all: Uint8Array[] = [];
  for await (const piece of bytes) all.push(piece);
  return Buffer.concat(all);
};

beforeAll(async () => {
  await call('demo.load', machine, {});
  ({ id } = await call('report.begin', machine, { unitCode: 'BV', period: '2017' }));
});

test('a report of a province is ready as Word in two seconds (median of five)', async () => {
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const from = performance.now();
    await wordFile();
    times.push(performance.now() - from);
  }
  const median = times.sort((a, b) => a - b)[2] ?? 0;
  process.stderr.write(`report.file of BV, 2017: ${times.map(Math.round).join(', ')} ms\n`);
  expect(median).toBeLessThan(2_000);
});

test.skipIf(!has('soffice') || !has('pdftotext'))(
  'a report opens in LibreOffice and prints its head, its sentences, its tables and its signature',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reports-'));
    writeFileSync(join(folder, 'a.docx'), await wordFile());
    execFileSync('soffice', [
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'a.docx'),
    ]);
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'a.pdf'), '-'])
      .toString()
      .normalize('NFC');
    for (const words of [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'kết quả phát triển đảng viên năm 2017',
      'Năm 2017: 1.831 đảng viên, bằng 101,95% so với năm 2016 (1.796)',
      'Châu Đức',
      '125,93%',
      'T/M BAN THƯỜNG VỤ',
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/[{}]/);
    if (process.env.PICTURES)
      execFileSync('pdftoppm', [
        '-r',
        '60',
        '-png',
        join(folder, 'a.pdf'),
        join(process.env.PICTURES, 'word'),
      ]);
  },
);
