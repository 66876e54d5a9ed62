import { type Admitting, admitMany, year } from './admissions.ts';
import { type Book, newBook } from './book.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { parted } from './parted.ts';
import { plan, printed, target } from './plans.ts';
import { branches, type Unit, unit } from './units.ts';

const ROOT = 'BS';
const AS_OF = '2020-07-31';
const BLOCKS = [
  { block: 'territorial', bases: 7, single: 0, members: 3002, name: 'Đảng bộ phường, xã', branches: 70 },
  { block: 'enterprise', bases: 6, single: 9, members: 536, name: 'Đảng bộ doanh nghiệp', branches: 24 },
  { block: 'admin-public', bases: 12, single: 0, members: 700, name: 'Đảng bộ cơ quan', branches: 55 },
  {
    block: 'armed-forces',
    bases: 2,
    single: 0,
    members: 140,
    name: 'Đảng bộ lực lượng vũ trang',
    branches: 10,
  },
] as const;
const ADMITTED = [60, 120, 125, 122, 120, 65] as const;
const DECLARED = 'Ban Tổ chức Thị ủy';

/** 27 đảng bộ cơ sở with 159 branches and 9 chi bộ cơ sở; their members add up to those of the town. */
const organisations = (book: Book, chance: Chance): Unit[] =>
  BLOCKS.flatMap(({ block, bases, single, members, name, branches: count }) => {
    const perBase = parted(chance, count, bases);
    const places = Array.from({ length: bases }, (_, at) => {
      const made = { name: `${name} số ${at + 1}`, kind: 'base-org', block };
      const base = unit(book, `${block.slice(0, 2).toUpperCase()}${at + 1}`, ROOT, made);
      return { base, own: branches(book, base, perBase[at] ?? 0) };
    });
    const alone = Array.from({ length: single }, (_, at) =>
      unit(book, `CB${at + 1}`, ROOT, {
        name: `Chi bộ doanh nghiệp số ${at + 1}`,
        kind: 'base-branch',
        block,
      }),
    );
    const units = [...places.map(({ base }) => base), ...alone];
    for (const [at, total] of parted(chance, members, units.length).entries()) {
      book.add('head_counts', {
        unit_code: units[at]?.code ?? '',
        kind: 'members',
        on_day: AS_OF,
        total,
        declared_by: DECLARED,
      });
    }
    return [...places.flatMap(({ own }) => own), ...alone];
  });

const headCounts = (book: Book): void => {
  const of = { unit_code: ROOT, kind: 'members', on_day: AS_OF };
  book.add('head_counts', { ...of, total: 4378, declared_by: DECLARED });
  for (const { block, members } of BLOCKS) {
    book.add('head_count_parts', { ...of, dimension: 'sector', key: block, n: members });
  }
};

const documents = (book: Book): void => {
  const add = (code: string, more: Parameters<Book['add']>[1]) =>
    book.add('documents', { code: `BS-VB-${code}`, unit_code: ROOT, ...more });
  add('DH', { kind: 'congress-resolution', issuer: 'Đại hội Đảng bộ thị xã' });
  add('NQ08', { kind: 'thematic-resolution', number: '08-NQ/TU', issuer: 'Ban Chấp hành Đảng bộ thị xã' });
  const issuer = 'Bộ Chính trị';
  add('QD213', {
    kind: 'regulation',
    number: '213-QĐ/TW',
    issued_on: '2020-01-02',
    issuer,
    valid_from: '2020-01-02',
  });
  add('QD76', {
    kind: 'regulation',
    number: '76-QĐ/TW',
    issued_on: '2000-06-15',
    issuer,
    valid_from: '2000-06-15',
    valid_to: '2020-01-01',
    replaced_by_code: 'BS-VB-QD213',
  });
  const days = { starts_on: '2015-01-01', ends_on: '2020-12-31', is_window_known: '0' };
  const term = plan(book, ROOT, 'term:2015-2020', { ...days, document_code: 'BS-VB-DH' });
  target(book, term, ROOT, { minimum: 600, noun: 'goal', document_codes: 'BS-VB-DH' });
  const thematic = plan(book, ROOT, 'term:2015-2020', { ...days, document_code: 'BS-VB-NQ08' });
  target(book, thematic, ROOT, { measure: 'founding', bound: 'unnumbered', document_codes: 'BS-VB-NQ08' });
  plan(book, ROOT, 'term:2020-2025', {
    starts_on: '2021-01-01',
    ends_on: '2025-12-31',
    is_window_known: '0',
  });
};

