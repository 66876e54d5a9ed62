import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
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

test('no sentence is kept that nothing says', async () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|sql)$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const code = files
    .filter((file) => !/\.(vi|en)\.ts$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const written = new Set([...code.matchAll(/'([\w.:-]+)'/g)].map(([, key]) => key as string));
  const words = new Set(code.match(/\b\w+\b/g));
  /** `title.${kind}`: a key that is put together, as a pattern of what it may become. */
  const made = [
    ...new Set([...code.matchAll(/`((?:[\w.:-]|\$\{[^{}`]*\})+)`/g)].map(([, form]) => form as string)),
  ]
    .map((form) => form.split(/\$\{[^{}]*\}/))
    .filter((parts) => parts.length > 1 && /\w\w/.test(parts.join('')))
    .map((parts) => new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.:-]+')}$`));
  const isSaid = (key: string): boolean =>
    written.has(key) || words.has(key.replaceAll('-', '_')) || made.some((form) => form.test(key));
  // Codes of refusals, findings, papers and clocks get their list put before them: `refusal.` and the code.
  const codeOf = (key: string): string => key.replace(/^(?:refusal|finding|title|paper|clock)\./, '');
  const idle: string[] = [];
  for (const file of files.filter((file) => /messages[\w.]*\.vi\.ts$/.test(file))) {
    const catalogues = (await import(file)) as Record<string, Record<string, string>>;
    for (const key of Object.values(catalogues).flatMap((catalogue) => Object.keys(catalogue)))
      if (!isSaid(key) && !isSaid(codeOf(key))) idle.push(`${relative(folder, file)}: ${key}`);
  }
  expect(idle).toEqual([]);
});
