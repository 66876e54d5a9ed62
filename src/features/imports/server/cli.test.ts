import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeNew } from './cli.ts';

test('a file that is there already is not overwritten', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'template-'));
  const path = join(folder, 'mau.xlsx');
  await writeNew(path, Buffer.from('first'));
  const reasons = [{ code: 'import-file-exists', values: { path } }];
  await expect(writeNew(path, Buffer.from('second'))).rejects.toMatchObject({ code: 'conflict', reasons });
  expect(await readFile(path, 'utf8')).toBe('first');
  await rm(folder, { recursive: true });
});
