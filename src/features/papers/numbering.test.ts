import { describe, expect, test } from 'vitest';
import { plainTerm, printNumber, sequenceBlockers, sequenceIn, symbolOf } from './numbering.ts';

describe('a number', () => {
  test.each([
    [1, '01-NQ/CB'],
    [10, '10-NQ/CB'],
    [127, '127-NQ/CB'],
  ])('%i is printed %s', (sequence, printed) => {
    expect(printNumber(sequence, 'NQ', 'CB')).toBe(printed);
  });

  test.each([
    ['12-QĐ/ĐU', 12],
    ['007-QĐ/HU', 7],
    ['QĐ 12', null],
    ['0-QĐ', null],
    ['1234567-QĐ', null],
  ])('%s that a committee gave runs as %s', (number, sequence) => {
    expect(sequenceIn(number)).toBe(sequence);
  });

  test('that was asked for is free and follows the last; a new series begins anywhere', () => {
    expect(sequenceBlockers(4, { last: 3, isTaken: false })).toEqual([]);
    expect(sequenceBlockers(5, { last: 3, isTaken: false })).toEqual(['paper-number-leaves-a-gap']);
    expect(sequenceBlockers(2, { last: 3, isTaken: true })).toEqual(['paper-number-is-unique']);
    expect(sequenceBlockers(15, { last: 0, isTaken: false })).toEqual([]);
  });

  test('has the symbol of a body that is known, and asks for others', () => {
    expect(symbolOf('branch')).toBe('CB');
    expect(symbolOf('base-org')).toBe('ĐU');
    expect(symbolOf('district')).toBeNull();
  });
});

test('one term is one series however it was typed', () => {
  expect(['2025 – 2030', '2025-2030', ' 2025—2030 '].map(plainTerm)).toEqual(Array(3).fill('2025-2030'));
});
