import { expect, test } from 'vitest';
import { camel, inStoredForm, readArguments } from './arguments.ts';

test('words and options stand in any order, and a flag takes no value', () => {
  expect(readArguments(['restore', '--replace', '/tmp/b', '--as', 'lan', '--note=a=b', '--json'])).toEqual({
    words: ['restore', '/tmp/b'],
    options: { replace: true, as: 'lan', note: 'a=b', json: true },
  });
});

test('an option is named as its field is', () => {
  expect(camel('display-name')).toBe('displayName');
});

test('a day may be typed as people write it; what is no day is left to be refused', () => {
  expect(['31/12/2017', '2/3/2023', '31/02/2020', '1/2'].map(inStoredForm)).toEqual([
    '2017-12-31',
    '2023-03-02',
    '31/02/2020',
    '1/2',
  ]);
});
