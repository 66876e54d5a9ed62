import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { CHECKS } from '#features/admissions/ahead/linter.ts';
import { admissionsMessages } from '#features/admissions/messages.vi.ts';
import { RULES } from '#features/admissions/rules.ts';
import type { RuleKey } from '#features/rules/ruleset.ts';
import { ruleKeys } from '#features/rules/ruleset.ts';

const root = new URL('../../../', import.meta.url).pathname;

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

/** A rule of the procedure: what its blocker or finding says, and what it rests on. */
export type CaseRule = {
  number: string;
  text: string;
  source: string;
  parameter: RuleKey | null;
  remover: string;
};

const sentences: Record<string, string> = admissionsMessages;

/** What can block an act on a case, and what the linter of dossiers looks for, in the order of their numbers. */
export const caseRules: CaseRule[] = [
  ...Object.entries(RULES).map(([code, { number, source, parameter, remover }]) => ({
    number,
    text: sentences[`refusal.${code}`] ?? '',
    source,
    parameter,
    remover,
  })),
  ...Object.entries(CHECKS).map(([code, { rule, clause, remover }]) => ({
    number: rule,
    text: sentences[`finding.${code}`] ?? '',
    source: clause,
    parameter: null,
    remover,
  })),
].sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
