import { expect, test } from 'vitest';
import type { Column } from './model.ts';
import { meantBy, namesOf } from './names.ts';

const names = namesOf([
  { catalogue: 'kind', code: 'base-org', name: 'Đảng bộ cơ sở' },
  { catalogue: 'kind', code: 'branch', name: 'Chi bộ, chi bộ trực thuộc' },
  { catalogue: 'kind', code: 'a', name: 'Hai nghĩa' },
  { catalogue: 'kind', code: 'b', name: 'hai  nghĩa' },
  { catalogue: 'kind', code: 'c', name: 'Branch' },
]);
const column = (type: Column['type'], catalogue?: string): Column => ({
  name: 'kind',
  heading: 'Loại',
  type,
  means: '',
  example: '',
  isRequired: false,
  ...(catalogue ? { catalogue } : {}),
});
const one = (cell: string) => meantBy(cell, column('code', 'kind'), names);

test('a name stands for its code, whatever its case and spaces', () => {
  expect(one('đảng bộ  CƠ SỞ')).toEqual({ cell: 'base-org' });
  expect(one('Chi bộ, chi bộ trực thuộc')).toEqual({ cell: 'branch' });
});

test('a code stays itself, also one that is another item’s name', () => {
  expect(one('base-org')).toEqual({ cell: 'base-org' });
  expect(one('branch')).toEqual({ cell: 'branch' });
  expect(one('no-code')).toEqual({ cell: 'no-code' });
});

test('a name of two items stands for neither', () => {
  expect(one('Hai nghĩa')).toMatchObject({ wrong: 'import-listed-unlike-any' });
});

test('a mistyped name is told with the nearest one', () => {
  expect(one('Đảng bộ cơ xở')).toEqual({
    wrong: 'import-unknown-listed',
    values: { value: 'Đảng bộ cơ xở', catalogue: 'kind', nearest: 'đảng bộ cơ sở' },
  });
  expect(one('một tên khác hẳn mọi tên')).toMatchObject({ wrong: 'import-listed-unlike-any' });
});

test('several are parted by semicolons, codes and names mixed', () => {
  const several = (cell: string) => meantBy(cell, column('codes', 'kind'), names);
  expect(several('Đảng bộ cơ sở; a')).toEqual({ cell: 'base-org; a' });
  expect(several('a, b')).toEqual({ cell: 'a, b' });
  expect(several('a; không có')).toMatchObject({ values: { value: 'không có' } });
});

test('a column without a catalogue is left as it is', () => {
  expect(meantBy('Đảng bộ cơ sở', column('text'), names)).toEqual({ cell: 'Đảng bộ cơ sở' });
  expect(meantBy('', column('code', 'kind'), names)).toEqual({ cell: '' });
});
