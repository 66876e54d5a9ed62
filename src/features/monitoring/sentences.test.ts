import { describe, expect, test } from 'vitest';
import { messages } from './messages.vi.ts';
import { warnings } from './messages.warnings.vi.ts';
import { type Described, sentences, warningSentences } from './testing/sentences.ts';

const WORDS_OF_WARNINGS = ['formula-over-new', 'formula-relative', 'formula-points'];

const patterns = Object.entries(messages).filter(([, text]) => text.includes('{{'));
const spoken = Object.entries(warnings).filter(([key]) => !WORDS_OF_WARNINGS.includes(key));

const matcherOf = (template: string): RegExp =>
  new RegExp(`^${template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\{\w+\}\}/g, '.+')}$`, 'u');

type Descriptions = Readonly<Record<string, Described>>;
const ofPatterns = sentences as Descriptions;
const ofWarnings = warningSentences as Descriptions;
const described = (entries: readonly (readonly [string, string])[], by: Descriptions) =>
  entries.map(([key, template]) => [key, template, ...(by[key] ?? ['', ''])] as const);
const all = [...described(patterns, ofPatterns), ...described(spoken, ofWarnings)];

const table = (entries: typeof all): string[] => [
  '| code | pattern | printed when | example |',
  '| --- | --- | --- | --- |',
  ...entries.map(([key, template, when, example]) => `| \`${key}\` | ${template} | ${when} | ${example} |`),
];

const page = (): string =>
  [
    '# Sentences',
    '',
    'Generated from the message catalogues of `src/features/monitoring` by `sentences.test.ts`',
    '(`npx vitest run src/features/monitoring/sentences.test.ts -u` writes it again). Every figure is printed by these',
    'patterns over its card; none knows a locality, a document or an ID. Names come from the records.',
    '',
    '## Figures',
    '',
    ...table(described(patterns, ofPatterns)),
    '',
    '## Warnings',
    '',
    'A warning never changes a printed number.',
    '',
    ...table(described(spoken, ofWarnings)),
    '',
  ].join('\n');

describe('the catalogue of sentences', () => {
  test.each(all)(
    '%s says when it is printed, with an example that it prints',
    (_, template, when, example) => {
      expect(when).not.toBe('');
      expect(example).toMatch(matcherOf(template));
    },
  );

  test('the page in docs is the one the catalogue gives', async () => {
    await expect(page()).toMatchFileSnapshot('../../../docs/sentences.md');
  });

  test('no pattern names a place, an organisation or a number', () => {
    for (const template of [...Object.values(messages), ...Object.values(warnings)])
      expect(template.replace(/\{\{\w+\}\}|\b100\b/g, '')).not.toMatch(
        /\d{2,}|Rịa|Bỉm|Phúc|Nguyên|Điện Biên/u,
      );
  });
});
