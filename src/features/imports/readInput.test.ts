import { describe, expect, test } from 'vitest';
import { importsMessages } from './messages.vi.ts';
import { readInput } from './readInput.ts';
import { tables } from './tables.ts';

const sheet = (name: string, ...lines: string[]) => ({
  name,
  rows: lines.map((line) => line.split('|').map((cell) => cell.trim())),
});
const faultsOf = (...sheets: ReturnType<typeof sheet>[]) =>
  readInput(sheets).faults.map(({ code, line, column }) => [code, line, column].filter(Boolean).join(' '));
const readAs = (column: string, cell: string, table = 'admissions') => {
  const columns = ['code', 'unit_code', table === 'targets' ? 'plan_code' : 'decided_on'];
  const { tables: read, faults } = readInput([
    {
      name: table,
      rows: [
        [...columns, ...(table === 'targets' ? ['measure', 'bound'] : []), column],
        [
          'K1',
          'C',
          table === 'targets' ? 'P' : '2017-01-01',
          ...(table === 'targets' ? ['admission', 'min'] : []),
          cell,
        ],
      ],
    },
  ]);
  return faults[0]?.code ?? read[0]?.rows[0]?.values[column];
};

describe('cells', () => {
  test.each([
    ['ceremony_on', '31/12/2017', '2017-12-31'],
    ['ceremony_on', '2017-12-31', '2017-12-31'],
    ['ceremony_on', '31/02/2017', 'import-no-such-day'],
    ['ceremony_on', 'mai', 'import-not-a-day'],
    ['birth_year', '1.998', 1998],
    ['birth_year', '-1998', 'import-negative'],
    ['birth_year', '19,98', 'import-not-a-count'],
    ['birth_year', '1898', 'import-not-a-year'],
    ['is_readmission', 'x', true],
    ['is_readmission', 'chắc', 'import-not-a-flag'],
    ['sex', 'nam', 'import-not-a-choice'],
    ['employer', '=1+1', '=1+1'],
    ['employer', "'+84 912", '+84 912'],
    ['site_code', 'hai chữ', 'import-code-form'],
  ])('%s «%s» is %s', (column, cell, value) => {
    expect(readAs(column, cell)).toBe(value);
  });

  test.each([
    ['minimum', '8.940', 8940],
    ['minimum', '45%', 0.45],
    ['minimum', '2,5%', 0.025],
    ['minimum', '42,875', 42.875],
    ['minimum', '42.87', 'import-number-form'],
    ['minimum', '1,234.5', 'import-number-form'],
    ['minimum', 'nhiều', 'import-not-a-number'],
  ])('%s of a target «%s» is %s', (column, cell, value) => {
    expect(readAs(column, cell, 'targets')).toBe(value);
  });
});

describe('headings and sheets', () => {
  test('a wrong heading names the nearest known one', () => {
    const { faults } = readInput([sheet('units', 'code | nmae | name | kind', 'A | | A | branch')]);
    expect(faults).toEqual([
      expect.objectContaining({ code: 'import-column-unknown', column: 'nmae', values: { nearest: 'name' } }),
    ]);
  });
  test('a heading or a sheet that is like no known one suggests none', () => {
    const { faults } = readInput([
      sheet('people', 'code | unit_code | zzzzzzzzzz', 'A | U |'),
      sheet('bảng tính của tôi', 'a'),
    ]);
    expect(faults.map(({ code, values }) => [code, values])).toEqual([
      ['import-column-unlike-any', undefined],
      ['import-sheet-unlike-any', undefined],
    ]);
  });
  test('Vietnamese headings and marks of required columns are understood', () => {
    expect(faultsOf(sheet('Tổ chức đảng', 'Mã * | Tên | kind*', 'A | Đảng bộ A | province'))).toEqual([]);
  });
  test('a missing column is told once, not once a row', () => {
    expect(faultsOf(sheet('units', 'code | name', 'A | A', 'B | B'))).toEqual([
      'import-column-missing 1 kind',
    ]);
  });
  test.each([
    [[], ['import-nothing']],
    [[sheet('unit', 'code')], ['import-sheet-unknown']],
    [[sheet('units')], ['import-heading-missing 1']],
    [[sheet('people', 'code | unit_code'), sheet('people.csv', 'code | unit_code')], ['import-sheet-twice']],
    [[sheet('people', 'code | unit_code | code')], ['import-column-twice 1 code']],
    [[sheet('people', 'code | unit_code', 'A | U | rest')], ['import-row-too-long 2']],
    [[sheet('people', 'code | unit_code', 'A |')], ['import-cell-missing 2 unit_code']],
  ])('%j', (sheets, codes) => {
    expect(faultsOf(...sheets)).toEqual(codes);
  });
});

