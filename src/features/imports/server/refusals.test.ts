import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/transaction.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { words } from '#main/messages.ts';
import { machine, testHouse } from '#main/testing.ts';
import type { Actor } from '#server/perform.ts';

const house = await testHouse();

const sheet = (name: string, ...lines: string[]) => ({
  name,
  rows: lines.map((line) => line.split('|').map((cell) => cell.trim())),
});
type Sheets = ReturnType<typeof sheet>[];

const before: Sheets = [
  sheet(
    'units',
    'code | parent_code | name | kind | founded_on',
    'T | | Đảng bộ tỉnh T | province |',
    'X | T | Đảng bộ xã X | base-org | 2010-01-01',
    'C | X | Chi bộ C | branch | 2010-01-01',
    'Y | T | Đảng bộ xã Y | base-org |',
  ),
  sheet('people', 'code | unit_code', 'N1 | C', 'N2 | C'),
  sheet('members', 'person_code | unit_code | ceremony_on | from', 'N1 | C | 2012-02-03 | 2012-02-03'),
  sheet(
    'documents',
    'code | unit_code | kind | continues_code | replaced_by_code',
    'D1 | T | plan | D2 |',
    'D2 | T | plan | | D1',
  ),
  sheet('plans', 'code | unit_code | period', 'P | T | 2017'),
  sheet(
    'targets',
    'code | plan_code | unit_code | person_code | measure | bound | minimum | document_codes',
    'Z1 | P | X | | admission | min | 852 | D2; D1',
    'Z2 | P | C | N1 | admission | exact | 1 |',
  ),
  sheet(
    'structure_goals',
    'code | plan_code | unit_code | population | dimension | key | bound | minimum | maximum',
    'G1 | P | X | admissions | sex | female | rate-min | 35% |',
    'G2 | P | X | sources | ethnic-group | group:minority | rate-range | 20% | 25%',
  ),
  sheet(
    'admissions',
    'code | unit_code | decided_on | decision_number | decided_by',
    'K1 | C | 2017-02-03 | 1-QĐ | HU',
  ),
  sheet('officers', 'unit_code | person_name | body | from', 'X | Nguyễn Văn Bình | committee | 2015-05-15'),
  sheet(
    'head_counts',
    'unit_code | kind | on_day | total | declared_by',
    'X | members | 2017-12-31 | 10 | HU',
  ),
  sheet(
    'head_count_parts',
    'unit_code | kind | on_day | dimension | key | n',
    'X | members | 2017-12-31 | sex | male | 6',
    'X | members | 2017-12-31 | sex | female | 4',
  ),
  sheet('sites', 'code | sort | kind | name | unit_code', 'B1 | place | ban | Bản Một | X'),
  sheet(
    'site_states',
    'site_code | since | state',
    'B1 | 2016-01-01 | no-member',
    'B1 | 2017-01-01 | own-branch',
  ),
  sheet('site_members', 'site_code | person_code | how | from', 'B1 | N1 | local | 2015-01-01'),
];

