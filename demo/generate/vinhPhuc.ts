import { day } from '#kernel/day.ts';
import { type Admitting, admit, admitMany, dayIn, year } from './admissions.ts';
import { type Book, newBook } from './book.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { someone } from './people.ts';
import { plan, printed, target } from './plans.ts';
import { branches, type Unit, unit } from './units.ts';
import { enterprises } from './vinhPhucFirms.ts';

const ROOT = 'VP';
const YOUTH = 'youth-union';

/** Named firms: admissions of 2017 and how many of them the Youth Union introduced. */
const FIRMS = [
  {
    code: 'PRIME',
    name: 'Đảng bộ Prime Group',
    short: 'Prime Group',
    kind: 'base-org',
    admitted: 17,
    introduced: 9,
  },
  {
    code: 'IN',
    name: 'Chi bộ Công ty In Phúc Yên',
    short: 'In Phúc Yên',
    kind: 'base-branch',
    admitted: 2,
    introduced: 1,
  },
  {
    code: 'CX1',
    name: 'Chi bộ Công ty Chính xác Việt Nam 1',
    short: 'Chính xác Việt Nam 1',
    kind: 'base-branch',
    admitted: 1,
    introduced: 1,
  },
  {
    code: 'DP',
    name: 'Đảng bộ Công ty Dược phẩm Vĩnh Phúc',
    short: 'Dược phẩm Vĩnh Phúc',
    kind: 'base-org',
    admitted: 4,
    introduced: 2,
  },
] as const;
const OTHERS = { bases: 28, single: 40, admitted: 183, introduced: 100 };
const PENDING = 49;

const how: Admitting = {
  by: 'Đảng ủy Khối doanh nghiệp tỉnh',
  symbol: 'QĐ/ĐUK',
  place: 'khu-pho',
  ethnicGroups: ['01', '01', '01', '14', '09'],
};

/** Where people are admitted: the branches of an organisation, or the branch itself. */
const placesOf = (book: Book, made: Unit, kind: string): Unit[] =>
  kind === 'base-org' ? branches(book, made, 3) : [made];

const firms = (book: Book): { made: Unit; places: Unit[]; admitted: number; introduced: number }[] =>
  FIRMS.map(({ code, name, short, kind, admitted, introduced }) => {
    const made = unit(book, code, ROOT, { name, short_name: short, kind, block: 'enterprise' });
    return { made, places: placesOf(book, made, kind), admitted, introduced };
  });

const others = (book: Book): { made: Unit[]; places: Unit[] } => {
  const many = Array.from({ length: OTHERS.bases }, (_, at) =>
    unit(book, `DB${at + 1}`, ROOT, {
      name: `Đảng bộ Công ty số ${at + 1}`,
      kind: 'base-org',
      block: 'enterprise',
    }),
  );
  const single = Array.from({ length: OTHERS.single }, (_, at) =>
    unit(book, `CB${at + 1}`, ROOT, {
      name: `Chi bộ Công ty số ${at + 29}`,
      kind: 'base-branch',
      block: 'enterprise',
    }),
  );
  return {
    made: [...many, ...single],
    places: [...many.flatMap((made) => placesOf(book, made, 'base-org')), ...single],
  };
};

/** The Youth Union introduces a person, who is admitted later in the year when a day is given. */
const introduce = (book: Book, chance: Chance, branch: Unit, isAdmitted: boolean): void => {
  const person = someone(book, branch.code);
  const on = dayIn(chance, { from: day('2017-01-10'), to: day('2017-04-28') });
  book.add('introductions', {
    code: book.code('GT'),
    unit_code: branch.code,
    on_day: on,
    person_code: person,
    introducer: YOUTH,
    block: 'enterprise',
  });
  if (!isAdmitted) return;
  const decided = dayIn(chance, { from: day('2017-05-02'), to: day('2017-12-29') });
  admit(book, chance, how, { branch, on: decided, more: { person_code: person, introducer: YOUTH } });
};

const plans = (book: Book): void => {
  book.add('documents', {
    code: 'VP-VB-KH05',
    unit_code: ROOT,
    kind: 'plan',
    number: '05-KH/ĐUK',
    issuer: 'Ban Thường vụ Đảng ủy Khối',
  });
  const range = { bound: 'range', minimum: 200, maximum: 220 };
  const days = {
    starts_on: '2016-01-01',
    ends_on: '2020-12-31',
    is_window_known: '0',
    document_code: 'VP-VB-KH05',
  };
  target(book, plan(book, ROOT, 'term:2015-2020', days), ROOT, {
    ...range,
    recurrence: 'each-year',
    document_codes: 'VP-VB-KH05',
  });
  target(book, plan(book, ROOT, '2018'), ROOT, range);
};

const headCounts = (book: Book): void => {
  const of = { kind: 'members', on_day: '2017-12-31' };
  book.add(
    'head_counts',
    { ...of, unit_code: ROOT, total: 3232, declared_by: 'Ban Tổ chức Đảng ủy Khối' },
    { ...of, unit_code: 'VP-PRIME', total: 200, bound_word: 'hơn', declared_by: 'Đảng ủy Prime Group' },
  );
};

const article = (book: Book): void => {
  const source = { source: 'Báo tỉnh, 02/02/2018', published_on: '2018-02-02' };
  const say = (more: Parameters<typeof printed>[3]) => printed(book, ROOT, source, more);
  const bound = {
    measure: 'admission',
    claim: 'count',
    printed: 'trên 200',
    printed_value: 200,
    bound_word: 'trên',
    window_from: '2017-01-01',
    window_to: '2017-12-31',
  };
  say(bound);
  say({ ...bound, passage: 2 });
  say({ measure: 'admission', claim: 'status', printed: 'đạt kế hoạch hằng năm' });
};

/** Vĩnh Phúc enterprises 2018: fixture F-VP of the scenarios. */
export const vinhPhuc = (): Book => {
  const book = newBook(ROOT);
  const chance = chanceFrom(20180202);
  unit(book, '', null, {
    name: 'Đảng ủy Khối doanh nghiệp tỉnh Vĩnh Phúc',
    short_name: 'Khối doanh nghiệp Vĩnh Phúc',
    kind: 'block-committee',
    block: 'enterprise',
  });
  const named = firms(book);
  const { made: firmsBelow, places: rest } = others(book);
  enterprises(book, ROOT, [...named.map(({ made }) => made), ...firmsBelow]);
  plans(book);
  headCounts(book);
  admitMany(book, chance, how, {
    among: [...named.flatMap(({ places }) => places), ...rest],
    count: 205,
    when: year(2016),
  });
  for (const { places, admitted, introduced } of [...named, { places: rest, ...OTHERS }]) {
    for (let n = 0; n < introduced; n += 1) introduce(book, chance, chance.pick(places), true);
    admitMany(book, chance, how, { among: places, count: admitted - introduced, when: year(2017) });
  }
  for (let n = 0; n < PENDING; n += 1) introduce(book, chance, chance.pick(rest), false);
  article(book);
  return book;
};