const foundings = (book: Book, chance: Chance, units: readonly Unit[]): void => {
  const firms = units.filter(({ block }) => block === 'enterprise');
  const found = (sort: string, count: number, name: string) => {
    for (let n = 1; n <= count; n += 1) {
      const on = `${chance.int(2015, 2019)}-${String(chance.int(1, 12)).padStart(2, '0')}-15`;
      book.add('organisations_founded', {
        sort,
        code: book.code('TL'),
        unit_code: chance.pick(firms).code,
        on_day: on,
        label: `${name} ${n}`,
        block: 'enterprise',
        employer_kind: 'non-state',
      });
    }
  };
  found('party-organisation-founded', 9, 'Chi bộ doanh nghiệp ngoài nhà nước');
  found('mass-organisation-founded', 15, 'Đoàn thể doanh nghiệp ngoài nhà nước');
};

const inspections = (book: Book, chance: Chance, units: readonly Unit[]): void => {
  for (let n = 0; n < 4378; n += 1) {
    book.add('inspections', {
      code: book.code('KT'),
      unit_code: (units[n % units.length] as Unit).code,
      on_day: `2020-0${chance.int(3, 6)}-20`,
      result: 'exemplary',
      label: 'Nghĩa vụ công dân nơi cư trú',
    });
  }
};

const article = (book: Book): void => {
  const source = { source: 'Trang tin thị xã, 05/8/2020', published_on: '2020-08-05' };
  const say = (more: Parameters<typeof printed>[3]) => printed(book, ROOT, source, more);
  const foundings = { measure: 'founding', claim: 'count' };
  const sum = { ...foundings, printed: '24', printed_value: 24, numerator: 24, total_of: 'thanh-lap' };
  say(sum);
  say({ ...foundings, subject: 'tổ chức đảng', figure_group: 'thanh-lap' });
  say({ ...foundings, subject: 'đoàn thể', figure_group: 'thanh-lap' });
  const branchTotal = { measure: 'branches', claim: 'count' };
  say({ ...branchTotal, printed: '168', printed_value: 168, numerator: 168, total_of: 'chi-bo' });
  say({ ...branchTotal, subject: 'chi bộ cơ sở', figure_group: 'chi-bo' });
  say({ measure: 'inspection', claim: 'share', printed: '100%', printed_value: 100 });
  say({ measure: 'document', claim: 'citation', printed: '76-QĐ/TW', document_code: 'BS-VB-QD76' });
  say({ ...sum, passage: 2 });
};

/** Bỉm Sơn 2020: fixture F-BS of the scenarios. */
export const bimSon = (): Book => {
  const book = newBook(ROOT);
  const chance = chanceFrom(20200805);
  unit(book, '', null, { name: 'Thị ủy Bỉm Sơn', short_name: 'Bỉm Sơn', kind: 'town-committee' });
  const units = organisations(book, chance);
  headCounts(book);
  documents(book);
  const how: Admitting = {
    by: 'Thị ủy Bỉm Sơn',
    symbol: 'QĐ/TU',
    place: 'khu-pho',
    ethnicGroups: ['01', '01', '01', '06'],
  };
  for (const [at, count] of ADMITTED.entries()) {
    const when =
      at === 5 ? { from: year(2020).from, to: year(2020).from.replace('01-01', '06-30') } : year(2015 + at);
    admitMany(book, chance, how, { among: units, count, when: when as ReturnType<typeof year> });
  }
  foundings(book, chance, units);
  inspections(book, chance, units);
  article(book);
  return book;
};
