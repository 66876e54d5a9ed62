import { day } from '#kernel/day.ts';
import { type Admitting, admit, admitMany, dayIn, year } from './admissions.ts';
import { type Book, newBook } from './book.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { rollMember, someone } from './people.ts';
import { plan, printed, target } from './plans.ts';
import { branches, type Unit, unit } from './units.ts';

const ROOT = 'BV';
const YEARS = [2015, 2016, 2017] as const;

type Part = {
  code: string;
  name: string;
  short: string;
  kind: string;
  admitted: readonly number[];
  goal: number;
};
const PARTS: readonly Part[] = [
  {
    code: 'CD',
    name: 'Huyện ủy Châu Đức',
    short: 'Châu Đức',
    kind: 'district',
    admitted: [85, 130, 170],
    goal: 135,
  },
  {
    code: 'LD',
    name: 'Huyện ủy Long Điền',
    short: 'Long Điền',
    kind: 'district',
    admitted: [60, 95, 100],
    goal: 100,
  },
  {
    code: 'DD',
    name: 'Huyện ủy Đất Đỏ',
    short: 'Đất Đỏ',
    kind: 'district',
    admitted: [55, 90, 103],
    goal: 85,
  },
  {
    code: 'VT',
    name: 'Thành ủy Vũng Tàu',
    short: 'Vũng Tàu',
    kind: 'town-committee',
    admitted: [200, 300, 312],
    goal: 290,
  },
  {
    code: 'KCQ',
    name: 'Đảng ủy Khối cơ quan tỉnh',
    short: 'Khối cơ quan tỉnh',
    kind: 'block-committee',
    admitted: [78, 120, 140],
    goal: 114,
  },
  {
    code: 'KHAC',
    name: 'Các đảng bộ trực thuộc khác',
    short: 'Các đảng bộ trực thuộc khác',
    kind: 'unit-group',
    admitted: [700, 1061, 1006],
    goal: 1064,
  },
];

const how = (by: string): Admitting => ({
  by,
  symbol: 'QĐ',
  place: 'khu-pho',
  ethnicGroups: ['01', '01', '01', '01', '01', '17', '04'],
});

/** Base organisations of one part, each with five branches. */
const basesOf = (book: Book, { code }: Part, count: number, block: string): Unit[][] =>
  Array.from({ length: count }, (_, at) => {
    const name = block === 'territorial' ? `Đảng bộ xã ${at + 1}` : `Đảng bộ cơ quan ${at + 1}`;
    const base = unit(book, `${code}-${at + 1}`, `${ROOT}-${code}`, { name, kind: 'base-org', block });
    return branches(book, base, 5, block === 'territorial' ? 'Chi bộ khu phố' : 'Chi bộ');
  });

/** Ngãi Giao: 16 members promise one person each; 35 go to the class, 11 of them and 6 of earlier classes are admitted. */
const ngaiGiao = (book: Book, chance: Chance): void => {
  const town = unit(book, 'CD-NG', 'BV-CD', {
    name: 'Đảng bộ thị trấn Ngãi Giao',
    short_name: 'Ngãi Giao',
    kind: 'base-org',
    type: 'township',
    block: 'territorial',
  });
  const own = branches(book, town, 5, 'Chi bộ khu phố');
  const planned = plan(book, town.code, '2017');
  target(book, planned, town.code, { minimum: 16, origin: 'own', accountable: 'Bí thư Đảng ủy thị trấn' });
  for (let n = 0; n < 16; n += 1) {
    const branch = own[n % own.length] as Unit;
    const member = rollMember(book, chance, branch.code);
    target(book, planned, branch.code, { minimum: 1, origin: 'assigned', person_code: member });
  }
  const learn = (count: number, on: string, label: string): string[] =>
    Array.from({ length: count }, (_, n) => {
      const branch = own[n % own.length] as Unit;
      const person = someone(book, branch.code);
      book.add('class_attendances', {
        code: book.code('HL'),
        unit_code: branch.code,
        on_day: on,
        person_code: person,
        result: 'passed',
        label,
        block: 'territorial',
      });
      return person;
    });
  const earlier = learn(6, '2016-10-10', 'Khóa 2/2016');
  const learners = learn(35, '2017-03-13', 'Khóa 1/2017');
  for (const person of [...earlier, ...learners.slice(0, 11)]) {
    const branch = chance.pick(own);
    const on = dayIn(chance, { from: day('2017-05-02'), to: day('2017-11-30') });
    admit(book, chance, how('Huyện ủy Châu Đức'), { branch, on, more: { person_code: person } });
  }
  keepSources(book, chance, own);
};

