import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ruleKeys } from '../ruleset.ts';

const root = new URL('../../../../', import.meta.url).pathname;

const filesIn = (folder: string, form: RegExp): { file: string; text: string }[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && form.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ file: relative(root, path), text: readFileSync(path, 'utf8') }));

const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const sources = filesIn('src', /\.tsx?$/);
const tests = [...sources.filter(({ file }) => isTest(file)), ...filesIn('e2e', /\.test\.ts$/)];

/** Files whose tests name each number, such as `R-DEC-5`. */
export const testsOf = new Map<string, string[]>();
for (const { file, text } of tests) {
  for (const number of new Set(text.match(/\bR-[A-Z]{3}-\d+\b/g)))
    testsOf.set(number, [...(testsOf.get(number) ?? []), file]);
}

/** A rule written as a function: the sentence of its comment, where it stands, the parameters it asks for. */
export type WrittenRule = { number: string; text: string; file: string; asks: string[] };

const COMMENT = /\/\*\*\s*((?:(?!\*\/)[\s\S])*?)\*\//g;

const sentenceOf = (comment: string): string =>
  comment
    .replace(/(^|\n)\s*\*\s?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const rulesIn = ({ file, text }: { file: string; text: string }): WrittenRule[] => {
  const comments = [...text.matchAll(COMMENT)];
  return comments.flatMap((found, index) => {
    const [, number, sentence] = /^(R-[A-Z]{3}-\d+)\. (.*)$/.exec(sentenceOf(found[1] ?? '')) ?? [];
    if (!number || !sentence) return [];
    const body = text.slice(found.index + found[0].length, comments[index + 1]?.index);
    const asks = ruleKeys.filter((key) => new RegExp(`\\b${key}\\b`).test(body));
    return [{ number, text: sentence, file, asks }];
  });
};

/** Every rule of the kernel and the features whose comment begins with its number. */
export const writtenRules: WrittenRule[] = sources.filter(({ file }) => !isTest(file)).flatMap(rulesIn);
