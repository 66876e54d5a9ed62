import { expect, test } from 'vitest';
import { returnPath, signInUrl } from './returnAddress.ts';

const origin = 'http://localhost:8080';
const back = (named: string): string =>
  returnPath({ origin, search: `?${new URLSearchParams({ ve: named })}` });

test('the sign-in page leads back to the page that was left, with its filters', () => {
  const url = signInUrl({ pathname: '/units/P-01', search: '?period=2017' });
  expect(returnPath({ origin, search: url.slice(url.indexOf('?')) })).toBe('/units/P-01?period=2017');
});

test('home needs no way back', () => {
  expect(signInUrl({ pathname: '/', search: '' })).toBe('/dang-nhap');
});

test.each([
  '//evil.example/x',
  'https://evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  '/dang-nhap?ve=/',
])('a way back to %s leads home', (named) => {
  expect(back(named)).toBe('/');
});
