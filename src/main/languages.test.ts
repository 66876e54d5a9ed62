import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { words } from './messages.ts';
import { allOperations } from './operations.ts';

const folder = new URL('..', import.meta.url).pathname;

/** What figures print, and the rules in the words of the law: citations of Vietnamese documents, in every language. */
const citations = [
  'features/monitoring/messages.vi.ts',
  'features/monitoring/messages.titles.vi.ts',
  'features/monitoring/messages.warnings.vi.ts',
  'features/rules/messages.values.vi.ts',
];

const vietnamese = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.vi.ts'))
  .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
  .filter((file) => !citations.includes(file) && !file.endsWith('Words.vi.ts'));

type Catalogues = Record<string, Record<string, string>>;
const load = async (file: string): Promise<Catalogues> =>
  import(join(folder, file)).catch(() => ({})) as Promise<Catalogues>;

/** `{{name}}` of a sentence, sorted. */
const variablesOf = (sentence: string): string =>
  [...new Set([...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort().join(', ');

const differences = (vi: Record<string, string>, en: Record<string, string>): string[] => [
  ...Object.keys(vi)
    .filter((key) => !(key in en))
    .map((key) => `missing: ${key}`),
  ...Object.keys(en)
    .filter((key) => !(key in vi))
    .map((key) => `not in Vietnamese: ${key}`),
  ...Object.keys(vi)
    .filter((key) => key in en && variablesOf(vi[key] ?? '') !== variablesOf(en[key] ?? ''))
    .map((key) => `other variables: ${key} {{${variablesOf(vi[key] ?? '')}}}`),
];

test('every sentence of a screen and of a refusal has its English beside it', async () => {
  expect(vietnamese.length).toBeGreaterThan(14);
  const found: string[] = [];
  for (const file of vietnamese) {
    const twin = file.replace(/\.vi\.ts$/, '.en.ts');
    const [vi, en] = [await load(file), await load(twin)];
    for (const name of new Set([...Object.keys(vi), ...Object.keys(en)])) {
      found.push(...differences(vi[name] ?? {}, en[name] ?? {}).map((one) => `${twin}: ${one}`));
    }
  }
  expect(found).toEqual([]);
});

test('a refusal is said in the language asked for, and a sentence without English in Vietnamese', () => {
  const reason = { code: 'field-pattern', field: 'from', values: { example: '31/12/2017' } };
  expect(words(reason, 'refusal', 'vi')).toBe('«from» viết chưa đúng mẫu, ví dụ: 31/12/2017.');
  expect(words(reason, 'refusal', 'en')).toBe(
    '«from» is not written as it must be, for example: 31/12/2017.',
  );
  expect(words({ code: 'not-found' }, 'title', 'en')).toBe('Not found');
  expect(words({ code: 'nobody-wrote-this' }, 'refusal', 'en')).toBe('nobody-wrote-this');
});

test('every act that the log may hold is said in words', async () => {
  const { auditActs } = (await load('features/audit/web/acts.vi.ts')) as {
    auditActs: Record<string, string>;
  };
  const told = allOperations(null as never)
    .filter(({ contract }) => contract.audit !== 'none')
    .map(({ contract }) => contract.action as string);
  expect(
    told.filter((action) => !(action in auditActs)),
    'write them in src/features/audit/web/acts.vi.ts and acts.en.ts',
  ).toEqual([]);
});
