import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inputsDigest } from './inputs.ts';

const root = mkdtempSync(join(tmpdir(), 'inputs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (path: string, text: string): string => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  return inputsDigest(root);
};

test('the bundle is made again when its sources change, and only then', () => {
  const first = write('src/web/Page.tsx', 'one');
  expect(write('src/features/plans/server/queries.ts', 'x')).toBe(first);
  expect(write('src/web/Page.test.tsx', 'x')).toBe(first);
  expect(write('src/db/database.ts', 'x')).toBe(first);
  expect(write('src/web/Page.tsx', 'two')).not.toBe(first);
  expect(write('src/web/Page.tsx', 'one')).toBe(first);
  expect(write('src/features/plans/rules.ts', 'x')).not.toBe(first);
});
