import type { Book } from './book.ts';
import type { Chance } from './chance.ts';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương', 'Lý'];
const MIDDLE = {
  male: ['Văn', 'Đức', 'Minh', 'Quang', 'Hữu', 'Xuân'],
  female: ['Thị', 'Thu', 'Ngọc', 'Thanh', 'Bích', 'Kim'],
} as const;
const GIVEN = {
  male: ['An', 'Bình', 'Cường', 'Dũng', 'Hải', 'Khánh', 'Long', 'Nam', 'Phúc', 'Sơn', 'Tuấn', 'Việt'],
  female: ['Anh', 'Chi', 'Dung', 'Hà', 'Hạnh', 'Lan', 'Linh', 'Mai', 'Nga', 'Phương', 'Trang', 'Yến'],
} as const;

export type Sex = 'male' | 'female';

export const sexOf = (chance: Chance): Sex => (chance.int(1, 100) <= 52 ? 'male' : 'female');

/** A name that belongs to nobody. */
export const inventedName = (chance: Chance, sex: Sex): string =>
  [chance.pick(FAMILY), chance.pick(MIDDLE[sex]), chance.pick(GIVEN[sex])].join(' ');

/** A person known by a code only. */
export const someone = (book: Book, unit: string): string => {
  const code = book.code('NG');
  book.add('people', { code, unit_code: unit });
  return code;
};

/** A member on the branch roll, with an invented name. */
export const rollMember = (book: Book, chance: Chance, unit: string): string => {
  const code = book.code('DV');
  const sex = sexOf(chance);
  const joined = chance.int(1990, 2012);
  const day = `${String(chance.int(1, 12)).padStart(2, '0')}-${String(chance.int(1, 28)).padStart(2, '0')}`;
  book.add('people', {
    code,
    unit_code: unit,
    full_name: inventedName(chance, sex),
    birth_year: joined - chance.int(20, 35),
    sex,
  });
  book.add('members', {
    person_code: code,
    unit_code: unit,
    ceremony_on: `${joined}-${day}`,
    official_on: `${joined + 1}-${day}`,
    from: `${joined}-${day}`,
  });
  book.add('member_states', { person_code: code, since: `${joined}-${day}`, state: 'active' });
  return code;
};
