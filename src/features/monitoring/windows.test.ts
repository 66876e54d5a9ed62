import { describe, expect, test } from 'vitest';
import { ask, on, period, target, unit, window } from './testing/build.ts';
import {
  bindsIn,
  closedYears,
  followsOn,
  movesNeeded,
  resultWindow,
  stockDays,
  targetWindow,
} from './windows.ts';

const of = unit('Đảng bộ xã');
const term = period('term:2015-2020', window('2015-10-01', '2020-09-30'));
const whole = target(of, term, { minimum: '10' });
const yearly = target(of, term, { minimum: '10', recurrence: 'each-year' });

describe('the days a target counts in', () => {
  test('a target of the whole term counts from its plan’s first day, whatever part is asked', () => {
    expect(targetWindow(whole, period('2017-Q1'))).toEqual(window('2015-10-01', '2020-09-30'));
    expect(resultWindow(whole, ask(of, '2017', '2017-05-03'))).toEqual(window('2015-10-01', '2017-05-03'));
    expect(resultWindow(whole, ask(of, '2015', '2015-09-30'))).toBeNull();
  });

  test('a target of every year counts in the calendar year around the period', () => {
    expect(targetWindow(yearly, period('2017-Q1'))).toEqual(window('2017-01-01', '2017-12-31'));
    expect(resultWindow(yearly, ask(of, '2017', '2017-05-03'))).toEqual(window('2017-01-01', '2017-05-03'));
  });

  test('it sets no number for a year that its plan holds only in part, nor for several years', () => {
    expect(targetWindow(yearly, period('2015'))).toBeNull();
    expect(targetWindow(yearly, period('2020'))).toBeNull();
    expect(targetWindow(yearly, period('term:2015-2020'))).toBeNull();
  });

  test('only whole years that are over have a status', () => {
    expect(closedYears(yearly, ask(of, '2018', '2018-12-30'))).toEqual([
      window('2016-01-01', '2016-12-31'),
      window('2017-01-01', '2017-12-31'),
    ]);
    expect(closedYears(yearly, ask(of, '2016', '2018-12-30'))).toEqual([window('2016-01-01', '2016-12-31')]);
  });
});

describe('which targets bind in a period', () => {
  test('those of a longer period and of the same, not those of a part of it', () => {
    const year = target(of, period('2017'), { minimum: '10' });
    expect([whole, yearly, year].map((one) => bindsIn(one, period('2017')))).toEqual([true, true, true]);
    expect(bindsIn(year, period('2017-H1'))).toBe(true);
    expect(bindsIn(year, period('term:2015-2020'))).toBe(false);
    expect(bindsIn(year, period('2018'))).toBe(false);
    expect(bindsIn(year, period('2017-11-01..2018-01-31'))).toBe(true);
  });

  test('the one that begins the day after is shown beside them', () => {
    const next = target(of, period('2018'), { minimum: '10' });
    expect([followsOn(next, period('2017')), followsOn(next, period('2016'))]).toEqual([true, false]);
  });
});

test('stocks are needed on the period’s first day, 1 January, the snapshot and the as-of day, once each', () => {
  const asked = ask(of, '2016', '2016-11-17', { compare: { kind: 'day', on: on('2016-05-23') } });
  expect(stockDays(asked)).toEqual(['2016-01-01', '2016-05-23', '2016-11-17']);
  expect(stockDays(ask(of, '2018', '2017-12-31'))).toEqual(['2017-01-01', '2017-12-31']);
  expect(movesNeeded).toEqual([['no-member'], ['no-member', 'members-no-branch']]);
});
