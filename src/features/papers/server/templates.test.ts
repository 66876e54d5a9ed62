import { readFileSync, writeFileSync } from 'node:fs';
import PizZip from 'pizzip';
import { describe, expect, test } from 'vitest';
import { KIND_CODES, kindNamed } from '../kinds.ts';
import { layoutOf } from '../layouts/layouts.ts';
import { vocabularyOf } from '../vocabulary.ts';
import { checkTemplate } from './word/check.ts';

const fileOf = (kind: string): URL => new URL(`../templates/${kind}.docx`, import.meta.url);
/** The oldest day a zip can name: the same layout is the same file. */
const date = new Date(1980, 0, 1);

const written = (kind: (typeof KIND_CODES)[number]): Buffer => {
  const zip = new PizZip();
  for (const [name, xml] of Object.entries(layoutOf(kind)))
    zip.file(name, xml, { date, createFolders: false });
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};

describe('a shipped template', () => {
  test.each(KIND_CODES)('of %s is what its layout writes', (kind) => {
    if (process.env.WRITE === '1') writeFileSync(fileOf(kind), written(kind));
    expect(readFileSync(fileOf(kind)).equals(written(kind)), 'run with WRITE=1 and look at the files').toBe(
      true,
    );
  });

  test.each(KIND_CODES)('of %s has no fault', (kind) => {
    const checked = checkTemplate(readFileSync(fileOf(kind)), vocabularyOf(kindNamed(kind)));
    expect('faults' in checked ? checked.faults : []).toEqual([]);
  });
});
