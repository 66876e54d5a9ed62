import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allMessages } from './messages.vi.ts';

const folder = new URL('..', import.meta.url).pathname;
const read = (pattern: RegExp): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        pattern.test(entry.name) &&
        !/\.test\./.test(entry.name) &&
        !entry.parentPath.includes('/web'),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

test('every code a refusal may carry has a sentence', () => {
  const codes = read(/\.ts$/).flatMap((text) => [
    ...[...text.matchAll(/new Refusal\(\s*'[^']+',\s*\[?\{\s*code: '([^']+)'/g)].map(
      ([, code]) => code as string,
    ),
    ...[...text.matchAll(/reasons?\.push\(\{\s*code: '([^']+)'/g)].map(([, code]) => code as string),
  ]);
  expect([...new Set(codes)].filter((code) => !(`refusal.${code}` in allMessages))).toEqual([]);
});

test('every named invariant of the database has a sentence', () => {
  const names = read(/\.sql$/).flatMap((text) =>
    [...text.matchAll(/constraint\s+(?:trigger\s+)?(\w+)\s+(?:check|unique|exclude|after)/g)].map(
      ([, name]) => name as string,
    ),
  );
  expect(names.length).toBeGreaterThan(30);
  const silent = [...new Set(names)]
    .map((name) => name.replaceAll('_', '-'))
    .filter((code) => !code.endsWith('-is-known') && !(`refusal.${code}` in allMessages));
  expect(silent).toEqual([]);
});
