import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { spansOf } from './spans.ts';

const between = (from: string, to: string) => spansOf({ from: day(from), to: day(to) });

test('a year that is not over is cut into months, the last of them to its day', () => {
  const { grain, spans } = between('2017-01-01', '2017-03-14');
  expect(grain).toBe('month');
  expect(spans).toEqual([
    { from: '2017-01-01', to: '2017-01-31' },
    { from: '2017-02-01', to: '2017-02-28' },
    { from: '2017-03-01', to: '2017-03-14' },
  ]);
});

test('24 months stand side by side, 25 are shown as quarters', () => {
  expect(between('2016-01-01', '2017-12-31')).toMatchObject({ grain: 'month', spans: { length: 24 } });
  const { grain, spans } = between('2016-01-15', '2018-01-02');
  expect(grain).toBe('quarter');
  expect(spans[0]).toEqual({ from: '2016-01-15', to: '2016-03-31' });
  expect(spans.at(-1)).toEqual({ from: '2018-01-01', to: '2018-01-02' });
});

test('a century is shown by years', () => {
  expect(between('1930-02-03', '2026-11-21')).toMatchObject({ grain: 'year', spans: { length: 97 } });
});