/** Long Hải: 26 against 25, of them 6 in residential quarters. */
const longHai = (book: Book, chance: Chance): void => {
  const town = unit(book, 'LD-LH', 'BV-LD', {
    name: 'Đảng bộ thị trấn Long Hải',
    short_name: 'Long Hải',
    kind: 'base-org',
    type: 'township',
    block: 'territorial',
  });
  const own = branches(book, town, 6);
  target(book, plan(book, 'BV-LD', '2017'), town.code, { minimum: 25, origin: 'assigned' });
  const places = [
    ['khu-pho', 6],
    ['school', 12],
    ['agency', 5],
    ['enterprise', 3],
  ] as const;
  for (const [place, count] of places) {
    admitMany(book, chance, how('Huyện ủy Long Điền'), {
      among: own,
      count,
      when: year(2017),
      more: { place_kind: place },
    });
  }
  keepSources(book, chance, own);
};

/** The branch of several firms that hands over a decision in public. */
const enterpriseBranch = (book: Book, chance: Chance): void => {
  const base = unit(book, 'VT-DN', 'BV-VT', {
    name: 'Đảng bộ doanh nghiệp ngoài nhà nước',
    kind: 'base-org',
    block: 'enterprise',
  });
  const own = Array.from({ length: 3 }, (_, n) =>
    unit(book, `VT-DN-${n + 1}`, base.code, {
      name: `Chi bộ doanh nghiệp ${n + 1}`,
      kind: 'branch',
      type: 'multi-firm-branch',
      block: 'enterprise',
    }),
  );
  const code = book.code('NG');
  book.add('people', {
    code,
    unit_code: own[0]?.code ?? '',
    full_name: 'Lý Quang Khánh',
    birth_year: 1989,
    sex: 'male',
  });
  admit(book, chance, how('Thành ủy Vũng Tàu'), {
    branch: own[0] as Unit,
    on: day('2017-12-20'),
    more: {
      person_code: code,
      sex: 'male',
      birth_year: 1989,
      received_on: '2017-12-22',
      ceremony_on: '2017-12-27',
      presenter_office: 'Bí thư Chi bộ doanh nghiệp 1',
      employer: 'Công ty TNHH Tin học Biển Xanh',
      employer_kind: 'non-state',
      occupation: 'worker',
    },
  });
  keepSources(book, chance, own);
};

const keepSources = (
  book: Book,
  chance: Chance,
  among: readonly Unit[],
  closedOn: string | null = null,
): void => {
  for (const { code, block } of among) {
    const opened = dayIn(chance, { from: day('2016-02-01'), to: day('2016-12-20') });
    book.add('sources', {
      code: book.code('NK'),
      unit_code: code,
      opened_on: opened,
      closed_on: closedOn,
      block,
    });
  }
};

/** 3 base organisations with all their branches, and 26 more branches, have closed their last source. */
const closeSources = (book: Book, chance: Chance, bases: readonly Unit[][]): void => {
  const [first, second, third, ...others] = chance.shuffled(bases);
  const closed = [...(first ?? []), ...(second ?? []), ...(third ?? [])];
  const alone = others.slice(0, 26).map(([one]) => one as Unit);
  for (const branch of [...closed, ...alone]) {
    keepSources(book, chance, [branch], dayIn(chance, { from: day('2017-01-10'), to: day('2017-12-15') }));
  }
  keepSources(
    book,
    chance,
    others.flat().filter((branch) => !alone.includes(branch)),
  );
};

