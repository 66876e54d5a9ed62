import { expect, test } from 'vitest';
import {
  leftIn,
  rowsToRecord,
  type Sheet,
  sheetOf,
  withBlock,
  withCell,
  withChoice,
  withColumn,
  wrongCells,
} from './sheet.ts';

const sheet: Sheet = sheetOf({
  columns: [null, 'fullName', 'born'],
  rows: [
    ['1', 'Lò Thị Mẫu', '31/02/1997'],
    ['2', 'Vàng Thị Dụ', '1998'],
  ],
});
const fault = { field: 'born', code: 'paste-day-unread', values: {} };
const alike = [{ row: null } as never];
const found = new Map([
  [0, { row: 0, faults: [fault], alike: [] }],
  [1, { row: 1, faults: [], alike }],
]);

test('a block put in from a cell on adds the rows it needs and touches no cell beyond itself', () => {
  const { lines } = withBlock(sheet, { row: 1, column: 1 }, [
    ['Giàng A Páo'],
    ['Sùng Thị Chứ', '1999', 'thừa'],
  ]);
  expect(lines.map(({ cells }) => cells)).toEqual([
    ['1', 'Lò Thị Mẫu', '31/02/1997'],
    ['2', 'Giàng A Páo', '1998'],
    ['', 'Sùng Thị Chứ', '1999'],
  ]);
});

test('what is left to be done is counted without the rows that are left out', () => {
  expect(leftIn(sheet, found)).toEqual({ people: 2, faults: 1, alike: 1 });
  expect(wrongCells(sheet, found)).toEqual([{ row: 0, column: 2 }]);
  const decided = withChoice(withChoice(sheet, 0, 'left-out'), 1, 'another');
  expect(leftIn(decided, found)).toEqual({ people: 1, faults: 0, alike: 0 });
  expect(rowsToRecord(decided)).toEqual([
    { cells: { fullName: 'Vàng Thị Dụ', born: '1998' }, isAnother: true },
  ]);
});

test('a column says one thing and nothing is said by two', () => {
  expect(withColumn(sheet, 0, 'born').columns).toEqual(['born', 'fullName', null]);
  expect(withCell(sheet, { row: 0, column: 2 }, '1997').lines[0]?.cells).toEqual(['1', 'Lò Thị Mẫu', '1997']);
});
