import { day } from '#kernel/day.ts';
import { admitMany, dayIn, year } from './admissions.ts';
import { article, documents } from './bariaVungTauPapers.ts';
import { how, PARTS, type Part, ROOT } from './bariaVungTauParts.ts';
import { enterpriseBranch, keepSources, longHai, ngaiGiao } from './bariaVungTauTowns.ts';
import { type Book, newBook } from './book.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { branches, type Unit, unit } from './units.ts';

const YEARS = [2015, 2016, 2017] as const;

/** Base organisations of one part, each with five branches. */
const basesOf = (book: Book, { code }: Part, count: number, block: string): Unit[][] =>
  Array.from({ length: count }, (_, at) => {
    const name = block === 'territorial' ? `Đảng bộ xã ${at + 1}` : `Đảng bộ cơ quan ${at + 1}`;
    const base = unit(book, `${code}-${at + 1}`, `${ROOT}-${code}`, { name, kind: 'base-org', block });
    return branches(book, base, 5, block === 'territorial' ? 'Chi bộ khu phố' : 'Chi bộ');
  });

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
