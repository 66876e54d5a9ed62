import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8').split('## Words kept')[0] as string;
const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(ts|tsx|sql|json)$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');
const rows = glossary
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (---|Vietnamese)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every code name of the glossary that is not reserved stands in the code', () => {
  const unknown = rows
    .filter((cells) => cells[4] !== 'reserved')
    .flatMap((cells) => [...(cells[3] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name as string))
    .filter((name) => !new RegExp(`\\b${name}\\b`).test(sources));
  expect(unknown).toEqual([]);
});

test('a Vietnamese word stands once', () => {
  const words = rows.map((cells) => cells[1]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  expect(rows.length).toBeGreaterThan(80);
});