const documents = (book: Book): void => {
  book.add(
    'documents',
    {
      code: 'BV-VB-KH10',
      unit_code: ROOT,
      kind: 'plan',
      number: '10-KH/TU',
      issued_on: '2016-03-30',
      issuer: 'Ban Thường vụ Tỉnh ủy',
    },
    {
      code: 'BV-VB-DH6',
      unit_code: ROOT,
      kind: 'congress-resolution',
      issuer: 'Đại hội Đảng bộ tỉnh lần thứ VI',
      cited_as: 'Nghị quyết Đại hội Đảng bộ tỉnh lần thứ VI',
    },
  );
  const days = { starts_on: '2015-01-01', ends_on: '2020-12-31', is_window_known: '0' };
  target(book, plan(book, ROOT, 'term:2015-2020', { ...days, document_code: 'BV-VB-KH10' }), ROOT, {
    minimum: 8940,
    document_codes: 'BV-VB-KH10',
  });
  target(book, plan(book, ROOT, 'term:2015-2020', { ...days, document_code: 'BV-VB-DH6' }), ROOT, {
    minimum: 8500,
    noun: 'goal',
    document_codes: 'BV-VB-DH6',
  });
  const yearly = plan(book, ROOT, '2017');
  target(book, yearly, ROOT, { minimum: 1788, origin: 'own' });
  for (const { code, goal } of PARTS)
    target(book, yearly, `${ROOT}-${code}`, { minimum: goal, origin: 'assigned' });
};

const article = (book: Book): void => {
  const source = { source: 'Báo tỉnh, 08/02/2018', published_on: '2018-02-08' };
  const say = (more: Parameters<typeof printed>[3]) => printed(book, ROOT, source, more);
  const term = { measure: 'admission', numerator: 4805 };
  const congress = {
    ...term,
    claim: 'completion',
    printed: '56,53%',
    printed_value: 56.53,
    denominator: 8500,
    document_code: 'BV-VB-DH6',
  };
  say({ ...term, claim: 'count', printed: '4.805', printed_value: 4805 });
  say({
    ...term,
    claim: 'completion',
    printed: '53,75%',
    printed_value: 53.75,
    denominator: 8940,
    candidates: '8939|8940',
    choice: '8940',
    document_code: 'BV-VB-KH10',
  });
  say(congress);
  say({
    measure: 'admission',
    claim: 'comparison',
    printed: '101,95%',
    printed_value: 101.95,
    numerator: 1831,
    denominator: 1796,
    window_from: '2017-01-01',
    window_to: '2017-12-31',
  });
  for (const [subject, rate] of [
    ['Châu Đức', 125.9],
    ['Khối cơ quan tỉnh', 122.8],
    ['Đất Đỏ', 121.2],
    ['Vũng Tàu', 107.6],
  ] as const) {
    say({
      measure: 'admission',
      claim: 'comparison',
      printed: `${String(rate).replace('.', ',')}%`,
      printed_value: rate,
      subject,
    });
  }
  say({
    measure: 'units-without-source',
    claim: 'count',
    printed: '3',
    printed_value: 3,
    numerator: 3,
    subject: 'đảng bộ cơ sở',
  });
  say({
    measure: 'units-without-source',
    claim: 'count',
    printed: '41',
    printed_value: 41,
    numerator: 41,
    subject: 'chi bộ',
  });
  say({ ...term, claim: 'count', printed: '4.805', printed_value: 4805, passage: 2 });
  say({ ...congress, passage: 2 });
};

/** Bà Rịa–Vũng Tàu 2018: fixture F-BV of the scenarios. */
export const bariaVungTau = (): Book => {
  const book = newBook(ROOT);
  const chance = chanceFrom(20180208);
  unit(book, '', null, { name: 'Tỉnh ủy Bà Rịa–Vũng Tàu', short_name: 'Bà Rịa–Vũng Tàu', kind: 'province' });
  for (const { code, name, short, kind } of PARTS) unit(book, code, ROOT, { name, short_name: short, kind });
  documents(book);
  ngaiGiao(book, chance);
  longHai(book, chance);
  enterpriseBranch(book, chance);
  /** Admissions of 2017 that the three above have counted. */
  const counted: Record<string, number> = { CD: 17, LD: 26, VT: 1 };
  const all: Unit[][] = [];
  for (const part of PARTS) {
    const bases = basesOf(
      book,
      part,
      part.code === 'KHAC' ? 10 : 6,
      part.code === 'KCQ' ? 'admin-public' : 'territorial',
    );
    all.push(...bases);
    for (const [at, of] of YEARS.entries()) {
      const count = (part.admitted[at] ?? 0) - (of === 2017 ? (counted[part.code] ?? 0) : 0);
      admitMany(book, chance, how(part.name), { among: bases.flat(), count, when: year(of) });
    }
  }
  closeSources(book, chance, all);
  article(book);
  return book;
};