/** A digest of every row of every table but the audit, which tells of tries too. */
const everything = () =>
  inTransaction(house.db, '/', async (tx) => {
    const tables = await sql<{ name: string }>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
        and relname !~ '^(audit|kysely|schema)' order by 1`.execute(tx);
    const texts = [];
    for (const { name } of tables.rows) {
      const { rows } = await sql<{ digest: string | null }>`
        select md5(string_agg(t::text, ',' order by t::text)) as digest from ${sql.table(name)} t`.execute(
        tx,
      );
      texts.push(`${name} ${rows[0]?.digest}`);
    }
    return texts.join('\n');
  });

const refusalOf = async (sheets: Sheets, actor: Actor = machine): Promise<Refusal> => {
  const kept = await everything();
  const error = await house.call('import.run', actor, { sheets }).catch((thrown: unknown) => thrown);
  expect(await everything()).toBe(kept);
  return error as Refusal;
};

beforeAll(() => house.call('import.run', machine, { sheets: before }));

test('every kind of row comes back unchanged', async () => {
  const { tables } = await house.call('import.run', machine, { sheets: before });
  for (const { table, rows, unchanged } of tables) expect([table, unchanged]).toEqual([table, rows]);
});

test.each([
  [
    'officers',
    sheet(
      'officers',
      'unit_code | person_name | body | from | post',
      'X | Nguyễn Văn Bình | committee | 2015-05-15 | Bí thư',
    ),
  ],
  [
    'members',
    sheet(
      'members',
      'person_code | unit_code | ceremony_on | from | until',
      'N1 | C | 2012-02-03 | 2012-02-03 | 2030-01-01',
    ),
  ],
  [
    'site_members',
    sheet(
      'site_members',
      'site_code | person_code | how | from | document_code',
      'B1 | N1 | seconded | 2015-01-01 | D1',
    ),
  ],
  ['site_states', sheet('site_states', 'site_code | since | state', 'B1 | 2016-01-01 | members-no-branch')],
  [
    'targets',
    sheet(
      'targets',
      'code | plan_code | unit_code | measure | bound | minimum | document_codes',
      'Z1 | P | X | admission | min | 852 | D1; D2',
    ),
  ],
  ['documents', sheet('documents', 'code | unit_code | kind', 'D1 | T | plan')],
  [
    'units',
    sheet(
      'units',
      'code | parent_code | name | kind | founded_on',
      'Y | T | Đảng bộ xã Y | base-org | 2011-01-01',
    ),
  ],
])('one corrected row of %s is one change, and its correction another', async (_, corrected) => {
  const counts = (answer: { tables: { new: number; changed: number }[] }) => answer.tables[0];
  const one = await house.call('import.run', machine, { sheets: [corrected] });
  expect(counts(one)).toMatchObject({ new: 0, changed: 1, unchanged: 0 });
  const back = await house.call('import.run', machine, { sheets: before });
  expect(back.tables.reduce((sum: number, { changed }: { changed: number }) => sum + changed, 0)).toBe(1);
});

test('an annulled admission is taken off with a trace, once', async () => {
  const annulled = sheet(
    'annulments',
    'admission_code | annulled_on | annulment',
    'K1 | 2018-03-15 | Sai thủ tục',
  );
  const run = async () => (await house.call('import.run', machine, { sheets: [annulled] })).tables[0];
  expect(await run()).toMatchObject({ new: 1, changed: 0 });
  expect(await run()).toMatchObject({ new: 0, unchanged: 1 });
});

describe('what the database knows better is refused with its place, and changes nothing', () => {
  const admission = 'code | unit_code | decided_on | decision_number | decided_by';
  const cases: [string, Sheets, string, string][] = [
    [
      'an unknown code',
      [sheet('people', 'code | unit_code', 'N9 | CC')],
      'import-unknown-code',
      'people/2/unit_code',
    ],
    [
      'a code no catalogue lists',
      [sheet('units', 'code | parent_code | name | kind', 'C9 | X | C9 | brunch')],
      'import-unknown-listed',
      'units/2/kind',
    ],
    [
      'a code that is like none of its catalogue',
      [sheet('units', 'code | parent_code | name | kind', 'C9 | X | C9 | qqqqqqqqqqqq')],
      'import-listed-unlike-any',
      'units/2/kind',
    ],
    [
      'a decision number that another admission has',
      [sheet('admissions', admission, 'K9 | C | 2017-02-03 | 1-QĐ | HU')],
      'import-decision-number-kept',
      'admissions/2/decision_number',
    ],
    [
      'a fact before its unit',
      [sheet('admissions', admission, 'K9 | C | 2009-02-03 | 2-QĐ | HU')],
      'import-outside-unit-life',
      'admissions/2/decided_on',
    ],
    [
      'a fact of tomorrow',
      [sheet('admissions', admission, 'K9 | C | 22/11/2026 | 3-QĐ | HU')],
      'import-day-in-the-future',
      'admissions/2/decided_on',
    ],
    [
      'a head-count of tomorrow',
      [
        sheet(
          'head_counts',
          'unit_code | kind | on_day | total | declared_by',
          'X | members | 2026-11-22 | 9 | HU',
        ),
      ],
      'import-day-in-the-future',
      'head_counts/2/on_day',
    ],
    [
      'a personal target of nobody on the roll',
      [
        sheet(
          'targets',
          'code | plan_code | unit_code | person_code | measure | bound | minimum',
          'Z9 | P | C | N2 | admission | exact | 1',
        ),
      ],
      'import-not-a-roll-member',
      'targets/2/person_code',
    ],
    [
      'a goal for a value nobody knows',
      [
        sheet(
          'structure_goals',
          'code | plan_code | unit_code | population | dimension | key | bound | minimum',
          'G9 | P | X | admissions | sex | famale | rate-min | 35%',
        ),
      ],
      'import-unknown-listed',
      'structure_goals/2/key',
    ],
    [
      'a goal for what members are not broken down by',
      [
        sheet(
          'structure_goals',
          'code | plan_code | unit_code | population | dimension | key | bound | minimum',
          'G9 | P | X | members | education | us-done | rate-min | 35%',
        ),
      ],
      'import-dimension-is-not-of-members',
      'structure_goals/2/dimension',
    ],
    [
      'a share above the whole',
      [
        sheet(
          'structure_goals',
          'code | plan_code | unit_code | population | dimension | key | bound | minimum',
          'G9 | P | X | admissions | sex | female | rate-min | 135%',
        ),
      ],
      'import-rate-above-whole',
      'structure_goals/2/minimum',
    ],
    [
      'parts of nothing',
      [
        sheet(
          'head_count_parts',
          'unit_code | kind | on_day | dimension | key | n',
          'X | members | 2001-01-01 | sex | male | 1',
        ),
      ],
      'import-head-count-missing',
      'head_count_parts/2/unit_code',
    ],
    [
      'a part that spoils a kept sum',
      [
        sheet(
          'head_count_parts',
          'unit_code | kind | on_day | dimension | key | n',
          'X | members | 2017-12-31 | sex | male | 7',
        ),
      ],
      'import-refused-by-table',
      'head_count_parts',
    ],
    [
      'a member in two branches',
      [sheet('members', 'person_code | unit_code | ceremony_on | from', 'N1 | C | 2012-02-03 | 2013-01-01')],
      'import-refused-by-table',
      'members',
    ],
    [
      'a member at a place before the roll has the person',
      [sheet('site_members', 'site_code | person_code | how | from', 'B1 | N1 | local | 2012-02-02')],
      'import-not-on-the-roll-that-day',
      'site_members/2/from',
    ],
    [
      'somebody at a place who is on no roll',
      [sheet('site_members', 'site_code | person_code | how | from', 'B1 | N2 | local | 2015-01-01')],
      'import-not-a-roll-member',
      'site_members/2/person_code',
    ],
    [
      'a member at a place twice in one day',
      [sheet('site_members', 'site_code | person_code | how | from', 'B1 | N1 | seconded | 2016-01-01')],
      'import-refused-by-table',
      'site_members',
    ],
    [
      'a child older than the parent that is kept',
      [sheet('units', 'code | parent_code | name | kind | founded_on', 'C9 | X | C9 | branch | 2001-01-01')],
      'import-child-outside-parent',
      'units/2',
    ],
  ];
  test.each(cases)('%s', async (_, sheets, code, field) => {
    const { reasons } = await refusalOf(sheets);
    expect(reasons.map((reason) => [reason.code, reason.field])).toEqual([[code, field]]);
    for (const reason of reasons) expect(words(reason, 'refusal', 'vi')).toMatch(/^[^{}]+[.]$/);
    for (const reason of reasons) expect(words(reason, 'refusal', 'vi')).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  test('everything wrong is told at once, and one good row among bad ones is not kept', async () => {
    const { reasons } = await refusalOf([
      sheet('people', 'code | unit_code | birth_year', 'N8 | C | 1990', 'N9 | CC | -3', ' | C |'),
      sheet('admissions', admission, 'K9 | C | 31/02/2017 | 2 | HU'),
    ]);
    expect(reasons.map(({ code }) => code)).toEqual([
      'import-no-such-day',
      'import-negative',
      'import-unknown-code',
      'import-cell-missing',
    ]);
  });

  test('hundreds of faults are counted after two hundred', async () => {
    const rows = Array.from({ length: 250 }, (_, n) => `N${n + 10} | CC`);
    const { reasons } = await refusalOf([sheet('people', 'code | unit_code', ...rows)]);
    expect(reasons).toHaveLength(201);
    expect(reasons.at(-1)).toMatchObject({ code: 'import-more-faults', values: { left: 50 } });
  });
});

describe('an importer of one commune', () => {
  test('brings in what lies there and sees nothing else', async () => {
    const actor = await house.account('administrator', 'X');
    const branch = (code: string, parent: string) =>
      sheet('units', 'code | parent_code | name | kind', `${code} | ${parent} | Chi bộ | branch`);
    const fact = sheet('admissions', 'code | unit_code | decided_on', 'KX | CX | 2017-05-05');
    const { tables } = await house.call('import.run', actor, { sheets: [branch('CX', 'X'), fact] });
    expect(tables.map(({ new: added }: { new: number }) => added)).toEqual([1, 1]);
    expect((await refusalOf([branch('CY', 'Y')], actor)).reasons[0]?.code).toBe('import-unknown-code');
    expect((await refusalOf([branch('CZ', '')], actor)).reasons[0]?.code).toBe('import-outside-scope');
    const other = sheet('people', 'code | unit_code', 'N9 | Y');
    expect((await refusalOf([other], actor)).reasons[0]?.code).toBe('import-unknown-code');
    const taken = sheet('units', 'code | parent_code | name | kind', 'Y | X | Xã Y của tôi | branch');
    expect((await refusalOf([taken], actor)).reasons[0]?.code).toMatch(
      /^import-(outside-scope|refused-by-table)$/,
    );
  });
});
