import { expect, test } from 'vitest';
import { KINDS, type PaperKind } from './kinds.ts';
import { GROUPS, LISTS } from './placeholders.ts';

const line = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
const fromOf = ({ from }: PaperKind): string =>
  typeof from === 'string'
    ? `\`${from}\``
    : `\`${[from.act, from.matter, from.by].filter(Boolean).join(' ')}\``;
const issuers = {
  branch: 'branch',
  base: 'base committee',
  meeting: 'unit whose body met',
  reporting: 'unit that reports',
};

const page = (): string =>
  [
    '# Papers (giấy tờ)',
    '',
    'Generated from `src/features/papers`. **Every shipped wording is «chưa kiểm chứng»**: the layout follows 36-HD/VPTW',
    '(3/4/2018; its successor and margins are not confirmed), titles and marks of forms come from 12-HD/BTCTW (18/1/2022); the',
    'official text of each form was not read. A unit puts its own template in place on «Mẫu giấy tờ».',
    '',
    'A number runs per issuing unit, type and term, without gaps; a void paper keeps it. An issued file is frozen and goes when a',
    'person it names is forgotten. What a committee concludes and what a verification found is written by hand and never kept.',
    '',
    line('kind', 'form', 'type', 'issued by', 'T/M', 'printed from', 'reads'),
    line(...Array.from({ length: 7 }, () => '---')),
    ...KINDS.map((kind: PaperKind) =>
      line(
        `\`${kind.code}\``,
        kind.form || '–',
        kind.type ?? '–',
        issuers[kind.issuer],
        kind.onBehalf === 'body' ? 'the deciding body' : (kind.onBehalf ?? '–'),
        fromOf(kind),
        kind.reads.join(', '),
      ),
    ),
    '',
    '## Placeholders',
    '',
    'A template names values between braces; a list stands between `{#name}` and `{/name}` with the fields of its rows inside.',
    '',
    line('group', 'placeholder', 'example'),
    line('---', '---', '---'),
    ...Object.entries(GROUPS).flatMap(([group, of]) =>
      Object.values(of).map(({ name, example }, n) =>
        line(
          group,
          (LISTS as readonly string[]).includes(group) && n === 0 ? `\`{#${name}}\`` : `\`{${name}}\``,
          example || '–',
        ),
      ),
    ),
    '',
  ].join('\n');

test('the page in docs is the one the kinds and placeholders give', async () => {
  await expect(page()).toMatchFileSnapshot('../../../docs/papers.md');
});

test('no two placeholders have one name', () => {
  const names = Object.values(GROUPS).flatMap((of) => Object.values(of).map(({ name }) => name));
  expect(names.filter((name, n) => names.indexOf(name) !== n)).toEqual([]);
});
