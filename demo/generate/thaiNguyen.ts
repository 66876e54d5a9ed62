import { day } from '#kernel/day.ts';
import { type Admitting, admit, dayIn } from './admissions.ts';
import { type Book, newBook } from './book.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { parted } from './parted.ts';
import { inventedName, sexOf, someone } from './people.ts';
import { plan, printed, target } from './plans.ts';
import { branches, type Unit, unit } from './units.ts';

const ROOT = 'TN';
const COUNTED_ON = '2022-12-31';
const TERM_START = '2020-07-01';
const WARD = 'TN-HVT';
const COMPANY = 'TN-TNG';

interface Group {
  readonly names: readonly (readonly [code: string, name: string, short?: string])[];
  readonly block: string;
  readonly members: number;
  /** Members at the start of term, or workers who are not members, in each unit. */
  readonly base: number;
  readonly isRuleA: boolean;
  readonly suggested: number;
  readonly assigned: number;
  readonly reason?: string;
}

const numbered = (code: string, name: string, count: number, from = 1) =>
  Array.from({ length: count }, (_, at) => [`${code}${at + 1}`, `${name} số ${at + from}`] as const);

const GROUPS: readonly Group[] = [
  {
    names: [['HVT', 'Đảng bộ phường Hoàng Văn Thụ', 'Phường Hoàng Văn Thụ']],
    block: 'territorial',
    members: 1712,
    base: 1715,
    isRuleA: true,
    suggested: 42.875,
    assigned: 43,
  },
  {
    names: [
      ['HT', 'Đảng bộ xã Huống Thượng', 'Xã Huống Thượng'],
      ...numbered('XP', 'Đảng bộ xã, phường', 30),
    ],
    block: 'territorial',
    members: 20305,
    base: 640,
    isRuleA: true,
    suggested: 16,
    assigned: 16,
  },
  {
    names: [['TNG', 'Đảng bộ Công ty TNG', 'Công ty TNG']],
    block: 'enterprise',
    members: 312,
    base: 1000,
    isRuleA: false,
    suggested: 200,
    assigned: 25,
    reason: 'Lao động thời vụ, ít người đủ điều kiện trong năm',
  },
  {
    names: numbered('CQ', 'Đảng bộ cơ quan', 20),
    block: 'admin-public',
    members: 1461,
    base: 25,
    isRuleA: false,
    suggested: 5,
    assigned: 5,
  },
  {
    names: numbered('SN', 'Đảng bộ đơn vị sự nghiệp', 47),
    block: 'admin-public',
    members: 4000,
    base: 20,
    isRuleA: false,
    suggested: 4,
    assigned: 4,
  },
];

const organisations = (book: Book, chance: Chance, planned: string): Unit[] =>
  GROUPS.flatMap(({ names, block, members, base, isRuleA, suggested, assigned, reason }) => {
    const totals = parted(chance, members, names.length);
    return names.map(([code, name, short], at) => {
      const made = unit(book, code, ROOT, { name, short_name: short ?? null, kind: 'base-org', block });
      const of = { unit_code: made.code, declared_by: name };
      book.add('head_counts', { ...of, kind: 'members', on_day: COUNTED_ON, total: totals[at] ?? 0 });
      book.add(
        'head_counts',
        isRuleA
          ? { ...of, kind: 'members', on_day: TERM_START, total: base }
          : { ...of, kind: 'non-member-workers', on_day: COUNTED_ON, total: base },
      );
      target(book, planned, made.code, {
        minimum: assigned,
        origin: 'assigned',
        suggested,
        base_value: base,
        reason: reason ?? null,
        rate: isRuleA ? '2,5%' : '20%',
        base: isRuleA ? 'members-term-start' : 'non-member-workers',
      });
      return made;
    });
  });

const plans = (book: Book): string => {
  book.add('documents', {
    code: 'TN-VB-KH',
    unit_code: ROOT,
    kind: 'plan',
    number: '120-KH/TU',
    issued_on: '2023-01-16',
    issuer: 'Ban Thường vụ Thành ủy',
  });
  const yearly = plan(book, ROOT, '2023', { document_code: 'TN-VB-KH' });
  const documents = { document_codes: 'TN-VB-KH' };
  target(book, yearly, ROOT, { ...documents, bound: 'min', minimum: 852 });
  target(book, yearly, ROOT, { ...documents, measure: 'introduction', bound: 'min', minimum: 900 });
  book.add(
    'plan_rules',
    {
      plan_code: yearly,
      name: 'Xã, phường',
      measure: 'admission',
      block: 'territorial',
      rate: '2,5%',
      base: 'members-term-start',
    },
    { plan_code: yearly, name: 'Đơn vị khác', measure: 'admission', rate: '20%', base: 'non-member-workers' },
  );
  book.add(
    'conversion_references',
    {
      code: 'TN-CH-1',
      unit_code: ROOT,
      name: 'Thị trấn Ngãi Giao 2017',
      introduced: 35,
      admitted: 17,
      source: 'Báo tỉnh, 08/02/2018',
    },
    {
      code: 'TN-CH-2',
      unit_code: ROOT,
      name: 'Khối doanh nghiệp Vĩnh Phúc 2017',
      introduced: 162,
      admitted: 113,
      source: 'Báo tỉnh, 02/02/2018',
    },
  );
  return yearly;
};

