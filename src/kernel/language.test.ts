import { expect, test } from 'vitest';
import { languageAsked, languageNamed } from './language.ts';

test('the language wanted most is spoken, Vietnamese when none of ours is asked for', () => {
  expect(languageAsked(undefined)).toBe('vi');
  expect(languageAsked('fr-FR, de;q=0.8')).toBe('vi');
  expect(languageAsked('en')).toBe('en');
  expect(languageAsked('en-GB,en;q=0.9,vi;q=0.8')).toBe('en');
  expect(languageAsked('en;q=0.7, vi-VN;q=0.9')).toBe('vi');
  expect(languageAsked('en;q=0, fr')).toBe('vi');
  expect(languageAsked(';;q=,,en;q=x')).toBe('vi');
});

test('a remembered choice that is none of ours is Vietnamese', () => {
  expect(languageNamed('en')).toBe('en');
  expect(languageNamed('EN; path=/')).toBe('vi');
  expect(languageNamed(undefined)).toBe('vi');
});
