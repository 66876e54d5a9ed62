import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KIND_CODES } from '../kinds.ts';
import { GROUPS, LISTS, placeholders } from '../placeholders.ts';
import { fill } from './word/fill.ts';
import { openPackage } from './word/package.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;
const examples = Object.fromEntries(Object.values(placeholders).map(({ name, example }) => [name, example]));

test.skipIf(!has('soffice') || !has('pdftotext')).each(KIND_CODES)(
  '%s opens in LibreOffice and prints its head, its title and its values',
  (kind) => {
    const opened = openPackage(readFileSync(new URL(`../templates/${kind}.docx`, import.meta.url)));
    if ('faults' in opened) throw new Error('faulty');
    const lists = Object.fromEntries(
      LISTS.map((group) => [Object.values(GROUPS[group])[0]?.name ?? '', [examples, examples]]),
    );
    const folder = mkdtempSync(join(tmpdir(), 'papers-'));
    writeFileSync(join(folder, 'a.docx'), fill(opened.parts, { ...examples, ...lists }).bytes);
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
    expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(text).toContain('Xã Mẫu, ngày 05 tháng 02 năm 2026');
    expect(text).not.toMatch(/[{}]/);
  },
);