describe('rows against each other', () => {
  const units = 'code | parent_code | name | kind | founded_on | dissolved_on';
  const changes = 'operation | unit_code | effective_on | other_code | new_name';
  test.each([
    ['a code twice', [sheet('people', 'code | unit_code', 'A | U', 'A | U')], 'import-row-twice 3 code'],
    [
      'a cycle',
      [sheet('units', units, 'A | B | A | group', 'B | A | B | group')],
      'import-cycle 2 parent_code',
    ],
    [
      'a child older than its parent',
      [sheet('units', units, 'A | | A | group | 2015-01-01', 'B | A | B | group | 2014-01-01')],
      'import-child-before-parent 3 parent_code',
    ],
    [
      'a child that outlives its parent',
      [sheet('units', units, 'A | | A | group | | 2015-01-01', 'B | A | B | group')],
      'import-child-after-parent 3 parent_code',
    ],
    [
      'two days of ending',
      [
        sheet('units', units, 'A | | A | group | | 2015-01-01'),
        sheet('unit_changes', changes, 'dissolve | A | 2016-01-01'),
      ],
      'import-two-ends 2 effective_on',
    ],
    [
      'a rename without a name',
      [sheet('unit_changes', changes, 'rename | A | 2016-01-01')],
      'import-cell-missing-here 2 new_name',
    ],
    [
      'a unit merged into itself',
      [sheet('unit_changes', changes, 'merge | A | 2016-01-01 | A')],
      'import-unit-with-itself 2 other_code',
    ],
    [
      'a decision number twice',
      [
        sheet(
          'admissions',
          'code | unit_code | decided_on | decision_number',
          'A | U | 2017-01-01 | 1',
          'B | U | 2017-01-01 | 1',
        ),
      ],
      'import-decision-number-twice 3 decision_number',
    ],
    [
      'min above max',
      [
        sheet(
          'targets',
          'code | plan_code | unit_code | measure | bound | minimum | maximum',
          'A | P | U | admission | range | 220 | 200',
        ),
      ],
      'import-minimum-above-maximum 2 minimum',
    ],
    [
      'a rate without its sign',
      [
        sheet(
          'targets',
          'code | plan_code | unit_code | measure | bound | minimum',
          'A | P | U | clean-and-strong | rate-min | 45',
        ),
      ],
      'import-rate-above-whole 2 minimum',
    ],
    [
      'another number than the formula, without a reason',
      [
        sheet(
          'targets',
          'code | plan_code | unit_code | measure | bound | minimum | suggested',
          'A | P | U | admission | exact | 25 | 200',
        ),
      ],
      'import-reason-missing 2 reason',
    ],
    [
      'another number than rate × base, without a reason',
      [
        sheet(
          'targets',
          'code | plan_code | unit_code | measure | bound | minimum | rate | base_value',
          'A | P | U | admission | exact | 25 | 20% | 1.000',
        ),
      ],
      'import-reason-missing 2 reason',
    ],
    [
      'parts that do not add up',
      [
        sheet(
          'head_counts',
          'unit_code | kind | on_day | total | declared_by',
          'U | members | 2017-01-01 | 10 | A',
        ),
        sheet(
          'head_count_parts',
          'unit_code | kind | on_day | dimension | key | n',
          'U | members | 2017-01-01 | sex | male | 5',
          'U | members | 2017-01-01 | sex | female | 4',
        ),
      ],
      'import-parts-do-not-sum 2 n',
    ],
    [
      'an unknown period',
      [sheet('plans', 'code | unit_code | period', 'A | U | 2017-13')],
      'import-not-a-period 2 period',
    ],
    [
      'a term without days',
      [sheet('plans', 'code | unit_code | period | ends_on', 'A | U | term:2015-2020 | 2020-12-31')],
      'import-cell-missing-here 2 starts_on',
    ],
  ])('%s', (_, sheets, fault) => {
    expect(faultsOf(...sheets)).toEqual([fault]);
  });

  test('nothing follows from a cell that could not be read', () => {
    const heading = 'unit_code | kind | on_day | total | declared_by';
    const parts = 'unit_code | kind | on_day | dimension | key | n';
    const decisions = 'code | unit_code | decided_on | decision_number';
    const target = 'code | plan_code | unit_code | measure | bound | minimum';
    expect([
      faultsOf(
        sheet('head_counts', heading, 'U | members | 2017-01-01 | -5 | A'),
        sheet('head_count_parts', parts, 'U | members | 2017-01-01 | sex | male | 5'),
      ),
      faultsOf(sheet('targets', target, 'A | P | U | admission | min | -5')),
      faultsOf(sheet('admissions', decisions, 'A | U | 31/02/2017 | 1', 'B | U | mai | 1')),
    ]).toEqual([
      ['import-negative 2 total'],
      ['import-negative 2 minimum'],
      ['import-no-such-day 2 decided_on', 'import-not-a-day 3 decided_on'],
    ]);
  });

  test('43 for 42,875 needs no reason', () => {
    const heading = 'code | plan_code | unit_code | measure | bound | minimum | suggested';
    expect(faultsOf(sheet('targets', heading, 'A | P | U | admission | min | 43 | 42,875'))).toEqual([]);
  });
});

test('the example of every column is good', () => {
  for (const { name, columns } of tables) {
    for (const column of columns) {
      const rows = [
        columns.map((each) => each.name),
        columns.map((each) => (each === column ? each.example : '')),
      ];
      const faults = readInput([{ name, rows }]).faults.filter(
        (fault) => fault.column === column.name && column.example !== '',
      );
      expect(
        faults.filter(({ code }) => !code.startsWith('import-cell-missing')),
        `${name}.${column.name}`,
      ).toEqual([]);
    }
  }
});

test('every sentence ends as a sentence', () => {
  for (const sentence of Object.values(importsMessages)) expect(sentence).toMatch(/[.:]$/);
});
