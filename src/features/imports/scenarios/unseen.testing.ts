import type { Sheet } from '../model.ts';

/** Whole numbers by chance, from a seed. */
export const chance = (seed: number) => {
  let state = seed;
  return (from: number, to: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return from + (state % (to - from + 1));
  };
};

const SYLLABLES = [
  'Sông',
  'Lam',
  'Hòn',
  'Chồng',
  'Ea',
  'Súp',
  'Ý',
  'Yên',
  'Đồng',
  'Mười',
  'Krông',
  'Pắc',
  'Tà',
  'Lùng',
];
const p = (n: number): string => String(n).padStart(2, '0');

/** Everything that was chosen about one invented province. */
export const invented = (seed: number) => {
  const next = chance(seed);
  const name = () => `${SYLLABLES[next(0, 13)]} ${SYLLABLES[next(0, 13)]}`;
  const year = next(2012, 2023);
  const districts = Array.from({ length: 3 }, (_, at) => ({
    code: `H${at + 1}`,
    short: `${name()} ${at + 1}`,
    /** Admissions of the year before last, of last year and of the year. */
    admitted: [next(1, 40), next(1, 60), next(1, 60)] as const,
    goal: next(1, 50),
  }));
  const counts = {
    /** Admissions of the year that were annulled before its end. */
    annulled: next(1, 5),
    planNumber: next(1, 300),
    planDay: `${p(next(1, 28))}/${p(next(1, 12))}`,
    congressAbove: next(1, 40),
    sum: districts.reduce((total, { admitted }) => total + admitted[0] + admitted[1] + admitted[2], 0),
    members: next(1_000, 60_000),
    militia: next(20, 900),
    base: next(41, 5_000),
    places: {
      none: next(3, 30),
      joint: next(3, 60),
      own: next(10, 200),
      cleared: next(1, 3),
      founded: next(1, 3),
    },
    introduced: next(1, 30),
    reached: next(0, 12),
    /** Admissions of a commune that was merged on 1 July: before and after, and those of the one it joined. */
    merged: { before: next(1, 9), after: next(1, 9), own: next(1, 9) },
  };
  return { seed, next, name: name(), year, districts, ...counts };
};
export type Invented = ReturnType<typeof invented>;

const table = (name: string, columns: string, rows: readonly (readonly (string | number)[])[]): Sheet => ({
  name,
  rows: [columns.split(' '), ...rows.map((row) => row.map(String))],
});

type Admission = [code: string, unit: string, on: string, person: string];

const admissionsOf = ({ districts, year, annulled, merged, reached, next }: Invented): Admission[] => {
  const rows: Admission[] = [];
  const add = (unit: string, on: () => string, count: number, person: (n: number) => string = () => '') => {
    for (let n = 0; n < count; n += 1) rows.push([`A${rows.length}`, unit, on(), person(n)]);
  };
  const inYear = (of: number) => () => `${p(next(1, 28))}/${p(next(1, 12))}/${of}`;
  for (const { code, admitted } of districts) {
    for (const [at, count] of admitted.entries()) add(`${code}-C`, inYear(year - 2 + at), count);
  }
  add('H1-C', inYear(year), annulled);
  add('X2-C', () => `${p(next(1, 28))}/${p(next(1, 6))}/${year}`, merged.before);
  add('X2-C', () => `${p(next(1, 28))}/${p(next(7, 12))}/${year}`, merged.after);
  add('X1-C', inYear(year), merged.own);
  add(
    'X3-C',
    () => `${p(next(1, 28))}/12/${year}`,
    reached,
    (n) => `N${n}`,
  );
  return rows;
};

