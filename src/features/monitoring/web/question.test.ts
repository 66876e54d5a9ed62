import { expect, test } from 'vitest';
import { day } from '#kernel/day.ts';
import { dashboardAsked, questionIn } from './question.ts';

const today = day('2026-11-22');

test('an empty address asks for the usual period at its end, or today while it runs', () => {
  expect(questionIn({}, today, '2017')).toMatchObject({ period: { code: '2017' }, asOf: '2017-12-31' });
  expect(questionIn({}, today, '2026')).toMatchObject({ period: { code: '2026' }, asOf: today });
  expect(questionIn({}, today, undefined)).toMatchObject({ period: { code: '2026' }, asOf: today });
});

test('what cannot be read, and a day that has not come, are replaced and named', () => {
  const question = questionIn({ period: 'x', asOf: '2026-11-23' }, today, '2017');
  expect(question).toMatchObject({
    period: { code: '2017' },
    asOf: '2017-12-31',
    ignored: { period: 'x', asOf: '2026-11-23' },
  });
  expect(questionIn({ asOf: today }, today, '2017').ignored).toEqual({ period: null, asOf: null });
});

test('the dashboard is asked only for what the address names', () => {
  expect(dashboardAsked('A', {}, today)).toEqual({ unitCode: 'A', tree: 'then' });
  expect(dashboardAsked('A', { period: '2017', tree: 'now' }, today)).toEqual({
    unitCode: 'A',
    period: '2017',
    asOf: '2017-12-31',
    tree: 'now',
  });
  expect(dashboardAsked('A', { period: 'x', asOf: '2017-06-30' }, today)).toEqual({
    unitCode: 'A',
    asOf: '2017-06-30',
    tree: 'then',
  });
});
