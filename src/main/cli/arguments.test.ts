import { expect, test } from 'vitest';
import { camel, readArguments } from './arguments.ts';

test('words and options stand in any order, and a flag takes no value', () => {
  expect(readArguments(['restore', '--replace', '/tmp/b', '--as', 'lan', '--note=a=b', '--json'])).toEqual({
    words: ['restore', '/tmp/b'],
    options: { replace: true, as: 'lan', note: 'a=b', json: true },
  });
});

test('an option is named as its field is', () => {
  expect(camel('display-name')).toBe('displayName');
});
