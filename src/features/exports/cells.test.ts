import { describe, expect, test } from 'vitest';
import { cellOf, harmless, inOrder } from './cells.ts';
import type { ExportColumn } from './model.ts';

const shown = (column: Partial<ExportColumn>, value: unknown) =>
  cellOf({ field: 'x', title: 'X', ...column }, { x: value }, 4);

describe('a cell', () => {
  test('holds a day as a day, and one older than Excel counts as text', () => {
    expect(shown({ kind: 'day' }, '1985-02-28')).toEqual({
      value: new Date(Date.UTC(1985, 1, 28)),
      format: 'dd/mm/yyyy',
    });
    expect(shown({ kind: 'day' }, '1900-02-28')).toEqual({ value: '28/02/1900' });
    expect(shown({ kind: 'day' }, 'năm 1985')).toEqual({ value: 'năm 1985' });
  });

  test('holds an instant as it is in Hà Nội', () => {
    expect(shown({ kind: 'instant' }, '2026-11-21T17:30:00.000Z')).toEqual({
      value: new Date(Date.UTC(2026, 10, 22, 0, 30)),
      format: 'dd/mm/yyyy hh:mm',
    });
  });

  test('holds a number as a number, a year without dots, a code in its words', () => {
    expect(shown({ kind: 'number' }, 1_234)).toEqual({ value: 1_234, format: '#,##0' });
    expect(shown({ kind: 'number' }, 0.5)).toEqual({ value: 0.5, format: '#,##0.0##' });
    expect(shown({}, 1985)).toEqual({ value: 1985 });
    expect(shown({ words: { village: 'thôn' } }, 'village')).toEqual({ value: 'thôn' });
    expect(shown({ words: { true: 'có', false: '' } }, false)).toEqual({ value: '' });
    expect(shown({ words: { a: 'một', b: 'hai' } }, ['a', 'b', 'c'])).toEqual({ value: 'một; hai; c' });
  });

  test('prints a code without words as it is, whatever it is called', () => {
    expect(shown({ words: {} }, 'constructor')).toEqual({ value: 'constructor' });
    expect(shown({ words: {} }, '__proto__')).toEqual({ value: '__proto__' });
  });

  test('counts rows from one, and is empty where nothing is known', () => {
    expect(shown({ field: '#' }, null)).toEqual({ value: 5 });
    expect(shown({}, null)).toEqual({ value: null });
    expect(cellOf({ field: 'unit.name', title: 'X' }, { unit: null }, 0)).toEqual({ value: null });
    expect(cellOf({ field: 'unit.name', title: 'X' }, { unit: { name: 'A' } }, 0)).toEqual({ value: 'A' });
  });

  test.each([
    '=1+1',
    '+84',
    '-5',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '\t=1',
    '\rx',
    ' =1+1',
    '\u0001=1',
  ])('holds %j as text that no program counts', (text) => {
    expect(harmless(text)).toMatch(/^'/);
  });

  test('leaves other text as it is, but for what no sheet may hold', () => {
    expect(harmless('Thôn 1 = thôn 2 - cũ')).toBe('Thôn 1 = thôn 2 - cũ');
    expect(harmless('a\u0000b\ud800c')).toBe('abc');
    expect(harmless('x'.repeat(40_000))).toHaveLength(32_767);
  });
});

test('rows stand as names are ordered, what is missing last whichever way', () => {
  const rows = ['Chi bộ 10', null, 'Đảng bộ', 'Chi bộ 2'].map((name) => ({ name }));
  const names = (isDescending: boolean) =>
    inOrder(rows, { field: 'name', isDescending }).map((row) => (row as { name: string }).name);
  expect(names(false)).toEqual(['Chi bộ 2', 'Chi bộ 10', 'Đảng bộ', null]);
  expect(names(true)).toEqual(['Đảng bộ', 'Chi bộ 10', 'Chi bộ 2', null]);
});
