import { type RuleWord, ruleWords } from '#features/rules/messages.values.vi.ts';
import type { Parameter } from '#features/rules/model.ts';
import { printValue, type SayRule } from '#features/rules/printValue.ts';
import { overlays, parameterOf, parameters, ruleDocuments, shippedRows } from '#features/rules/shipped.ts';
import type { Day } from '#kernel/day.ts';
import { columnDate } from '#kernel/number.ts';
import { fill } from '#kernel/sentence.ts';
import { type CaseRule, caseRules, testsOf, writtenRules } from './ruleSources.ts';

const say: SayRule = (word, values) => fill(ruleWords[word] ?? word, values);
const printDate = (day: Day | null): string => (day === null ? '–' : columnDate(day));
const line = (...cells: string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
const short = (file: string): string => `\`${file.replace(/^src\//, '')}\``;
const tests = (number: string): string => (testsOf.get(number) ?? []).map(short).join(', ');
const confidence = (word: string): string => say(`confidence.${word}` as RuleWord);

const head = (...cells: string[]): string[] => [line(...cells), line(...cells.map(() => '---'))];

const valuesOf = (parameter: Parameter): string[] =>
  shippedRows
    .filter(({ key }) => key === parameter.key)
    .map((row) =>
      line(
        parameter.number,
        printValue(say, parameter, row.value),
        printDate(row.since),
        printDate(row.until),
        [row.clause, row.note].filter(Boolean).join('; '),
        confidence(row.confidence),
      ),
    );

const section = (group: string): string[] => {
  const ofGroup = parameters.filter((parameter) => parameter.group === group);
  return [
    `## ${say(`group.${group}` as RuleWord)}`,
    '',
    ...head('number', 'rule', 'key', 'stricter', 'tests'),
    ...ofGroup.map(({ number, name, key, stricter }) =>
      line(number, name, `\`${key}\``, say(`stricter.${stricter}` as RuleWord), tests(number)),
    ),
    '',
    ...head('number', 'value', 'since', 'until', 'source', 'confidence'),
    ...ofGroup.flatMap(valuesOf),
    '',
  ];
};

const documents = (): string[] => [
  ...head('document', 'issued', 'since', 'until', 'read', 'confidence'),
  ...ruleDocuments
    .filter(({ kind }) => kind !== 'none' && kind !== 'convention')
    .map(({ number, name, issuedOn, since, until, isRead, confidence: known }) =>
      line(
        [number, name].filter(Boolean).join(', '),
        printDate(issuedOn),
        printDate(since),
        printDate(until),
        isRead ? 'yes' : 'no',
        confidence(known),
      ),
    ),
];

const local = (): string[] =>
  overlays.flatMap(({ name, issuer, issuedIn, rows }) => [
    `### ${name}, ${issuer}, ${issuedIn}`,
    '',
    ...head('number', 'rule', 'value', 'source'),
    ...rows.map(({ key, value, clause, note }) => {
      const parameter = parameterOf(key);
      const source = [clause, note].filter(Boolean).join('; ');
      return line(parameter.number, parameter.name, printValue(say, parameter, value), source);
    }),
    '',
  ]);

/** What a rule of the case rests on: the newest row of its parameter, or else the document it cites. */
const groundOf = ({ source, parameter }: CaseRule) =>
  parameter
    ? shippedRows.findLast(({ key }) => key === parameter)
    : (ruleDocuments.findLast(({ number }) => number && source.includes(number)) ??
      ruleDocuments.find(({ kind }) => kind === 'charter'));

const caseLine = (rule: CaseRule): string => {
  const ground = groundOf(rule);
  const parameter = rule.parameter ? parameterOf(rule.parameter).number : '–';
  // What is filled in when the rule speaks: the limit is its parameter, the clause has its own column.
  const text = rule.text
    .replace(' ({{clause}})', '')
    .replace('{{limit}}', parameter)
    .replace(/{{\w+}}/g, '…');
  return line(
    rule.number,
    text,
    rule.source,
    parameter,
    printDate(ground?.since ?? null),
    ground ? confidence(ground.confidence) : '–',
    rule.remover,
    tests(rule.number),
  );
};

/** `docs/rules.md`: every number with its text, source, days, confidence and tests. */
export const rulesPage = (): string =>
  [
    '# Rules',
    '',
    'Generated from `src/features/rules/data/rules.json`, the rules of the case (`src/features/admissions`) and the numbered',
    'comments of the code by `docs.test.ts` (`npx vitest run src/main/docs.test.ts -u` writes it again). A test is listed',
    'where its text names the number. A value is judged by the day of the step; «chưa kiểm chứng» is shown wherever such a value decides.',
    '',
    '## Documents',
    '',
    ...documents(),
    '',
    '## Rules in code',
    '',
    ...head('number', 'rule', 'asks', 'where', 'tests'),
    ...writtenRules
      .toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
      .map(({ number, text, asks, file }) =>
        line(
          number,
          text,
          asks.map((key) => parameterOf(key as Parameter['key']).number).join(', '),
          short(file),
          tests(number),
        ),
      ),
    '',
    '## Rules of the case',
    '',
    'What can block an act on a case (`R-ADM`) and what the linter of dossiers finds (`R-LIN`), in the words people read.',
    'Where a parameter decides, its value, days and confidence stand below under its number; else since and confidence are',
    'those of the document.',
    '',
    ...head('number', 'rule', 'source', 'parameter', 'since', 'confidence', 'who removes it', 'tests'),
    ...caseRules.map(caseLine),
    '',
    ...[...new Set(parameters.map(({ group }) => group))].flatMap(section),
    '## Published local guides, switched off',
    '',
    ...local(),
  ].join('\n');
