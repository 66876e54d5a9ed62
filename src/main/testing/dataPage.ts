import { readdirSync, readFileSync } from 'node:fs';
import { dataWords } from './dataWords.ts';

type Made = { what: 'table' | 'view' | 'function'; name: string; file: string; words: string };

const folder = new URL('../../db/migrations/', import.meta.url);
const migrations = readdirSync(folder)
  .filter((file) => file.endsWith('.sql'))
  .sort()
  .map((file) => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }));

const MADE = /((?:^--[^\n]*\n)*)^create (?:or replace )?(table|view|function) (\w+)/gm;
const TOLD = /comment on (table|column) ([\w.]+) is\s+'((?:''|[^'])*)'/g;

const sentence = (text: string): string =>
  text
    .replace(/''/g, "'")
    .replace(/(^|\s)--\s*/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .trim();

/** Everything that stands in the database, by its newest definition; its words may be those of an older one. */
const made = new Map<string, Made>();
const columns: [name: string, words: string][] = [];
for (const { file, text } of migrations) {
  for (const [, was = '', name = ''] of text.matchAll(
    /^alter (?:table|view|function) (\w+)(?:\([^)]*\))? rename to (\w+)/gm,
  )) {
    const one = made.get(was);
    if (one) made.set(name, { ...one, name });
    made.delete(was);
  }
  for (const [, comment = '', what, name] of text.matchAll(MADE)) {
    const key = name as string;
    const words = sentence(comment) || made.get(key)?.words || '';
    made.set(key, { what: what as Made['what'], name: key, file, words });
  }
  for (const [, what, name, words] of text.matchAll(TOLD)) {
    const table = made.get(name as string);
    if (what === 'column') columns.push([name as string, sentence(words as string)]);
    else if (table) table.words = sentence(words as string);
  }
  for (const [, name] of text.matchAll(/^drop (?:table|view|function) (?:if exists )?(\w+)/gm))
    made.delete(name as string);
}

const wordsOf = ({ name, words }: Made): string => dataWords[name] ?? words;
const all = (what: Made['what']): Made[] => [...made.values()].filter((one) => one.what === what);
const rows = (some: Made[]): string[] =>
  some.map((one) => `| \`${one.name}\` | ${wordsOf(one) || '–'} | ${one.file.replace(/\.sql$/, '')} |`);

/** Tables and views of which nobody says what they hold. */
export const unexplained = (): string[] =>
  [...all('table'), ...all('view')].filter((one) => wordsOf(one) === '').map(({ name }) => name);

/** Words kept for what stands in the database no more. */
export const idleWords = (): string[] => Object.keys(dataWords).filter((name) => !made.has(name));

/** `docs/data.md`: what each table holds, and where the definition in force of a view or function stands. */
export const dataPage = (): string =>
  [
    '# Data',
    '',
    'Written from the comments of `src/db/migrations` and from `dataWords.ts` by `docs.test.ts`',
    '(`npx vitest run src/main/docs.test.ts -u` writes it again). Columns and their types are in `src/db/schema.ts`. A later',
    'migration that replaces a view or function takes over all of the one named here, which is the newest. To «append-only»',
    'tables the app role may only add; «passing» ones are not in backups.',
    '',
    '## Tables',
    '',
    '| table | what it holds | made by |',
    '| --- | --- | --- |',
    ...rows(all('table')),
    '',
    '## Columns that need a word',
    '',
    '| column | what it says |',
    '| --- | --- |',
    ...columns.map(([name, words]) => `| \`${name}\` | ${words} |`),
    '',
    '## Views and functions',
    '',
    'Names that begin with `refuse_` are triggers that keep an invariant.',
    '',
    '| name | what it is for | newest definition |',
    '| --- | --- | --- |',
    ...rows([...all('view'), ...all('function')]),
    '',
  ].join('\n');