/** The tables of the province, as somebody would fill them in. */
export const sheetsOfInvented = (of: Invented): Sheet[] => {
  const { name, year, districts, planNumber, planDay, congressAbove, sum, places, introduced } = of;
  const admissions = admissionsOf(of);
  const annulled = admissions.filter(([, unit]) => unit === 'H1-C').slice(-of.annulled);
  const site = (state: string, then: string, count: number) =>
    Array.from({ length: count }, (_, n) => ({ code: `B-${state}-${then}-${n}`, state, then }));
  const sites = [
    ...site('no-member', '', places.none),
    ...site('no-member', 'members-no-branch', places.cleared),
    ...site('members-no-branch', '', places.joint),
    ...site('members-no-branch', 'own-branch', places.founded),
    ...site('own-branch', '', places.own),
  ];
  const communes = ['X1', 'X2', 'X3'];
  return [
    table('units', 'code parent_code name short_name kind block', [
      ['P', '', `Tỉnh ủy ${name}`, name, 'province', ''],
      ['Q', '', `Huyện ủy ${name} Ngoài`, `${name} Ngoài`, 'district', ''],
      ...districts.flatMap(({ code, short }) => [
        [code, 'P', `Huyện ủy ${short}`, short, 'district', ''],
        [`${code}-X`, code, `Đảng bộ xã ${code}`, '', 'base-org', 'territorial'],
        [`${code}-C`, `${code}-X`, `Chi bộ ${code}`, '', 'branch', 'territorial'],
      ]),
      ...communes.flatMap((code) => [
        [code, 'Q', `Đảng bộ xã ${name} ${code}`, `${name} ${code}`, 'base-org', 'territorial'],
        [`${code}-C`, code, `Chi bộ ${code}`, '', 'branch', 'territorial'],
      ]),
    ]),
    table('unit_changes', 'operation unit_code effective_on other_code', [
      ['move', 'X2-C', `01/07/${year}`, 'X1'],
      ['merge', 'X2', `01/07/${year}`, 'X1'],
    ]),
    table('documents', 'code unit_code kind number issued_on cited_as', [
      ['KH', 'P', 'plan', `${planNumber}-KH/TU`, `${planDay}/${year - 2}`, ''],
      ['DH', 'P', 'congress-resolution', '', '', `Nghị quyết Đại hội ${name}`],
    ]),
    table('plans', 'code unit_code document_code period starts_on ends_on', [
      ['P-KH', 'P', 'KH', `term:${year - 2}-${year + 3}`, `01/01/${year - 2}`, `31/12/${year + 3}`],
      ['P-DH', 'P', 'DH', `term:${year - 2}-${year + 3}`, `01/01/${year - 2}`, `31/12/${year + 3}`],
      ['P-Y', 'P', '', `${year}`, '', ''],
    ]),
    table(
      'targets',
      'code plan_code unit_code measure bound minimum maximum noun origin rate base base_value suggested reason document_codes',
      [
        [
          'T-KH',
          'P-KH',
          'P',
          'admission',
          'exact',
          sum + congressAbove + 7,
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          '',
          'KH',
        ],
        ['T-DH', 'P-DH', 'P', 'admission', 'exact', sum + 7, '', 'goal', '', '', '', '', '', '', 'DH'],
        ...districts.map(({ code, goal }) => [
          `T-${code}`,
          'P-Y',
          code,
          'admission',
          'exact',
          goal,
          '',
          '',
          'assigned',
          '',
          '',
          '',
          '',
          '',
          '',
        ]),
        [
          'T-X3',
          'P-Y',
          'X3',
          'admission',
          'range',
          200_000,
          300_000,
          '',
          'assigned',
          '2,5%',
          'members-term-start',
          of.base,
          `${of.base * 25}`.replace(/(\d{3})$/, ',$1').replace(/^,/, '0,'),
          'khác',
          '',
        ],
      ],
    ),
    table(
      'people',
      'code unit_code',
      Array.from({ length: Math.max(introduced + of.reached, 1) }, (_, n) => [`N${n}`, 'X3-C']),
    ),
    table('class_attendances', 'code unit_code on_day person_code', [
      ...Array.from({ length: introduced + of.reached }, (_, n) => [
        `L${n}`,
        'X3-C',
        `05/03/${year}`,
        `N${n}`,
      ]),
    ]),
    table('admissions', 'code unit_code decided_on person_code', admissions),
    table(
      'annulments',
      'admission_code annulled_on',
      annulled.map(([code]) => [code, `31/12/${year}`]),
    ),
    table('head_counts', 'unit_code kind post on_day total declared_by', [
      ['P', 'members', '', `31/12/${year}`, of.members, 'Ban Tổ chức'],
      ['P', 'post-holders', 'village-militia-head', `31/12/${year}`, of.militia, 'Ban Chỉ huy'],
    ]),
    table(
      'sites',
      'code sort kind name unit_code',
      sites.map(({ code }) => [code, 'place', 'ban', `Bản ${code}`, 'H2-X']),
    ),
    table(
      'site_states',
      'site_code since state',
      sites.flatMap(({ code, state, then }) => [
        [code, `01/01/${year}`, state],
        ...(then ? [[code, `10/10/${year}`, then]] : []),
      ]),
    ),
  ];
};
