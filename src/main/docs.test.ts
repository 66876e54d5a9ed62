import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ruleWords } from '#features/rules/messages.values.vi.ts';
import { printValue, type SayRule } from '#features/rules/printValue.ts';
import { overlays, parameterOf, parameters, shippedRows } from '#features/rules/shipped.ts';
import { fill } from '#kernel/sentence.ts';
import { dataPage, idleWords, unexplained } from './testing/dataPage.ts';
import { caseRules, testsOf, writtenRules } from './testing/ruleSources.ts';
import { rulesPage } from './testing/rulesPage.ts';

const missing: string[] = [];
const say: SayRule = (word, values) => {
  if (!Object.hasOwn(ruleWords, word)) missing.push(word);
  return fill(ruleWords[word] ?? word, values);
};

describe('every rule has its number', () => {
  test('and a test that names it', () => {
    const numbers = [...parameters, ...writtenRules, ...caseRules].map(({ number }) => number);
    expect(numbers.filter((number) => !testsOf.has(number))).toEqual([]);
  });

  test('one number is one rule in code', () => {
    const numbers = [...writtenRules, ...caseRules].map(({ number }) => number);
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
    expect(numbers.length).toBeGreaterThan(8);
  });

  test('a rule of the case has its sentence', () => {
    expect(caseRules.filter(({ text }) => text === '').map(({ number }) => number)).toEqual([]);
  });

  test('and a test names no rule that is not there', () => {
    const known = new Set([...parameters, ...writtenRules, ...caseRules].map(({ number }) => number));
    expect([...testsOf.keys()].filter((number) => !known.has(number))).toEqual([]);
  });
});

describe('values in words', () => {
  test.each([
    ['decisionWorkingDays', 45, '45 ngày làm việc'],
    ['branchSendWorkingDays', null, 'không quy định'],
    ['probationExtensionMonths', null, 'không có'],
    ['introducerMustBeFullMember', true, 'có'],
    [
      'standingBoardVote',
      { numerator: 1, denominator: 2, isInclusive: false, of: 'standing-board-members' },
      'trên 1/2 số ủy viên ban thường vụ',
    ],
    ['voteMethods', ['secret-ballot', 'party-card'], 'bỏ phiếu kín, giơ thẻ đảng viên'],
  ] as const)('%s', (key, value, printed) => {
    expect(printValue(say, parameterOf(key), value)).toBe(printed);
  });

  test('no shipped value is printed with a code', () => {
    for (const { key, value } of [...shippedRows, ...overlays.flatMap(({ rows }) => rows)])
      printValue(say, parameterOf(key), value);
    for (const { group, stricter } of parameters) {
      say(`group.${group}` as Parameters<SayRule>[0]);
      say(`stricter.${stricter}` as Parameters<SayRule>[0]);
    }
    expect(missing).toEqual([]);
  });
});

test('the page in docs is the one the rules give', async () => {
  await expect(rulesPage()).toMatchFileSnapshot('../../docs/rules.md');
});

describe('the page on data', () => {
  test('says of every table and view what it holds', () => {
    expect(unexplained(), 'say it in a comment above its `create table`').toEqual([]);
    expect(idleWords()).toEqual([]);
  });

  test('is the one the migrations give', async () => {
    await expect(dataPage()).toMatchFileSnapshot('../../docs/data.md');
  });
});

describe('what people read about the house', () => {
  const root = new URL('../../', import.meta.url).pathname;
  const filesIn = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const pages = [
    ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md'].map((file) => join(root, file)),
    ...['docs', 'src'].flatMap(filesIn).filter((file) => file.endsWith('.md')),
  ];
  const files = ['src', 'demo', 'e2e', 'benchmarks', 'docs', 'bin'].flatMap(filesIn);
  // A file is named from the root or by its last folders; what a person makes (`mau.xlsx`, `data/master.key`) is none.
  const named = /`[^`\n]*?((?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?:tsx?|mjs|css|sql))\b[^`\n]*`/g;

  test('names only files that are there', () => {
    const lost = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(named)]
        .map(([, name]) => name as string)
        .filter((name) => !/YYYY|^(?:vi|en)\./.test(name) && !files.some((file) => file.endsWith(`/${name}`)))
        .map((name) => `${page.slice(root.length)}: ${name}`),
    );
    expect(lost).toEqual([]);
  });

  test('leads nowhere that is not there', () => {
    const lost = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)]
        .map(([, target]) => target as string)
        .filter((target) => !existsSync(join(dirname(page), target)))
        .map((target) => `${page.slice(root.length)}: ${target}`),
    );
    expect(lost).toEqual([]);
  });
});
