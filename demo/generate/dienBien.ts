import { day } from '#kernel/day.ts';
import { type Admitting, admitMany } from './admissions.ts';
import { type Book, newBook } from './book.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { baseUnits, villages } from './dienBienSites.ts';
import { plan, printed, target } from './plans.ts';
import { branches, type Unit, unit } from './units.ts';

const ROOT = 'DB';
const MUONG_NHE = 'DB-MN';
const SINCE_JANUARY = { window_from: '2016-01-01', window_to: '2016-11-17' };
const SINCE_MAY = { window_from: '2016-05-23', window_to: '2016-11-17' };

const bases = (book: Book, parent: string, count: number, block: string): Unit[] =>
  Array.from({ length: count }, (_, at) => {
    const name = block === 'territorial' ? `Đảng bộ xã số ${at + 1}` : `Đảng bộ cơ quan số ${at + 1}`;
    return unit(book, `${parent.slice(3)}-${block.slice(0, 1).toUpperCase()}${at + 1}`, parent, {
      name,
      kind: 'base-org',
      block,
    });
  });

const documents = (book: Book): void => {
  const add = (code: string, more: Parameters<Book['add']>[1]) =>
    book.add('documents', { code: `DB-VB-${code}`, unit_code: ROOT, ...more });
  add('DH13', {
    kind: 'congress-resolution',
    issuer: 'Đại hội Đảng bộ tỉnh lần thứ XIII',
    cited_as: 'Nghị quyết Đại hội XIII',
  });
  add('NQ08', {
    kind: 'thematic-resolution',
    issuer: 'Tỉnh ủy Điện Biên',
    cited_as: 'Nghị quyết 08',
    period_from: 2012,
    period_to: 2015,
  });
  add('NQ04', {
    kind: 'thematic-resolution',
    number: '04-NQ/TU',
    issued_on: '2016-05-23',
    issuer: 'Tỉnh ủy Điện Biên',
    cited_as: 'Nghị quyết 04',
    valid_from: '2016-05-23',
    period_from: 2016,
    period_to: 2020,
    continues_code: 'DB-VB-NQ08',
  });
};

const plans = (book: Book): void => {
  const days = { starts_on: '2016-01-01', ends_on: '2020-12-31' };
  const term = plan(book, ROOT, 'term:2016-2020', { ...days, document_code: 'DB-VB-DH13' });
  const yearly = { recurrence: 'each-year', document_codes: 'DB-VB-DH13' };
  target(book, term, ROOT, { ...yearly, minimum: 2000, document_codes: 'DB-VB-DH13; DB-VB-NQ04' });
  target(book, term, ROOT, {
    ...yearly,
    measure: 'places-without-member-or-organisation',
    bound: 'reduction-rate-range',
    minimum: '15%',
    maximum: '20%',
  });
  target(book, term, ROOT, {
    ...yearly,
    measure: 'clean-and-strong',
    bound: 'rate-range',
    minimum: '45%',
    maximum: '50%',
  });
  target(book, plan(book, MUONG_NHE, '2016'), MUONG_NHE, { minimum: 154, block: 'territorial' });
  target(book, plan(book, MUONG_NHE, 'term:2016-2020', days), MUONG_NHE, {
    measure: 'places-with-member',
    bound: 'coverage',
    minimum: '100%',
    place_kinds: 'thon; ban',
    deadline_year: 2020,
  });
};

const admissions = (
  book: Book,
  chance: Chance,
  of: { communes: Unit[]; agencies: Unit[]; others: Unit[] },
): void => {
  const how: Admitting = {
    by: 'Tỉnh ủy Điện Biên',
    symbol: 'QĐ/TU',
    place: 'ban',
    ethnicGroups: ['01', '03', '03', '08', '08', '02'],
  };
  const when = { from: day('2016-01-04'), to: day('2016-11-17') };
  admitMany(book, chance, how, { among: of.communes, count: 112, when });
  admitMany(book, chance, how, { among: of.agencies, count: 20, when });
  admitMany(book, chance, how, { among: of.others, count: 1741, when });
};

const article = (book: Book): void => {
  const source = { source: 'Đài tỉnh, 17/11/2016', published_on: '2016-11-17' };
  const say = (more: Parameters<typeof printed>[3], of = ROOT) => printed(book, of, source, more);
  const total = { measure: 'base-units', numerator: 821, base_value: 801, ...SINCE_MAY };
  const group = { figure_group: 'don-vi-co-so' };
  const withOne = { measure: 'base-units-with-organisation', numerator: 638, base_value: 633, ...SINCE_MAY };
  const without = { measure: 'base-units-without-organisation', claim: 'share' };
  say({ ...total, claim: 'count', printed: '821', printed_value: 821, total_of: 'don-vi-co-so' });
  say({ ...total, claim: 'growth', printed: 'tăng 2,44%', printed_value: 2.44 });
  say({ ...withOne, ...group, claim: 'share', printed: '77,71%', printed_value: 77.71, denominator: 821 });
  say({ ...withOne, claim: 'growth', printed: 'tăng 0,79%', printed_value: 0.79 });
  say({
    ...without,
    ...group,
    ...SINCE_MAY,
    base_value: 191,
    printed: '22,28%',
    printed_value: 22.28,
    numerator: 183,
    denominator: 821,
  });
  say({ ...without, as_of: '2016-05-23', printed: '23,27%', printed_value: 23.27, numerator: 191 });
  say({
    measure: 'places-with-organisation',
    claim: 'growth',
    printed: 'tăng 0,83%',
    printed_value: 0.83,
    numerator: 1417,
    denominator: 1813,
    base_value: 1402,
    ...SINCE_MAY,
  });
  const cleared = { measure: 'places-without-member', claim: 'count' };
  const district = say(
    { ...cleared, printed: '20', printed_value: 20, numerator: 20, ...SINCE_JANUARY },
    MUONG_NHE,
  );
  say({
    ...cleared,
    printed: '24',
    printed_value: 24,
    numerator: 24,
    base_value: 95,
    ...SINCE_MAY,
    compared_with: district,
  });
};

/** Điện Biên 2016: fixture F-DB of the scenarios. */
export const dienBien = (): Book => {
  const book = newBook(ROOT);
  const chance = chanceFrom(20161117);
  unit(book, '', null, { name: 'Tỉnh ủy Điện Biên', short_name: 'Điện Biên', kind: 'province' });
  unit(book, 'MN', ROOT, { name: 'Huyện ủy Mường Nhé', short_name: 'Mường Nhé', kind: 'district' });
  unit(book, 'HK', ROOT, { name: 'Các huyện, thị, thành ủy khác', kind: 'unit-group' });
  unit(book, 'KH', ROOT, { name: 'Các đảng ủy khối và đảng bộ trực thuộc khác', kind: 'unit-group' });
  const communes = bases(book, MUONG_NHE, 11, 'territorial');
  const agencies = bases(book, MUONG_NHE, 4, 'admin-public');
  const rest = bases(book, 'DB-HK', 60, 'territorial');
  const blocks = bases(book, 'DB-KH', 20, 'admin-public');
  const below = (units: readonly Unit[], count: number) =>
    units.flatMap((base) => branches(book, base, count));
  documents(book);
  plans(book);
  admissions(book, chance, {
    communes: below(communes, 4),
    agencies: below(agencies, 2),
    others: below([...rest, ...blocks], 3),
  });
  villages(book, chance, communes, rest);
  baseUnits(book, chance, [...agencies, ...rest, ...blocks]);
  article(book);
  return book;
};
