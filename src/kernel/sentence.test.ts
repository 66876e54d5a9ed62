import { expect, test } from 'vitest';
import { fill } from './sentence.ts';

test('values go where their names stand, once, as they are', () => {
  expect(fill('{{n}} người, {{unit}}: {{n}}', { n: 17, unit: 'Xã <A> {{n}} $&' })).toBe(
    '17 người, Xã <A> {{n}} $&: 17',
  );
  expect(fill('Thiếu «{{field}}»{{like}}.', { field: 'code' })).toBe('Thiếu «code».');
  expect(fill('Không có gì để điền.')).toBe('Không có gì để điền.');
});