const counts = (book: Book): void => {
  book.add('head_counts', {
    unit_code: ROOT,
    kind: 'members',
    on_day: COUNTED_ON,
    total: 27790,
    declared_by: 'Ban Tổ chức Thành ủy',
  });
  const militia = {
    unit_code: ROOT,
    kind: 'post-holders',
    post: 'village-militia-head',
    on_day: '2023-03-02',
  };
  book.add('head_counts', { ...militia, total: 401, declared_by: 'Ban Chỉ huy quân sự thành phố' });
  const part = { ...militia, dimension: 'membership' };
  book.add('head_count_parts', { ...part, key: 'member', n: 120 }, { ...part, key: 'non-member', n: 281 });
};

/** 58 people of the ward hold a certificate and are not admitted, 9 of them one older than 54 months; 12 were admitted. */
const certificates = (book: Book, chance: Chance, own: readonly Unit[]): void => {
  const how: Admitting = {
    by: 'Thành ủy Thái Nguyên',
    symbol: 'QĐ/TU',
    place: 'to-dan-pho',
    ethnicGroups: ['01', '01', '02', '07'],
  };
  const certify = (from: string, to: string): [string, Unit] => {
    const branch = chance.pick(own);
    const person = someone(book, branch.code);
    const on = dayIn(chance, { from: day(from), to: day(to) });
    book.add('certificates', {
      code: book.code('CN'),
      unit_code: branch.code,
      on_day: on,
      person_code: person,
      block: 'territorial',
    });
    return [person, branch];
  };
  for (let n = 0; n < 9; n += 1) certify('2018-03-12', '2018-08-31');
  for (let n = 0; n < 49; n += 1) certify('2019-03-04', '2022-11-30');
  for (let n = 0; n < 12; n += 1) {
    const [person, branch] = certify('2020-03-02', '2021-11-30');
    const on = dayIn(chance, { from: day('2022-01-10'), to: day('2022-12-20') });
    admit(book, chance, how, { branch, on, more: { person_code: person } });
  }
};

const demand = (book: Book, own: readonly Unit[]): void => {
  for (let n = 0; n < 405; n += 1) {
    const shift = (n % 3) + 1;
    book.add('class_demands', {
      code: book.code('NC'),
      unit_code: (own[n % own.length] as Unit).code,
      on_day: `2023-02-${String(6 + (n % 10)).padStart(2, '0')}`,
      label: `Ca ${shift}`,
      block: 'enterprise',
    });
  }
};

const officers = (book: Book, chance: Chance): void => {
  const names = new Set<string>();
  while (names.size < 5) names.add(inventedName(chance, sexOf(chance)));
  for (const name of names) {
    book.add('officers', {
      unit_code: ROOT,
      person_name: name,
      body: 'standing-board',
      from: TERM_START,
      post: 'Ủy viên Ban Thường vụ',
      term: '2020–2025',
    });
  }
};

const article = (book: Book): void => {
  const source = { source: 'Báo tỉnh, 02/3/2023', published_on: '2023-03-02' };
  printed(book, ROOT, source, {
    measure: 'post-holders',
    claim: 'share',
    denominator: 401,
    subject: 'đảng viên',
  });
  printed(book, COMPANY, source, {
    measure: 'class-demand',
    claim: 'count',
    printed: 'trên 400',
    printed_value: 400,
    bound_word: 'trên',
  });
  printed(book, WARD, source, {
    measure: 'certified-not-admitted',
    claim: 'count',
    subject: 'người đã học, chưa kết nạp',
  });
};

/** Thái Nguyên city 2023: fixture F-TN of the scenarios. */
export const thaiNguyen = (): Book => {
  const book = newBook(ROOT);
  const chance = chanceFrom(20230302);
  unit(book, '', null, { name: 'Thành ủy Thái Nguyên', short_name: 'Thái Nguyên', kind: 'town-committee' });
  const all = organisations(book, chance, plans(book));
  counts(book);
  const of = (code: string, count: number) =>
    branches(book, all.find((one) => one.code === code) as Unit, count);
  certificates(book, chance, of(WARD, 12));
  demand(book, of(COMPANY, 6));
  officers(book, chance);
  article(book);
  return book;
};
