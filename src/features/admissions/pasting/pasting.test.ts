import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf } from '#kernel/copiedCells.ts';
import { day } from '#kernel/day.ts';
import { type ListedNames, readCells } from './cells.ts';
import { columnNamed, PASTED_FIELDS, pastedCells, readPasted } from './columns.ts';
import { isOldFont } from './oldFont.ts';

const none = new Map<string, string>();
const names: ListedNames = {
  education: none,
  ethnicGroup: new Map([
    ['kinh', '01'],
    ['thai', '03'],
  ]),
  religion: new Map([['khong', 'none']]),
  occupation: none,
  introducer: none,
};
const read = (cells: Parameters<typeof readCells>[0]) =>
  readCells({ fullName: 'Lò Thị Mẫu', ...cells }, { names, today: day('2026-11-21') });
const faultOf = (cells: Parameters<typeof readCells>[0]) =>
  read(cells).faults.map(({ field, code }) => [field, code]);

test('columns are known by their headings in whatever order and spelling, titles above them are passed over', () => {
  const text =
    'DANH SÁCH NGUỒN NĂM 2026\t\t\t\nTT\tGiới tính\tHỌ VÀ  TÊN\tNgày sinh\n1\tNữ\tLò Thị Mẫu\t01/06/1995\n';
  const { columns, rows } = readPasted(text);
  expect(columns).toEqual([null, 'sex', 'fullName', 'born']);
  expect(rows.map((row) => pastedCells(columns, row))).toEqual([
    { sex: 'Nữ', fullName: 'Lò Thị Mẫu', born: '01/06/1995' },
  ]);
});

test('a name in two columns is one name', () => {
  const { columns, rows } = readPasted('Họ và tên đệm\tTên\tNăm sinh\nLò Thị\tMẫu\t1995');
  expect(pastedCells(columns, rows[0] ?? [])).toEqual({ fullName: 'Lò Thị Mẫu', born: '1995' });
});

test('without headings columns are known by what stands in them', () => {
  const { columns, rows } = readPasted(
    '1\t1995\tLò Thị Mẫu\tXã Mẫu, tỉnh Mẫu\tNữ\n2\t02/03/1990\tNguyễn Văn Thí Dụ\tXã Ví, tỉnh Dụ\tNam',
  );
  expect(columns).toEqual([null, 'born', 'fullName', 'homePlace', 'sex']);
  expect(rows).toHaveLength(2);
});

test('every cell of a copied block is read as it was, also of several lines, with quotes and tabs', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'ễ', ' ', '"', '\n', '\t', ',') })
    .filter((text) => !/^\s|\s$/.test(text));
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const quoted = (text: string): string => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const text = rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
      const filled = rows.map((row) => row.map(plain)).filter((row) => row.some((one) => one !== ''));
      expect(cellsOf(`${text}\r\n`)).toEqual(filled);
    }),
  );
});

test('a cell is typed as people write it, and what cannot be read is told at its cell', () => {
  const { person, faults } = read({
    born: '5/9/1998',
    sex: 'nữ',
    ethnicGroup: 'THÁI',
    isYouthUnionMember: 'x',
  });
  expect(faults).toEqual([]);
  expect(person).toMatchObject({
    bornOn: '1998-09-05',
    birthYear: 1998,
    sex: 'female',
    isYouthUnionMember: true,
  });
  expect(person.listed).toEqual({ ethnicGroup: '03' });
  expect(read({ born: '1998' }).person).toMatchObject({ bornOn: null, birthYear: 1998 });
  expect(faultOf({ born: '31/02/1998' })).toEqual([['born', 'paste-day-unread']]);
  expect(faultOf({ born: '21/11/2026' })).toEqual([]);
  expect(faultOf({ born: '22/11/2026' })).toEqual([['born', 'paste-born-in-the-future']]);
  expect(faultOf({ sex: 'Nử' })).toEqual([]);
  expect(faultOf({ sex: 'Khác', fullName: 'Mẫu 2' })).toEqual([
    ['fullName', 'paste-no-name'],
    ['sex', 'paste-sex-unread'],
  ]);
  expect(faultOf({ fullName: '' })).toEqual([['fullName', 'paste-name-missing']]);
  expect(read({ ethnicGroup: 'Thaii' }).faults).toMatchObject([{ values: { nearest: 'thai' } }]);
  expect(faultOf({ isYouthUnionMember: 'có lẽ' })).toEqual([['isYouthUnionMember', 'paste-yes-or-no']]);
});

test.each([
  'NguyÔn V¨n Minh',
  'TrÇn ThÞ Lan',
  'Hoµng §øc ¸nh',
  'Nguyeãn Vaên AÙnh',
  'Traàn Thò Hoaøi',
  'Leâ Hoàng Phuùc',
])('%s was typed with an old font', (name) => {
  expect(isOldFont(name)).toBe(true);
  expect(faultOf({ fullName: name })).toEqual([['fullName', 'paste-old-font']]);
});

test('no Vietnamese syllable and no name of another people is taken for an old font', () => {
  const onsets = ['', 'b', 'đ', 'h', 'qu', 'th', 'ngh'];
  const rhymes = [
    'oà',
    'oá',
    'oã',
    'oạ',
    'uý',
    'uỳ',
    'uyễn',
    'uấn',
    'oè',
    'oé',
    'uê',
    'uế',
    'iếu',
    'ươi',
    'ưỡng',
    'uân',
    'oài',
    'yên',
    'ây',
    'ầu',
  ];
  const syllables = onsets.flatMap((onset) => rhymes.map((rhyme) => onset + rhyme));
  expect(
    syllables.filter(
      (one) => isOldFont(one) || isOldFont(one.normalize('NFD')) || isOldFont(one.toUpperCase()),
    ),
  ).toEqual([]);
  for (const name of ['H’Hen Niê', 'Y Êñuôl', 'Kpă Klơng', 'Đàng Năng Thọ', 'Sùng A Páo', "Ksor H'Bơ Khăp"])
    expect(isOldFont(name)).toBe(false);
});

test('every field has a heading that names it', () => {
  const said = [
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Quê quán',
    'Chi bộ',
    'Học vấn',
    'Dân tộc',
    'Tôn giáo',
    'Nghề nghiệp',
    'Tổ chức giới thiệu',
    'Đoàn viên',
  ];
  expect(said.map(columnNamed)).toEqual(PASTED_FIELDS);
});
