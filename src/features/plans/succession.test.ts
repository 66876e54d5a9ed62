import { describe, expect, test } from 'vitest';
import { type Numbers, shareOut, succession } from './succession.ts';

const numbers = (minimum: number, more: Partial<Numbers> = {}): Numbers => ({
  bound: 'min',
  minimum,
  maximum: null,
  baseValue: null,
  ...more,
});
const ended = (minimum: number, more: Partial<Numbers> & { isCovered?: boolean } = {}) => ({
  ...numbers(minimum, more),
  isCovered: more.isCovered ?? false,
});
const heir = (own: Numbers | null = null, members = 0) => ({ own, members });
const given = (minimum: number, maximum: number | null = null, baseValue: number | null = null) => ({
  minimum,
  maximum,
  baseValue,
});

describe('units that are merged', () => {
  test('leave the sum of their numbers to a new unit', () => {
    expect(succession({ ended: [ended(8), ended(10)], heirs: [heir()] })).toEqual({
      way: 'sum',
      bound: 'min',
      numbers: [given(18)],
    });
  });

  test('add theirs to what the unit they go into has itself', () => {
    expect(succession({ ended: [ended(8)], heirs: [heir(numbers(10))] }).numbers).toEqual([given(18)]);
  });

  test('add nothing where its number held theirs already', () => {
    const within = succession({ ended: [ended(8, { isCovered: true })], heirs: [heir(numbers(10))] });
    expect(within).toEqual({ way: 'stays', bound: 'min', numbers: [null] });
  });

  test('one that stood below another of them is not counted beside it', () => {
    const both = succession({ ended: [ended(8), ended(3, { isCovered: true })], heirs: [heir()] });
    expect(both.numbers).toEqual([given(8)]);
  });

  test('a range and an exact number make a range, a floor leaves it open upwards', () => {
    const range = ended(8, { bound: 'range', maximum: 12 });
    expect(succession({ ended: [range, ended(5, { bound: 'exact' })], heirs: [heir()] })).toEqual({
      way: 'sum',
      bound: 'range',
      numbers: [given(13, 17)],
    });
    expect(succession({ ended: [range, ended(5)], heirs: [heir()] })).toEqual({
      way: 'sum',
      bound: 'min',
      numbers: [given(13)],
    });
  });

  test('a share goes on where all had the same, of the sum of their bases; another share is for people to decide', () => {
    const share = (minimum: number) => ended(minimum, { bound: 'rate-min', baseValue: 100 });
    expect(succession({ ended: [share(0.03), share(0.03)], heirs: [heir()] })).toEqual({
      way: 'same',
      bound: 'rate-min',
      numbers: [given(0.03, null, 200)],
    });
    expect(succession({ ended: [share(0.03), share(0.04)], heirs: [heir()] }).way).toBe('none');
    expect(succession({ ended: [share(0.03), ended(8)], heirs: [heir()] }).way).toBe('none');
    const own = numbers(0.03, { bound: 'rate-min', baseValue: 50 });
    expect(succession({ ended: [share(0.03)], heirs: [heir(own)] }).way).toBe('stays');
  });
});

describe('a unit that is split', () => {
  test('leaves its number to its parts by their members, none lost and none added', () => {
    const split = succession({ ended: [ended(10)], heirs: [heir(null, 20), heir(null, 10), heir(null, 5)] });
    expect(split).toMatchObject({ way: 'shared', numbers: [given(6), given(3), given(1)] });
  });

  test('decides nothing where a part was given a number meanwhile', () => {
    expect(succession({ ended: [ended(10)], heirs: [heir(numbers(4)), heir()] }).numbers).toEqual([
      null,
      null,
    ]);
  });
});

test('a number is shared in whole parts that add up to it, equally where nothing weighs', () => {
  expect(shareOut(10, [0, 0, 0])).toEqual([4, 3, 3]);
  expect(shareOut(0, [3, 4])).toEqual([0, 0]);
  expect(shareOut(7, [1, 1])).toEqual([4, 3]);
  expect(shareOut(7, [1, 0])).toEqual([7, 0]);
});
